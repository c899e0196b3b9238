// The form of a service, made of what its biller asks for, with the keypad docked under it.

import { Digits } from '../sell/Keypad.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { FormField } from './FormField.tsx'
import { leaveService } from './actions.ts'
import type { Offer } from './catalog.ts'
import { isNumeric } from './form.ts'
import { typeKey } from './keyboard.ts'
import { useDesk } from './use-bills.ts'

type HeadProps = {
  readonly offer: Offer
  /** What the way back is called, and where it leads. */
  readonly back: string
  readonly onBack: () => void
}

export function FormHead({ offer, back, onBack }: HeadProps) {
  return (
    <div className="bill-head">
      <Key icon="back" onPress={onBack}>
        {back}
      </Key>
      <h2 className="bill-title grow">
        <bdi className="bill-name">{offer.biller}</bdi>
        <bdi className="soft bill-of">{offer.service.name}</bdi>
      </h2>
    </div>
  )
}

export function TypedKeys({ corner }: { readonly corner: '00' | '.' }) {
  const { t } = useText()
  return (
    <div className="keypad" data-plain role="group" aria-label={t('sell.keypad')}>
      <Digits corner={corner} onKey={typeKey} />
    </div>
  )
}

export function ServiceForm({ offer }: { readonly offer: Offer }) {
  const { t } = useText()
  const { field, typingTender } = useDesk()
  const { fields } = offer.service
  const pointed = typingTender || fields.find(({ name }) => name === field)?.kind === 'decimal'
  return (
    <>
      <FormHead offer={offer} back={t('bills.other')} onBack={leaveService} />
      <div
        className="bill-fields"
        data-count={Math.min(fields.length, 2)}
        role="group"
        aria-label={t('bills.form')}
      >
        {fields.map((one) => (
          <FormField key={one.name} field={one} />
        ))}
      </div>
      {fields.some(isNumeric) ? <TypedKeys corner={pointed ? '.' : '00'} /> : null}
    </>
  )
}
