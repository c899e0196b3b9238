// Chillr as the simulation plays it: sheets of customers who are asked to pay. It is told no reference of
// ours and knows no copy of a request for one: whatever arrives twice is made twice.

import { type Batch, createBooks, type Customer } from '../../../electron/sandbox/chillr/ledger.ts'
import { createChillrSystem } from '../../../electron/sandbox/chillr/system.ts'
import type { SandboxAnswer } from '../../../electron/sandbox/wire.ts'
import type { HttpRequest } from '../../../electron/till/ports.ts'
import type { Rng } from '../rng.ts'
import type { ProviderMood } from '../weather.ts'
import {
  type Meaning,
  noTruth,
  type Played,
  type RowTruth,
  sandboxRequest,
  type SheetGoods,
  type SheetName,
  type SimulatedProvider,
  type SystemParts,
  type Whim,
  whimOf,
  wordsOf,
} from './provider.ts'

const origin = 'https://chillr.sim'
const keys = { apiKey: 'sim-api-key', apiSecretKey: 'sim-api-secret-0123456789' }
const indiaMs = 19_800_000

/** By their last digit: they pay after one to three questions, or decline; an ending of 51 is nobody. */
const payers = ['9800000001', '9800000002', '9800000003', '9800000004', '9800000009', '9800000151']
/** Never decides: his time runs out. */
const sleeper = '9800000010'

export function createChillrProvider({
  rng,
  now,
  sheets,
  ...parts
}: SystemParts): SimulatedProvider {
  const books = createBooks()
  const settings = {
    statusForm: rng.pick(['documented', 'sane'] as const),
    notFoundCode: rng.pick([61, 62] as const),
    paysOverTime: true,
  }
  const system = createChillrSystem(keys, books, settings, now)
  const lied = new Set<string>()
  const lastAskAt = new Map<string, number>()
  const madeOf = (name: string): readonly Batch[] =>
    books.batches().filter((batch) => batch.name === name)

  function meaningOf(request: HttpRequest): Meaning {
    const { pathname } = new URL(request.url)
    const body = JSON.parse(request.body ?? '{}') as { name?: string; batch_id?: string }
    if (pathname === '/api/v5/collect') {
      return { kind: 'sheet', reference: sheets.named(body.name ?? '') }
    }
    const reference = sheets.numbered(body.batch_id ?? '')
    return { kind: reference === null ? 'idle' : 'sheet-ask', reference }
  }

  function play(request: HttpRequest, mood: ProviderMood, own: Rng): Played {
    const asked = sandboxRequest(request, now())
    const name = system.nameOf(asked)
    const { kind, reference } = meaningOf(request)
    const { name: sheet = '' } = JSON.parse(request.body ?? '{}') as { name?: string }
    const made = kind === 'sheet' ? madeOf(sheet).length : 1
    const whim = whimOf({
      kind,
      mood,
      rng: own,
      now: now(),
      placedAt: made === 0 ? null : now(),
      lastAskAt: lastAskAt.get(reference ?? '') ?? null,
    })
    // Whatever it makes of a sheet it once refused, a late copy or its own second thoughts.
    if (whim.kind === 'refused' || whim.kind === 'locked-out') lied.add(sheet)
    if (whim.kind === 'refused-and-sold-later') {
      lied.add(sheet)
      parts.after(whim.inMs, () => void system.answer(asked, name))
    }
    const carriesOut =
      whim.kind === 'none' || whim.kind === 'reversed' || (whim.kind === 'doubt' && whim.sells)
    const ownAnswer = carriesOut ? system.answer(asked, name) : null
    const { status, body } = instead(whim, own) ?? ownAnswer ?? unavailable
    if (kind === 'sheet-ask' && reference !== null) lastAskAt.set(reference, now())
    return {
      answer: {
        kind: 'answer',
        status,
        headers: { 'content-type': 'application/json' },
        body,
      },
      says: 'other',
      words: wordsOf(status, whim),
    }
  }

  function truthOf(sheet: SheetName): {
    readonly made: number
    readonly rows: readonly RowTruth[]
  } {
    const made = madeOf(sheet.name)
    const rows = sheet.rows.map(({ account }): RowTruth => {
      const customers = made.flatMap((batch) =>
        batch.customers.filter(({ msisdn }) => msisdn === account),
      )
      const [first] = customers
      return {
        state: first ? stateOf(first) : 'none',
        soldTimes: customers.reduce((sum, { paidTimes }) => sum + paidTimes, 0),
        fits: (wanted, amountMinor) =>
          first === undefined || (first.msisdn === wanted && first.amountMinor === amountMinor),
        lied: lied.has(sheet.name),
      }
    })
    return { made: made.length, rows }
  }

  return {
    config: {
      id: 'chillr',
      system: 'chillr',
      label: 'Chillr',
      baseUrl: `${origin}/api/v5`,
      credentials: keys,
    },
    resendAfter: null,
    signs: false,
    meaningOf,
    play,
    truth: () => noTruth,
    references: () => books.batches().map(({ name }) => sheets.named(name)),
    tells: () => false,
    goods: null,
    sellsBills: false,
    sheets: {
      goods: (own) => goods(own, now()),
      truth: truthOf,
      tells: () => true,
    },
    knowsCopies: false,
  }
}

const unavailable: SandboxAnswer = { status: 503, body: Buffer.from('upstream connect error') }

const stateOf = ({ member, state }: Customer): RowTruth['state'] =>
  !member ? 'not-member' : state === 'paid' ? 'sold' : state === 'expired' ? 'lapsed' : state

function failure(code: number, message: string): SandboxAnswer {
  const body = JSON.stringify({ status: 'failure', status_code: code, message })
  return { status: 200, body: Buffer.from(body) }
}

function instead(whim: Whim, own: Rng): SandboxAnswer | null {
  switch (whim.kind) {
    case 'refused':
    case 'refused-and-sold-later':
      return failure(58, 'Failed to create batch')
    case 'doubt':
      return own.chance(0.5)
        ? failure(59, 'Internal server error')
        : { status: own.pick([500, 502, 504]), body: Buffer.from('Server error') }
    case 'forgotten': {
      const data = { batch_id: `forgotten${own.between(1, 999_999)}`, non_chillr_customers: [] }
      const body = { status: 'success', status_code: 0, message: 'Accepted', data }
      return { status: 200, body: Buffer.from(JSON.stringify(body)) }
    }
    case 'too-many':
      return { status: 429, body: Buffer.from('{"status":"failure","status_code":58}') }
    case 'locked-out':
      return failure(57, 'Merchant not found error')
    case 'not-found':
      return failure(own.pick([61, 62]), 'Batch not found error')
    case 'too-early':
      return failure(59, 'Internal server error')
    default:
      return null
  }
}

function goods(rng: Rng, now: number): SheetGoods {
  const who = [...payers, ...(rng.chance(0.15) ? [sleeper] : [])].filter(() => rng.chance(0.5))
  const numbers = who.length === 0 ? [rng.pick(payers)] : who
  return {
    kind: 'collect',
    rows: numbers.map((account) => ({ account, amountMinor: rng.between(1, 500) * 100 })),
    // Whose time runs out should do so soon: until the end of this day in India.
    expiresOn: new Date(now + indiaMs).toISOString().slice(0, 10),
  }
}
