// The truth of the Chillr sandbox: which batches were made, who was asked, who paid and how often.

export type LedgerCustomer = {
  readonly msisdn: string
  readonly amountMinor: number
  readonly member: boolean
  readonly state: 'pending' | 'paid' | 'failed' | 'expired'
  readonly paidTimes: number
  readonly transactionId: string
}

export type LedgerBatch = {
  readonly batchId: string
  readonly name: string
  readonly expiryDate: string
  readonly endsAt: number
  /** Questions about it so far. */
  readonly asks: number
  readonly expired: boolean
  readonly customers: readonly LedgerCustomer[]
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] }
export type Customer = Open<LedgerCustomer>
export type Batch = Omit<Open<LedgerBatch>, 'customers'> & { readonly customers: Customer[] }

export type Ledger = {
  readonly batches: () => readonly LedgerBatch[]
  readonly batch: (batchId: string) => LedgerBatch | null
  /** Batches of that name: two for one sheet is what may never happen. */
  readonly named: (name: string) => readonly LedgerBatch[]
  /** Lets a customer pay now. */
  readonly pay: (batchId: string, msisdn: string) => void
  readonly paidMinor: (batchId: string) => number
  /** Requests so far by name: 'vend' makes a batch, 'requery' asks about one. */
  readonly count: (name: string) => number
}

export type Books = {
  readonly open: (fresh: Omit<Batch, 'batchId' | 'asks' | 'expired'>) => Batch
  readonly batch: (batchId: string) => Batch | null
  readonly batches: () => readonly Batch[]
  readonly settle: (customer: Customer, state: 'paid' | 'failed' | 'expired') => void
}

export function createBooks(): Books {
  const batches = new Map<string, Batch>()
  let transactions = 614_410_700_416
  return {
    open: (fresh) => {
      const batchId = `57453c1b636869174b${batches.size.toString(16).padStart(6, '0')}`
      const batch: Batch = { ...fresh, batchId, asks: 0, expired: false }
      batches.set(batchId, batch)
      return batch
    },
    batch: (batchId) => batches.get(batchId) ?? null,
    batches: () => [...batches.values()],
    settle: (customer, state) => {
      if (customer.state !== 'pending' || !customer.member) return
      customer.state = state
      if (state === 'paid') customer.paidTimes += 1
      customer.transactionId = String(transactions)
      transactions += 1
    },
  }
}
