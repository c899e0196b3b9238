// The customer's phone: finds what they bought before, and goes with the sale so that it is found next time.

import { useText } from '../i18n/use-text.ts'
import { BigField } from '../sell/BigField.tsx'
import { useSell } from '../sell/store.ts'

export function PhoneField() {
  const { t } = useText()
  const phone = useSell(({ draft }) => draft.phone)
  return (
    <div className="phone-field">
      <BigField
        field="phone"
        label={t('customers.phone')}
        placeholder={t('customers.phone.empty')}
        text={phone}
      />
    </div>
  )
}
