// The truth: what was asked for, what was sold and how often. Tests and training compare the till's
// journal with it; nothing outside the sandbox writes to it.

import type { Sale } from './sale.ts'

export type LedgerOrder = {
  readonly transID: string
  readonly meter: string
  readonly amountMinor: number
  readonly placedAt: number
  readonly state: 'sold' | 'failed'
  /** How often value was delivered for it. More than once is the one thing that may never happen. */
  readonly soldTimes: number
  /** Purchases that named it and were carried out, duplicates included. */
  readonly sends: number
  /** The credit token's digits; empty where none was minted. */
  readonly token: string
}

export type Entry = { -readonly [Key in keyof LedgerOrder]: LedgerOrder[Key] } & {
  readonly sale: Sale | null
}

export type Ledger = {
  readonly sold: (transID: string) => boolean
  readonly order: (transID: string) => LedgerOrder | null
  readonly orders: () => readonly LedgerOrder[]
  /** Requests so far by name: 'login', 'verify', 'vend', 'requery', 'history', 'health'. */
  readonly count: (name: string) => number
  /** Purchases that named the order, those a fault swallowed included (of the latest 5,000). */
  readonly posts: (transID: string) => number
}

export type Books = {
  readonly get: (transID: string) => Entry | null
  readonly enter: (entry: Entry) => void
  readonly entries: () => readonly Entry[]
  readonly orders: () => readonly LedgerOrder[]
}

export function createBooks(): Books {
  const entries = new Map<string, Entry>()
  return {
    get: (transID) => entries.get(transID) ?? null,
    enter: (entry) => void entries.set(entry.transID, entry),
    entries: () => [...entries.values()],
    orders: () => [...entries.values()].map(publicOf),
  }
}

export const publicOf = ({ sale: _sale, ...order }: Entry): LedgerOrder => order
