// Bad days in a shop, each from a seed. `npm run -s simulate -- --seeds 100000` is the long form; a
// failure names the seed that shows it again. That the watcher sees what it says it sees is shown here
// with broken parts, and with broken code by test/mutation.

import { describe, expect, it } from 'vitest'
import { reportOf } from './report.ts'
import { type Outcome, type Sabotage, simulate } from './run.ts'
import { shrink } from './shrink.ts'

const blocks = 12
const seedsPerBlock = 25
/** On a machine that does much else. */
const slow = { timeout: 120_000 }

describe('over bad days without number', () => {
  for (let block = 0; block < blocks; block += 1) {
    const first = 1 + block * seedsPerBlock
    it(
      `nobody is charged twice, nothing is lost, every token is on paper (seeds ${first} to ${first + seedsPerBlock - 1})`,
      slow,
      async () => {
        let vends = 0
        for (let seed = first; seed < first + seedsPerBlock; seed += 1) {
          const outcome = await simulate(seed)
          vends += outcome.facts.vends
          if (outcome.breach) expect.fail(reportOf(outcome))
        }
        expect(vends).toBeGreaterThan(seedsPerBlock)
      },
    )
  }
})

describe('the power goes once', () => {
  /** A short day without other trouble, so that only the cut decides. */
  const quiet = {
    dayMs: 240_000,
    cashiers: 1,
    maxSales: 3,
    lossy: 0,
    lineDown: 0,
    providerTrouble: 0,
    printerTrouble: 0,
    powerCuts: 0,
    crashes: 0,
    restarts: 0,
    clockJumps: 0,
    jumpsWhileOff: false,
    diskFull: 0,
    ioErrors: 0,
    shifts: 'optional' as const,
  }
  /** Enough happens on it: sales, sheets where the shop has them, a shift that is closed. */
  const isFull = ({ vends, sheets, zs, states }: Outcome['facts'], wantsSheets: boolean): boolean =>
    vends + sheets >= 3 && zs > 0 && (sheets > 0 || !wantsSheets) && states['review'] === undefined

  it.each([
    ['lagos', 1, false],
    ['abuja', 34, true],
    ['gaborone', 7, false],
    ['cairo', 1, false],
    ['mumbai', 2, true],
  ] as const)(
    'at every single moment the till waits in or commits at, in %s, and nothing is lost',
    slow,
    async (shop, from, wantsSheets) => {
      const options = { ...quiet, shop }
      let seed: number = from
      let whole = await simulate(seed, { options })
      while (!isFull(whole.facts, wantsSheets)) {
        seed += 1
        whole = await simulate(seed, { options })
      }
      const { moments } = whole.facts
      expect(moments).toBeGreaterThan(30)
      for (let cutAt = 1; cutAt <= moments; cutAt += 1) {
        const outcome = await simulate(seed, { options, cutAt })
        if (outcome.breach) expect.fail(reportOf(outcome))
        expect(outcome.facts.crashes).toBe(1)
      }
    },
  )
})

describe('the simulation', () => {
  it('plays the same day twice from the same seed, and another from another', async () => {
    for (const seed of [7, 11, 19]) {
      const [once, again] = [await simulate(seed), await simulate(seed)]
      expect(again).toEqual(once)
      expect((await simulate(seed + 1)).hash).not.toBe(once.hash)
    }
  })

  const day = {
    shop: 'lagos',
    cashiers: 1,
    maxSales: 6,
    lossy: 0.2,
    crashes: 0,
    diskFull: 0,
    ioErrors: 0,
  } as const
  const breachOf = async (sabotage: Sabotage): Promise<string | undefined> => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { breach } = await simulate(seed, { options: day, sabotage })
      if (breach) return breach.what
    }
    return undefined
  }
  const sendsAgain: Sabotage = {
    http: (port) => ({
      exchange: async (request) => {
        const first = await port.exchange(request)
        return first.kind === 'no-answer' && request.method === 'POST'
          ? port.exchange(request)
          : first
      },
    }),
  }

  it('sees a till that sends again when no answer came', async () => {
    expect(await breachOf(sendsAgain)).toBe('an order was sent again that may have been sold')
  })

  it('sees a till that takes a new number for the same sale', async () => {
    const breach = await breachOf({
      http: (port) => ({
        exchange: (request) =>
          port.exchange(
            request.body ? { ...request, body: request.body.replace('"T', '"X') } : request,
          ),
      }),
    })
    expect(breach).toBe('a request left for an order that is in no journal')
  })

  it('sees a slip that is printed twice', async () => {
    const breach = await breachOf({
      printer: (port) => ({
        ...port,
        print: async (bytes, job) => {
          await port.print(bytes, job)
          return port.print(bytes, job)
        },
      }),
    })
    expect(breach).toMatch(/is on paper twice/)
  })

  it('sees a slip that never reaches the paper', async () => {
    const breach = await breachOf({
      printer: (port) => ({ ...port, print: async () => ({ kind: 'printed', detail: null }) }),
    })
    expect(breach).toBe('confirmed, and its tokens are on no paper')
  })

  it('tells a failing day again in the few acts and faults it takes', slow, async () => {
    const change = {
      options: { shop: 'lagos', cashiers: 2, lossy: 0.2 },
      sabotage: sendsAgain,
    } as const
    let seed = 0
    let failed = null
    while (failed === null) {
      seed += 1
      const outcome = await simulate(seed, change)
      if (outcome.breach && outcome.script.length > 20) failed = outcome
    }
    const small = await shrink(failed, change)
    expect(small.breach?.what).toBe(failed.breach?.what)
    expect(small.script.length).toBeLessThanOrEqual(6)
    // A sale, and the line that lost its answer.
    expect(small.script.join()).toMatch(/lossy line \d+.*(lost|late|spoiled)/)
    const report = reportOf(small, failed)
    expect(report).toContain(`seed ${seed} broke the law`)
    expect(report).toContain(`again: npm run -s simulate -- --seed ${seed} --seeds 1`)
    expect(report.split('\n').length).toBeLessThan(40)
    expect(await simulate(seed, { ...change, only: new Set(small.script), whole: true })).toEqual(
      small,
    )
  })
})
