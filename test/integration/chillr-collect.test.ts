// Collects end to end: a sheet, a till, Chillr over real sockets, and the ledger of who really paid.
// Nobody is asked twice, whatever is lost; nobody is called paid who is not; what nobody can know goes
// to a person.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'
import type { Http, HttpAnswer } from '../../electron/till/ports.ts'
import { settableClock } from '../world/clock.ts'
import { type CollectWorld, dayFromNow, payers, startCollectWorld } from '../world/collect.ts'
import { eventually, quick } from '../world/till.ts'

let w: CollectWorld
afterEach(() => w.stop())

const alarms = async () => (await w.must('status.get', {})).alarms
/** The probe of a start would take a fault that is meant for a question. */
const online = () =>
  eventually('the line', async () => {
    const { network } = await w.must('status.get', {})
    return network.state === 'online'
  })
const made = () => w.chillr.ledger.named('Society dues').length
const creates = () => w.chillr.requests().filter(({ name }) => name === 'vend').length
const asks = () => w.chillr.requests().filter(({ name }) => name === 'requery').length

describe('a collect', () => {
  beforeEach(async () => {
    w = await startCollectWorld()
  })

  it.each(['documented', 'sane'] as const)(
    'is asked for once, followed to its end and printed (%s status)',
    async (statusForm) => {
      w.chillr.settings.statusForm = statusForm
      const batchId = await w.collect(['9447741462', '9447741461', '9447741469', '9633789451'])
      const batch = await w.untilBatch(batchId, 'settled')
      expect(await w.states(batchId)).toEqual(['paid', 'paid', 'failed', 'not-member'])
      expect(batch).toMatchObject({
        byState: {
          paid: { count: 2, amount: '200.00' },
          failed: { count: 1, amount: '100.00' },
          'not-member': { count: 1, amount: '100.00' },
        },
        next: null,
        tender: null,
        refundsDue: '0.00',
      })
      expect(batch.providerBatch).toBe(w.chillr.ledger.batches()[0]?.batchId)
      expect(made()).toBe(1)
      const causes = batch.events.map(({ to, cause }) => `${to} ${cause}`)
      expect(causes).toEqual([
        'queued placed',
        'sending claimed',
        'unconfirmed accepted',
        'settled all-ended',
      ])
      const slip = await eventually('the slip', () => w.printer.jobs()[0]?.text)
      for (const words of [
        'TRAINING',
        'COLLECT - FINISHED',
        'Society dues',
        batchId,
        '2 paid',
        '1. 9447741462',
        'no account there',
        'payment failed: failed',
      ]) {
        expect(slip).toContain(words)
      }
      expect(slip).not.toContain('COPY')
      expect((await w.must('status.get', {})).cash).toMatchObject({
        open: '0.00',
        confirmed: '0.00',
      })
      const asked = asks()
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(asks()).toBe(asked)
    },
  )

  it('prints as it stands, and numbered copies once it is finished', async () => {
    w.chillr.settings.paysOverTime = false
    const batchId = await w.collect(['9447741462'])
    await eventually('the asking', async () => (await w.states(batchId))[0] === 'pending')
    await w.must('batch.print', { batchId })
    await eventually('the first paper', () => w.printer.jobs().length === 1)
    expect(w.printer.jobs()[0]?.text).toContain('NOT FINISHED YET')
    w.chillr.ledger.pay(w.chillr.ledger.batches()[0]?.batchId ?? '', '9447741462')
    await w.untilBatch(batchId, 'settled')
    await w.must('batch.print', { batchId })
    await w.must('batch.print', { batchId })
    await eventually('the paper', () => w.printer.jobs().length === 4)
    const [, own, first, second] = w.printer.jobs().map(({ text }) => text)
    expect(own).not.toMatch(/COPY|NOT FINISHED/)
    expect(first).toContain('COPY 1')
    expect(second).toContain('COPY 2')
    const { jobs } = await w.must('print.jobs', {})
    expect(jobs.map(({ kind, batchId: of }) => [kind, of])).toEqual([
      ['reprint', batchId],
      ['reprint', batchId],
      ['slip', batchId],
      ['order-slip', batchId],
    ])
  })

  it('of many customers prints the first sixty and says how many more there are', async () => {
    const batchId = await w.collect(payers(80))
    await w.untilBatch(batchId, 'settled')
    const slip = await eventually('the slip', () => w.printer.jobs()[0]?.text)
    const rows = (await w.rows(batchId)).length
    expect(slip).toContain('60. ')
    expect(slip).not.toContain('61. ')
    expect(slip).toContain(`and ${rows - 60} more on the till`)
  })

  it.each([50, 51, 52, 53, 54, 55, 56, 57, 58, 60])(
    'refused with code %i is over, and nobody was asked',
    async (code) => {
      w.chillr.faults.next('code', { code })
      const batchId = await w.collect(['9447741462', '9447741463'])
      const batch = await w.untilBatch(batchId, 'refused')
      expect(batch.refusal).toMatchObject({ code: String(code) })
      const rows = await w.rows(batchId)
      expect(rows.map(({ state }) => state)).toEqual(['refused', 'refused'])
      for (const { detail } of rows) expect(detail).toBe(batch.refusal?.message)
      expect([made(), batch.next]).toEqual([0, null])
    },
  )

  it('refused for one customer says so on that customer', async () => {
    const rows = [
      { account: '9447741462', amount: '100' },
      { account: '9447741463', amount: '12345678' },
    ]
    const batchId = await w.collect([], { rows, total: '12345778' })
    const batch = await w.untilBatch(batchId, 'refused')
    const [first, second] = await w.rows(batchId)
    expect(second).toMatchObject({ state: 'refused', detail: 'amount is not valid' })
    expect(first).toMatchObject({ state: 'refused', detail: batch.refusal?.message })
    expect(made()).toBe(0)
  })

  it('of nobody who is a member is refused in Chillr’s words', async () => {
    const batchId = await w.collect(['9633789451'])
    const batch = await w.untilBatch(batchId, 'refused')
    expect(batch.refusal?.message).toContain('None of the customers are Chillr users.')
  })

  it('with a wrong key is refused with what to do', async () => {
    await w.stop()
    w = await startCollectWorld({ credentials: { apiSecretKey: 'wrong' } })
    const batch = await w.untilBatch(await w.collect(payers(2)), 'refused')
    expect(batch.refusal).toMatchObject({ code: '56' })
    expect(batch.refusal?.message).toContain('secret key')
    expect(batch.attempts[0]?.request).not.toContain('wrong')
  })

  it.each<[FaultKind, FaultOptions, number]>([
    ['drop-after-sale', {}, 1],
    ['reset', {}, 1],
    ['truncate', {}, 1],
    ['garbage', {}, 1],
    ['html', {}, 1],
    ['status', { status: 500 }, 1],
    ['rate-limited', {}, 0],
    ['code', { code: 59 }, 0],
    ['code', { code: 77 }, 0],
    ['drop-before-sale', {}, 0],
  ])(
    'whose answer is lost (%s %j) goes to a person and is never sent again',
    async (kind, options, inLedger) => {
      w.chillr.faults.next(kind, options)
      const batchId = await w.collect(['9447741462', '9447741463'])
      const batch = await w.untilBatch(batchId, 'review')
      expect(await w.states(batchId)).toEqual(['review', 'review'])
      expect(batch.next).toBeNull()
      expect(batch.attempts).toMatchObject([{ kind: 'send', outcome: 'unknown' }])
      const [alarm] = await alarms()
      expect(alarm).toMatchObject({ kind: 'batch-review', batchId })
      expect(alarm?.message).toMatch(/may have reached the customers\. Do not send it again/)
      expect(await w.call('batch.ask', { batchId })).toMatchObject({
        error: { code: 'not-possible', moneyMoved: 'unknown' },
      })
      expect(await w.call('batch.cancel', { batchId })).toMatchObject({ ok: false })
      await w.restart()
      // Another collect goes through meanwhile: the till is at work, and leaves this one alone.
      await w.untilBatch(await w.collect(payers(2), { name: 'Another' }), 'settled')
      expect([made(), creates()]).toEqual([inLedger, 2])
      expect((await w.batch(batchId)).state).toBe('review')
    },
  )

  it('whose questions fail in every way still ends as the ledger has it', async () => {
    await online()
    for (const [kind, options] of [
      ['garbage', {}],
      ['html', {}],
      ['status', { status: 500 }],
      ['truncate', {}],
      ['empty', {}],
      ['drop-after-sale', {}],
      ['code', { code: 59 }],
      ['code', { code: 61 }],
      ['code', { code: 62 }],
      ['rate-limited', {}],
    ] as const) {
      w.chillr.faults.next(kind, { path: 'requery', ...options })
    }
    const batchId = await w.collect(['9447741462', '9447741469', '9633789451'])
    const batch = await w.untilBatch(batchId, 'settled')
    expect(await w.states(batchId)).toEqual(['paid', 'failed', 'not-member'])
    expect(batch.asked.count).toBeGreaterThanOrEqual(10)
    expect(made()).toBe(1)
  })

  it.each([61, 62])(
    'that Chillr does not know (%i) again and again goes to a person',
    async (code) => {
      await online()
      w.chillr.faults.next('code', { code, path: 'requery', times: 3 })
      const batchId = await w.collect(['9447741462', '9633789451'])
      await w.untilBatch(batchId, 'review')
      expect(await w.states(batchId)).toEqual(['review', 'not-member'])
      expect((await alarms())[0]).toMatchObject({ kind: 'batch-review', batchId })
      // Asked by hand it is found after all, and what Chillr says then settles it.
      await eventually('its end', async () => {
        const { state } = await w.must('batch.ask', { batchId })
        return state === 'settled'
      })
      expect(await w.states(batchId)).toEqual(['paid', 'not-member'])
      expect(made()).toBe(1)
    },
  )
})

describe('the end of the time to pay', () => {
  it('lapses what nobody paid, and ends the asking', async () => {
    let passedMs = 0
    w = await startCollectWorld({ chillr: { clock: { now: () => Date.now() + passedMs } } })
    const batchId = await w.collect(['9447741461', '9447741460', '9633789451'])
    await eventually('the first to pay', async () => (await w.states(batchId))[0] === 'paid')
    passedMs = 9 * 86_400_000
    const batch = await w.untilBatch(batchId, 'settled')
    expect(await w.states(batchId)).toEqual(['paid', 'lapsed', 'not-member'])
    expect(batch.byState['lapsed']).toEqual({ count: 1, amount: '100.00' })
  })

  it('never lapses a customer of whom Chillr says what nobody understands: a person decides', async () => {
    let passedMs = 0
    w = await startCollectWorld({
      chillr: { clock: { now: () => Date.now() + passedMs } },
      // What the sandbox says of whoever paid is none of the words of this shop.
      credentials: { paidWords: 'captured' },
    })
    const batchId = await w.collect(['9447741461', '9447741460', '9633789451'])
    await eventually('the word', async () => (await w.states(batchId))[0] === 'unclear')
    passedMs = 9 * 86_400_000
    const batch = await w.untilBatch(batchId, 'review', 'settled')
    expect(await w.states(batchId)).toEqual(['review', 'lapsed', 'not-member'])
    expect(batch.events.at(-1)).toMatchObject({ to: 'review', cause: 'schedule-ended' })
    expect((await alarms())[0]).toMatchObject({ kind: 'batch-review', batchId })
    // Heard again it is as unclear as before.
    expect(await w.must('batch.ask', { batchId })).toMatchObject({ state: 'review' })
    expect(await w.states(batchId)).toEqual(['review', 'lapsed', 'not-member'])
    const supervisor = { cashierId: 'musa', pin: '9999', reason: 'Chillr says it is paid' }
    await w.must('review.decide', { batchId, n: 1, decision: 'delivered', supervisor })
    expect(await w.states(batchId)).toEqual(['paid', 'lapsed', 'not-member'])
    expect((await w.batch(batchId)).state).toBe('settled')
  })

  it('long past without a word of Chillr goes to a person, who may go on asking', async () => {
    const clock = settableClock()
    w = await startCollectWorld({ clock, chillr: { paysOverTime: false } })
    const batchId = await w.collect(['9447741461', '9447741462'], { expiresOn: dayFromNow(1) })
    await eventually('the asking', async () => (await w.states(batchId))[0] === 'pending')
    clock.setBy(3 * 86_400_000)
    const batch = await w.untilBatch(batchId, 'review')
    expect(batch.events.at(-1)).toMatchObject({ to: 'review', cause: 'schedule-ended' })
    expect(await w.states(batchId)).toEqual(['review', 'review'])
    const number = w.chillr.ledger.batches()[0]?.batchId ?? ''
    w.chillr.ledger.pay(number, '9447741461')
    expect(await w.must('batch.ask', { batchId })).toMatchObject({ state: 'review' })
    expect(await w.states(batchId)).toEqual(['paid', 'review'])
    w.chillr.ledger.pay(number, '9447741462')
    expect(await w.must('batch.ask', { batchId })).toMatchObject({ state: 'settled' })
  })
})

describe('what was said before', () => {
  /** Lets Chillr's answers say something else. */
  let spoil: (text: string) => string
  const spoiling = (http: Http): Http => ({
    exchange: async (request) => {
      const answer = await http.exchange(request)
      if (answer.kind !== 'answer') return answer
      const body = Buffer.from(spoil(Buffer.from(answer.body).toString()))
      return { ...answer, body } satisfies HttpAnswer
    },
  })
  beforeEach(async () => {
    spoil = (text) => text
    w = await startCollectWorld({ http: spoiling })
  })

  it('of a customer who paid stays, and what contradicts it raises an alarm, once', async () => {
    const batchId = await w.collect(['9447741462', '9447741461'])
    await w.untilBatch(batchId, 'settled')
    spoil = (text) => text.replace('"payment_status":"success"', '"payment_status":"failed"')
    for (let i = 0; i < 3; i += 1) await w.must('batch.ask', { batchId })
    const [first, second] = await w.rows(batchId)
    expect(first).toMatchObject({
      state: 'paid',
      detail: 'Paid before; the provider now says: failed.',
    })
    expect(second).toMatchObject({ state: 'paid', detail: 'success' })
    const raised = await alarms()
    expect(raised).toMatchObject([{ kind: 'late-contradiction', batchId }])
    expect(raised[0]?.message).toContain('9447741462')
    expect((await w.batch(batchId)).state).toBe('settled')
  })

  it('of a customer who failed gives way when the money came after all', async () => {
    const batchId = await w.collect(['9447741469', '9447741461'])
    await w.untilBatch(batchId, 'settled')
    expect(await w.states(batchId)).toEqual(['failed', 'paid'])
    spoil = (text) => text.replace('"payment_status":"failed"', '"payment_status":"success"')
    await w.must('batch.ask', { batchId })
    expect(await w.states(batchId)).toEqual(['paid', 'paid'])
    expect(await alarms()).toEqual([])
  })

  it('about another batch is no news', async () => {
    const batchId = await w.collect(['9447741460', '9447741461'])
    spoil = (text) =>
      text.replace(/"batch_id":"\w+","batch_status"/, '"batch_id":"x","batch_status"')
    await eventually('three answers', async () => (await w.batch(batchId)).asked.count > 3)
    expect(await w.states(batchId)).toEqual(['pending', 'pending'])
  })
})

describe('a thousand customers', () => {
  it('end as the ledger has them, row by row, through faults of every kind', async () => {
    let passedMs = 0
    w = await startCollectWorld({
      chillr: { clock: { now: () => Date.now() + passedMs } },
      timing: { ...quick, firstRequeryMs: 40, requeryMs: 40 },
    })
    const numbers = Array.from({ length: 1_000 }, (_, n) => String(9_000_000_000 + n * 7))
    const kinds: readonly FaultKind[] = [
      'garbage',
      'html',
      'drop-after-sale',
      'truncate',
      'empty',
      'rate-limited',
    ]
    for (const kind of kinds) w.chillr.faults.next(kind, { path: 'requery' })
    w.chillr.faults.next('status', { path: 'requery', status: 503 })
    w.chillr.faults.next('code', { path: 'requery', code: 59 })
    const batchId = await w.collect(numbers)
    await eventually('those who pay to have paid', async () => {
      const { byState } = await w.batch(batchId)
      const number = w.chillr.ledger.batches()[0]
      const paid = number?.customers.filter(({ state }) => state === 'paid').length ?? 0
      return paid > 700 && byState['paid']?.count === paid
    })
    passedMs = 9 * 86_400_000
    const batch = await w.untilBatch(batchId, 'settled')
    const truth = w.chillr.ledger.batches()[0]?.customers ?? []
    const ends = { paid: 'paid', failed: 'failed', expired: 'lapsed', pending: '?' } as const
    expect(await w.states(batchId)).toEqual(
      truth.map(({ member, state }) => (member ? ends[state] : 'not-member')),
    )
    const outside = truth.filter(({ member }) => !member).length
    const failed = truth.filter(({ state }) => state === 'failed').length
    expect([outside, failed].every((count) => count >= 10)).toBe(true)
    const paidMinor = w.chillr.ledger.paidMinor(batch.providerBatch ?? '')
    expect(batch.byState['paid']?.amount).toBe(`${paidMinor / 100}.00`)
    expect(truth.every(({ paidTimes, state }) => paidTimes === (state === 'paid' ? 1 : 0))).toBe(
      true,
    )
    expect(made()).toBe(1)
    const asked = asks()
    await w.restart()
    await w.untilBatch(
      await w.collect(payers(3), { name: 'After', expiresOn: dayFromNow(30) }),
      'settled',
    )
    const later = w.chillr
      .requests()
      .filter(({ name, body }) => name === 'requery' && body.includes(batch.providerBatch ?? '-'))
    expect(later.length).toBeLessThanOrEqual(asked)
  })
})
