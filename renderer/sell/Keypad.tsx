// The docked keypad: digits into the active field, presets of the amount beside them.

import { memo } from 'react'
import { Press } from '../design/Press.tsx'
import { useSoon } from '../design/soon.ts'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { setField, typeKey } from './actions.ts'
import { changeDraft, useSell } from './store.ts'
import { useForm } from './use-form.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
/** F1 to F8 pick products; the presets take the last four. */
export const presetKeys = ['F9', 'F10', 'F11', 'F12'] as const

export function choosePreset(amount: string): void {
  setField('amount', amount)
  changeDraft({ field: 'amount' })
}

type DigitsProps = {
  readonly onKey: (key: string) => void
  readonly corner?: '00' | '.'
}

/**
 * The keys alone, for whichever field stands beside them. `corner` is the key before the zero. Drawn once
 * and not with every digit, where `onKey` stays the same.
 */
export const Digits = memo(function Digits({ onKey, corner = '00' }: DigitsProps) {
  const { t } = useText()
  return (
    <div className="digits">
      {[...digits, corner, '0', 'erase'].map((key) => (
        <Press
          key={key}
          className="key digit"
          keepsFocus
          atOnce
          {...(key === 'erase' ? { 'aria-label': t('key.erase') } : {})}
          onPress={() => onKey(key)}
        >
          {key === 'erase' ? <Icon name="erase" /> : key}
        </Press>
      ))}
    </div>
  )
})

/** Apart from the digits, which have nothing to do with what the amount is. */
function Presets({ presets }: { readonly presets: readonly string[] }) {
  const { typed } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const typedAmount = useSell(({ draft }) => draft.amount)
  const [picked, pick] = useSoon(choosePreset)
  const amount = picked ?? typedAmount
  return (
    <div className="presets" hidden={presets.length === 0}>
      {presets.slice(0, 4).map((preset, index) => (
        <Press
          key={preset}
          className="key preset"
          keepsFocus
          aria-pressed={amount === preset}
          onPress={() => pick(preset)}
        >
          <span>
            <span className="hidden">{currency} </span>
            {typed(preset)}
          </span>
          <kbd aria-hidden="true">{presetKeys[index]}</kbd>
        </Press>
      ))}
    </div>
  )
}

export function Keypad() {
  const { t } = useText()
  const form = useForm()
  const presets = form?.priced ? [] : (form?.product.presets ?? [])
  return (
    <div
      className="keypad"
      data-plain={presets.length === 0}
      role="group"
      aria-label={t('sell.keypad')}
    >
      <Digits onKey={typeKey} />
      <Presets presets={presets} />
    </div>
  )
}
