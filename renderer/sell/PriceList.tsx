// The packages of the chosen network or company, each a row with its price at the end. Choosing one
// sets the amount; nothing is typed.

import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Since } from '../design/Since.tsx'
import { useText } from '../i18n/use-text.ts'
import { focusField } from './actions.ts'
import type { Pack } from './draft.ts'
import { type Form, needOf } from './form.ts'
import { optionLabel } from './OptionField.tsx'
import { usePrices } from './prices.ts'
import { choosePack } from './products.ts'
import { useSell } from './store.ts'

/** The key that takes the money: with a package chosen, Enter takes it there. */
const goToTake = (): void =>
  void requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.take:not([data-disabled])')?.focus(),
  )

function Rows({ items }: { readonly items: readonly Pack[] }) {
  const { t, money } = useText()
  const chosen = useSell(({ draft }) => draft.pack?.code)
  return (
    <ListBox
      className="price-list"
      aria-label={t('prices.title')}
      data-field="amount"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onFocus={() => focusField('amount')}
      onSelectionChange={(keys) => {
        const pack = items.find(({ code }) => keys !== 'all' && keys.has(code))
        if (!pack) return
        choosePack(pack)
        goToTake()
      }}
      items={items.map((item) => ({ ...item, id: item.code }))}
    >
      {(item) => (
        <ListBoxItem
          className="key price-row"
          textValue={`${item.description}, ${money(item.amount)}`}
        >
          <bdi className="grow">{item.description}</bdi>
          <span className="money">{money(item.amount)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function Listed({ form }: { readonly form: Form }) {
  const { t } = useText()
  const [prices, askAgain] = usePrices(form)
  const provider = form.seller.label
  switch (prices.kind) {
    case 'asking':
      return (
        <p className="soft" role="status">
          {t('prices.asking', { provider })}
          <Since />
        </p>
      )
    case 'failed':
      return (
        <div className="stack" role="alert">
          <Note tone="amber" icon="lineDown">
            {t('prices.failed', { provider })}
          </Note>
          <Key icon="again" onPress={askAgain}>
            {t('prices.again')}
          </Key>
        </div>
      )
    case 'listed':
      return prices.items.length === 0 ? (
        <Note tone="amber" icon="warn">
          {t('prices.none', { provider })}
        </Note>
      ) : (
        <Rows items={prices.items} />
      )
  }
}

export function PriceList({ form }: { readonly form: Form }) {
  const text = useText()
  const { t } = text
  const need = needOf(form)
  return (
    <section className="prices" aria-label={t('prices.title')}>
      {need === null ? (
        <Listed form={form} />
      ) : (
        <p className="soft">
          {t(need, { option: optionLabel(text, form.product.id, form.missing ?? '') })}
        </p>
      )}
    </section>
  )
}
