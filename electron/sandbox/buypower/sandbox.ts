// Starts a BuyPower sandbox on loopback: training mode and every test sell against this one.
// Its ledger is the truth a till's journal is compared with.

import { type OpenOptions, type Running, openSandbox } from '../open.ts'
import type { DelayAt, PayloadAt } from './answers.ts'
import { createBooks, publicOf } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createBuyPower } from './system.ts'
import type { Settings } from './system.ts'

export type BuyPowerSandboxOptions = OpenOptions & {
  readonly apiKey?: string
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

export type BuyPowerSandbox = Running & {
  /** Base address, such as http://127.0.0.1:40123/v2 */
  readonly url: string
  readonly apiKey: string
  readonly ledger: Ledger
  /** May be changed while it runs. */
  readonly settings: Settings
}

export async function startBuyPowerSandbox(
  options: BuyPowerSandboxOptions = {},
): Promise<BuyPowerSandbox> {
  const { apiKey = 'training-key' } = options
  const books = createBooks(options.walletMinor ?? 5_000_000_000)
  const settings: Settings = {
    payloadAt: options.payloadAt ?? 'result.data',
    delay: options.delay ?? [20, 20, 20, 20, 20, 20],
    delayAt: options.delayAt ?? 'top',
    pendingAsks: options.pendingAsks ?? 2,
    downDiscos: new Set(options.downDiscos),
  }
  const play = (now: () => number) => createBuyPower(apiKey, books, settings, now)
  const { origin, running, count, posts } = await openSandbox(options, play)
  return {
    ...running,
    url: `${origin}/v2`,
    apiKey,
    ledger: {
      sold: (orderId) => books.get(orderId)?.state === 'sold',
      order: (orderId) => {
        const entry = books.get(orderId)
        return entry ? publicOf(entry) : null
      },
      orders: books.orders,
      balanceMinor: books.balanceMinor,
      count,
      posts: (orderId) => posts(`"${orderId}"`),
    },
    settings,
  }
}
