// BuyPower as the simulation plays it: the sandbox's own system, with the whims of the day.

import { type Books, createBooks, type Entry } from '../../../electron/sandbox/buypower/ledger.ts'
import { createBuyPower, type Settings } from '../../../electron/sandbox/buypower/system.ts'
import { pendingAnswer } from '../../../electron/sandbox/buypower/answers.ts'
import type { Fault } from '../../../electron/sandbox/faults.ts'
import type { SandboxAnswer } from '../../../electron/sandbox/wire.ts'
import type { HttpRequest } from '../../../electron/till/ports.ts'
import type { Rng } from '../rng.ts'
import type { ProviderMood } from '../weather.ts'
import {
  type Goods,
  type Meaning,
  noTruth,
  type Played,
  sandboxRequest,
  type SimulatedProvider,
  type SystemParts,
  tokensIn,
  type Truth,
  type Whim,
  whimOf,
  wordsOf,
} from './provider.ts'

const origin = 'https://buypower.sim'
const apiKey = 'sim-key-0123456789'
const maybeSold = [200, 202, 409, 429, 500, 502, 503, 999] as const
const notSold = [400, 422, 501] as const

const plainMeters = ['04123456781', '04123456799', '07000000011', '01234567890']
const storyMeters = [
  '12345678910',
  '00000000000',
  ...['010', '020', '030', '040', '070', '080', '090', '100'].map((end) => `00000000${end}`),
  ...['011', '022', '033', '044', '055', '066', '077'].map((end) => `99000000${end}`),
]

export function createBuyPowerSystem({ rng, now, after }: SystemParts): SimulatedProvider {
  const books = createBooks(1_000_000_000_000)
  const settings: Settings = {
    payloadAt: rng.pick(['result.data', 'data', 'result']),
    delay: rng.pick([[20, 20, 20, 20, 20, 20], [5, 60], [300]]),
    delayAt: rng.pick(['top', 'data']),
    pendingAsks: rng.between(0, 3),
  }
  const system = createBuyPower(apiKey, books, settings, now)
  const lastAskAt = new Map<string, number>()
  const lied = new Set<string>()
  const takenBack = new Map<string, Truth>()

  function play(request: HttpRequest, mood: ProviderMood, own: Rng): Played {
    const asked = sandboxRequest(request, now())
    const name = system.nameOf(asked)
    const { kind, reference } = meaningOf(request)
    const entry = reference === null ? null : books.get(reference)
    const whim = whimOf({
      kind,
      mood,
      rng: own,
      now: now(),
      placedAt: entry?.placedAt ?? null,
      lastAskAt: lastAskAt.get(reference ?? '') ?? null,
    })
    if (whim.kind === 'reversed' && entry) takeBack(entry)
    const carriesOut =
      whim.kind === 'none' || whim.kind === 'reversed' || (whim.kind === 'doubt' && whim.sells)
    const ownAnswer = carriesOut ? system.answer(asked, name) : null
    // Whatever it sells of an order it once refused, a late copy or its own second thoughts.
    if (whim.kind === 'refused' && reference !== null) lied.add(reference)
    if (whim.kind === 'refused-and-sold-later' && reference !== null) {
      lied.add(reference)
      after(whim.inMs, () => void system.answer(asked, name))
    }
    const fault = faultOf(whim, name, own)
    const forgotten =
      whim.kind === 'forgotten'
        ? pendingAnswer('Transaction is in progress', settings.delay, settings.delayAt)
        : null
    const { status, body } =
      forgotten ??
      (fault ? system.instead(fault, asked, name) : ownAnswer) ??
      ({ status: 503, body: Buffer.from('<h1>Service unavailable</h1>') } satisfies SandboxAnswer)
    if (kind === 'requery' && reference !== null) lastAskAt.set(reference, now())
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
          : kind === 'requery' && status === 404
            ? 'no-such-order'
            : 'other',
      words: wordsOf(status, whim),
    }
  }

  /** Sold, told perhaps, and then refunded: what stays is the refund. */
  function takeBack(entry: Entry): void {
    if (!entry.sale || takenBack.has(entry.orderId)) return
    takenBack.set(entry.orderId, { ...truthOf(books, entry.orderId), reversed: true })
    entry.sale = null
    books.fail(entry)
  }

  return {
    config: {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: `${origin}/v2`,
      credentials: { apiKey },
    },
    resendAfter: 2,
    signs: true,
    meaningOf,
    play,
    truth: (reference) => {
      const before = takenBack.get(reference)
      const truth = truthOf(books, reference)
      return {
        ...truth,
        ...(before ? { tokens: before.tokens, reversed: true } : {}),
        lied: lied.has(reference),
      }
    },
    references: () => books.orders().map(({ orderId }) => orderId),
    tells: () => true,
    goods,
    sellsBills: false,
    sheets: null,
    knowsCopies: true,
  }
}

function faultOf(whim: Whim, path: string, rng: Rng): Fault | null {
  switch (whim.kind) {
    case 'none':
    case 'reversed':
    case 'down':
    case 'forgotten':
      return null
    case 'refused':
    case 'refused-and-sold-later':
      return { kind: 'code', path, code: rng.pick(notSold) }
    case 'doubt':
      return { kind: 'code', path, code: rng.pick(maybeSold) }
    case 'too-many':
      return { kind: 'rate-limited', path }
    case 'locked-out':
      return { kind: 'code', path, code: 401 }
    case 'not-found':
      return { kind: 'not-found-first', path }
    case 'too-early':
      return { kind: 'early-requery-refused', path }
  }
}

function goods(rng: Rng): Goods {
  const amounts = [500, 5_000_000] as const
  if (rng.chance(0.85)) {
    const account = rng.pick(rng.chance(0.6) ? plainMeters : storyMeters)
    const options = { disco: 'ABUJA', vendType: 'PREPAID' }
    return { product: 'electricity', account, options, amounts, phone: '08031234567' }
  }
  const account = rng.pick(['08031234567', '08051234567'])
  return {
    product: 'airtime',
    account,
    options: { disco: 'MTN', vendType: 'PREPAID' },
    amounts,
    phone: account,
  }
}

function meaningOf(request: HttpRequest): Meaning {
  const { pathname } = new URL(request.url)
  if (pathname === '/v2/vend') {
    const { orderId } = JSON.parse(request.body ?? '{}') as { orderId?: string }
    return { kind: 'vend', reference: orderId ?? null }
  }
  const asked = /^\/v2\/transaction\/(.+)$/.exec(pathname)?.[1]
  if (asked) return { kind: 'requery', reference: decodeURIComponent(asked) }
  return { kind: pathname.startsWith('/v2/check') ? 'other' : 'idle', reference: null }
}

function truthOf(books: Books, reference: string): Truth {
  const entry = books.get(reference)
  if (!entry) return noTruth
  const { sale, meter, amountMinor } = entry
  return {
    ...noTruth,
    state: entry.state,
    soldTimes: entry.soldTimes,
    tokens: [
      ...tokensIn(sale?.token ?? ''),
      ...(sale?.parcels.map(({ content }) => content) ?? []),
    ],
    fits: (account, wantedMinor) => account === meter && wantedMinor === amountMinor,
  }
}
