// Prints a test slip on a printer that is not set up yet: what it took, and how it says it is. Whether the
// paper is right, a person sees.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import type { PrinterConfigInput } from '../../shared/config/printers.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'

type Tried = Output<'printer.test'>

function Outcome({ tried }: { readonly tried: Tried }) {
  const { t } = useText()
  const { outcome, state } = tried
  const isTaken = outcome.kind === 'printed'
  return (
    <Note tone={isTaken ? 'green' : 'amber'} icon={isTaken ? 'printer' : 'warn'}>
      {t(`setup.printer.${outcome.kind}`)}{' '}
      {state === 'ready' || state === 'unknown' ? null : t(`printer.${state}`)}
      {isTaken || outcome.detail === null ? null : (
        <bdi className="check-detail">{outcome.detail}</bdi>
      )}
    </Note>
  )
}

export function TestPrint({ printer }: { readonly printer: PrinterConfigInput }) {
  const text = useText()
  const { t } = text
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState<Tried | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const print = async (): Promise<void> => {
    setBusy(true)
    setTried(null)
    const answer = await call('printer.test', { printer })
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    if (answer.ok) setTried(answer.value)
  }
  return (
    <div className="account-check">
      <Key icon="printer" disabled={busy} onPress={() => void print()}>
        {busy ? t('setup.printer.testing') : t('setup.printer.test')}
      </Key>
      <div role="status">
        {tried ? <Outcome tried={tried} /> : null}
        {error ? (
          <Note tone="red" icon="cross">
            {errorText(text, error)}
          </Note>
        ) : null}
      </div>
    </div>
  )
}
