// The truth of the Paymob sandbox: which bills exist, which inquiries were made of them, what was paid
// and how often. Tests and training compare the till's journal with it.

export type LedgerBill = {
  readonly key: string
  readonly amountMinor: number
  readonly feesMinor: number
  readonly name: string
  readonly location: string
  readonly createdAt: number
  readonly createdText: string
  /** More than once is the one thing that may never happen. */
  readonly paidTimes: number
}

export type LedgerInquiry = {
  readonly inquiryId: number
  readonly serviceId: number
  readonly amountMinor: number
  readonly feesMinor: number
  readonly madeAt: number
  readonly billKeys: readonly string[]
  readonly paid: boolean
  /** Payments that named it and were carried out or turned down; those a fault swallowed are not here. */
  readonly sends: number
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] }
export type Bill = Open<LedgerBill>
export type Inquiry = Open<LedgerInquiry>

export type Ledger = {
  readonly paid: (inquiryId: number) => boolean
  readonly inquiry: (inquiryId: number) => LedgerInquiry | null
  readonly inquiries: () => readonly LedgerInquiry[]
  /** Bills that were ever shown. */
  readonly bills: () => readonly LedgerBill[]
  /** Everything paid, bills and fees, in minor units. */
  readonly takenMinor: () => number
  /** Requests so far by name: 'categories', 'providers', 'inquiry', 'multiple', 'bundle', 'fees', 'vend'. */
  readonly count: (name: string) => number
  /** POST /payment/ requests that named the inquiry, those a fault swallowed included. */
  readonly posts: (inquiryId: number) => number
}

export type Books = {
  readonly bill: (fresh: Omit<Bill, 'paidTimes'>) => Bill
  readonly open: (fresh: Omit<Inquiry, 'inquiryId' | 'paid' | 'sends'>) => Inquiry
  readonly inquiry: (inquiryId: number) => Inquiry | null
  readonly isBillPaid: (key: string) => boolean
  readonly pay: (inquiry: Inquiry) => void
  readonly inquiries: () => readonly Inquiry[]
  readonly bills: () => readonly Bill[]
  readonly takenMinor: () => number
}

/** The documentation's samples begin here. */
const firstInquiryId = 22_498

export function createBooks(): Books {
  const bills = new Map<string, Bill>()
  const inquiries = new Map<number, Inquiry>()
  let takenMinor = 0
  return {
    bill: (fresh) => {
      const bill = bills.get(fresh.key) ?? { ...fresh, paidTimes: 0 }
      bills.set(fresh.key, bill)
      return bill
    },
    open: (fresh) => {
      const inquiry: Inquiry = {
        ...fresh,
        inquiryId: firstInquiryId + inquiries.size,
        paid: false,
        sends: 0,
      }
      inquiries.set(inquiry.inquiryId, inquiry)
      return inquiry
    },
    inquiry: (inquiryId) => inquiries.get(inquiryId) ?? null,
    isBillPaid: (key) => (bills.get(key)?.paidTimes ?? 0) > 0,
    pay: (inquiry) => {
      inquiry.paid = true
      takenMinor += inquiry.amountMinor + inquiry.feesMinor
      for (const key of inquiry.billKeys) {
        const bill = bills.get(key)
        if (bill) bill.paidTimes += 1
      }
    },
    inquiries: () => [...inquiries.values()],
    bills: () => [...bills.values()],
    takenMinor: () => takenMinor,
  }
}
