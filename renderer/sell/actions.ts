// What the cashier does on Sell. One way forward (Enter, the big key), one way back (Esc).
// Taking the money happens in `take` and nowhere else.

import { isFinal } from '../../shared/vend/states.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import { isInDoubt } from '../client/transport.ts'
import { setPrefs, usePrefs } from '../stores/prefs.ts'
import { useTill } from '../stores/till.ts'
import { refreshVend, useVends } from '../stores/vends.ts'
import {
  type Draft,
  type FieldName,
  afterKey,
  cleaned,
  isBound,
  isWholePhone,
  minorOf,
  repeatOf,
} from './draft.ts'
import { type Form, canGoOn, isRemembered, orderOptions, problemWith } from './form.ts'
import { changeDraft, isTouched, newDraft, useSell } from './store.ts'
import { changeTicket, forgetTicket } from './owners.ts'
import { tenderInput } from './tender.ts'
import { oftenNow } from '../standing/use-often.ts'
import { formNow } from './use-form.ts'

const currency = () => useTill.getState().about?.shop.currency ?? 'NGN'

/** Puts text into a field. Another number forgets who the last one belonged to, and what they wanted. */
export function setField(field: FieldName, text: string): void {
  const { draft } = useSell.getState()
  if (isBound(draft)) return
  const value = cleaned(text, field)
  switch (field) {
    case 'account':
      if (value === draft.account) return
      return changeDraft({
        account: value,
        pack: null,
        ...(draft.pack === null ? {} : { amount: '' }),
        ...(draft.phoneIsKnown ? { phone: '', phoneIsKnown: false } : {}),
        look: { kind: 'none' },
        lately: [],
        error: null,
        repeats: null,
      })
    case 'amount':
      return changeDraft({ amount: value, error: null, repeats: null })
    case 'phone':
      return changeDraft({ phone: value, phoneIsKnown: false })
    case 'tendered':
      return changeDraft({ tender: { ...draft.tender, tendered: value } })
  }
}

/** A field has the focus, by a finger or because it was made the active one: then there is nothing to draw anew. */
export function focusField(field: FieldName): void {
  if (useSell.getState().draft.field !== field) changeDraft({ field })
}

export const fieldText = (field: FieldName): string => {
  const { draft } = useSell.getState()
  return field === 'tendered' ? draft.tender.tendered : draft[field]
}

/** A key of the docked keypad, into whichever field is active. */
export function typeKey(key: string): void {
  const { field } = useSell.getState().draft
  if (field === 'amount' && formNow()?.priced) return
  setField(field, afterKey(fieldText(field), key, field))
}

/** The ticket as it stands before a scanner types into it, and the way back there. */
export function snapshot(): () => void {
  const { draft: before } = useSell.getState()
  return () => {
    const { draft } = useSell.getState()
    if (draft === before || draft.draftId !== before.draftId) return
    const { account, phone, phoneIsKnown, amount, pack, tender, look, lately } = before
    // What was looked up fell with the number. An answer on its way then was dropped.
    const fell = draft.account !== account || draft.look.kind === 'none'
    const found = look.kind === 'asking' ? ({ kind: 'none' } as const) : look
    changeDraft({
      account,
      phone,
      phoneIsKnown,
      amount,
      pack,
      tender,
      ...(fell ? { look: found, lately } : {}),
    })
  }
}

export function chooseOption(name: string, value: string): void {
  const { draft } = useSell.getState()
  if (isBound(draft)) return
  const options = { ...draft.options, [name]: value }
  if (isRemembered(draft.product, name)) {
    const { lastOptions } = usePrefs.getState()
    setPrefs({ lastOptions: { ...lastOptions, [`${draft.product}.${name}`]: value } })
  }
  changeDraft({ options, pack: null, ...(draft.pack === null ? {} : { amount: '' }) })
  lookUpAgain()
}

/** A choice changed: what was looked up is of another place. Asks again if the cashier was past asking. */
export function lookUpAgain(): void {
  const { draft } = useSell.getState()
  const asked = draft.look.kind !== 'none' || draft.field !== 'account'
  changeDraft({ look: { kind: 'none' } })
  if (asked && draft.account !== '' && formNow()?.missing === null) void lookUp()
}

/** Asks who the number belongs to. An answer that comes after the number changed is dropped. */
export async function lookUp(): Promise<void> {
  const { draft } = useSell.getState()
  const form = formNow()
  if (draft.account === '' || draft.look.kind === 'asking' || isBound(draft)) return
  if (form === null || form.missing !== null) return focusMissing()
  const { draftId, account } = draft
  const asking = { kind: 'asking', sinceAt: Date.now() } as const
  changeDraft({ look: asking, field: 'amount', error: null })
  const stillAsked = () => useSell.getState().draft.look === asking
  void call('vend.list', { text: account, limit: 5 }).then((answer) => {
    const now = useSell.getState().draft
    if (answer.ok && now.draftId === draftId && now.account === account) {
      changeDraft({ lately: answer.value.vends })
    }
    return null
  })
  const answer = await call('vend.lookUp', {
    product: form.product.id,
    providerId: form.seller.id,
    account,
    options: form.options,
  })
  if (!stillAsked()) return
  changeDraft({
    look: answer.ok
      ? { kind: 'found', answer: answer.value }
      : { kind: 'failed', error: answer.error },
    ...(answer.ok || answer.error.code === 'provider-unreachable' ? {} : { field: 'account' }),
  })
}

/** Puts the focus on the choice nobody made yet; the ticket says which. */
export function focusMissing(): void {
  const name = formNow()?.missing ?? null
  if (name === null) return
  changeDraft({ field: 'amount' })
  const place = `[data-option="${name}"] :is(input[type="radio"], button)`
  requestAnimationFrame(() => document.querySelector<HTMLElement>(place)?.focus())
}

/** The ticket as the till is asked to take it. */
const orderOf = (draft: Draft, form: Form): Input<'vend.place'> => ({
  draftId: draft.draftId,
  product: form.product.id,
  providerId: form.seller.id,
  account: draft.account,
  amount: draft.amount.replace(/\.$/, ''),
  tender: tenderInput(draft.tender, minorOf(draft.amount, currency()) ?? 0, currency()),
  options: orderOptions(draft, form, oftenNow()),
  ...(isWholePhone(draft.phone) ? { phone: draft.phone } : {}),
})

/**
 * Takes the money and places the vend. Safe to press twice: the draft's id makes it one sale. Where the
 * answer was lost the very same is asked again, whatever was learned since.
 */
export async function take(repeatAccepted = false): Promise<void> {
  const { draft } = useSell.getState()
  if (draft.placing) return
  const { unanswered } = draft
  if (unanswered === null) {
    const form = formNow()
    if (form === null || !canGoOn(draft, form) || problemWith(draft, form, currency())) return
    const known = draft.lately === null ? await askLately(draft) : draft
    if (known === null) return
    const repeats = repeatAccepted ? null : repeatOf(known, currency(), Date.now())
    if (repeats) return changeDraft({ repeats })
    await place(known, orderOf(known, form))
  } else await place(draft, unanswered)
}

/** The ticket lay by: what others sold to this number meanwhile is asked first. Null: it cannot go on now. */
async function askLately({ draftId, account }: Draft): Promise<Draft | null> {
  changeDraft({ placing: true, error: null })
  const answer = await call('vend.list', { text: account, limit: 5 })
  changeTicket(
    draftId,
    answer.ok
      ? { placing: false, lately: answer.value.vends }
      : // Nothing was placed yet.
        { placing: false, error: { ...answer.error, moneyMoved: 'no' } },
  )
  const { draft } = useSell.getState()
  return answer.ok && draft.draftId === draftId ? draft : null
}

async function place(draft: Draft, asked: Input<'vend.place'>): Promise<void> {
  changeDraft({ placing: true, error: null })
  const answer = await call('vend.place', asked)
  if (!answer.ok) {
    const unanswered = isInDoubt(answer.error, draft.unanswered !== null) ? asked : null
    return changeTicket(draft.draftId, { placing: false, unanswered, error: answer.error })
  }
  const { vendId } = answer.value
  await refreshVend(vendId)
  const now = useSell.getState()
  if (now.draft.draftId === draft.draftId) {
    return useSell.setState({ draft: newDraft(draft.product), shown: vendId })
  }
  // Somebody else stands here by now: the sale is in good hands, and its result finds whoever asks.
  forgetTicket(draft.draftId)
  useSell.setState({ followed: [...now.followed, vendId] })
}

/** Leaves the shown vend. One that is not done is followed: its result finds the cashier. */
export function newSale(): void {
  const { shown, followed } = useSell.getState()
  if (shown === null) return
  const vend = useVends.getState().byId[shown]
  const others = followed.filter((vendId) => vendId !== shown)
  const done = vend !== undefined && isFinal(vend.state)
  useSell.setState({ shown: null, followed: done ? others : [...others, shown] })
}

export const showVend = (vendId: string): void => {
  newSale()
  useSell.setState({ shown: vendId })
}

/** The ticket was placed already as another sale: that one is looked at, and the ticket is done with. */
export function showPlaced(vendId: string): void {
  useSell.setState(({ draft }) => ({ draft: newDraft(draft.product) }))
  void refreshVend(vendId)
  showVend(vendId)
}

/** A known customer: number and choices at once, straight to the look-up. */
export function chooseCustomer(customer: {
  account: string
  options: Readonly<Record<string, string>>
}): void {
  newSale()
  const { draft } = useSell.getState()
  // The ticket says what is to be done about it first.
  if (isBound(draft)) return
  // Another number is another customer: whose phone and card slip were typed before is not them. A phone typed
  // ahead of any number, or beside the beginning of this one, is theirs.
  if (!customer.account.startsWith(draft.account)) {
    changeDraft({ phone: '', phoneIsKnown: false, tender: { ...draft.tender, reference: '' } })
  }
  setField('account', customer.account)
  const { package: _, ...options } = customer.options
  changeDraft({ options: { ...useSell.getState().draft.options, ...options } })
  void lookUp()
}

/** Enter, and the big key: whatever comes next. Returns the field to focus, if typing goes on. */
export function forward(): void {
  const { draft } = useSell.getState()
  const form = formNow()
  if (draft.unanswered !== null) return void take()
  if (draft.look.kind === 'none' || (draft.look.kind === 'failed' && !canGoOn(draft, form))) {
    void lookUp()
    return
  }
  if (canGoOn(draft, form)) void take()
}

/** Esc: out of a question, then back to the number, then an empty screen. */
export function back(): void {
  const { draft, shown } = useSell.getState()
  if (shown !== null) return newSale()
  if (draft.repeats) return changeDraft({ repeats: null })
  if (isBound(draft)) return
  if (draft.field === 'tendered') return changeDraft({ field: 'amount' })
  if (draft.field === 'phone') {
    return draft.look.kind === 'none'
      ? changeDraft({ field: 'account', phone: '', phoneIsKnown: false })
      : changeDraft({ field: 'amount' })
  }
  if (draft.field === 'amount') return changeDraft({ field: 'account', amount: '', pack: null })
  if (isTouched(draft)) useSell.setState({ draft: newDraft(draft.product) })
}
