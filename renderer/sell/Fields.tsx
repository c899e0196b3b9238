// The number that matters, the choices that go with it, and the amount, or the price list instead.

import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { accountText } from '../vend/words.ts'
import { OftenField } from '../standing/OftenField.tsx'
import { OptionField } from './OptionField.tsx'
import { BigField } from './BigField.tsx'
import { canGoOn, problemWith } from './form.ts'
import { useSell } from './store.ts'
import { useForm } from './use-form.ts'

export function Fields() {
  const { t, minor, typed } = useText()
  const draft = useSell((sell) => sell.draft)
  const shop = useTill((till) => till.about?.shop)
  const form = useForm()
  const currency = shop?.currency ?? 'NGN'
  const kind = form?.kind ?? 'meter'
  const problem =
    draft.amount === '' || !canGoOn(draft, form) ? null : problemWith(draft, form, currency)
  return (
    <>
      <BigField
        field="account"
        label={t(`sell.account.${kind}`)}
        placeholder={t(`sell.empty.${kind}`)}
        text={accountText(draft.product, draft.account)}
      />
      {form && form.open.length > 0 ? (
        <div className="options">
          {form.open.map((option) => (
            <OptionField
              key={`${form.product.id} ${option.name}`}
              form={form}
              option={option}
              alone={form.open.length === 1}
            />
          ))}
        </div>
      ) : null}
      {form?.priced ? null : (
        <BigField
          field="amount"
          label={t('sell.amount')}
          prefix={currency}
          placeholder="0"
          text={typed(draft.amount)}
        />
      )}
      <OftenField />
      <p className="field-note" role="status" data-idle={form?.priced}>
        {problem && problem.key !== 'sell.need.cash'
          ? t(problem.key, { amount: minor(problem.amountMinor ?? 0) })
          : null}
      </p>
    </>
  )
}
