// A sale through the whole till: real database, real HTTP to the sandbox, real bytes on a printer's
// socket. Every test ends by comparing the till's journal with the provider's ledger.

import { afterEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/contract.ts'
import { startTillWorld, type TillWorld, type TillWorldOptions, eventually } from '../world/till.ts'
import { musa } from '../world/drawer.ts'

const meter = '04123456781'

let world: TillWorld | null = null

async function start(options?: TillWorldOptions): Promise<TillWorld> {
  world = await startTillWorld(options)
  return world
}

afterEach(async () => {
  await world?.stop()
  world = null
})

/** Sold once, and the same token in the ledger, in the journal and on paper. */
async function expectSoldOnce(w: TillWorld, vendId: string): Promise<void> {
  const vend = await w.until(vendId, 'confirmed')
  const order = w.provider.ledger.order(vend.reference)
  expect(order?.soldTimes).toBe(1)
  expect(vend.tokens.map(({ digits }) => digits)).toContain(order?.token)
  await eventually('the slip', () => w.printer.jobs().length > 0)
  const paper = w.printer
    .jobs()
    .map(({ text }) => text.replace(/\D/g, ''))
    .join('')
  expect(paper).toContain(order?.token)
  const { jobs } = await w.must('print.jobs', { vendId })
  expect(jobs.filter(({ kind }) => kind === 'slip')).toHaveLength(1)
}

describe('a sale', () => {
  it('is saved before it is sent, confirmed, and its token is on paper', async () => {
    const w = await start()
    const looked = await w.must('vend.lookUp', {
      product: 'electricity',
      account: meter,
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
    expect(looked.customer?.name).toBeTruthy()
    const vendId = await w.sell(meter)
    await expectSoldOnce(w, vendId)
    const vend = await w.vend(vendId)
    expect(vend.events.map(({ to }) => to)).toEqual(['queued', 'sending', 'confirmed'])
    expect(vend.attempts).toHaveLength(1)
    expect(w.provider.ledger.posts(vend.reference)).toBe(1)
    expect(JSON.stringify(vend.attempts)).not.toContain(w.provider.apiKey)
  })

  it('placed twice with one draft is one vend', async () => {
    const w = await start()
    const first = await w.sell(meter, { draftId: 'same' })
    const second = await w.sell(meter, { draftId: 'same' })
    expect(second).toBe(first)
    await expectSoldOnce(w, first)
    expect(w.provider.ledger.orders()).toHaveLength(1)
  })

  it.each<[string, Partial<Input<'vend.place'>>]>([
    ['another number', { account: '45012345672' }],
    ['another amount', { amount: '3000' }],
    ['another product', { product: 'airtime', options: { disco: 'MTN' } }],
    ['another company', { options: { disco: 'EKO', vendType: 'PREPAID' } }],
    ['other cash', { tender: { kind: 'cash', tendered: '5000' } }],
    ['another way to pay', { tender: { kind: 'card', reference: 'POS 1' } }],
  ])('a draft that was placed is never asked for with %s', async (_, change) => {
    const w = await start()
    const order: Input<'vend.place'> = {
      draftId: 'lost',
      product: 'electricity',
      providerId: 'buypower',
      account: meter,
      amount: '1000',
      tender: { kind: 'cash' },
      options: { vendType: 'PREPAID', disco: 'ABUJA' },
    }
    const { vendId } = await w.must('vend.place', order)
    await w.restart()
    expect(await w.call('vend.place', { ...order, ...change })).toMatchObject({
      error: {
        code: 'not-possible',
        moneyMoved: 'no',
        detail: { reason: 'placed-other', vendId },
      },
    })
    // The very same, however it is written, is the sale that was placed.
    const { providerId: _provider, ...asked } = order
    const alike = { account: '0412-3456 781', amount: '1000.00', options: { ...order.options } }
    expect(await w.must('vend.place', { ...asked, ...alike })).toMatchObject({ vendId })
    await expectSoldOnce(w, vendId)
    expect((await w.must('vend.list', {})).vends).toHaveLength(1)
  })

  it('is announced only after it is committed', async () => {
    const w = await start()
    const vendId = await w.sell(meter)
    await w.until(vendId, 'confirmed')
    const states = w.events.flatMap((event) =>
      event.name === 'vend.changed' && event.body.vendId === vendId ? [event.body.state] : [],
    )
    expect(states).toEqual(['queued', 'sending', 'confirmed'])
  })

  it('needs somebody signed in', async () => {
    const w = await start()
    await w.must('session.signOut', {})
    const placed = await w.call('vend.place', {
      draftId: 'x',
      product: 'electricity',
      account: meter,
      amount: '1000',
      tender: { kind: 'cash' },
    })
    expect(placed).toMatchObject({ ok: false, error: { code: 'not-signed-in', moneyMoved: 'no' } })
  })
})

describe('a lost answer', () => {
  for (const fault of [
    'drop-after-sale',
    'reset',
    'truncate',
    'garbage',
    'html',
    'empty',
    'huge',
    'bad-utf8',
    'wrong-signature',
    'no-signature',
    'delay',
    'slow',
  ] as const) {
    it(`(${fault}) is asked about until the token is found, and sent once`, async () => {
      const w = await start()
      w.provider.faults.next(fault, { ms: 5_000 })
      const vendId = await w.sell(meter)
      await w.until(vendId, 'unconfirmed', 'confirmed')
      await expectSoldOnce(w, vendId)
      expect(w.provider.ledger.posts((await w.vend(vendId)).reference)).toBe(1)
    })
  }

  it('of a sale that never happened is sent again with the same reference, once it is known to be unknown', async () => {
    const w = await start()
    w.provider.faults.next('drop-before-sale')
    const vendId = await w.sell(meter)
    await expectSoldOnce(w, vendId)
    const vend = await w.vend(vendId)
    expect(w.provider.ledger.posts(vend.reference)).toBe(2)
    expect(vend.attempts.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'vend unknown',
      'requery not-found',
      'requery not-found',
      'vend confirmed',
    ])
  })

  it('where the requery says "no such order" before it says sold never sells twice', async () => {
    const w = await start()
    w.provider.faults.next('drop-after-sale')
    w.provider.faults.next('not-found-first', { times: 2 })
    const vendId = await w.sell(meter)
    await expectSoldOnce(w, vendId)
  })

  it('that stays lost goes to a person with all the evidence, never to refused', async () => {
    const w = await start()
    w.provider.faults.next('drop-after-sale')
    w.provider.faults.always('html', { path: 'requery' })
    const vendId = await w.sell(meter)
    const vend = await w.until(vendId, 'review')
    expect(vend.attempts.length).toBe(1 + vend.asked.of)
    expect(vend.next).toBeNull()
    w.provider.faults.clear()
    const asked = await w.must('vend.requery', { vendId })
    expect(asked.state).toBe('confirmed')
    await expectSoldOnce(w, vendId)
  })

  it('is asked about at once when the cashier says so', async () => {
    const w = await start({ timing: { answerMs: 400, firstRequeryMs: 60_000 } })
    w.provider.faults.next('drop-after-sale')
    const vendId = await w.sell(meter)
    await w.until(vendId, 'unconfirmed')
    expect((await w.must('vend.requery', { vendId })).state).toBe('confirmed')
    await expectSoldOnce(w, vendId)
  })

  it('keeps the tokens of an answer it cannot trust and raises an alarm', async () => {
    const w = await start()
    w.provider.faults.next('wrong-signature')
    const vendId = await w.sell(meter)
    await expectSoldOnce(w, vendId)
    const { alarms } = await w.must('status.get', {})
    expect(alarms.map(({ kind }) => kind)).toContain('bad-signature')
  })
})

describe('a late answer that contradicts the end', () => {
  it('a yes after a no keeps both, raises an alarm, and its token can reach the paper', async () => {
    const w = await start()
    w.provider.faults.next('code', { code: 422, message: 'No float', sells: true })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'refused')
    expect((await w.must('vend.requery', { vendId })).state).toBe('refused')
    const vend = await w.vend(vendId)
    const token = w.provider.ledger.order(vend.reference)?.token
    expect(vend.tokens.map(({ digits }) => digits)).toEqual([token])
    expect(vend.events.map(({ cause }) => cause)).toContain('late-answer')
    const { alarms } = await w.must('status.get', {})
    expect(alarms).toMatchObject([{ kind: 'late-contradiction', vendId }])
    expect(w.printer.jobs()).toEqual([])
    await w.must('print.reprint', { vendId })
    await eventually('the copy', () => w.printer.jobs().length === 1)
    expect(w.printer.jobs()[0]?.text.replace(/\D/g, '')).toContain(token)
  })

  it('a no after a yes changes nothing and raises an alarm', async () => {
    const w = await start()
    const vendId = await w.sell(meter)
    await expectSoldOnce(w, vendId)
    w.provider.faults.next('code', {
      path: 'requery',
      code: 422,
      message: 'Transaction failed. Refund already processed.',
    })
    expect((await w.must('vend.requery', { vendId })).state).toBe('confirmed')
    const { alarms } = await w.must('status.get', {})
    expect(alarms).toMatchObject([{ kind: 'late-contradiction', vendId }])
    expect((await w.vend(vendId)).tokens).toHaveLength(1)
  })
})

describe('the documented test meters', () => {
  const confirmed = ['12345678910', '00000000020']
  const refused = [
    '00000000030',
    '00000000040',
    '00000000050',
    '00000000060',
    '00000000080',
    '00000000090',
  ]
  for (const account of confirmed) {
    it(`${account} ends confirmed`, async () => {
      const w = await start()
      const vendId = await w.sell(account)
      await expectSoldOnce(w, vendId)
    })
  }
  for (const account of refused) {
    it(`${account} ends refused, not sold, with the provider's words`, async () => {
      const w = await start()
      const vendId = await w.sell(account)
      const vend = await w.until(vendId, 'refused')
      expect(vend.refusal?.message).toBeTruthy()
      expect(w.provider.ledger.sold(vend.reference)).toBe(false)
      expect((await w.must('print.jobs', { vendId })).jobs).toEqual([])
      expect((await w.must('status.get', {})).cash.refundsDue).toBe('1000.00')
    })
  }
  for (const account of ['00000000000', '00000000010', '00000000070', '00000000100']) {
    it(`${account} is never called known before the provider says so`, async () => {
      const w = await start()
      const vendId = await w.sell(account)
      const vend = await w.until(vendId, 'confirmed', 'refused', 'review')
      const sold = w.provider.ledger.sold(vend.reference)
      if (vend.state === 'confirmed') expect(sold).toBe(true)
      if (vend.state === 'refused') expect(sold).toBe(false)
      expect(vend.attempts[0]?.outcome).toBe('unknown')
    })
  }
})

describe('the line', () => {
  it('down before the sale: the order waits, nothing is sent, and it goes when the line is back', async () => {
    const w = await start()
    await w.provider.setLine(false)
    const vendId = await w.sell(meter)
    await eventually('the provider to be shown down', async () => {
      const { providers, queue } = await w.must('status.get', {})
      return (
        providers[0]?.state === 'down' &&
        queue.queued.count === 1 &&
        queue.queued.cash === '1000.00'
      )
    })
    await w.provider.setLine(true)
    await expectSoldOnce(w, vendId)
    const vend = await w.vend(vendId)
    // Hours without a line must not cost an attempt each time: the probe finds out, not the vend.
    expect(vend.attempts.length).toBeLessThanOrEqual(2)
  })

  it('pulled in the middle of a sale: the till asks when it is back', async () => {
    const w = await start()
    w.provider.faults.next('delay', { ms: 400 })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'sending')
    await eventually('the order to arrive', () => w.provider.ledger.orders().length === 1)
    await w.provider.setLine(false)
    await w.until(vendId, 'unconfirmed')
    await w.provider.setLine(true)
    await expectSoldOnce(w, vendId)
    expect(w.provider.ledger.posts((await w.vend(vendId)).reference)).toBe(1)
  })

  it('a waiting order can be cancelled, a sent one cannot', async () => {
    const w = await start()
    await w.provider.setLine(false)
    const vendId = await w.sell(meter)
    await eventually(
      'down',
      async () => (await w.must('status.get', {})).providers[0]?.state === 'down',
    )
    await w.until(vendId, 'queued')
    expect(await w.call('vend.cancel', { vendId })).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    expect((await w.must('vend.cancel', { vendId, supervisor: musa })).state).toBe('cancelled')
    expect((await w.vend(vendId)).events.at(-1)).toMatchObject({
      cause: 'cancelled-by-cashier',
      evidence: 'Seen by me',
      by: 'Musa',
    })
    await w.provider.setLine(true)
    const sold = await w.sell(meter)
    await w.until(sold, 'confirmed')
    expect(await w.call('vend.cancel', { vendId: sold })).toMatchObject({
      ok: false,
      error: { code: 'not-possible', moneyMoved: 'yes', detail: { reason: 'decide-ended' } },
    })
    expect(w.provider.ledger.orders()).toHaveLength(1)
  })

  it('orders taken while it is down keep to the shop’s limits', async () => {
    const w = await start({
      limits: { queuedMaxAmount: '5000', queuedMaxTotal: '7000', queuedPerMeter: 1 },
    })
    await w.provider.setLine(false)
    await w.sell(meter)
    await eventually(
      'down',
      async () => (await w.must('status.get', {})).providers[0]?.state === 'down',
    )
    const place = (account: string, amount: string): ReturnType<typeof w.call> =>
      w.call('vend.place', {
        draftId: `${account}-${amount}`,
        product: 'electricity',
        account,
        amount,
        tender: { kind: 'cash' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      })
    const rule = async (account: string, amount: string): Promise<unknown> => {
      const answer = await place(account, amount)
      return answer.ok ? 'taken' : answer.error.detail?.['rule']
    }
    expect(await rule(meter, '500')).toBe('meter')
    expect(await rule('04123456782', '5001')).toBe('amount')
    expect(await rule('04123456783', '5000')).toBe('taken')
    expect(await rule('04123456784', '2000')).toBe('total')
  })

  it('an order too old expires and its cash is owed back', async () => {
    const w = await start({ limits: { queuedMaxAgeMs: 150 } })
    await w.provider.setLine(false)
    const vendId = await w.sell(meter)
    await w.until(vendId, 'expired')
    expect((await w.must('status.get', {})).cash.refundsDue).toBe('1000.00')
    // Somebody had the question of cancelling open meanwhile: nothing was sent, and nobody says it was.
    expect(await w.call('vend.cancel', { vendId, supervisor: musa })).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'no', detail: { reason: 'decide-ended' } },
    })
    await w.provider.setLine(true)
    expect(w.provider.ledger.orders()).toEqual([])
  })

  it('one that was sent is never called too old, and holds up none that is', async () => {
    const w = await start({ limits: { queuedMaxAgeMs: 150 } })
    w.provider.faults.always('html', { path: 'requery' })
    w.provider.faults.next('drop-after-sale')
    const sent = await w.sell(meter)
    await w.until(sent, 'unconfirmed')
    await w.provider.setLine(false)
    const waiting = await w.sell('04123456782')
    await w.until(waiting, 'expired')
    expect((await w.vend(sent)).state).toBe('unconfirmed')
    w.provider.faults.clear()
    await w.provider.setLine(true)
    await w.until(sent, 'confirmed')
  })
})

describe('a restart', () => {
  it('with a request out makes it unconfirmed, then finds the token', async () => {
    const w = await start({ timing: { answerMs: 30_000, firstRequeryMs: 50, requeryMs: 50 } })
    w.provider.faults.next('delay', { ms: 20_000 })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'sending')
    await eventually('the order to arrive', () => w.provider.ledger.orders().length === 1)
    await w.restart()
    const vend = await w.until(vendId, 'unconfirmed', 'confirmed')
    expect(vend.events.map(({ cause }) => cause)).toContain('restarted')
    await expectSoldOnce(w, vendId)
  })
})

describe('a disco the provider says is down', () => {
  it('is shown in the status and warned of before the cash is taken', async () => {
    const w = await start({ sandbox: { downDiscos: ['EKO'] } })
    await eventually(
      'the outage',
      async () => (await w.must('status.get', {})).providers[0]?.outages.length === 1,
    )
    const warned = async (disco: string): Promise<readonly string[]> => {
      const options = { disco, vendType: 'PREPAID' }
      const { warnings } = await w.must('vend.lookUp', {
        product: 'electricity',
        account: meter,
        options,
      })
      return warnings.map(({ code }) => code)
    }
    expect(await warned('EKO')).toContain('service-down')
    expect(await warned('ABUJA')).not.toContain('service-down')
  })
})

describe('money', () => {
  it('outside the provider’s limits is refused before anything is saved', async () => {
    const w = await start()
    const looked = await w.must('vend.lookUp', {
      product: 'electricity',
      account: meter,
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
    expect(looked.limits.min).not.toBeNull()
    const low = await w.call('vend.place', {
      draftId: 'low',
      product: 'electricity',
      account: meter,
      amount: '1',
      tender: { kind: 'cash' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
    expect(low).toMatchObject({
      ok: false,
      error: { code: 'amount-out-of-limits', moneyMoved: 'no' },
    })
    expect((await w.must('vend.list', {})).vends).toEqual([])
  })

  it('that is not money is refused with a clear error', async () => {
    const w = await start()
    for (const amount of ['', '-5', '1e3', '10.001', '0', 'ten', '99999999999999']) {
      const answer = await w.call('vend.place', {
        draftId: `bad-${amount}`,
        product: 'electricity',
        account: meter,
        amount,
        tender: { kind: 'cash' },
      })
      expect(answer, amount).toMatchObject({
        ok: false,
        error: { code: 'bad-input', moneyMoved: 'no' },
      })
    }
  })
})

describe('paper', () => {
  it('reprints are numbered on paper and in the journal', async () => {
    const w = await start()
    const vendId = await w.sell(meter)
    await expectSoldOnce(w, vendId)
    expect((await w.must('print.reprint', { vendId })).copy).toBe(1)
    expect((await w.must('print.reprint', { vendId })).copy).toBe(2)
    await eventually('three slips', () => w.printer.jobs().length === 3)
    expect(w.printer.jobs()[2]?.text).toMatch(/COPY 2/)
    const { events } = await w.vend(vendId)
    expect(events.filter(({ cause }) => cause === 'reprint')).toHaveLength(2)
  })

  it('out: the slip waits and prints once when paper is in', async () => {
    const w = await start()
    w.printer.script({ mood: 'paper-out' })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'confirmed')
    await eventually('not printed', async () =>
      (await w.must('print.jobs', { vendId })).jobs.some(({ state }) => state === 'not-printed'),
    )
    w.printer.script({ mood: 'ready' })
    await eventually('printed', async () =>
      (await w.must('print.jobs', { vendId })).jobs.every(({ state }) => state === 'printed'),
    )
    expect(w.printer.jobs()).toHaveLength(1)
  })

  it('that stopped midway asks "Did it print?", and No prints a numbered copy', async () => {
    const w = await start()
    w.printer.script({ resetAfterBytes: 200 })
    const vendId = await w.sell(meter)
    const job = await eventually('the question', async () =>
      (await w.must('print.jobs', { vendId })).jobs.find(({ state }) => state === 'unknown'),
    )
    w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    await w.must('print.answer', { jobId: job.jobId, printed: false })
    await eventually('the copy', () => w.printer.jobs().some(({ text }) => /COPY 1/.test(text)))
  })
})
