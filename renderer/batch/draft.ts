// A batch being prepared, as plain data and pure rules: its sheet, its choices, what the till last said
// about it, and what is still missing. Its id is made once, so that pressing twice is one batch.

import type { Input } from '../../shared/contract/contract.ts'
import type { BatchProblem } from '../../shared/contract/batch-views.ts'
import { type Currency, parseAmount } from '../../shared/money/money.ts'
import type { BatchKind } from '../../shared/vend/products.ts'
import type { ScreenError } from '../client/transport.ts'
import type { Key } from '../i18n/dictionary.ts'
import { type TenderKind, handedMinor, splitProblem } from '../sell/draft.ts'
import type { About } from '../stores/till.ts'
import { dayAfter } from './days.ts'
import type { FileFault } from './file.ts'
import { type Cell, type Said, type Sheet, emptySheet, filledRows } from './sheet.ts'

export type Checked = {
  /** The draft's revision it was said of. */
  readonly revision: number
  readonly byId: ReadonlyMap<number, Said>
  readonly problems: readonly BatchProblem[]
  readonly total: { readonly count: number; readonly amount: string }
  readonly warned: number
  readonly stopped: number
  readonly mayPlace: boolean
}

/** The last day to pay: so many days from today, or a day by name. */
export type LastDay =
  | { readonly kind: 'in'; readonly days: number }
  | { readonly kind: 'on'; readonly day: string }

/** Why a file or a paste brought no rows. */
export type ImportFault =
  | { readonly kind: 'file'; readonly fault: FileFault }
  | { readonly kind: 'sheet'; readonly problems: readonly BatchProblem[] }
  | { readonly kind: 'error'; readonly error: ScreenError }

export type Draft = {
  readonly kind: BatchKind
  readonly cashierId: string
  readonly draftId: string
  readonly providerId: string | null
  /** Null: the name the till proposes. */
  readonly name: string | null
  readonly lastDay: LastDay
  readonly options: Readonly<Record<string, string>>
  readonly sheet: Sheet
  /** Grows with everything that could change what the till says. */
  readonly revision: number
  readonly checked: Checked | null
  readonly checkError: ScreenError | null
  readonly importing: boolean
  readonly importFault: ImportFault | null
  readonly step: 'sheet' | 'confirm'
  /** Rows are typed: the sheet shows even without any, and the keypad is docked. */
  readonly typing: boolean
  /** Only rows with a problem are shown, and these, which had one when that was asked; null: every row. */
  readonly only: ReadonlySet<number> | null
  readonly cell: Cell | null
  readonly tender: {
    readonly kind: TenderKind
    readonly tendered: string
    readonly reference: string
    readonly by?: 'card' | 'mobile'
  }
  readonly tendering: boolean
  readonly placing: boolean
  /** Asked of the till, which did not say whether it was saved: only the very same may be asked again. */
  readonly unanswered: Input<'batch.place'> | null
  readonly error: ScreenError | null
}

export const freshDraft = (kind: BatchKind, draftId: string, cashierId: string): Draft => ({
  kind,
  cashierId,
  draftId,
  providerId: null,
  name: null,
  lastDay: { kind: 'in', days: 7 },
  options: {},
  sheet: emptySheet,
  revision: 0,
  checked: null,
  checkError: null,
  importing: false,
  importFault: null,
  step: 'sheet',
  typing: false,
  only: null,
  cell: null,
  tender: { kind: 'cash', tendered: '', reference: '' },
  tendering: false,
  placing: false,
  unanswered: null,
  error: null,
})

type Provider = About['products'][number]['providers'][number]

export type Form = {
  readonly provider: Provider
  readonly providers: readonly Provider[]
  /** Choices the cashier sees. */
  readonly open: Provider['options']
  /** Chosen for every row, also silently. */
  readonly options: Readonly<Record<string, string>>
  /** It may wait for the line. */
  readonly offline: boolean
}

/** Who takes the batch and what goes for every row; null where the shop has nobody for it. */
export function formOf(about: About | null, draft: Draft): Form | null {
  const product = about?.products.find(({ id }) => id === draft.kind)
  const provider =
    product?.providers.find(({ id }) => id === draft.providerId) ?? product?.providers[0]
  if (!product || !provider) return null
  const options: Record<string, string> = {}
  for (const { name, choices } of provider.options) {
    const chosen = choices.find(({ value }) => value === draft.options[name])
    // One choice goes for every row and is said before the money: the usual one stands there already.
    const value = (chosen ?? choices[0])?.value
    if (value !== undefined) options[name] = value
  }
  return {
    provider,
    providers: product.providers,
    open: provider.options.filter(({ choices }) => choices.length > 1),
    options,
    offline: product.offline,
  }
}

/** Money may be on its way: nothing of the sheet may change until that is known. */
export const isBound = ({ placing, unanswered }: Draft): boolean => placing || unanswered !== null

export const expiryOf = (lastDay: LastDay, today: string): string =>
  lastDay.kind === 'on' ? lastDay.day : dayAfter(today, lastDay.days)

export const hasRows = (draft: Draft): boolean => filledRows(draft.sheet).length > 0

/** Leaving would lose something. */
export const isTouched = (draft: Draft): boolean => hasRows(draft) || (draft.name ?? '') !== ''

/** What the till said is of exactly what stands here. */
export const isCurrent = (draft: Draft): boolean => draft.checked?.revision === draft.revision

export const totalMinor = (draft: Draft, currency: Currency): number => {
  const read = parseAmount(draft.checked?.total.amount ?? '0', currency)
  return read.ok ? read.value : 0
}

export type Need = {
  readonly key: Key
  readonly count?: number
  /** Where to go to mend it. */
  readonly at: 'name' | 'day' | 'rows' | 'options' | 'tender' | 'check' | 'none'
  readonly amountMinor?: number
}

const needOfProblem: Partial<Record<BatchProblem['code'], Need>> = {
  name: { key: 'batch.need.name', at: 'name' },
  expiry: { key: 'batch.need.day', at: 'day' },
  empty: { key: 'batch.need.rows', at: 'rows' },
  'too-many': { key: 'batch.need.fewer', at: 'none' },
}

/** Why it cannot go on yet, or null: the sheet first, then what stands beside it. */
export function needOf(draft: Draft): Need | null {
  if (!hasRows(draft)) return { key: 'batch.need.rows', at: 'rows' }
  const { checked } = draft
  if (!checked || !isCurrent(draft)) {
    return draft.checkError
      ? { key: 'batch.need.checkAgain', at: 'check' }
      : { key: 'batch.need.check', at: 'none' }
  }
  if (checked.mayPlace) return null
  if (checked.stopped > 0) return { key: 'batch.need.fix', count: checked.stopped, at: 'rows' }
  const stop = checked.problems.find(({ weight }) => weight === 'stop')
  return (stop && needOfProblem[stop.code]) ?? { key: 'batch.need.other', at: 'none' }
}

/** Why the cash is not enough yet, or null. */
export function tenderNeed(draft: Draft, currency: Currency): Need | null {
  if (draft.kind === 'collect') return null
  const split = splitProblem(draft.tender, totalMinor(draft, currency), currency)
  if (split) return { ...split, at: 'tender' }
  if (draft.tender.kind !== 'cash') return null
  const given = handedMinor(draft.tender.tendered, currency)
  const missing = given === null ? 0 : totalMinor(draft, currency) - given
  return missing > 0 ? { key: 'sell.need.cash', at: 'tender', amountMinor: missing } : null
}
