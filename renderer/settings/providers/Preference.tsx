// Who is asked first, of the products more than one provider sells. The cashier may still pick another.

import type { ProductId } from '../../../shared/vend/products.ts'
import { Key } from '../../design/Key.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Group } from '../parts/Field.tsx'
import { type ProvidersDraft, sooner } from './edit.ts'

type Props = {
  readonly draft: ProvidersDraft
  readonly onOrder: (order: ProvidersDraft['order']) => void
}

export function Preference({ draft, onOrder }: Props) {
  const { t, number } = useText()
  const { order, list } = draft
  const labelOf = (id: string): string => list.find((one) => one.id === id)?.label ?? id
  const shared = Object.entries(order) as [ProductId, readonly string[]][]
  if (shared.length === 0) return null
  return (
    <Group title={t('account.order')}>
      <p className="soft">{t('account.order.text')}</p>
      {shared.map(([product, ids]) => (
        <div
          key={product}
          className="provider-turns"
          role="group"
          aria-label={t(`product.${product}`)}
        >
          <span>{t(`product.${product}`)}</span>
          <ol className="provider-order">
            {ids.map((id, at) => (
              <li key={id} className="line">
                <span>
                  {number(at + 1)}. <bdi>{labelOf(id)}</bdi>
                </span>
                {at === 0 ? null : (
                  <Key onPress={() => onOrder({ ...order, [product]: sooner(ids, id) })}>
                    {t('account.sooner', { provider: labelOf(id) })}
                  </Key>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Group>
  )
}
