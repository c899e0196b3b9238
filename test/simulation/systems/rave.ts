// Rave as the simulation plays it: airtime and DStv, a requery whose documented answer is another
// system's, and a history without references. What it cannot tell apart a person must.

import { failure, jsonAnswer, queued } from '../../../electron/sandbox/rave/answers.ts'
import { createBooks } from '../../../electron/sandbox/rave/ledger.ts'
import { createRave, type Settings } from '../../../electron/sandbox/rave/system.ts'
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
  type Truth,
  type Whim,
  whimOf,
  wordsOf,
} from './provider.ts'
import { createRunner, sheetsOfRave } from './rave-bulk.ts'

const origin = 'https://rave.sim'
const secretKey = 'sim-secret-0123456789'
const errors = [500, 502, 503] as const
const refusals = ['903', '905'] as const

const phones = ['08031234567', '08051234567', '08071234567']
const storyEnds = ['0903', '0905', '0999', '0500', '0503', '0202', '0502']
const cards = ['7036378354', '8093245829']

export function createRaveProvider({ rng, now, after, post }: SystemParts): SimulatedProvider {
  const books = createBooks()
  const settings: Settings = {
    requeryForm: rng.pick(['purchase', 'nameless', 'documented'] as const),
    echoesStranger: rng.chance(0.5),
    queuedAsks: rng.between(0, 3),
    batchErrors: rng.pick(['row', 'row', 'batch'] as const),
    historyLagMs: rng.pick([0, 60_000]),
    callbackForm: 'envelope',
    callbackOf: () => 'never',
    rowMs: 0,
  }
  const runner = createRunner({ rng: rng.fork('bulk'), after, post })
  const system = createRave(secretKey, books, settings, runner, now)
  const lied = new Set<string>()
  const lastAskAt = new Map<string, number>()

  function play(request: HttpRequest, mood: ProviderMood, own: Rng): Played {
    const asked = sandboxRequest(request, now())
    const name = system.nameOf(asked)
    const { kind, reference } = meaningOf(request)
    const named = referencesIn(request)
    const entry = books.get(named[0] ?? '')
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
    if (whim.kind === 'refused' || whim.kind === 'refused-and-sold-later') {
      for (const one of named) lied.add(one)
    }
    if (whim.kind === 'refused-and-sold-later') {
      after(whim.inMs, () => void system.answer(asked, name))
    }
    const { status, body } = instead(whim, own, customerIn(request)) ?? ownAnswer ?? unavailable
    if (kind === 'requery' && reference !== null) lastAskAt.set(reference, now())
    return {
      answer: {
        kind: 'answer',
        status,
        headers: { 'content-type': 'application/json' },
        body,
      },
      says: status === 401 ? 'not-authorised' : 'other',
      words: wordsOf(status, whim),
    }
  }

  return {
    config: {
      id: 'rave',
      system: 'rave',
      label: 'Rave',
      baseUrl: origin,
      credentials: { secretKey },
      // Its history is slow to tell anything: asked more often, and of a sheet less often, the day is
      // over sooner.
      timing: { requeryMs: 30_000, maxRequeries: 10 },
      callback: { host: '127.0.0.1', port: 8_787, url: 'https://relay.sim' },
    },
    resendAfter: null,
    signs: false,
    meaningOf,
    play,
    truth: (reference) => {
      const entry = books.get(reference)
      if (!entry) return noTruth
      const { customerId, amountMinor } = entry
      return {
        ...noTruth,
        state: entry.state,
        soldTimes: entry.soldTimes,
        fits: (account, wantedMinor) =>
          account.slice(-10) === customerId.slice(-10) && wantedMinor === amountMinor,
        lied: lied.has(reference),
      } satisfies Truth
    },
    references: () => books.orders().map(({ reference }) => reference),
    // Its documented requery tells nothing, and a history without references only sometimes.
    tells: (reference) =>
      settings.requeryForm !== 'documented' && books.get(reference)?.hidden !== true,
    goods,
    sellsBills: false,
    sheets: sheetsOfRave(books, {
      lied,
      tellsByReference: settings.requeryForm !== 'documented',
    }),
    knowsCopies: true,
  }
}

const unavailable: SandboxAnswer = { status: 503, body: Buffer.from('upstream connect error') }

function instead(whim: Whim, rng: Rng, customer: string): SandboxAnswer | null {
  switch (whim.kind) {
    case 'refused':
    case 'refused-and-sold-later':
      return failure(rng.pick(refusals), 'Forced failure', customer)
    case 'doubt':
      return rng.chance(0.5)
        ? jsonAnswer(rng.pick(errors), { message: 'Internal server error' })
        : failure('999', 'Biller is not available', '+2348000000000')
    case 'forgotten':
      return queued()
    case 'too-many':
      return jsonAnswer(429, { status: 'error', message: 'Too many requests' })
    case 'locked-out':
      return jsonAnswer(401, { status: 'error', message: 'Invalid secret key', data: null })
    case 'not-found':
      return failure('999', 'Transaction not found', '')
    case 'too-early':
      return failure('999', 'Please wait before asking again', '')
    default:
      return null
  }
}

function goods(rng: Rng): Goods {
  const country = { country: 'NG' }
  if (rng.chance(0.7)) {
    const account = rng.chance(0.6) ? rng.pick(phones) : `0803000${rng.pick(storyEnds)}`
    return { product: 'airtime', account, options: country, amounts: [5_000, 100_000] }
  }
  const options = { ...country, biller: rng.pick(['DSTV', 'DSTV BOX OFFICE']) }
  return { product: 'tv', account: rng.pick(cards), options, amounts: [200_000, 900_000] }
}

type Call = {
  readonly service?: string
  readonly service_payload?: {
    readonly Reference?: string
    readonly BatchReference?: string
    readonly Requests?: readonly { readonly Reference?: string; readonly CustomerId?: string }[]
  }
}

const callOf = (request: HttpRequest): Call => JSON.parse(request.body ?? '{}') as Call

function meaningOf(request: HttpRequest): Meaning {
  const { service = '', service_payload: payload } = callOf(request)
  if (service === 'fly_buy') return { kind: 'vend', reference: payload?.Reference ?? null }
  if (service === 'fly_buy_bulk') {
    return { kind: 'sheet', reference: payload?.BatchReference ?? null }
  }
  const asked = /^fly_requery_(.+)$/.exec(service)?.[1]
  if (asked) return { kind: 'requery', reference: asked }
  return { kind: service === 'bills_categories' ? 'idle' : 'other', reference: null }
}

/** Every order a request names: of a sheet all rows. */
function referencesIn(request: HttpRequest): readonly string[] {
  const { reference, kind } = meaningOf(request)
  if (kind !== 'sheet') return reference === null ? [] : [reference]
  return (callOf(request).service_payload?.Requests ?? []).flatMap((row) => row.Reference ?? [])
}

/** Whom a refusal names: of a sheet the first. */
const customerIn = (request: HttpRequest): string =>
  callOf(request).service_payload?.Requests?.[0]?.CustomerId ?? '+2348000000000'
