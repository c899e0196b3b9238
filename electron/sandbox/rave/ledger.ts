// The truth: what was asked for, what was sold and how often, which standing orders run.
// Tests and training compare the till's journal with it; nothing outside the sandbox writes to it.

export type Currency = 'NGN' | 'GHS' | 'USD'

export type LedgerOrder = {
  readonly reference: string
  /** The till's batch reference; null for a single purchase. */
  readonly batch: string | null
  readonly country: string
  readonly customerId: string
  readonly biller: string
  readonly amountMinor: number
  readonly currency: Currency
  readonly recurringType: number
  readonly placedAt: number
  readonly state: 'pending' | 'sold' | 'failed'
  /** How often value was delivered for it. More than once is the one thing that may never happen. */
  readonly soldTimes: number
  /** Requests to buy it that were carried out, duplicates included. */
  readonly sends: number
  readonly asks: number
  /** Rave's numbers for it; null until sold. */
  readonly transactionId: number | null
  readonly transactionReference: string | null
  readonly soldAt: number | null
  /** Neither a requery nor the history ever shows it. */
  readonly hidden: boolean
}

export type Entry = { -readonly [Key in keyof LedgerOrder]: LedgerOrder[Key] }

export type StandingOrder = {
  readonly id: number
  readonly customerId: string
  readonly amountMinor: number
  readonly currency: Currency
  readonly recurringType: number
  readonly startedAt: number
  stoppedAt: number | null
}

export type Ledger = {
  readonly sold: (reference: string) => boolean
  readonly order: (reference: string) => LedgerOrder | null
  readonly orders: () => readonly LedgerOrder[]
  readonly standingOrders: () => readonly StandingOrder[]
  readonly soldMinor: (currency: Currency) => number
  /** Requests so far by name: 'vend', 'bulk', 'requery', 'history', 'categories', 'check', 'recurring', 'cancel'. */
  readonly count: (name: string) => number
  /** Purchases that named the order, those a fault swallowed included (of the latest 5,000 requests). */
  readonly posts: (reference: string) => number
}

export type Books = {
  readonly get: (reference: string) => Entry | null
  readonly open: (
    fresh: Omit<
      Entry,
      'state' | 'soldTimes' | 'sends' | 'asks' | 'transactionId' | 'transactionReference' | 'soldAt'
    >,
  ) => Entry
  readonly sell: (entry: Entry, at: number) => void
  readonly orders: () => readonly Entry[]
  readonly standing: StandingOrder[]
}

export function createBooks(): Books {
  const entries = new Map<string, Entry>()
  const standing: StandingOrder[] = []
  let lastId = 7_890
  return {
    get: (reference) => entries.get(reference) ?? null,
    open: (fresh) => {
      const entry: Entry = {
        ...fresh,
        state: 'pending',
        soldTimes: 0,
        sends: 1,
        asks: 0,
        transactionId: null,
        transactionReference: null,
        soldAt: null,
      }
      entries.set(entry.reference, entry)
      return entry
    },
    sell: (entry, at) => {
      lastId += 1
      entry.state = 'sold'
      entry.soldTimes += 1
      entry.soldAt = at
      entry.transactionId = lastId
      entry.transactionReference = `CF-FLYAPI-${stampOf(at)}${lastId}`
      if (entry.recurringType > 0) {
        const { customerId, amountMinor, currency, recurringType } = entry
        const id = 380 + standing.length
        standing.push({
          id,
          customerId,
          amountMinor,
          currency,
          recurringType,
          startedAt: at,
          stoppedAt: null,
        })
      }
    },
    orders: () => [...entries.values()],
    standing,
  }
}

/** 20190822093219730, as Rave's references carry it. */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/\D/g, '')
