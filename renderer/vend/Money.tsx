// What was paid and where it went: amount, what was handed over, change, and the provider's own lines.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { taxedBy } from '../../shared/receipt/tax-lines.ts'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'

function Pair({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  return (
    <div className="pair" data-strong={strong}>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd className="money">{value}</dd>
    </div>
  )
}

/** Parts of a sum an adapter named itself, in the reader's language; a provider's own names as they came. */
function lineName({ t }: Text, label: string): string {
  const key = `money.line.${label}`
  if (isKey(key)) return t(key)
  const taxed = taxedBy(label)
  return taxed === null ? label : t('money.line.of-tax', { line: taxed })
}

export function Money({ vend }: { readonly vend: VendView }) {
  const text = useText()
  const { t, money } = text
  const { tender, delivery, currency } = vend
  const kind = tender.kind === 'card' || tender.kind === 'mobile' ? tender.kind : 'cash'
  const parts = tender.parts ?? [{ kind, amount: tender.tendered }]
  return (
    <dl className="money-lines">
      <Pair name={t('money.paid')} value={money(vend.amount, currency)} strong />
      {parts.map((part) => (
        <Pair
          key={part.kind}
          name={t(`tender.${part.kind}`)}
          value={money(part.amount, currency)}
        />
      ))}
      {kind === 'cash' ? (
        <Pair name={t('tender.change')} value={money(tender.change, currency)} />
      ) : null}
      {delivery?.units ? (
        <Pair name={t('money.units')} value={t('token.units', { units: delivery.units })} />
      ) : null}
      {delivery?.lines.map(({ label, amount }) => (
        <Pair key={label} name={lineName(text, label)} value={money(amount, currency)} />
      ))}
      {delivery?.debtRemaining && vend.product === 'electricity' ? (
        <Pair name={t('money.debtLeft')} value={money(delivery.debtRemaining, currency)} />
      ) : null}
    </dl>
  )
}
