// A hundred and some bad days in a shop, each from a seed. `npm run simulate -- --seeds 100000` is the long
// form; a failure names the seed that shows it again.

import { describe, expect, it } from 'vitest'
import { type Sabotage, simulate } from './run.ts'
import { reportOf } from './simulate.ts'

const blocks = 6
const seedsPerBlock = 20

describe('over bad days without number', () => {
  for (let block = 0; block < blocks; block += 1) {
    const first = 1 + block * seedsPerBlock
    it(`nobody is charged twice, nothing is lost, every token is on paper (seeds ${first} to ${first + seedsPerBlock - 1})`, async () => {
      let vends = 0
      for (let seed = first; seed < first + seedsPerBlock; seed += 1) {
        const outcome = await simulate(seed)
        vends += outcome.facts.vends
        if (outcome.breach) expect.fail(reportOf(outcome))
      }
      expect(vends).toBeGreaterThan(seedsPerBlock)
    })
  }
})

describe('the simulation', () => {
  it('plays the same day twice from the same seed', async () => {
    expect(await simulate(7)).toEqual(await simulate(7))
  })

  const day = { cashiers: 1, maxSales: 6, crashes: 0, crashAtCommit: 0, diskFull: 0, ioErrors: 0 }
  const breachOf = async (sabotage: Sabotage): Promise<string | undefined> => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { breach } = await simulate(seed, day, sabotage)
      if (breach) return breach.what
    }
    return undefined
  }

  it('sees a till that sends again when no answer came', async () => {
    const breach = await breachOf({
      http: (port) => ({
        exchange: async (request) => {
          const first = await port.exchange(request)
          return first.kind === 'no-answer' && request.method === 'POST'
            ? port.exchange(request)
            : first
        },
      }),
    })
    expect(breach).toBe('an order was sent again that may have been sold')
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
})
