// Starts a Chillr sandbox on loopback: training mode and tests collect from its invented customers.
// Its ledger is the truth a till's journal is compared with.

import { type OpenOptions, type Running, openSandbox } from '../open.ts'
import { createBooks } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createChillrSystem } from './system.ts'
import type { Settings } from './system.ts'

export type ChillrSandboxOptions = OpenOptions &
  Partial<Settings> & {
    readonly apiKey?: string
    readonly apiSecretKey?: string
  }

export type ChillrSandbox = Running & {
  /** Base address, such as http://127.0.0.1:40123/api/v5 */
  readonly url: string
  /** The account's keys, as a till's configuration wants them. */
  readonly credentials: { readonly apiKey: string; readonly apiSecretKey: string }
  readonly ledger: Ledger
  /** May be changed while it runs. */
  readonly settings: Settings
}

export async function startChillrSandbox(
  options: ChillrSandboxOptions = {},
): Promise<ChillrSandbox> {
  const { apiKey = 'training-key', apiSecretKey = 'training-secret' } = options
  const books = createBooks()
  const settings: Settings = {
    statusForm: options.statusForm ?? 'documented',
    notFoundCode: options.notFoundCode ?? 62,
    paysOverTime: options.paysOverTime ?? true,
  }
  const play = (now: () => number) =>
    createChillrSystem({ apiKey, apiSecretKey }, books, settings, now)
  const { origin, running, count } = await openSandbox(options, play)
  const customersOf = (batchId: string) => books.batch(batchId)?.customers ?? []
  return {
    ...running,
    url: `${origin}/api/v5`,
    credentials: { apiKey, apiSecretKey },
    ledger: {
      batches: books.batches,
      batch: books.batch,
      named: (name) => books.batches().filter((batch) => batch.name === name),
      pay: (batchId, msisdn) => {
        const customer = customersOf(batchId).find((one) => one.msisdn === msisdn)
        if (customer) books.settle(customer, 'paid')
      },
      paidMinor: (batchId) =>
        customersOf(batchId).reduce((sum, one) => sum + one.paidTimes * one.amountMinor, 0),
      count,
    },
    settings,
  }
}
