// The sums of the days: what was taken, how it stands, how it was paid, what went back, what it earned.

import type { ReactNode } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { goToSection } from '../settings/place.ts'

type Report = Output<'report.sales'>
type Heap = Report['taken']

function Line({ name, heap }: { readonly name: string; readonly heap: Heap }) {
  const { t, number, money } = useText()
  return (
    <div>
      <dt>{t('shift.line', { name, count: number(heap.count) })}</dt>
      <dd className="money">{money(heap.amount)}</dd>
    </div>
  )
}

/** Lines that are not all nought, under a title. */
function Lines(props: {
  readonly title: string
  readonly lines: readonly (Heap & { readonly name: string })[]
  readonly children?: ReactNode
}) {
  const lines = props.lines.filter(({ count }) => count > 0)
  if (lines.length === 0) return null
  return (
    <div className="report-lines">
      <h3>{props.title}</h3>
      <dl className="lines">
        {lines.map(({ name, ...heap }) => (
          <Line key={name} name={name} heap={heap} />
        ))}
      </dl>
      {props.children}
    </div>
  )
}

export function Sums({ report, running }: { readonly report: Report; readonly running: boolean }) {
  const { t, money } = useText()
  const { taken, standings, tenders, refunds, collected, contradicted, commission, leftOut } =
    report
  return (
    <section className="card report-sums" aria-label={t('report.taken')}>
      <div className="report-lines">
        <p className="report-sum">
          <span>
            <strong>{t('report.taken')}</strong>{' '}
            <span className="soft">{t('report.sales', { count: taken.count })}</span>
          </span>
          <span className="money report-total">{money(taken.amount)}</span>
        </p>
        <dl className="lines">
          {standings
            .filter(({ count }) => count > 0)
            .map(({ standing, ...heap }) => (
              <Line key={standing} name={t(`report.standing.${standing}`)} heap={heap} />
            ))}
        </dl>
        <p className="soft">{t('report.taken.text')}</p>
        {running ? <p className="soft">{t('report.running')}</p> : null}
      </div>
      {contradicted.count > 0 ? (
        <Note tone="red" icon="warn">
          {t('report.contradicted', {
            count: contradicted.count,
            amount: money(contradicted.amount),
          })}
        </Note>
      ) : null}
      <Lines
        title={t('report.tenders')}
        lines={tenders.map(({ kind, ...heap }) => ({ ...heap, name: t(`tender.${kind}`) }))}
      />
      <Lines
        title={t('report.refunds')}
        lines={refunds.map(({ kind, ...heap }) => ({ ...heap, name: t(`tender.${kind}`) }))}
      >
        <p className="soft">{t('report.refunds.text')}</p>
      </Lines>
      <Lines
        title={t('report.head.collected')}
        lines={[{ ...collected, name: t('report.collected') }]}
      />
      {commission ? <Commission commission={commission} /> : null}
      {leftOut > 0 ? <p className="soft">{t('report.leftOut', { count: leftOut })}</p> : null}
    </section>
  )
}

function Commission({ commission }: { readonly commission: NonNullable<Report['commission']> }) {
  const { t, money } = useText()
  const { amount, without } = commission
  return (
    <div className="report-lines">
      <p className="report-sum">
        <strong>{t('report.commission')}</strong>
        <span className="money">{money(amount)}</span>
      </p>
      <p className="soft">{t('report.commission.text')}</p>
      {without.count > 0 ? (
        <p className="soft">
          {t('report.commission.without', { count: without.count, amount: money(without.amount) })}
        </p>
      ) : null}
      <Key icon="cog" onPress={() => goToSection('commission')}>
        {t('report.commission.rules')}
      </Key>
    </div>
  )
}
