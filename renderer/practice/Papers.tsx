// The virtual printer's tray: the latest pieces of paper, newest on top.

import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { Paper } from '../vend/Paper.tsx'

export function Papers() {
  const { t } = useText()
  const prints = useVends((vends) => vends.prints)
  const papers = useAnswer('print.paper', { limit: 5 }, prints)?.papers.toReversed()
  return (
    <section className="tray stack" aria-label={t('practice.paper')}>
      <h2>{t('practice.paper')}</h2>
      {papers?.length === 0 ? <p className="soft">{t('practice.paper.none')}</p> : null}
      {papers?.map((paper) => (
        <Paper key={paper.jobId} lines={paper.lines} columns={paper.columns} fresh />
      ))}
    </section>
  )
}
