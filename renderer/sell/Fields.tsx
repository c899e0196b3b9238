// The meter, the choices that go with it, and the amount. Real inputs, so a keyboard and a reader
// find them; the docked keypad stands in for the operating system's own.

import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { OptionField } from './OptionField.tsx'
import { setField } from './actions.ts'
import { type FieldName, groupAmount, groupDigits, mayGoOn, problemOf } from './draft.ts'
import { changeDraft, useSell } from './store.ts'

type Props = {
  readonly field: FieldName
  readonly label: string
  readonly prefix?: string
  readonly placeholder: string
  readonly text: string
}

function BigField({ field, label, prefix, placeholder, text }: Props) {
  const active = useSell(({ draft }) => draft.field === field)
  return (
    <label className="big-field" data-active={active}>
      <span className="big-label" id={`label-${field}`}>
        {label}
      </span>
      <span className="big-line">
        {prefix ? <span className="soft">{prefix}</span> : null}
        <input
          data-field={field}
          aria-labelledby={`label-${field}`}
          className="mono"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onFocus={() => changeDraft({ field })}
          onChange={(event) => setField(field, event.target.value)}
        />
      </span>
    </label>
  )
}

export function Fields() {
  const { t, minor } = useText()
  const draft = useSell((sell) => sell.draft)
  const shop = useTill((till) => till.about?.shop)
  const options = useTill((till) => till.about?.products[0]?.options)
  const currency = shop?.currency ?? 'NGN'
  const problem = draft.amount === '' || !mayGoOn(draft.look) ? null : problemOf(draft, currency)
  return (
    <>
      <BigField
        field="account"
        label={t('sell.meter')}
        placeholder={t('sell.meter.empty')}
        text={groupDigits(draft.account)}
      />
      <div className="options">
        {options?.map((option) => (
          <OptionField key={option.name} option={option} />
        ))}
      </div>
      <BigField
        field="amount"
        label={t('sell.amount')}
        prefix={currency}
        placeholder="0"
        text={groupAmount(draft.amount)}
      />
      <p className="field-note" role="status">
        {problem && problem.key !== 'sell.need.cash'
          ? t(problem.key, { amount: minor(problem.amountMinor ?? 0) })
          : null}
      </p>
    </>
  )
}
