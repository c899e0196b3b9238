// A numbered copy of a slip as a page of A4, to be kept, sent or printed on office paper. Offered where
// that is what the shop prints on, or nothing else does.

import { useState } from 'react'
import { freeCopies } from '../../shared/vend/copies.ts'
import { call } from '../client/client.ts'
import { bytesOf, saveFile } from '../client/save-file.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { type Status, useTill } from '../stores/till.ts'
import { refreshVend, useVends } from '../stores/vends.ts'
import { useSlipLanguages } from '../vend/slip-language.ts'

const printsSlips = ({ transport }: Status['printers'][number]): boolean =>
  transport !== 'pdf' && transport !== 'virtual'

const usePages = (): boolean =>
  useTill(({ status }) => {
    const printers = status?.printers ?? []
    return printers.some(({ transport }) => transport === 'pdf') || !printers.some(printsSlips)
  })

type Saved = { readonly name: string; readonly copy: number }

export function SavePage({ vendId }: { readonly vendId: string }) {
  const { t, number } = useText()
  const offered = usePages()
  const copies = useVends(({ jobs }) =>
    (jobs[vendId] ?? []).reduce((most, { copy }) => Math.max(most, copy), 0),
  )
  const language = useSlipLanguages((of) => of[vendId])
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  if (!offered) return null
  const save = async (given?: Given): Promise<ScreenError | null> => {
    setBusy(true)
    setSaved(null)
    const paper = { vendId, ...(language === undefined ? {} : { language }) }
    const answer = await call('print.page', { ...paper, ...given })
    setBusy(false)
    if (answer.ok) {
      const { name, type, base64, copy } = answer.value
      saveFile(name, bytesOf(base64), type)
      setSaved({ name, copy })
    }
    await refreshVend(vendId)
    return answer.ok ? null : answer.error
  }
  const first = async (): Promise<void> => {
    if (copies >= freeCopies) return setAsking(true)
    const failed = await save()
    const supervised = failed?.detail?.['needs'] === 'supervisor'
    setAsking(supervised)
    setError(supervised ? null : failed)
  }
  return (
    <div className="stack">
      <Key icon="save" disabled={busy} onPress={() => void first()}>
        {busy ? t('print.page.making') : t('print.page')}
        {busy ? <Since /> : null}
      </Key>
      <div role="status">
        {saved ? (
          <Note tone="green" icon="check">
            {t('print.page.saved', { copy: number(saved.copy), name: saved.name })}
          </Note>
        ) : null}
        <ErrorNote error={error} />
      </div>
      {asking ? (
        <Override title={t('override.reprint')} act={save} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
