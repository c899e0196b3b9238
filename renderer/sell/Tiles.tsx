// What the shop sells, one touch or function key each. A dot says that a ticket was begun there.

import { Key } from '../design/Key.tsx'
import { isNumberProduct } from '../../shared/vend/products.ts'
import { useSoon } from '../design/soon.ts'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { productIcons } from '../vend/words.ts'
import { chooseProduct } from './products.ts'
import { useSell } from './store.ts'
import { useForm, usePanel } from './use-form.ts'

export function Tiles() {
  const { t } = useText()
  const products = useTill((till) => till.about?.products)
  const parked = useSell((sell) => sell.parked)
  const panel = usePanel()
  const numbered = useForm()?.product.id
  const [picked, pick] = useSoon(chooseProduct)
  const shown = picked ?? panel ?? numbered
  return (
    <div className="product-tiles" role="group" aria-label={t('product.title')}>
      {products?.map(({ id }, index) => (
        <Key
          key={id}
          className="product"
          icon={productIcons[id]}
          hint={`F${index + 1}`}
          pressed={id === shown}
          onPress={() => pick(id)}
        >
          <span>{t(`product.${id}`)}</span>
          {isNumberProduct(id) && parked[id] ? (
            <span className="half-done">
              <span className="hidden"> ({t('product.halfDone')})</span>
            </span>
          ) : null}
        </Key>
      ))}
    </div>
  )
}
