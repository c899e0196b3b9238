// A provider as the simulation sees it: it plays requests, knows the truth about every order, and
// says of every answer what it meant. The system behind it is the sandbox's own, so there is one truth.
// Another provider system joins with a file beside this one and a line in shops.ts.

import type { ProviderConfig } from '../../../shared/config/provisioning.ts'
import type { BatchKind, VendProductId } from '../../../shared/vend/products.ts'
import type { SandboxRequest } from '../../../electron/sandbox/system.ts'
import type { HttpAnswer, HttpRequest } from '../../../electron/till/ports.ts'
import type { Rng } from '../rng.ts'
import type { ProviderMood } from '../weather.ts'

export type Truth = {
  readonly state: 'none' | 'pending' | 'sold' | 'failed'
  readonly soldTimes: number
  /** Every token that was delivered, digits only. */
  readonly tokens: readonly string[]
  /** Whether it is what the till's order says: for whom, and for how much. */
  readonly fits: (account: string, amountMinor: number) => boolean
  /** The provider said "refused" and sold all the same. */
  readonly lied: boolean
  /** The provider said "sold" and took it back. */
  readonly reversed: boolean
}

/**
 * What a request asks for: `vend` and `requery` name our reference, `sheet` and `sheet-ask` that of a
 * whole sheet. A `requery` may be about one row of a sheet. `idle`: nobody's sale hangs on it.
 */
export type Meaning = {
  readonly kind: 'vend' | 'requery' | 'sheet' | 'sheet-ask' | 'other' | 'idle'
  readonly reference: string | null
}

export type Played = {
  readonly answer: HttpAnswer
  /** What the answer, arriving whole, tells the till. */
  readonly says: 'no-such-order' | 'not-authorised' | 'other'
  readonly words: string
}

/** What a cashier may order. */
export type Goods = {
  readonly product: VendProductId
  readonly account: string
  readonly options: Readonly<Record<string, string>>
  /** The least and the most, minor units. */
  readonly amounts: readonly [number, number]
  readonly phone?: string
}

/** A sheet of many customers, as a cashier writes it. */
export type SheetGoods = {
  readonly kind: BatchKind
  readonly rows: readonly { readonly account: string; readonly amountMinor: number }[]
  readonly options?: Readonly<Record<string, string>>
  /** A collect: the last day to pay, yyyy-mm-dd. */
  readonly expiresOn?: string
}

/** One row of a sheet as the provider has it. */
export type RowTruth = {
  readonly state: 'none' | 'pending' | 'sold' | 'failed' | 'lapsed' | 'not-member'
  readonly soldTimes: number
  readonly fits: (account: string, amountMinor: number) => boolean
  /** The provider said "refused" of it and sold it, or may yet. */
  readonly lied: boolean
}

/** A sheet as the journal names it. */
export type SheetName = {
  readonly reference: string
  readonly name: string
  readonly rows: readonly { readonly reference: string; readonly account: string }[]
}

/** A provider that takes whole sheets. */
export type SheetSystem = {
  readonly goods: (rng: Rng) => SheetGoods
  /** Every row in order, and how often the sheet was made there. */
  readonly truth: (sheet: SheetName) => {
    readonly made: number
    readonly rows: readonly RowTruth[]
  }
  /** A person who asks in fair weather learns what became of this row. */
  readonly tells: (sheet: SheetName, at: number) => boolean
}

export type SimulatedProvider = {
  readonly config: ProviderConfig
  /** "No such order" must be heard this often before the same order may go again; null: it never may. */
  readonly resendAfter: number | null
  /** Answers are signed: what was changed on the way shows. */
  readonly signs: boolean
  readonly meaningOf: (request: HttpRequest) => Meaning
  readonly play: (request: HttpRequest, mood: ProviderMood, rng: Rng) => Played
  readonly truth: (reference: string) => Truth
  /** Our references of the orders it has; null: an order that is nobody's. */
  readonly references: () => readonly (string | null)[]
  /** A person who asks in fair weather learns that this order was sold. */
  readonly tells: (reference: string) => boolean
  /** Null: what it sells is found by asking it (bills), or it sells nothing one by one. */
  readonly goods: ((rng: Rng) => Goods) | null
  readonly sellsBills: boolean
  /** Null: it takes no sheets. */
  readonly sheets: SheetSystem | null
  /** A copy of a request is known for one: nobody on the way makes two of it. */
  readonly knowsCopies: boolean
}

/** What a system is made of besides the sandbox's own code. */
export type SystemParts = {
  readonly rng: Rng
  /** The provider's own clock: right, whatever the shop's says. */
  readonly now: () => number
  readonly after: (delayMs: number, run: () => void) => void
  /** Whose it is, by the shop's journal: for systems that are told no reference of ours. */
  readonly bills: {
    readonly referenceOf: (inquiryId: string) => string | null
    readonly billOf: (reference: string) => string | null
  }
  readonly sheets: {
    readonly named: (name: string) => string | null
    readonly numbered: (providerBatch: string) => string | null
  }
  /** Posts a result to an address the till gave. `name` is its own, on this day. */
  readonly post: (name: string, url: string, body: string) => void
}

export const noTruth: Truth = {
  state: 'none',
  soldTimes: 0,
  tokens: [],
  fits: () => true,
  lied: false,
  reversed: false,
}

/** How a request is met. `sells`: it is carried out although the answer says something else. */
export type Whim =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'refused-and-sold-later'; readonly inMs: number }
  | { readonly kind: 'reversed' }
  | { readonly kind: 'doubt'; readonly sells: boolean }
  | {
      readonly kind:
        | 'down'
        | 'too-many'
        | 'locked-out'
        | 'not-found'
        | 'too-early'
        /** Taken, it says, and nothing comes of it. */
        | 'forgotten'
    }

/** How long after a sale a lagging provider does not find it. */
const lagMs = 150_000
/** A requery sooner than this after the last one, or after the order, is refused by a strict one. */
const spacingMs = 110_000

export type Asked = {
  readonly kind: Meaning['kind']
  readonly mood: ProviderMood
  readonly rng: Rng
  readonly now: number
  /** When the provider took the order; null: it does not know it. */
  readonly placedAt: number | null
  readonly lastAskAt: number | null
}

const none = { kind: 'none' } as const

export function whimOf({ kind: asked, mood, rng, now, placedAt, lastAskAt }: Asked): Whim {
  const kind = asked === 'sheet' ? 'vend' : asked === 'sheet-ask' ? 'requery' : asked
  switch (mood) {
    case 'well':
      return none
    case 'down':
      return { kind: 'down' }
    case 'sick':
      if (kind === 'vend' && rng.chance(0.6)) {
        // A definite "no" that is true: it is never said of an order it has taken. Duplicates are
        // looked for first.
        return placedAt === null && rng.chance(0.25)
          ? { kind: 'refused' }
          : { kind: 'doubt', sells: rng.chance(0.5) }
      }
      return rng.chance(kind === 'requery' ? 0.5 : 0.2) ? { kind: 'doubt', sells: false } : none
    case 'limiting':
      return rng.chance(0.7) ? { kind: 'too-many' } : none
    case 'locked-out':
      return { kind: 'locked-out' }
    case 'lagging':
      return kind === 'requery' && placedAt !== null && now - placedAt < lagMs
        ? { kind: 'not-found' }
        : none
    case 'strict':
      return kind === 'requery' && now - (lastAskAt ?? placedAt ?? -spacingMs) < spacingMs
        ? { kind: 'too-early' }
        : none
    case 'fickle':
      return kind === 'vend' && placedAt === null && rng.chance(0.6)
        ? { kind: 'refused-and-sold-later', inMs: rng.between(0, 900_000) }
        : none
    case 'forgetful':
      return kind === 'vend' && placedAt === null ? { kind: 'forgotten' } : none
    case 'reversing':
      return kind === 'requery' && placedAt !== null && rng.chance(0.6)
        ? { kind: 'reversed' }
        : none
  }
}

export function sandboxRequest(request: HttpRequest, at: number): SandboxRequest {
  const url = new URL(request.url)
  return {
    at,
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: request.body ?? '',
  }
}

export const wordsOf = (status: number, whim: Whim): string =>
  whim.kind === 'none'
    ? String(status)
    : `${status} (${whim.kind}${'sells' in whim ? (whim.sells ? ', carried out' : ', not carried out') : ''})`

/** Digits in twenties where they come out even, as tokens are; else as they are. */
export const tokensIn = (digits: string): readonly string[] =>
  digits === '' ? [] : digits.length % 20 === 0 ? (digits.match(/\d{20}/g) ?? []) : [digits]
