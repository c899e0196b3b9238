// The open shift in plain words: what lies in the drawer and why, what was taken, what has no end yet.

import type { ShiftFiguresView } from '../../shared/contract/shift.ts'
import { Badge, Note } from '../design/Note.tsx'
import { isKey } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { goTo, openBatch, openSale } from '../stores/place.ts'
import { Key } from '../design/Key.tsx'
import { Cuts } from './Cuts.tsx'
import { isNothing } from './nothing.ts'

type Figures = { readonly figures: ShiftFiguresView }

export function Drawer({ figures }: Figures) {
  const { t, money } = useText()
  const { drawer } = figures
  const lines = [
    ['shift.drawer.float', drawer.float, ''],
    ['shift.drawer.sales', drawer.sales, '+'],
    ['shift.drawer.pay-in', drawer.payIns, '+'],
    ['shift.drawer.drop', drawer.drops, '−'],
    ['shift.drawer.pay-out', drawer.payOuts, '−'],
    ['shift.drawer.refunds', drawer.refunds, '−'],
  ] as const
  return (
    <section className="card stack drawer" aria-label={t('shift.drawer')}>
      <p className="total">
        <span>{t('shift.drawer')}</span>
        <output className="money">{money(drawer.expected)}</output>
      </p>
      <dl className="lines">
        {lines
          .filter(([key, amount]) => key === 'shift.drawer.float' || !isNothing(amount))
          .map(([key, amount, sign]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd className="money">
                {/* A sign stands before its sum in every language. */}
                <bdi dir="ltr">
                  <span aria-hidden="true">{sign}</span> {money(amount)}
                </bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

export function Takings({ figures }: Figures) {
  const { t, money } = useText()
  const { taken, standings, tenders, outside } = figures
  const filled = standings.filter(({ count }) => count > 0)
  return (
    <section className="card stack drawer" aria-label={t('shift.money')}>
      <p className="total small">
        <span>
          {t('shift.money')}{' '}
          <span className="soft">{t('shift.taken', { count: taken.count })}</span>
        </span>
        <output className="money">{money(taken.amount)}</output>
      </p>
      <dl className="lines">
        {filled.map((line) => (
          <div key={line.standing}>
            <dt>
              {t('shift.line', {
                name: t(`shift.standing.${line.standing}`),
                count: line.count,
              })}
            </dt>
            <dd className="money">{money(line.amount)}</dd>
          </div>
        ))}
      </dl>
      <dl className="lines">
        {tenders
          .filter(({ count }) => count > 0)
          .map((line) => (
            <div key={line.kind}>
              <dt>{t('shift.line', { name: t(`tender.${line.kind}`), count: line.count })}</dt>
              <dd className="money">{money(line.amount)}</dd>
            </div>
          ))}
      </dl>
      <Cuts takings={figures} />
      {outside.taken.count > 0 ? (
        <p className="soft">
          {t('shift.outside', {
            amount: money(outside.taken.amount),
            cash: money(outside.cash),
          })}
        </p>
      ) : null}
      <GivenBack outside={outside} />
    </section>
  )
}

/** Cash that left the drawer with no shift open: in no shift's sums, and missing from what lies there all the same. */
export function GivenBack({ outside }: { readonly outside: { readonly refunds: string } }) {
  const { t, money } = useText()
  return isNothing(outside.refunds) ? null : (
    <p className="soft">{t('shift.outside.refunds', { amount: money(outside.refunds) })}</p>
  )
}

/** Given back, and sold after all: the shop's money, until the provider makes it good. */
export function Claims({ figures }: Figures) {
  const { t, money } = useText()
  const { claims } = figures.liabilities
  if (claims.count === 0) return null
  return (
    <section className="stack" aria-label={t('shift.standing.lost')}>
      <Note tone="red" icon="warn">
        {t('shift.claims', { amount: money(claims.amount) })}
      </Note>
      <Key icon="question" onPress={() => goTo('review')}>
        {t('shift.claims.open')}
      </Key>
    </section>
  )
}

/** Sales without an end: what the next shift takes over if nothing changes. */
export function Unresolved({ figures }: Figures) {
  const { t, money, date } = useText()
  if (figures.unresolved.length === 0) return null
  return (
    <section className="stack" aria-label={t('shift.handed')}>
      <h2>{t('shift.handed')}</h2>
      <p className="soft">{t('shift.handed.text')}</p>
      <ul className="stack">
        {figures.unresolved.map((sale) => {
          const state = `shift.standing.${sale.state}`
          return (
            <li key={`${sale.reference} ${sale.state}`} className="card">
              <Key
                kind="quiet"
                className="due-line"
                onPress={() =>
                  sale.product === 'bulk' ? openBatch(sale.reference) : openSale(sale.reference)
                }
              >
                <span className="row-who">
                  <bdi className="row-name mono">{sale.account}</bdi>
                  <span className="soft">
                    {isKey(state) ? t(state) : sale.state} · {date(sale.placedAt)}
                    {sale.rows > 1 ? ` · ${t('shift.handed.rows', { count: sale.rows })}` : ''}
                  </span>
                  {sale.earlier ? (
                    <Badge tone="amber" icon="clock">
                      {t('shift.handed.earlier')}
                    </Badge>
                  ) : null}
                </span>
                <span className="money row-money">{money(sale.amount)}</span>
              </Key>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
