// Where a shop is found and what the tax office calls it, as the first run and Settings ask for it.

import { useText } from '../../i18n/use-text.ts'
import { Field } from './Field.tsx'

type Contact = { readonly address: string; readonly phone: string; readonly taxNumber: string }

type Props = {
  readonly value: Contact
  readonly onChange: (patch: Partial<Contact>) => void
  /** Under the address. */
  readonly hint?: string
}

export function ShopContact({ value, onChange, hint }: Props) {
  const { t } = useText()
  return (
    <>
      <Field
        label={t('settings.shop.address')}
        value={value.address}
        hint={hint}
        onChange={(address) => onChange({ address })}
      />
      <div className="settings-pair">
        <Field
          label={t('settings.shop.phone')}
          value={value.phone}
          most={40}
          mode="tel"
          onChange={(phone) => onChange({ phone })}
        />
        <Field
          label={t('settings.shop.tax')}
          value={value.taxNumber}
          most={40}
          onChange={(taxNumber) => onChange({ taxNumber })}
        />
      </div>
    </>
  )
}
