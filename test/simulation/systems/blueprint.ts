// Blueprint as the simulation plays it: a check, a purchase, and a requery whose shape nobody documents.
// It signs nothing and never takes the same order twice knowingly, but nobody promises that: the till
// must not send again.

import { createBooks } from '../../../electron/sandbox/blueprint/ledger.ts'
import { jsonAnswer, validation } from '../../../electron/sandbox/blueprint/answers.ts'
import { createBlueprintSystem } from '../../../electron/sandbox/blueprint/system.ts'
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

const origin = 'https://blueprint.sim'
const signIn = { email: 'shop@example.com', password: 'sim-password' }
const errors = [500, 502, 503, 504, 999] as const

const plainMeters = ['12345678901', '24123456789', '24123456790', '24123456791']
const storyMeters = ['11', '22', '33', '44', '55', '66', '77', '88', '99'].map(
  (end) => `240000000${end}`,
)
const oddMeters = ['24000000110', '24000000121']

export function createBlueprintProvider({ rng, now, after }: SystemParts): SimulatedProvider {
  const books = createBooks()
  const system = createBlueprintSystem(
    signIn,
    books,
    {
      receiptAt: rng.pick(['top', 'data', 'data.response', 'data.response as text', 'transaction']),
      verifyGivesApiToken: rng.chance(0.7),
      oneTokenAtATime: rng.chance(0.7),
      testMode: false,
    },
    now,
  )
  const lied = new Set<string>()
  const lastAskAt = new Map<string, number>()

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
    const carriesOut =
      whim.kind === 'none' || whim.kind === 'reversed' || (whim.kind === 'doubt' && whim.sells)
    const ownAnswer = carriesOut ? system.answer(asked, name) : null
    // Whatever it sells of an order it once refused, a late copy or its own second thoughts.
    if (whim.kind === 'refused' && reference !== null) lied.add(reference)
    if (whim.kind === 'refused-and-sold-later' && reference !== null) {
      lied.add(reference)
      after(whim.inMs, () => void system.answer(asked, name))
    }
    const { status, body } = instead(whim, name, own) ?? ownAnswer ?? unavailable
    if (kind === 'requery' && reference !== null) lastAskAt.set(reference, now())
    return {
      answer: {
        kind: 'answer',
        status,
        headers: { 'content-type': 'application/json' },
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

  function instead(whim: Whim, path: string, own: Rng): SandboxAnswer | null {
    const fault = faultOf(whim, path, own)
    if (fault) return system.instead(fault, sandboxRequest(nothing, now()), path)
    if (whim.kind === 'locked-out') return jsonAnswer(401, { message: 'Unauthenticated.' })
    return whim.kind === 'refused' || whim.kind === 'refused-and-sold-later'
      ? validation('Please provide a valid meterNumber.')
      : null
  }

  return {
    config: {
      id: 'blueprint',
      system: 'blueprint',
      label: 'Blueprint',
      baseUrl: origin,
      credentials: signIn,
    },
    resendAfter: null,
    signs: false,
    meaningOf,
    play,
    truth: (reference) => {
      const entry = books.get(reference)
      if (!entry) return noTruth
      const { sale, meter, amountMinor } = entry
      const digits = sale ? [...sale.paid, ...sale.free].map(({ code }) => code) : []
      return {
        ...noTruth,
        state: entry.state,
        soldTimes: entry.soldTimes,
        tokens: digits.flatMap(tokensIn),
        fits: (account, wantedMinor) => account === meter && wantedMinor === amountMinor,
        lied: lied.has(reference),
      } satisfies Truth
    },
    references: () => books.orders().map(({ transID }) => transID),
    tells: () => true,
    goods,
    sellsBills: false,
    sheets: null,
    knowsCopies: true,
  }
}

const nothing: HttpRequest = {
  method: 'GET',
  url: `${origin}/`,
  headers: {},
  connectMs: 0,
  answerMs: 0,
}
const unavailable: SandboxAnswer = { status: 503, body: Buffer.from('upstream connect error') }

function faultOf(whim: Whim, path: string, rng: Rng): Fault | null {
  switch (whim.kind) {
    case 'doubt':
    case 'forgotten':
      return { kind: 'code', path, code: rng.pick(errors) }
    case 'too-many':
      return { kind: 'rate-limited', path }
    case 'not-found':
      return { kind: 'not-found-first', path }
    case 'too-early':
      return { kind: 'early-requery-refused', path }
    default:
      return null
  }
}

function goods(rng: Rng): Goods {
  const list = rng.weighted([
    [6, plainMeters],
    [4, storyMeters],
    [0.4, oddMeters],
  ])
  const options = { vendType: 'PREPAID' }
  return { product: 'electricity', account: rng.pick(list), options, amounts: [1_000, 500_000] }
}

function meaningOf(request: HttpRequest): Meaning {
  const { pathname } = new URL(request.url)
  if (/^\/api\/(buyelectricityprod|electricity\/purchase-production)$/.test(pathname)) {
    const { transID } = JSON.parse(request.body ?? '{}') as { transID?: string }
    return { kind: 'vend', reference: transID ?? null }
  }
  const asked = /^\/api\/transactions\/transaction-id\/(.+)$/.exec(pathname)?.[1]
  if (asked) return { kind: 'requery', reference: decodeURIComponent(asked) }
  return { kind: pathname === '/api/health' ? 'idle' : 'other', reference: null }
}
