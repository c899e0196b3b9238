// While a report is read: what it waits for and how far it is. Nothing is said of one that comes at once.

import { useEffect, useState } from 'react'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { useReportProgress } from '../stores/report-progress.ts'

const sayAfterMs = 300

export function Reading({ asker }: { readonly asker: string }) {
  const { t, number } = useText()
  const [late, setLate] = useState(false)
  const far = useReportProgress(({ latest }) => (latest?.asker === asker ? latest : null))
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), sayAfterMs)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <Note tone="blue" icon="clock">
      {far
        ? t('report.reading.far', { count: far.sales, percent: number(far.percent) })
        : t('report.reading')}
    </Note>
  )
}
