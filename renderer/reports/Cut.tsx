// The days cut one way: bars, and the table of everything they stand for.

import type { Output } from '../../shared/contract/contract.ts'
import { minorDigits, parseAmount } from '../../shared/money/money.ts'
import { hourText } from '../../shared/report/hours.ts'
import { languages } from '../i18n/dictionary.ts'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { Chart } from './Chart.tsx'
import type { CutPart } from './store.ts'

type Report = Output<'report.sales'>
type Line = Report['cuts']['days'][number]
type Column = 'taken' | 'sold' | 'open' | 'unsold' | 'collected'

const columns = [
  'taken',
  'sold',
  'open',
  'unsold',
  'collected',
] as const satisfies readonly Column[]
const always: ReadonlySet<Column> = new Set(['taken', 'sold'])

function nameOf(text: Text, cut: CutPart, { key, label }: Line, short: boolean): string {
  if (cut === 'hours') return short ? key.padStart(2, '0') : hourText(key)
  if (cut === 'days') {
    return new Intl.DateTimeFormat(languages[text.language].locale, {
      day: 'numeric',
      ...(short ? {} : { month: 'short', weekday: 'short' }),
      timeZone: 'UTC',
    }).format(Date.parse(`${key}T12:00:00Z`))
  }
  const product = `product.${key}`
  return cut === 'products' && isKey(product) ? text.t(product) : label
}

export function Cut({ cut, report }: { readonly cut: CutPart; readonly report: Report }) {
  const text = useText()
  const { t, number, minor, money } = text
  const { currency } = report
  const lines = report.cuts[cut]
  // For the drawing alone: no sum is made of it.
  const brief = new Intl.NumberFormat(languages[text.language].locale, {
    notation: 'compact',
    maximumFractionDigits: 1,
  })
  const minorOf = (amount: string): number => {
    const read = parseAmount(amount, currency)
    return read.ok ? read.value : 0
  }
  const sum = (of: (line: Line) => number): number => lines.reduce((all, line) => all + of(line), 0)
  const shown = columns.filter(
    (column) => always.has(column) || lines.some((line) => line[column].count > 0),
  )
  const earns = lines.some(({ commission }) => commission !== null && minorOf(commission) > 0)
  const title = t(`report.cut.${cut}`)
  return (
    <section className="card report-part" aria-label={title}>
      <h2>{title}</h2>
      <Chart
        title={title}
        upright={cut === 'days' || cut === 'hours'}
        bars={lines.map((line) => {
          const value = minorOf(line.taken.amount) + minorOf(line.collected.amount)
          return {
            key: line.key,
            label: nameOf(text, cut, line, true),
            value,
            shown: minor(value, currency),
            brief: brief.format(value / 10 ** minorDigits[currency]),
          }
        })}
      />
      <div className="report-scroll">
        <table className="report-table">
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`report.head.${cut}`)}</th>
              <th scope="col">{t('report.head.sales')}</th>
              {shown.map((column) => (
                <th key={column} scope="col">
                  {t(`report.head.${column}`)}
                </th>
              ))}
              {earns ? <th scope="col">{t('report.head.commission')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <bdi>{nameOf(text, cut, line, false)}</bdi>
                </th>
                <td>{number(line.taken.count + line.collected.count)}</td>
                {shown.map((column) => (
                  <td key={column}>{money(line[column].amount, currency)}</td>
                ))}
                {earns ? <td>{money(line.commission ?? '0', currency)}</td> : null}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('report.all')}</th>
              <td>{number(sum(({ taken, collected }) => taken.count + collected.count))}</td>
              {shown.map((column) => (
                <td key={column}>
                  {minor(
                    sum((line) => minorOf(line[column].amount)),
                    currency,
                  )}
                </td>
              ))}
              {earns ? (
                <td>
                  {minor(
                    sum((line) => minorOf(line.commission ?? '0')),
                    currency,
                  )}
                </td>
              ) : null}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
