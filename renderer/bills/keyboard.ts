// Bills without a mouse: Enter goes forward, Esc back; digits land in the active field wherever the
// focus is, letters in the search; a scanned code in the field that takes it.

import { type RefObject, useEffect } from 'react'
import { takeScans } from '../frame/on-scan.ts'
import { afterKey as afterCashKey, cleaned as cleanedCash } from '../sell/draft.ts'
import {
  allProblems,
  back,
  changeTender,
  chooseField,
  fieldsNow,
  lookUp,
  offerNow,
  setValue,
  snapshot,
  takeScan,
} from './actions.ts'
import { afterKey } from './form.ts'
import { deskNow, useBills } from './store.ts'
import { useDesk, useOffer } from './use-bills.ts'

/** A key of the keypad, into the active field or the cash handed over. */
export function typeKey(key: string): void {
  const { typingTender, tender, field, values } = deskNow()
  if (typingTender) {
    const typed = cleanedCash(afterCashKey(tender.tendered, key, 'tendered'), 'tendered')
    return changeTender({ ...tender, tendered: typed })
  }
  const active = fieldsNow().find(({ name }) => name === field)
  if (active && active.kind !== 'choice') {
    setValue(active, afterKey(active, values[active.name] ?? '', key))
  }
}

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'

const isPress = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, [role="option"]') !== null

const takeKey = (): HTMLButtonElement | null => document.querySelector('.take:not([data-disabled])')

/** Enter: to the next field that is not right yet; with all of them right, asks. */
function enterInForm(): void {
  const fields = fieldsNow()
  const problems = allProblems()
  const at = fields.findIndex(({ name }) => name === deskNow().field)
  const after = [...fields.slice(at + 1), ...fields.slice(0, at)]
  const current = fields[at]
  const next = after.find(({ name }) => Object.hasOwn(problems, name))
  if (next && (!current || !Object.hasOwn(problems, current.name))) return chooseField(next.name)
  void lookUp()
}

function onEnter(event: KeyboardEvent): void {
  const { look, typingTender, serviceId } = deskNow()
  if (serviceId === null || event.repeat) return
  const done = typingTender && deskNow().tender.tendered !== ''
  if (isPress(event.target) && !done) return
  event.preventDefault()
  if (look.kind === 'found') {
    event.stopPropagation()
    return takeKey()?.focus()
  }
  if (look.kind !== 'asking') enterInForm()
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === 'Escape') return back()
  if (isTyped(event.target)) return
  if (offerNow() === null) {
    // The search has the focus before the key is typed, so it gets the key.
    if (event.key.length === 1 || event.key === 'ArrowDown') searchField()?.focus()
    return
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
  if (step !== null && stepBills(event.target, step)) return event.preventDefault()
  if (/^[\d.]$/.test(event.key)) return typeKey(event.key)
  if (event.key === 'Backspace') typeKey('erase')
}

/** Before the keys on the screen hear of it: Enter after typing cash is not a press of "Other". */
function onEnterFirst(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.defaultPrevented && !event.altKey) onEnter(event)
}

/** Up and down through the bills; radios do it by themselves. */
function stepBills(target: EventTarget | null, step: 1 | -1): boolean {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return false
  const all = [...document.querySelectorAll<HTMLElement>('.bill-row input:not(:disabled)')]
  all[all.indexOf(target) + step]?.focus()
  return true
}

const searchField = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-bill-search]')

type Spot = 'search' | 'field' | 'bills' | 'ticket'

/** What the cashier does next has the focus: the search, a field, the first bill. */
function focusOn(place: HTMLElement | null, at: Spot, name: string): void {
  switch (at) {
    case 'search':
      return searchField()?.focus()
    case 'bills':
      return place?.querySelector<HTMLElement>('.bill-row input:not(:disabled)')?.focus()
    case 'field': {
      const of = `[data-bill-field="${CSS.escape(name)}"]`
      return place
        ?.querySelector<HTMLElement>(
          `${of} :is(input:checked, input:not([type="radio"]), button), ${of} input`,
        )
        ?.focus()
    }
    case 'ticket':
      return undefined
  }
}

export function useBillKeys(place: RefObject<HTMLElement | null>): void {
  const { field, look } = useDesk()
  const service = useOffer()?.service
  const found = look.kind === 'found'
  const at: Spot =
    service === undefined
      ? 'search'
      : found
        ? service.asks === 'fees'
          ? 'ticket'
          : 'bills'
        : 'field'
  const name = at === 'field' ? (field ?? '') : ''
  const listed = useBills(({ catalog }) => catalog !== null)
  useEffect(() => {
    window.addEventListener('keydown', onEnterFirst, { capture: true })
    window.addEventListener('keydown', onKey)
    takeScans(takeScan, snapshot)
    return () => {
      window.removeEventListener('keydown', onEnterFirst, { capture: true })
      window.removeEventListener('keydown', onKey)
      takeScans(null)
    }
  }, [])
  useEffect(() => {
    if (listed) focusOn(place.current, at, name)
  }, [place, at, name, listed])
}
