// Rave's answers as bytes: the envelope, the purchase, the history, failures without an envelope, and the
// documented (wrong) sample of a requery. Amounts are JSON numbers written from whole minor units.

import { formatAmount, formatAmountShort } from '../../../shared/money/money.ts'
import type { SandboxAnswer } from '../wire.ts'
import { networkOf } from './customers.ts'
import { type Entry, type StandingOrder, stampOf } from './ledger.ts'

type Json = Readonly<Record<string, unknown>>

const rawJson = (text: string): unknown =>
  (JSON as typeof JSON & { rawJSON: (text: string) => unknown }).rawJSON(text)

export const jsonAnswer = (status: number, value: unknown): SandboxAnswer => ({
  status,
  body: Buffer.from(JSON.stringify(value)),
})

export const enveloped = (data: Json): SandboxAnswer =>
  jsonAnswer(200, { status: 'success', message: 'SERVICE-RESPONSE', data })

export const failure = (
  code: string,
  message: string,
  customer: string,
  status = 200,
): SandboxAnswer => jsonAnswer(status, failureBody(code, message, customer))

export const failureBody = (code: string, message: string, customer: string): Json => ({
  Status: 'fail',
  Message: message,
  Code: code,
  CustomerReference: customer,
})

/** A purchase's data. Rave's own sample of it names no reference. */
export const purchase = (
  entry: Entry,
  told: { readonly reference: string | null; readonly customer?: string },
): Json => ({
  MobileNumber: told.customer ?? entry.customerId,
  Amount: rawJson(formatAmountShort(entry.amountMinor, entry.currency)),
  Network: entry.biller === 'AIRTIME' ? networkOf(entry.customerId) : entry.biller,
  TransactionReference: entry.transactionReference,
  PaymentReference:
    entry.transactionId === null ? null : `BPUSSD${entry.soldAt}${entry.transactionId}`,
  BatchReference: entry.batch,
  ExtraData: null,
  Status: 'success',
  Message: 'Bill Payment was completed successfully',
  Reference: told.reference,
})

export const queued = (more: Json = {}): SandboxAnswer =>
  enveloped({
    MobileNumber: null,
    Amount: 0,
    Network: null,
    TransactionReference: null,
    PaymentReference: null,
    BatchReference: null,
    Status: 'success',
    Message: 'Bill Payment was queued for processing',
    Reference: null,
    ...more,
  })

export const raveBatchOf = (at: number, count: number): string =>
  `CF-BATCH-FLY-API-${stampOf(at)}${count}`

const frequencies = ['One Time', 'Hourly', 'Daily', 'Weekly', 'Monthly']

export const historyRow = (entry: Entry): Json => ({
  Currency: entry.currency,
  CustomerId: entry.customerId,
  Frequency: frequencies[entry.recurringType],
  Amount: `${formatAmount(entry.amountMinor, entry.currency)}00`,
  Product: entry.biller,
  ProductName: `FLY-API-${entry.country}-${entry.biller}-${networkOf(entry.customerId)}`,
  Commission: 10,
  TransactionDate: new Date(entry.soldAt ?? 0).toISOString(),
  TransactionId: entry.transactionId,
})

export function historyAnswer(all: readonly Entry[], size: number, index: number): SandboxAnswer {
  const summed = ['NGN', 'GHS', 'USD'].map((currency) => {
    const bills = all.filter((one) => one.currency === currency)
    const airtime = bills.filter(({ biller }) => biller === 'AIRTIME')
    return {
      Currency: currency,
      SumBills: sumOf(bills),
      SumCommission: bills.length * 10,
      SumDstv: sumOf(bills.filter(({ biller }) => biller !== 'AIRTIME')),
      SumAirtime: sumOf(airtime),
      CountDstv: bills.length - airtime.length,
      CountAirtime: airtime.length,
    }
  })
  return enveloped({
    Summary: summed,
    Transactions: all.slice(index * size, (index + 1) * size).map(historyRow),
    Total: all.length,
    Status: 'success',
    Message: 'Successful',
    Reference: null,
  })
}

function sumOf(bills: readonly Entry[]): unknown {
  const sumMinor = bills.reduce((sum, one) => sum + one.amountMinor, 0)
  return rawJson(formatAmountShort(sumMinor, bills[0]?.currency ?? 'NGN'))
}

export const standingAnswer = (orders: readonly StandingOrder[]): SandboxAnswer =>
  enveloped({
    RecurringPayments: orders.map((one) => ({
      Id: one.id,
      UniqueReference: one.customerId,
      Amount: rawJson(formatAmountShort(one.amountMinor, one.currency)),
      DateStarted: new Date(one.startedAt).toISOString(),
      DateStopped: one.stoppedAt === null ? null : new Date(one.stoppedAt).toISOString(),
      NextRun: new Date(one.startedAt + 3_600_000).toISOString(),
      RecurringType: frequencies[one.recurringType],
    })),
    Status: 'success',
    Message: 'successful',
    Reference: null,
  })

/** What the documentation shows for a requery: a transfer of somebody else's. */
export const transferSample = jsonAnswer(200, {
  'event.type': 'Transfer',
  transfer: {
    id: 3455,
    account_number: '233509382427',
    bank_code: 'MTN',
    fullname: 'Kwame Abe',
    date_created: '2018-10-03T14:20:25.000Z',
    currency: 'GHS',
    amount: 49.99,
    fee: 250,
    status: 'SUCCESSFUL',
    reference: 'rave-transfer-15028609',
    complete_message: 'Approved Or Completed Successfully',
    bank_name: 'FA-BANK',
  },
})

export const categoriesAnswer = enveloped({
  Status: 'success',
  Message: 'Successful',
  Data: [
    {
      Id: 1,
      BillerCode: 'BIL099',
      Name: 'MTN NIgeria',
      Country: 'NG',
      IsAirtime: true,
      BillerName: 'AIRTIME',
      ItemCode: 'AT099',
    },
    {
      Id: 5,
      BillerCode: 'BIL132',
      Name: 'Airtime',
      Country: 'GH',
      IsAirtime: true,
      BillerName: 'AIRTIME',
      ItemCode: 'AT217',
    },
    {
      Id: 6,
      BillerCode: 'BIL135',
      Name: 'Airtime',
      Country: 'US',
      IsAirtime: true,
      BillerName: 'AIRTIME',
      ItemCode: 'AT219',
    },
    {
      Id: 7,
      BillerCode: 'BIL119',
      Name: 'DSTV Payment',
      Country: 'NG',
      IsAirtime: false,
      BillerName: 'DSTV',
      ItemCode: 'CB140',
    },
    {
      Id: 8,
      BillerCode: 'BIL137',
      Name: 'DSTV Payment',
      Country: 'GH',
      IsAirtime: false,
      BillerName: 'DSTV',
      ItemCode: 'CB226',
    },
    {
      Id: 9,
      BillerCode: 'BIL119',
      Name: 'DSTV BoxOffice',
      Country: 'NG',
      IsAirtime: false,
      BillerName: 'DSTV BOX OFFICE',
      ItemCode: 'CB140',
    },
  ],
})
