// Starts a Chillr sandbox on loopback: training mode and tests collect from its invented customers.
// Its ledger is the truth a till's journal is compared with.

import type { Faults } from '../faults.ts'
import { startSandboxServer } from '../server.ts'
import type { LoggedRequest } from '../system.ts'
import { createBooks } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createChillrSystem } from './system.ts'
import type { Settings } from './system.ts'

export type ChillrSandboxOptions = Partial<Settings> & {
  readonly apiKey?: string
  readonly apiSecretKey?: string
  readonly port?: number
  readonly clock?: { readonly now: () => number }
  /** How long every answer takes. The batch itself is made at once. */
  readonly speedMs?: number
}

export type ChillrSandbox = {
  /** Base address, such as http://127.0.0.1:40123/api/v5 */
  readonly url: string
  /** The account's keys, as a till's configuration wants them. */
  readonly credentials: { readonly apiKey: string; readonly apiSecretKey: string }
  readonly ledger: Ledger
  readonly faults: Faults
  /** May be changed while it runs. */
  readonly settings: Settings
  /** The latest requests, oldest first. */
  readonly requests: () => readonly LoggedRequest[]
  /** false pulls the line, true brings it back. */
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startChillrSandbox(
  options: ChillrSandboxOptions = {},
): Promise<ChillrSandbox> {
  const { apiKey = 'training-key', apiSecretKey = 'training-secret' } = options
  const { port = 0, speedMs = 0 } = options
  const now = options.clock?.now ?? Date.now
  const books = createBooks()
  const settings: Settings = {
    statusForm: options.statusForm ?? 'documented',
    notFoundCode: options.notFoundCode ?? 62,
    paysOverTime: options.paysOverTime ?? true,
  }
  const system = createChillrSystem({ apiKey, apiSecretKey }, books, settings, now)
  const server = await startSandboxServer(system, { port, speedMs, now })
  const customersOf = (batchId: string) => books.batch(batchId)?.customers ?? []
  return {
    url: `${server.origin}/api/v5`,
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
      count: server.count,
    },
    faults: server.faults,
    settings,
    requests: server.requests,
    setLine: server.setLine,
    close: server.close,
  }
}
