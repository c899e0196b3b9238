// The truth: what was asked for, what was sold and how often, and what is left in the wallet.
// Tests and training compare the till's journal with it; nothing outside the sandbox writes to it.

import type { Sale } from './sale.ts'

export type LedgerOrder = {
  readonly orderId: string
  readonly meter: string
  readonly disco: string
  readonly vendType: string
  readonly vertical: string
  readonly amountMinor: number
  readonly placedAt: number
  readonly state: 'pending' | 'sold' | 'failed'
  /** How often value was delivered for it. More than once is the one thing that may never happen. */
  readonly soldTimes: number
  /** POST /vend requests for it that were carried out, duplicates included. */
  readonly sends: number
  /** Requeries that named it. */
  readonly asks: number
  /** The main token, digits only; empty where none was minted. */
  readonly token: string
}

export type Entry = {
  -readonly [Key in keyof LedgerOrder]: LedgerOrder[Key]
} & { sale: Sale | null; readonly stuck: boolean }

export type Ledger = {
  readonly sold: (orderId: string) => boolean
  readonly order: (orderId: string) => LedgerOrder | null
  readonly orders: () => readonly LedgerOrder[]
  readonly balanceMinor: () => number
  /** Requests so far by name: 'vend', 'requery', 'check', 'balance', 'tariff', 'discos'. */
  readonly count: (name: string) => number
  /** POST /vend requests that named the order, those a fault swallowed included (of the latest 5,000). */
  readonly posts: (orderId: string) => number
}

export type Books = {
  readonly get: (orderId: string) => Entry | null
  readonly open: (entry: Omit<Entry, 'sends' | 'asks' | 'soldTimes' | 'sale' | 'token'>) => Entry
  readonly sell: (entry: Entry, sale: Sale) => void
  readonly fail: (entry: Entry) => void
  readonly balanceMinor: () => number
  readonly orders: () => readonly LedgerOrder[]
}

export function createBooks(walletMinor: number): Books {
  const entries = new Map<string, Entry>()
  let balanceMinor = walletMinor
  return {
    get: (orderId) => entries.get(orderId) ?? null,
    open: (fresh) => {
      const entry: Entry = { ...fresh, sends: 0, asks: 0, soldTimes: 0, sale: null, token: '' }
      entries.set(entry.orderId, entry)
      return entry
    },
    sell: (entry, sale) => {
      entry.sale = sale
      entry.state = 'sold'
      entry.soldTimes += 1
      entry.token = sale.token
      balanceMinor -= entry.amountMinor
    },
    fail: (entry) => {
      entry.state = 'failed'
    },
    balanceMinor: () => balanceMinor,
    orders: () => [...entries.values()].map(publicOf),
  }
}

export function publicOf({ sale: _sale, stuck: _stuck, ...order }: Entry): LedgerOrder {
  return order
}
