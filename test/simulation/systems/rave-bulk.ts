// Rave's bulk as the simulation plays it: the rows of a sheet are carried out one by one in minutes to
// come, and each result is posted to the address the till gave, or not.

import {
  type BulkRunner,
  type CallbackForm,
  callbackBody,
} from '../../../electron/sandbox/rave/bulk.ts'
import type { Books } from '../../../electron/sandbox/rave/ledger.ts'
import type { Rng } from '../rng.ts'
import type { RowTruth, SheetGoods, SheetName, SheetSystem } from './provider.ts'

const phones = ['08031234561', '08031234562', '08051234563', '08071234564', '08091234565']
const storyEnds = ['0903', '0905', '0999', '0503', '0502']
const bulkOptions = { country: 'NG', biller: 'AIRTIME' }

export function createRunner(parts: {
  readonly rng: Rng
  readonly after: (delayMs: number, run: () => void) => void
  readonly post: (name: string, url: string, body: string) => void
}): BulkRunner {
  const { rng, after, post } = parts
  const form = rng.pick<CallbackForm>(['envelope', 'bare', 'event', 'nameless'])
  let batches = 0
  return {
    start: ({ callBackUrl, rows }) => {
      batches += 1
      const own = rng.fork(`batch ${batches}`)
      const calls = own.pick([0, 0.5, 1])
      for (const [index, carryOut] of rows.entries()) {
        const one = own.fork(`row ${index + 1}`)
        after(one.between(1_000, one.chance(0.1) ? 900_000 : 60_000), () => {
          const row = carryOut()
          if (!one.chance(calls)) return
          const body = JSON.stringify(callbackBody(row, form))
          const name = `result ${index + 1} of batch ${batches}`
          after(one.between(5, 30_000), () => post(name, callBackUrl, body))
        })
      }
    },
    settled: () => Promise.resolve(),
    stop: () => undefined,
  }
}

export function sheetsOfRave(
  books: Books,
  facts: {
    readonly lied: ReadonlySet<string>
    /** Asked by its reference it tells what became of an order. */
    readonly tellsByReference: boolean
  },
): SheetSystem {
  const rowTruth = (reference: string): RowTruth => {
    const entry = books.get(reference)
    const lied = facts.lied.has(reference)
    if (!entry) return { state: 'none', soldTimes: 0, fits: () => true, lied }
    const { state, soldTimes, customerId, amountMinor } = entry
    return {
      state,
      soldTimes,
      fits: (account, wantedMinor) =>
        account.slice(-10) === customerId.slice(-10) && wantedMinor === amountMinor,
      lied,
    }
  }
  return {
    goods,
    truth: ({ rows }) => {
      const truths = rows.map(({ reference }) => rowTruth(reference))
      // It knows every reference, so a second copy makes nothing.
      return { made: truths.some(({ state }) => state !== 'none') ? 1 : 0, rows: truths }
    },
    tells: ({ rows }: SheetName, at) => {
      const entry = books.get(rows[at]?.reference ?? '')
      return facts.tellsByReference && entry?.hidden !== true
    },
  }
}

function goods(rng: Rng): SheetGoods {
  const one = (): string => (rng.chance(0.8) ? rng.pick(phones) : `0803000${rng.pick(storyEnds)}`)
  const amounts = [5_000, 10_000, 20_000] as const
  return {
    kind: 'bulk',
    rows: Array.from({ length: rng.between(2, 5) }, () => ({
      account: one(),
      amountMinor: rng.chance(0.5) ? rng.pick(amounts) : rng.between(50, 1_000) * 100,
    })),
    options: bulkOptions,
  }
}
