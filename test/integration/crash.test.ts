// `kill -9` at every point of a sale's path, fifty times, on one growing data folder. After each the
// till is started again, the cashier taps the same sale again, and the provider's ledger, the journal
// and the paper must agree: sold once, the same token, its slip asked for once.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KilledTill, startKilledTill } from '../world/killed-till.ts'
import { type KillPoint, killPoints } from '../world/kill-points.ts'
import { eventually } from '../world/till.ts'

const longMs = 60_000
let w: KilledTill
let count = 0

beforeAll(async () => {
  w = await startKilledTill()
}, longMs)
afterAll(() => w.stop())

const newDraft = (): string => {
  count += 1
  return `draft-${count}`
}

/** After the kill: the same tap again, and everything agrees. */
async function expectSoldOnce(draftId: string, promised: string | null): Promise<void> {
  await w.startAgain()
  const vendId = await w.tap(draftId)
  if (promised !== null) expect(vendId).toBe(promised)
  const vend = await w.settled(vendId ?? '')
  const order = w.provider.ledger.order(vend.reference)
  expect(order?.soldTimes).toBe(1)
  expect(vend.tokens.map(({ digits }) => digits)).toEqual([order?.token])
  await expectOnPaperOnce(vend.reference, order?.token ?? '')
}

/** One slip job; at most one slip on paper; where nobody can know, a person says, and a copy follows. */
async function expectOnPaperOnce(vendId: string, token: string): Promise<void> {
  const slips = (): readonly string[] =>
    w.papersWith(token).filter((text) => !text.includes('COPY'))
  const { jobs } = await w.till().call('print.jobs', { vendId })
  expect(jobs.filter(({ kind }) => kind === 'slip')).toHaveLength(1)
  const [job] = jobs
  if (job?.state === 'unknown') {
    const printed = slips().length > 0
    await w.till().call('print.answer', { jobId: job.jobId, printed })
    if (!printed) {
      await eventually('the copy', () => w.papersWith(token).some((text) => /COPY 1/.test(text)))
    }
  } else {
    await eventually('the slip', () => slips().length > 0)
  }
  expect(slips().length).toBeLessThanOrEqual(1)
}

/** What is true at the moment of the kill: that the point is where its name says. */
const atTheKill: Readonly<Record<KillPoint, { readonly sold: boolean; readonly paper: boolean }>> =
  {
    'before placed': { sold: false, paper: false },
    'after placed': { sold: false, paper: false },
    'before claimed': { sold: false, paper: false },
    'after claimed': { sold: false, paper: false },
    'before delivered': { sold: true, paper: false },
    'after delivered': { sold: true, paper: false },
    'before printing': { sold: true, paper: false },
    'after printing': { sold: true, paper: false },
    'before printed': { sold: true, paper: true },
    'after printed': { sold: true, paper: true },
    'before no-answer': { sold: true, paper: false },
    'after no-answer': { sold: true, paper: false },
    'before asking': { sold: true, paper: false },
    'after asking': { sold: true, paper: false },
  }

/**
 * What makes a sale pass the point. Where the printer is free a slip is taken to it in the commit that
 * confirms the sale; where it is at another slip, that commit stands alone.
 */
async function prepare(point: KillPoint): Promise<void> {
  if (/no-answer|asking/.test(point)) w.provider.faults.next('drop-after-sale')
  if (!point.includes('delivered')) return
  w.printer.script({ answerDelayMs: 1_000 })
  const { vends } = await w.till().call('vend.list', { limit: 1 })
  await w.till().call('print.reprint', { vendId: vends[0]?.reference ?? '' })
}

describe('killed inside the till', () => {
  for (const point of killPoints) {
    it(`${point}`, { timeout: longMs }, async () => {
      for (let round = 0; round < 2; round += 1) {
        const draftId = newDraft()
        const sold = w.provider.ledger.orders().length
        const papers = w.printer.jobs().length
        await prepare(point)
        w.arm(point)
        const promised = await w.tap(draftId)
        await w.dead()
        w.printer.script({ answerDelayMs: 0 })
        expect({
          sold: w.provider.ledger.orders().length > sold,
          paper: w.printer.jobs().length > papers,
        }).toEqual(atTheKill[point])
        await expectSoldOnce(draftId, promised)
      }
    })
  }
})

describe('killed from outside', () => {
  const rounds = 4

  it('while the request is on the wire and nothing is sold', { timeout: longMs }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const draftId = newDraft()
      const before = w.provider.ledger.count('vend')
      w.provider.faults.next('delay', { ms: 300, sells: false })
      const promised = await w.tap(draftId)
      await eventually('the request', () => w.provider.ledger.count('vend') > before)
      await w.kill()
      expect(w.provider.ledger.sold(promised ?? '')).toBe(false)
      await expectSoldOnce(draftId, promised)
    }
  })

  it('when it is sold and the answer is on its way', { timeout: longMs }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const draftId = newDraft()
      w.provider.faults.next('delay', { ms: 300 })
      const promised = await w.tap(draftId)
      await eventually('the sale', () => w.provider.ledger.sold(promised ?? ''))
      await w.kill()
      await expectSoldOnce(draftId, promised)
      expect(w.provider.ledger.posts(promised ?? '')).toBe(1)
    }
  })

  it('with a part of the slip on paper', { timeout: longMs }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const draftId = newDraft()
      const before = w.printer.jobs().length
      w.printer.script({ stallAfterBytes: 100 + 60 * round })
      const promised = await w.tap(draftId)
      await eventually('the first bytes', () => w.printer.jobs().length > before)
      await w.kill()
      w.printer.script({ stallAfterBytes: Number.POSITIVE_INFINITY })
      await expectSoldOnce(draftId, promised)
    }
  })

  it('at any moment', { timeout: longMs }, async () => {
    for (let round = 0; round < 10; round += 1) {
      const draftId = newDraft()
      const promised = await w.tap(draftId)
      await new Promise((resolve) => setTimeout(resolve, 3 * round))
      await w.kill()
      await expectSoldOnce(draftId, promised)
    }
  })
})

it('after all of it, ledger and journal hold the same sales and the cash adds up', async () => {
  expect(w.kills()).toBeGreaterThanOrEqual(50)
  const { vends } = await w.till().call('vend.list', { limit: 200 })
  const orders = w.provider.ledger.orders()
  expect(vends.map(({ reference }) => reference).toSorted()).toEqual(
    orders.map(({ orderId }) => orderId).toSorted(),
  )
  expect(vends.every(({ state }) => state === 'confirmed')).toBe(true)
  expect(orders.every(({ soldTimes }) => soldTimes === 1)).toBe(true)
  expect(vends).toHaveLength(count)
  const { cash } = await w.till().call('status.get', {})
  expect(cash).toMatchObject({ confirmed: `${1000 * count}.00`, open: '0.00', refundsDue: '0.00' })
})
