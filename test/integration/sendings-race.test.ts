// A question takes its time. What the till sends meanwhile stands in the answer, and may not be taken for
// what was asked about. (Found by the simulation: a sale of another customer's twin was called sold.)

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Http } from '../../electron/till/ports.ts'
import { providersOf } from '../../electron/till/providers/account.ts'
import { buypower } from '../../electron/till/providers/buypower/adapter.ts'
import { rave } from '../../electron/till/providers/rave/adapter.ts'
import { endAttempt, openAttempt } from '../../electron/till/store/attempts.ts'
import { openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { insertVend, vendBySeq } from '../../electron/till/store/vends.ts'
import { speak } from '../../electron/till/vend/speak.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { answerOf, historyRow, samples, secretKey } from '../world/rave.ts'

const sentAt = Date.parse('2018-08-24T01:05:00Z')
const minute = 60_000
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const lost: Outcome = { kind: 'unknown', reason: 'no-answer', detail: '' }
// The shop's account stands in its file twice, and beside it a provider with a history of its own.
const [provider] = providersOf(
  {
    providers: ['rave', 'rave-sheets', 'other'].map((id) => ({
      id,
      system: id === 'other' ? 'buypower' : 'rave',
      label: id,
      baseUrl: `https://${id}.test`,
      credentials: { secretKey },
    })),
  },
  { rave, buypower },
)

let store: Writable
beforeEach(() => {
  const opened = openDatabase(':memory:')
  if (!opened.ok) throw new Error(opened.error.message)
  store = opened.value
})
afterEach(() => store.db.close())

/** An order for 500 naira of airtime for one and the same customer. */
function place(reference: string, providerId = 'rave'): number {
  return insertVend(store, {
    reference,
    draftId: reference,
    providerId,
    product: 'airtime',
    account: '+2349082930030',
    phone: null,
    amountMinor: 50_000,
    currency: 'NGN',
    tender: { kind: 'cash', tenderedMinor: 50_000 },
    options: { country: 'NG' },
    customer: null,
    cashierId: 'ada',
    cashierName: 'Ada',
    training: false,
    placedAt: sentAt,
    expiresAt: null,
  })
}

function send(seq: number, startedAt: number): void {
  const attempt = openAttempt(store, seq, {
    kind: 'vend',
    startedAt,
    deadlineAt: startedAt + minute,
  })
  endAttempt(store, attempt, { endedAt: startedAt + 1, outcome: lost, evidence: null })
}

/** Asks about an order; the history then holds one sale of 500 naira to its customer. */
async function askAbout(seq: number, meanwhile: () => void): Promise<Outcome['kind']> {
  const row = historyRow(new Date(sentAt + 6 * minute).toISOString(), 7_891)
  const history = {
    ...samples.history,
    data: { ...samples.history.data, Transactions: [row], Total: 1 },
  }
  const http: Http = {
    exchange: async ({ body }) => {
      const isHistory = body?.includes('fly_history') === true
      if (isHistory) meanwhile()
      return answerOf(isHistory ? history : { Status: 'fail', Message: 'No word', Code: '999' })
    },
  }
  const vend = vendBySeq(store, seq)
  if (!vend || !provider) throw new Error('gone')
  return (await speak({ store, http, log: quiet }, provider, vend, 'requery')).outcome.kind
}

it('a row of the only order of its kind is that order’s', async () => {
  const ours = place('OURS')
  send(ours, sentAt)
  expect(await askAbout(ours, () => undefined)).toBe('confirmed')
})

it('a row may be that of an order sent while the history was asked', async () => {
  const ours = place('OURS')
  const twin = place('TWIN')
  send(ours, sentAt)
  expect(await askAbout(ours, () => send(twin, sentAt + 5 * minute))).toBe('unknown')
})

it('a row may be that of an order sent later, though the clock was set back by a day in between', async () => {
  const ours = place('OURS')
  const twin = place('TWIN')
  send(ours, sentAt)
  send(twin, sentAt + 5 * minute - 24 * 60 * minute)
  expect(await askAbout(ours, () => undefined)).toBe('unknown')
})

it.each([
  ['rave-sheets', 'unknown'],
  ['set-up-no-more', 'unknown'],
  ['other', 'confirmed'],
])('a row may be that of a twin sent through %s: %s', async (through, outcome) => {
  const ours = place('OURS')
  send(ours, sentAt)
  send(place('TWIN', through), sentAt + 5 * minute)
  expect(await askAbout(ours, () => undefined)).toBe(outcome)
})
