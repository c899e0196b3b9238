// Starts a Rave sandbox on loopback: training mode and every test sell against this one.
// Its ledger is the truth a till's journal is compared with.

import type { Faults } from '../faults.ts'
import { startSandboxServer } from '../server.ts'
import type { LoggedRequest } from '../system.ts'
import { createBulkRunner } from './bulk.ts'
import { type Ledger, createBooks } from './ledger.ts'
import { type Settings, createRave } from './system.ts'

export type RaveSandboxOptions = Partial<Settings> & {
  readonly secretKey?: string
  readonly port?: number
  readonly clock?: { readonly now: () => number }
  /** How long every answer takes. The sale itself happens at once. */
  readonly speedMs?: number
}

export type RaveSandbox = {
  /** Base address, such as http://127.0.0.1:40123 */
  readonly url: string
  readonly secretKey: string
  readonly ledger: Ledger
  readonly faults: Faults
  /** May be changed while it runs. */
  readonly settings: Settings
  /** Ends when every batch so far is carried out and its callbacks are told. */
  readonly batchesSettled: () => Promise<void>
  /** The latest requests, oldest first. */
  readonly requests: () => readonly LoggedRequest[]
  /** false pulls the line, true brings it back. */
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startRaveSandbox(options: RaveSandboxOptions = {}): Promise<RaveSandbox> {
  const { secretKey = 'training-secret-key', port = 0, speedMs = 0, clock, ...chosen } = options
  const now = clock?.now ?? Date.now
  const books = createBooks()
  const settings: Settings = {
    requeryForm: 'purchase',
    echoesStranger: false,
    queuedAsks: 2,
    batchErrors: 'row',
    historyLagMs: 0,
    callbackForm: 'envelope',
    callbackOf: () => 'delivered',
    rowMs: 0,
    ...chosen,
  }
  const runner = createBulkRunner(settings)
  const server = await startSandboxServer(createRave(secretKey, books, settings, runner, now), {
    port,
    speedMs,
    now,
  })
  return {
    url: server.origin,
    secretKey,
    ledger: {
      sold: (reference) => books.get(reference)?.state === 'sold',
      order: (reference) => {
        const entry = books.get(reference)
        return entry ? { ...entry } : null
      },
      orders: () => books.orders().map((entry) => ({ ...entry })),
      standingOrders: () => books.standing.map((one) => ({ ...one })),
      soldMinor: (currency) =>
        books
          .orders()
          .filter((one) => one.currency === currency)
          .reduce((sum, one) => sum + one.amountMinor * one.soldTimes, 0),
      count: server.count,
      posts: (reference) =>
        server
          .requests()
          .filter(
            ({ name, body }) =>
              (name === 'vend' || name === 'bulk') && body.includes(JSON.stringify(reference)),
          ).length,
    },
    faults: server.faults,
    settings,
    batchesSettled: runner.settled,
    requests: server.requests,
    setLine: server.setLine,
    close: async () => {
      runner.stop()
      await server.close()
      await runner.settled()
    },
  }
}
