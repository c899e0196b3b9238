// What was taken, cut by product, by provider and by cashier, and how much of each was sold.

import type { ShiftFiguresView } from '../../shared/contract/shift.ts'
import { isKey } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'

type Line = ShiftFiguresView['products'][number]
type Props = {
  readonly takings: Pick<ShiftFiguresView, 'products' | 'providers' | 'cashiers'>
}

function Lines({
  title,
  lines,
  nameOf,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly nameOf: (line: Line) => string
}) {
  const { t, money } = useText()
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="lines">
        {lines.map((line) => (
          <div key={line.key}>
            <dt>
              <bdi>{t('shift.line', { name: nameOf(line), count: line.taken.count })}</bdi>
              {line.sold.amount === line.taken.amount ? null : (
                <span className="soft">
                  {' '}
                  · {t('shift.by.sold')} {money(line.sold.amount)}
                </span>
              )}
            </dt>
            <dd className="money">{money(line.taken.amount)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Cuts({ takings }: Props) {
  const { t } = useText()
  const product = ({ key }: Line): string => {
    const name = `product.${key}`
    return key === 'bulk' ? t('shift.bulk') : isKey(name) ? t(name) : key
  }
  return (
    <>
      <Lines title={t('shift.by.product')} lines={takings.products} nameOf={product} />
      <Lines
        title={t('shift.by.provider')}
        lines={takings.providers}
        nameOf={({ label }) => label}
      />
      <Lines title={t('shift.by.cashier')} lines={takings.cashiers} nameOf={({ label }) => label} />
    </>
  )
}
