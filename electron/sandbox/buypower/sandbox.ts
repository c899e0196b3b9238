// Starts a BuyPower sandbox on loopback: training mode and every test sell against this one.
// Its ledger is the truth a till's journal is compared with.

import { startSandboxServer } from '../server.ts'
import type { Faults } from '../faults.ts'
import type { LoggedRequest } from '../system.ts'
import type { DelayAt, PayloadAt } from './answers.ts'
import { createBooks, publicOf } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createBuyPower } from './system.ts'
import type { Settings } from './system.ts'

export type BuyPowerSandboxOptions = {
  readonly apiKey?: string
  readonly port?: number
  readonly clock?: { readonly now: () => number }
  /** How long every answer takes. The sale itself happens at once. */
  readonly speedMs?: number
  readonly walletMinor?: number
  /** Where requeries put their payload. Default 'result.data'. */
  readonly payloadAt?: PayloadAt
  /** Seconds between requeries that pending orders tell. Default six times 20. */
  readonly delay?: readonly number[]
  readonly delayAt?: DelayAt
  /** Requeries a pending order answers with "in progress". Default 2. */
  readonly pendingAsks?: number
  /** Discos that `discos/status` says are down. */
  readonly downDiscos?: readonly string[]
}

export type BuyPowerSandbox = {
  /** Base address, such as http://127.0.0.1:40123/v2 */
  readonly url: string
  readonly apiKey: string
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

export async function startBuyPowerSandbox(
  options: BuyPowerSandboxOptions = {},
): Promise<BuyPowerSandbox> {
  const { apiKey = 'training-key', port = 0, speedMs = 0 } = options
  const now = options.clock?.now ?? Date.now
  const books = createBooks(options.walletMinor ?? 5_000_000_000)
  const settings: Settings = {
    payloadAt: options.payloadAt ?? 'result.data',
    delay: options.delay ?? [20, 20, 20, 20, 20, 20],
    delayAt: options.delayAt ?? 'top',
    pendingAsks: options.pendingAsks ?? 2,
    downDiscos: new Set(options.downDiscos),
  }
  const server = await startSandboxServer(createBuyPower(apiKey, books, settings, now), {
    port,
    speedMs,
    now,
  })
  return {
    url: `${server.origin}/v2`,
    apiKey,
    ledger: {
      sold: (orderId) => books.get(orderId)?.state === 'sold',
      order: (orderId) => {
        const entry = books.get(orderId)
        return entry ? publicOf(entry) : null
      },
      orders: books.orders,
      balanceMinor: books.balanceMinor,
      count: server.count,
      posts: (orderId) =>
        server
          .requests()
          .filter(({ name, body }) => name === 'vend' && body.includes(`"${orderId}"`)).length,
    },
    faults: server.faults,
    settings,
    requests: server.requests,
    setLine: server.setLine,
    close: server.close,
  }
}
