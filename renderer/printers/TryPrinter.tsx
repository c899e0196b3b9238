// A test slip, or the drawer, on a printer that may not be saved yet; and what the printer said.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { assertNever } from '../../shared/result.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { notedText } from '../i18n/noted.ts'
import { useText } from '../i18n/use-text.ts'
import type { Printer } from './draft.ts'

type What = 'slip' | 'drawer'
type Tried = { readonly what: What; readonly said: Output<'printer.test'> }

/** What was seen, where anything was, stands behind how it went. */
function TriedNote({ tried: { what, said }, isPage }: { tried: Tried; isPage: boolean }) {
  const text = useText()
  const { t } = text
  const { kind } = said.outcome
  const words = notedText(text, said.outcome)
  const told = words === '' ? '' : ` ${words}`
  switch (kind) {
    case 'printed':
      return (
        <Note tone="green" icon="check">
          {isPage ? `${t('printers.tried.page')}${told}` : t(`printers.tried.${what}`)}
          {said.state === 'ready' || isPage ? '' : ` ${t(`printers.state.${said.state}`)}`}
        </Note>
      )
    case 'not-printed':
      return (
        <Note tone="red" icon="cross">
          {said.state === 'unknown' || said.state === 'ready'
            ? t('printers.tried.not')
            : t(`printers.state.${said.state}`)}
          {told}
        </Note>
      )
    case 'unknown':
      return (
        <Note tone="amber" icon="question">
          {t('printers.tried.unknown')}
          {told}
        </Note>
      )
    default:
      return assertNever(kind)
  }
}

type Props = {
  readonly printer: Printer
  /** The till has it: its own line is used, and its slips take their turn. */
  readonly saved?: boolean
  /** It cannot be tried: it has no address yet. */
  readonly wait?: boolean
}

export function TryPrinter({ printer, saved = false, wait = false }: Props) {
  const { t } = useText()
  const [busy, setBusy] = useState<What | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const run = async (what: What): Promise<void> => {
    setBusy(what)
    setTried(null)
    setError(null)
    const answer = await call('printer.test', {
      ...(saved ? { printerId: printer.id } : { printer }),
      what,
    })
    setBusy(null)
    if (answer.ok) setTried({ what, said: answer.value })
    else setError(answer.error)
  }
  return (
    <div className="stack">
      <div className="printers-keys">
        <Key icon="printer" disabled={wait || busy !== null} onPress={() => void run('slip')}>
          {busy === 'slip' ? t('printers.trying') : t('printers.try')}
          {busy === 'slip' ? <Since /> : null}
        </Key>
        {printer.drawer ? (
          <Key icon="drawer" disabled={wait || busy !== null} onPress={() => void run('drawer')}>
            {busy === 'drawer' ? t('printers.trying') : t('printers.try.drawer')}
            {busy === 'drawer' ? <Since /> : null}
          </Key>
        ) : null}
      </div>
      <div className="printers-said" role="status">
        {tried ? <TriedNote tried={tried} isPage={printer.transport === 'pdf'} /> : null}
        <ErrorNote error={error} />
      </div>
    </div>
  )
}
