// The bill at hand: where the cashier stands in the catalog, the form as typed, the bills found, the
// ones chosen, and how paying them goes. One customer at a time; another cashier starts empty, and so does whoever
// signed out, unless a payment of theirs has no answer yet.

import { create } from 'zustand'
import { newDraftId } from '../../shared/vend/draft-id.ts'
import type { Output } from '../../shared/contract/contract.ts'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import type { ScreenError } from '../client/transport.ts'
import type { Language } from '../i18n/dictionary.ts'
import type { TenderDraft } from '../sell/Tender.tsx'
import { useSell } from '../sell/store.ts'
import { begunWork } from '../stores/begun.ts'
import { onOtherTill } from '../stores/till.ts'
import { type Catalog, type Offer, type Path, offerOf, top } from './catalog.ts'
import type { Chosen, Found } from './choice.ts'
import type { Problems, Values } from './form.ts'

export type Choice = Output<'bill.choose'>
export type ClockSkew = Catalog['clockSkew']

export type Look =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly sinceAt: number }
  | { readonly kind: 'failed'; readonly error: ScreenError }
  | { readonly kind: 'found'; readonly found: Found; readonly foundAt: number }

export type Paying =
  | { readonly kind: 'no' }
  /** The provider is asked to make the bills chosen payable as one. */
  | { readonly kind: 'choosing'; readonly sinceAt: number }
  | { readonly kind: 'placing' }
  /** The till did not say whether it saved the sale. Only the very same may be placed again. */
  | { readonly kind: 'doubt' }

/** Everything about one customer's bill. */
export type Desk = {
  /** Made once; however often the same sale is placed, it is one. */
  readonly draftId: string
  readonly path: Path
  readonly search: string
  readonly serviceId: number | null
  /** The service as it was when it was opened. */
  readonly opened: Offer | null
  readonly values: Values
  /** Fields the cashier has been in and left: what is wrong with them is told. */
  readonly left: readonly string[]
  /** What the till found wrong that this screen did not. */
  readonly objections: Problems
  /** The field keys and scans go to. */
  readonly field: string | null
  /** A code scanned before it was said what for. */
  readonly scanned: string | null
  readonly look: Look
  readonly chosen: readonly string[]
  readonly along: Chosen['along']
  readonly tender: TenderDraft
  readonly typingTender: boolean
  readonly paying: Paying
  /** What is paid, once the till said so; null while the cashier still chooses. */
  readonly choice: Choice | null
  /** The total shown when the key was pressed, if the provider then named another. */
  readonly wasMinor: number | null
  readonly error: ScreenError | null
  readonly repeats: VendSummary | null
}

type Offered = {
  readonly catalog: Catalog | null
  /** The language the catalog was asked in. */
  readonly language: Language | null
  readonly askingAt: number | null
  readonly catalogError: ScreenError | null
  /** As the provider last told; null when the clock is right. */
  readonly clockSkew: ClockSkew
}

type Bills = Offered & { readonly desk: Desk }

export const freshDesk = (): Desk => ({
  draftId: newDraftId(),
  path: top,
  search: '',
  serviceId: null,
  opened: null,
  values: {},
  left: [],
  objections: {},
  field: null,
  scanned: null,
  look: { kind: 'none' },
  chosen: [],
  along: null,
  tender: { kind: 'cash', tendered: '', reference: '' },
  typingTender: false,
  paying: { kind: 'no' },
  choice: null,
  wasMinor: null,
  error: null,
  repeats: null,
})

const nothingKnown: Offered = {
  catalog: null,
  language: null,
  askingAt: null,
  catalogError: null,
  clockSkew: null,
}

export const useBills = create<Bills>()(() => ({ desk: freshDesk(), ...nothingKnown }))

export const deskNow = (): Desk => useBills.getState().desk

export function changeDesk(change: Partial<Desk>): void {
  useBills.setState(({ desk }) => ({ desk: { ...desk, ...change } }))
}

/** What was decided about paying falls with whatever it was decided on. */
export const undecided = {
  paying: { kind: 'no' },
  choice: null,
  wasMinor: null,
  error: null,
  repeats: null,
} as const satisfies Partial<Desk>

/** Money may be on its way: nothing of the sale may change until that is known. */
export const isBound = ({ paying }: Pick<Desk, 'paying'>): boolean => paying.kind !== 'no'

/**
 * The service at hand, as the catalog has it now. One that is offered no more is still the one whose payment has
 * no answer, or whose answer has not been read.
 */
export const offerAt = (
  catalog: Catalog | null,
  desk: Pick<Desk, 'serviceId' | 'opened' | 'paying' | 'error'>,
): Offer | null =>
  offerOf(catalog, desk.serviceId) ?? (isBound(desk) || desk.error !== null ? desk.opened : null)

/** An answer on its way will not find the desk: what was only asked is asked anew by its owner. */
const atRest = (desk: Desk): Desk => ({
  ...desk,
  ...(desk.look.kind === 'asking' ? { look: { kind: 'none' } as const } : {}),
  ...(desk.paying.kind === 'choosing' ? { paying: { kind: 'no' } as const } : {}),
  // Whether it is a sale the same press tells, made once more.
  ...(desk.paying.kind === 'placing' ? { paying: { kind: 'doubt' } as const } : {}),
})

/** Desks of people who locked the till and were relieved: theirs again when they come back. */
const desks = begunWork<Desk>({
  draftIdOf: ({ draftId }) => draftId,
  putAside: () => atRest(deskNow()),
  inDoubt: () => {
    const desk = atRest(deskNow())
    return isBound(desk) ? desk : null
  },
  bringBack: (mine) => {
    useBills.setState({ desk: mine ?? freshDesk() })
    // Their counter came back before it, and knows nothing of what stands here: this is what they must see.
    if (mine && isBound(mine)) useSell.setState({ panel: 'bills' })
  },
})
desks.follow()
// What another till sells has other billers and other services behind the same numbers.
onOtherTill(() => useBills.setState(nothingKnown))

/** What was heard of a desk, wherever it lies by now: an answer finds it though its owner was relieved. */
export function changeDeskOf(draftId: string, change: Partial<Desk>): void {
  if (deskNow().draftId === draftId) return changeDesk(change)
  desks.change(draftId, (desk) => ({ ...desk, ...change }))
}

/** A desk that was paid while its owner was away is nobody's to finish any more. */
export const forgetDesk = desks.forget
