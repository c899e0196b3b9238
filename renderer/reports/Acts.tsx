// Taking the report along: on the till's own paper, as a PDF for a printer, as rows for a spreadsheet.

import { useState } from 'react'
import type { Period } from '../../shared/report/period.ts'
import { call } from '../client/client.ts'
import { bytesOf, saveFile } from '../client/save-file.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'

type Act = 'print' | 'pdf' | 'csv'

export function Acts({ from, until }: Period) {
  const { t, language } = useText()
  const [busy, setBusy] = useState<Act | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const begin = (act: Act): void => {
    setBusy(act)
    setSaid(null)
    setError(null)
  }
  const print = async (): Promise<void> => {
    begin('print')
    const answer = await call('report.print', { from, until, language })
    setBusy(null)
    if (answer.ok) setSaid(t('report.print.done'))
    else setError(answer.error)
  }
  const save = async (as: 'pdf' | 'csv'): Promise<void> => {
    begin(as)
    const answer = await call('report.file', { from, until, as, language })
    setBusy(null)
    if (!answer.ok) return setError(answer.error)
    const { name, type, base64 } = answer.value
    saveFile(name, bytesOf(base64), type)
    setSaid(t('report.saved', { name }))
  }
  return (
    <div className="report-acts">
      <Key icon="printer" disabled={busy !== null} onPress={() => void print()}>
        {t('report.print')}
      </Key>
      <Key icon="save" disabled={busy !== null} onPress={() => void save('pdf')}>
        {t('report.pdf')}
      </Key>
      <Key icon="save" disabled={busy !== null} onPress={() => void save('csv')}>
        {t('report.csv')}
      </Key>
      <div role="status" className="report-said">
        {busy === 'pdf' || busy === 'csv' ? t('report.making') : said}
        {busy === 'pdf' || busy === 'csv' ? <Since /> : null}
        <ErrorNote error={error} />
      </div>
    </div>
  )
}
