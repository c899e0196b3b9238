// Sell without a mouse: digits land in the active field wherever the focus is, Enter goes forward,
// Esc back, F1 and on pick the product, F9 to F12 the presets.

import { useEffect } from 'react'
import { meterWarnings } from '../../shared/sts/meter.ts'
import { focusSoon } from '../design/soon.ts'
import { useTill } from '../stores/till.ts'
import { back, focusMissing, forward, lookUp, typeKey } from './actions.ts'
import { choosePreset, presetKeys } from './Keypad.tsx'
import { type FieldName, isBound } from './draft.ts'
import { canGoOn, problemWith } from './form.ts'
import { chooseNth } from './products.ts'
import { changeDraft, useSell } from './store.ts'
import { formNow, useForm } from './use-form.ts'

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio'

const productKeys: readonly string[] = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']

const takeKey = (): HTMLButtonElement | null => document.querySelector('.take:not([data-disabled])')

/** Enter after a phone: to the first number of that customer, so that a second Enter takes it. */
function enterInPhone(): void {
  const { look } = useSell.getState().draft
  const first = document.querySelector<HTMLElement>('.customer')
  if (look.kind !== 'none') changeDraft({ field: 'amount' })
  else if (first) first.focus()
  else changeDraft({ field: 'account' })
}

/** Enter in one of the two fields: look up, or go to the big key so that a second Enter takes the money. */
function enterInField(): void {
  const { draft } = useSell.getState()
  const form = formNow()
  const currency = useTill.getState().about?.shop.currency ?? 'NGN'
  if (isBound(draft)) return takeKey()?.focus()
  if (draft.field === 'phone') return enterInPhone()
  if (draft.account !== '' && form?.missing) return focusMissing()
  if (draft.look.kind === 'none' || draft.field === 'account') {
    if (canGoOn(draft, form)) changeDraft({ field: 'amount' })
    else void lookUp()
    return
  }
  if (canGoOn(draft, form) && problemWith(draft, form, currency) === null) takeKey()?.focus()
  else if (!canGoOn(draft, form)) forward()
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  // A dialog over the ticket has keys of its own.
  if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
  const preset = presetKeys.indexOf(event.key as (typeof presetKeys)[number])
  if (preset >= 0) {
    const form = formNow()
    const amount = form?.product.presets[preset]
    if (amount && !form?.priced) choosePreset(amount)
    return event.preventDefault()
  }
  if (event.key === 'Escape') return back()
  const ours = event.target instanceof HTMLElement && event.target.dataset.field !== undefined
  if (event.key === 'Enter' && !event.repeat && (ours || event.target === document.body)) {
    event.preventDefault()
    return enterInField()
  }
  if (isTextField(event.target)) return
  const isDigit = /^\d$/.test(event.key)
  if (!isDigit && event.key !== 'Backspace') return
  // A field that has got the focus since would type it once more.
  event.preventDefault()
  typeKey(isDigit ? event.key : 'erase')
}

/**
 * Looks a meter up by itself once its number is whole: right length, right check digit, and no key
 * for a while. Eleven digits may be the start of thirteen, so those wait longer.
 */
export function useLookUpWhenWhole(): void {
  const account = useSell(({ draft }) => draft.account)
  const untold = useSell(({ draft }) => draft.look.kind === 'none')
  const isMeter = useForm()?.kind === 'meter'
  useEffect(() => {
    if (!untold || !isMeter || meterWarnings(account).length > 0) return undefined
    const timer = setTimeout(() => void lookUp(), account.length === 13 ? 300 : 1200)
    return () => clearTimeout(timer)
  }, [account, untold, isMeter])
}

function onProductKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  const product = productKeys.indexOf(event.key)
  if (product < 0) return
  chooseNth(product)
  event.preventDefault()
}

/** F1 and on pick the product, whatever fills the place under the tiles. */
export function useProductKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onProductKey)
    return () => window.removeEventListener('keydown', onProductKey)
  }, [])
}

/** Null where an answer has made another one active meanwhile. */
const activeField = (field: FieldName): HTMLElement | null =>
  useSell.getState().draft.field === field
    ? document.querySelector(`.sell [data-field="${field}"]`)
    : null

export function useSellKeys(): void {
  const field = useSell(({ draft }) => draft.field)
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => focusSoon(() => activeField(field)), [field])
}

function onKeyAhead(event: KeyboardEvent): void {
  if (event.key === 'Escape' || useSell.getState().panel !== null) return
  onProductKey(event)
  onKey(event)
}

/** While the counter is asked for and not drawn yet: what is typed for it by then is not lost. */
export function useKeysAhead(ahead: boolean): void {
  useEffect(() => {
    if (!ahead) return undefined
    window.addEventListener('keydown', onKeyAhead)
    return () => window.removeEventListener('keydown', onKeyAhead)
  }, [ahead])
}
