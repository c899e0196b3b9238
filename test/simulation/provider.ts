// A provider as the simulation sees it: it plays requests, knows the truth about every order, and
// says of every answer what it meant. BuyPower here is the sandbox's own system, so there is one truth.
// Another provider system joins by giving the same five functions.

import { type Books, createBooks } from '../../electron/sandbox/buypower/ledger.ts'
import { createBuyPower } from '../../electron/sandbox/buypower/system.ts'
import type { Fault } from '../../electron/sandbox/faults.ts'
import type { SandboxRequest } from '../../electron/sandbox/system.ts'
import type { HttpAnswer, HttpRequest } from '../../electron/till/ports.ts'
import type { Rng } from './rng.ts'
import type { ProviderMood } from './weather.ts'

export type Truth = {
  readonly state: 'none' | 'pending' | 'sold' | 'failed'
  readonly soldTimes: number
  /** Every token that was delivered, digits only. */
  readonly tokens: readonly string[]
  readonly meter: string
  readonly amountMinor: number
}

/** What a request asks for: `vend` and `requery` name our reference. */
export type Meaning = {
  readonly kind: 'vend' | 'requery' | 'other'
  readonly reference: string | null
}

export type Played = {
  readonly answer: HttpAnswer
  /** What the answer, arriving whole, tells the till. */
  readonly says: 'no-such-order' | 'not-authorised' | 'other'
  readonly words: string
}

export type SimulatedProvider = {
  readonly id: string
  readonly baseUrl: string
  readonly credentials: Readonly<Record<string, string>>
  readonly meaningOf: (request: HttpRequest) => Meaning
  readonly play: (request: HttpRequest, mood: ProviderMood) => Played
  readonly truth: (reference: string) => Truth
  readonly references: () => readonly string[]
}

const nothing: Truth = { state: 'none', soldTimes: 0, tokens: [], meter: '', amountMinor: 0 }
const maybeSold = [200, 202, 409, 429, 500, 502, 503, 999] as const
const notSold = [400, 422, 501] as const
/** How long after a sale a lagging provider does not find it. */
const lagMs = 150_000
/** A requery sooner than this after the last one, or after the order, is refused by a strict one. */
const spacingMs = 110_000

export function createSimulatedBuyPower(rng: Rng, now: () => number): SimulatedProvider {
  const apiKey = 'sim-key-0123456789'
  const books = createBooks(1_000_000_000_000)
  const system = createBuyPower(
    apiKey,
    books,
    {
      payloadAt: rng.pick(['result.data', 'data', 'result']),
      delay: rng.pick([[20, 20, 20, 20, 20, 20], [5, 60], [300]]),
      delayAt: rng.pick(['top', 'data']),
      pendingAsks: rng.between(0, 3),
    },
    now,
  )
  const lastAskAt = new Map<string, number>()

  function play(request: HttpRequest, mood: ProviderMood): Played {
    const asked = sandboxRequest(request, now())
    const name = system.nameOf(asked)
    const reference = meaningOf(request).reference ?? ''
    const fault = faultOf(name, reference, mood)
    const instead = fault ? system.instead(fault, asked, name) : null
    const carriedOut = !instead || fault?.sells === true
    const own = carriedOut ? system.answer(asked, name) : null
    const { status, body } = instead ?? own ?? { status: 500, body: Buffer.alloc(0) }
    if (name === 'requery') lastAskAt.set(reference, now())
    return {
      answer: {
        kind: 'answer',
        status,
        headers: { 'content-type': 'application/json', ...system.seal(body, 'right') },
        body,
      },
      says:
        status === 401
          ? 'not-authorised'
          : name === 'requery' && status === 404
            ? 'no-such-order'
            : 'other',
      words: `${status}${fault ? ` (${fault.kind}${fault.code ? ` ${fault.code}` : ''}${fault.sells ? ', carried out' : ''})` : ''}`,
    }
  }

  /** What the provider does other than its best, in the mood it is in. */
  function faultOf(name: string, reference: string, mood: ProviderMood): Fault | null {
    const entry = books.get(reference)
    switch (mood) {
      case 'well':
        return null
      case 'sick': {
        if (name === 'vend' && rng.chance(0.6)) {
          // A definite "no" that is true: it is never said of an order it has taken. Duplicates are
          // looked for first.
          const refuses = !entry && rng.chance(0.25)
          return refuses
            ? { kind: 'code', path: name, code: rng.pick(notSold) }
            : { kind: 'code', path: name, code: rng.pick(maybeSold), sells: rng.chance(0.5) }
        }
        return rng.chance(0.5)
          ? { kind: 'code', path: name, code: rng.pick([409, 429, 500, 502, 503, 999]) }
          : null
      }
      case 'limiting':
        return rng.chance(0.7) ? { kind: 'rate-limited', path: name } : null
      case 'locked-out':
        return { kind: 'code', path: name, code: 401 }
      case 'lagging':
        return name === 'requery' && entry && now() - entry.placedAt < lagMs
          ? { kind: 'not-found-first', path: name }
          : null
      case 'strict': {
        const since = lastAskAt.get(reference) ?? entry?.placedAt ?? -spacingMs
        return name === 'requery' && now() - since < spacingMs
          ? { kind: 'early-requery-refused', path: name }
          : null
      }
    }
  }

  return {
    id: 'buypower',
    baseUrl: 'https://buypower.sim/v2',
    credentials: { apiKey },
    meaningOf,
    play,
    truth: (reference) => truthOf(books, reference),
    references: () => books.orders().map(({ orderId }) => orderId),
  }
}

function meaningOf(request: HttpRequest): Meaning {
  const { pathname } = new URL(request.url)
  if (pathname === '/v2/vend') {
    const { orderId } = JSON.parse(request.body ?? '{}') as { orderId?: string }
    return { kind: 'vend', reference: orderId ?? null }
  }
  const asked = /^\/v2\/transaction\/(.+)$/.exec(pathname)?.[1]
  return asked
    ? { kind: 'requery', reference: decodeURIComponent(asked) }
    : { kind: 'other', reference: null }
}

function sandboxRequest(request: HttpRequest, at: number): SandboxRequest {
  const url = new URL(request.url)
  return {
    at,
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: request.body ?? '',
  }
}

function truthOf(books: Books, reference: string): Truth {
  const entry = books.get(reference)
  if (!entry) return nothing
  const { sale } = entry
  const main = sale?.token ?? ''
  const glued = Array.from({ length: main.length / 20 }, (_, i) => main.slice(20 * i, 20 * i + 20))
  return {
    state: entry.state,
    soldTimes: entry.soldTimes,
    tokens: [...glued, ...(sale?.parcels.map(({ content }) => content) ?? [])],
    meter: entry.meter,
    amountMinor: entry.amountMinor,
  }
}
