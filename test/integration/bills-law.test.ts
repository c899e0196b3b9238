// Bills under the law of the vend: never queued for long, never paid twice, never called failed when
// nobody knows. Paymob documents no way to ask about a payment, so what is unknown is a person's.

import { afterEach, expect, test } from 'vitest'
import type { Chosen, PaymobTill } from '../world/paymob-till.ts'
import { startPaymobTill } from '../world/paymob-till.ts'
import { fastClock, settableClock } from '../world/clock.ts'
import { eventually } from '../world/till.ts'

let w: PaymobTill
const opened = async (options?: Parameters<typeof startPaymobTill>[0]): Promise<PaymobTill> => {
  w = await startPaymobTill(options)
  return w
}
/** Sales the till does not know to be made, of which the ledger knows better. */
let unknownButPaid: readonly string[] = []
afterEach(async () => {
  const { sold, paid } = await w.journal()
  await w.stop()
  expect(sold).toEqual(paid.filter(([inquiryId]) => !unknownButPaid.includes(inquiryId)))
  expect(w.paymob.ledger.bills().filter(({ paidTimes }) => paidTimes > 1)).toEqual([])
  unknownButPaid = []
})

const mobile = { mobile_number: '01012345633' }

async function chosenOf(...places: number[]): Promise<Chosen> {
  const chosen = await w.choose(await w.inquire(123, mobile), ...places)
  if (!chosen.ok) throw new Error(chosen.error.message)
  return chosen.value
}

const idOf = (chosen: Chosen): string => chosen.options['inquiry_id'] ?? ''

/** The till has noticed that nobody is there. */
async function lineDown(): Promise<void> {
  await w.paymob.setLine(false)
  await w.call('bill.catalog', { refresh: true })
}

test('a lost answer to a payment goes to a person at once, with everything that was sent', async () => {
  await opened()
  const chosen = await chosenOf(0)
  unknownButPaid = [idOf(chosen)]
  w.paymob.faults.next('drop-after-sale')
  const vend = await w.until(await w.pay(chosen), 'review')
  expect(vend.attempts).toMatchObject([
    {
      kind: 'vend',
      outcome: 'unknown',
      request: expect.stringContaining(`{"inquiry_id":${idOf(chosen)}}`),
    },
  ])
  expect(vend.events.map(({ cause }) => cause)).toEqual([
    'placed',
    'claimed',
    'no-answer',
    'no-way-to-ask',
  ])
  await w.must('vend.requery', { vendId: vend.vendId })
  expect((await w.vend(vend.vendId)).state).toBe('review')
  await w.restart()
  expect((await w.vend(vend.vendId)).state).toBe('review')
  expect(w.paymob.ledger.posts(Number(idOf(chosen)))).toBe(1)
})

test('a till that stopped while a payment was out sends nothing again', async () => {
  await opened({ timing: { answerMs: 5_000, probeMs: 60 } })
  const chosen = await chosenOf(0)
  unknownButPaid = [idOf(chosen)]
  w.paymob.faults.next('delay', { ms: 20_000 })
  const vendId = await w.pay(chosen)
  await eventually('the payment to arrive', () => w.paymob.ledger.paid(Number(idOf(chosen))))
  await w.restart()
  expect(await w.vend(vendId)).toMatchObject({ state: 'review' })
  expect(w.paymob.ledger.posts(Number(idOf(chosen)))).toBe(1)
})

test('a payment that is pending is nobody’s success', async () => {
  await opened({ paymob: { paymentAnswer: 'pending' } })
  const chosen = await chosenOf(0)
  unknownButPaid = [idOf(chosen)]
  const vend = await w.until(await w.pay(chosen), 'review')
  expect(vend.attempts).toMatchObject([{ outcome: 'accepted' }])
})

test.each(['confirmed', 'review'] as const)(
  'an inquiry whose sale is %s is never paid a second time, alone or in a bundle',
  async (state) => {
    await opened()
    const found = await w.inquire(123, mobile)
    const chosen = await w.choose(found, 0)
    if (!chosen.ok) throw new Error(chosen.error.message)
    const bundle = await w.choose(found, 0, 1)
    if (!bundle.ok) throw new Error(bundle.error.message)
    if (state === 'review') {
      unknownButPaid = [idOf(chosen.value)]
      w.paymob.faults.next('drop-after-sale')
    }
    const vendId = await w.pay(chosen.value)
    const said = {
      ok: false,
      error: {
        code: 'not-possible',
        moneyMoved: 'no',
        message: expect.stringContaining(vendId),
        detail: { reason: 'paid-before', vendId },
      },
    }
    // While it is out, and when it is over.
    expect(await w.call('vend.place', w.payment(chosen.value))).toMatchObject(said)
    await w.until(vendId, state)
    for (const again of [chosen.value, bundle.value]) {
      expect(await w.call('vend.place', w.payment(again))).toMatchObject(said)
    }
    expect(await w.choose(found, 0)).toMatchObject(said)
    expect(await w.choose(found, 0, 1)).toMatchObject(said)
    await w.restart()
    expect(await w.call('vend.place', w.payment(chosen.value))).toMatchObject(said)
    expect((await w.must('vend.list', {})).vends).toHaveLength(1)
    expect(w.paymob.ledger.posts(Number(idOf(chosen.value)))).toBe(1)
  },
)

test('a bill that went with a bundle is not paid alone', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const alone = await w.choose(found, 1)
  const bundle = await w.choose(found, 0, 1)
  if (!alone.ok || !bundle.ok) throw new Error('not chosen')
  const vendId = await w.pay(bundle.value)
  expect(await w.call('vend.place', w.payment(alone.value))).toMatchObject({
    ok: false,
    error: { detail: { vendId } },
  })
  await w.until(vendId, 'confirmed')
})

test('a bill whose payment nobody knows the end of is not paid under a new inquiry, alone or bundled', async () => {
  await opened()
  w.paymob.faults.next('drop-before-sale')
  const vendId = await w.pay(await chosenOf(0))
  await w.until(vendId, 'review')
  const again = await w.inquire(123, mobile)
  const said = { ok: false, error: { moneyMoved: 'no', detail: { reason: 'paid-before', vendId } } }
  expect(await w.choose(again, 0)).toMatchObject(said)
  expect(await w.choose(again, 0, 1)).toMatchObject(said)
  expect((await w.must('vend.list', {})).vends).toHaveLength(1)
})

test('two look-ups of one bill make one sale of it', async () => {
  await opened()
  const first = await chosenOf(0)
  const second = await chosenOf(0)
  const bundled = await chosenOf(0, 1)
  w.paymob.faults.next('delay', { ms: 300 })
  const vendId = await w.pay(first)
  for (const other of [second, bundled]) {
    expect(await w.call('vend.place', w.payment(other))).toMatchObject({
      ok: false,
      error: { code: 'not-possible', moneyMoved: 'no', detail: { vendId } },
    })
  }
  await w.until(vendId, 'confirmed')
})

test('a like bill of another account, and the same top-up once more, may be paid', async () => {
  await opened()
  w.paymob.faults.next('drop-before-sale')
  await w.until(await w.pay(await chosenOf(0)), 'review')
  const other = await w.choose(await w.inquire(123, { mobile_number: '01012345634' }), 0)
  expect(other.ok).toBe(true)
  const topUp = async () => {
    const found = await w.inquire(128, { mobile_number: '01012345633', amount: '10' })
    const chosen = await w.choose(found, 0)
    if (!chosen.ok) throw new Error(chosen.error.message)
    return w.pay(chosen.value)
  }
  w.paymob.faults.next('drop-before-sale')
  await w.until(await topUp(), 'review')
  await w.until(await topUp(), 'confirmed')
})

test('bills of one price that were listed side by side are different ones; of another list a supervisor must know', async () => {
  await opened()
  const fixed = { mobile_number: '01012345609' }
  const found = await w.inquire(123, fixed)
  expect(new Set(found.bills.map(({ amount }) => amount)).size).toBe(1)
  const chosen = async (place: number) => {
    const one = await w.choose(found, place)
    if (!one.ok) throw new Error(one.error.message)
    return one.value
  }
  w.paymob.faults.next('drop-before-sale')
  const first = await w.pay(await chosen(0))
  await w.until(first, 'review')
  await w.until(await w.pay(await chosen(1)), 'confirmed')
  const later = await w.inquire(123, fixed)
  const said = { error: { detail: { reason: 'paid-before', vendId: first, needs: 'supervisor' } } }
  expect(await w.choose(later, 1)).toMatchObject(said)
  const asked = {
    lookUpId: later.lookUpId,
    inquiryIds: [later.bills[1]?.inquiryId ?? ''],
    supervisor: { cashierId: 'musa', pin: '9999', reason: 'September and October' },
  }
  const another = await w.must('bill.choose', asked)
  await w.until(await w.pay(another), 'confirmed')
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  const { rows } = await w.must('audit.list', {})
  expect(rows).toContainEqual(
    expect.objectContaining({
      who: 'musa',
      act: 'override',
      subject: first,
      detail: 'bill.choose, for ada: September and October',
    }),
  )
})

test('the same draft is the same sale, however often it is placed', async () => {
  await opened()
  const payment = w.payment(await chosenOf(0))
  const first = await w.must('vend.place', payment)
  await w.until(first.vendId, 'confirmed')
  expect(await w.must('vend.place', payment)).toEqual({ ...first, state: 'confirmed' })
})

test('a bill that was refused may be paid again while its inquiry lives', async () => {
  await opened()
  const chosen = await chosenOf(0)
  w.paymob.faults.next('code', { code: 4321, message: 'Balance is not enough' })
  await w.until(await w.pay(chosen), 'refused')
  await w.until(await w.pay(chosen), 'confirmed')
})

test('with the provider out of reach a bill is refused before the cash', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const chosen = await w.choose(found, 0)
  if (!chosen.ok) throw new Error(chosen.error.message)
  await lineDown()
  expect(await w.call('vend.place', w.payment(chosen.value))).toMatchObject({
    ok: false,
    error: { code: 'offline-limit', message: expect.stringContaining('Do not take the cash') },
  })
  for (const answer of [
    await w.choose(found, 1),
    await w.call('bill.inquire', { serviceId: 123, values: mobile }),
  ]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'provider-unreachable' } })
  }
  expect((await w.must('vend.list', {})).vends).toEqual([])
})

test('a bill that provably was not sent goes when the line is back, once', async () => {
  await opened()
  const chosen = await chosenOf(0)
  await w.paymob.setLine(false)
  const vendId = await w.pay(chosen)
  await eventually('a try', async () => (await w.vend(vendId)).attempts[0]?.outcome === 'not-sent')
  await w.paymob.setLine(true)
  await w.until(vendId, 'confirmed')
  expect(w.paymob.ledger.posts(Number(idOf(chosen)))).toBe(1)
})

test('one that cannot be sent is given up after a minute, and its cash is owed', async () => {
  const clock = fastClock(100)
  await opened({
    clock,
    timing: { connectMs: 1_000, answerMs: 5_000, askMs: 5_000, probeMs: 1_000 },
    paymob: { clock },
    // An inquiry that would live for days does not keep the order waiting.
    credentials: { inquiryMinutes: '9999' },
  })
  const chosen = await chosenOf(0)
  await w.paymob.setLine(false)
  const vend = await w.until(await w.pay(chosen), 'expired')
  expect(vend.stateAt - vend.placedAt).toBeGreaterThanOrEqual(60_000)
  await w.paymob.setLine(true)
  expect(w.paymob.ledger.posts(Number(idOf(chosen)))).toBe(0)
  expect((await w.must('status.get', {})).cash.refundsDue).toBe(chosen.total)
})

test('one that is nearly over is given up when its inquiry ends', async () => {
  const clock = settableClock()
  await opened({ clock, paymob: { clock }, credentials: { inquiryMinutes: '1' } })
  const chosen = await chosenOf(0)
  await w.paymob.setLine(false)
  clock.setBy(58_000)
  await w.until(await w.pay(chosen), 'expired')
  await w.paymob.setLine(true)
  expect(w.paymob.ledger.posts(Number(idOf(chosen)))).toBe(0)
})

test('a payment refused for the clock says so, and goes when the clock is right', async () => {
  const clock = settableClock()
  await opened({ clock })
  const chosen = await chosenOf(0)
  clock.setBy(7 * 60_000)
  const vendId = await w.pay(chosen)
  const tried = await eventually('a try', async () => {
    const [first] = (await w.vend(vendId)).attempts
    return first?.outcome ? first : null
  })
  expect(tried).toMatchObject({
    outcome: 'not-authorised',
    detail: expect.stringContaining('7 min ahead of Paymob’s'),
  })
  clock.setBy(-7 * 60_000)
  await w.until(vendId, 'confirmed')
})
