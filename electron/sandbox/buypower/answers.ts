// BuyPower's answers as bytes: the envelope, the vend's data, the requery's fewer fields, the flat
// check-meter answer. Amounts are JSON numbers written from whole kobo, as the real system's are.

import { formatAmountShort } from '../../../shared/money/money.ts'
import type { SandboxAnswer } from '../wire.ts'
import type { Entry } from './ledger.ts'
import type { Sale } from './sale.ts'

/** Where a requery puts its payload; public clients have met all three. */
export type PayloadAt = 'result.data' | 'data' | 'result'
export type DelayAt = 'top' | 'data'

type Json = Readonly<Record<string, unknown>>

const rawJson = (text: string): unknown =>
  (JSON as typeof JSON & { rawJSON: (text: string) => unknown }).rawJSON(text)

/** 139.53 as a number's text, never through floating point. */
export const naira = (amountMinor: number): unknown =>
  rawJson(formatAmountShort(amountMinor, 'NGN'))

/** "1234-5678-9012-3456-7890", the way BuyPower writes tokens. */
const dashed = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1-')

export const jsonAnswer = (status: number, value: unknown): SandboxAnswer => ({
  status,
  body: Buffer.from(JSON.stringify(value)),
})

/** The documented envelope. BuyPower's HTTP status follows its responseCode. */
export const envelope = (code: number, message: string, more: Json = {}): SandboxAnswer =>
  jsonAnswer(code, { status: code === 200, message, responseCode: code, ...more })

export function pendingAnswer(
  message: string,
  delay: readonly number[],
  at: DelayAt,
): SandboxAnswer {
  return envelope(202, message, at === 'top' ? { delay } : { data: { delay } })
}

export function vendAnswer(entry: Entry, sale: Sale, customer: Customer): SandboxAnswer {
  return envelope(200, 'Transaction successful', {
    data: {
      ...requeryData(entry, sale),
      ...(sale.steps.length === 0
        ? {}
        : {
            tariffSteps: sale.steps.map((step) => ({
              units: step.units,
              rate: step.rate,
              amount: naira(step.amountMinor),
            })),
          }),
      charges: naira(sale.chargesMinor),
      ...(entry.vertical === 'ELECTRICITY'
        ? {
            tariff: customer.tariff,
            tariffIndex: '01',
            demandCategory: 'NMD',
            assetProvider: `${entry.disco} ELECTRICITY DISTRIBUTION`,
            address: customer.address,
          }
        : { assetProvider: entry.disco }),
      // A phone number has no name here.
      name: entry.vertical === 'VTU' || entry.vertical === 'DATA' ? '' : customer.name,
      phoneNo: '',
    },
  })
}

export function requeryAnswer(entry: Entry, sale: Sale, at: PayloadAt): SandboxAnswer {
  const data = requeryData(entry, sale)
  switch (at) {
    case 'data':
      return envelope(200, 'Transaction successful', { data })
    case 'result':
      return envelope(200, 'Transaction successful', { result: data })
    case 'result.data':
      return jsonAnswer(200, { result: { status: true, data } })
  }
}

function requeryData(entry: Entry, sale: Sale): Json {
  return {
    id: sale.id,
    orderId: entry.orderId,
    token: sale.token === '' ? '' : dashed(sale.token),
    units: sale.units,
    vendAmount: naira(entry.amountMinor - sale.debtMinor),
    ...(entry.vertical === 'ELECTRICITY' ? { amountGenerated: naira(sale.energyMinor) } : {}),
    totalAmountPaid: naira(entry.amountMinor),
    tax: naira(entry.vertical === 'ELECTRICITY' ? sale.taxMinor : 0),
    debtAmount: naira(sale.debtMinor),
    debtRemaining: naira(sale.debtRemainingMinor),
    freeUnits: rawJson(sale.freeUnits),
    receiptNo: sale.id + 800_000,
    vendRef: sale.id + 5_500_000,
    vendTime: new Date(sale.soldAt).toISOString().replace('T', ' ').slice(0, 19),
    disco: entry.disco,
    parcels: sale.parcels.map(({ type, content }) => ({ type, content: dashed(content) })),
    responseCode: 200,
    responseMessage: 'Successful',
  }
}

export type Customer = {
  readonly name: string
  readonly address: string
  readonly tariff: string
}

const names = [
  'Chidi Okafor',
  'Amina Bello',
  'Tunde Adeyemi',
  'Ngozi Eze',
  'Yusuf Danjuma',
  'Ìyábọ̀ Ọlá',
]
const streets = ['Aba Road', 'Awolowo Way', 'Ahmadu Bello Way', 'Okpara Avenue']

/** The same meter always belongs to the same invented person. */
export function customerOf(meter: string): Customer {
  const n = [...meter].reduce((sum, digit) => (sum * 7 + Number(digit)) % 9973, 0)
  return {
    name: names[n % names.length] ?? 'Chidi Okafor',
    address: `${(n % 90) + 1} ${streets[n % streets.length] ?? 'Aba Road'}`,
    tariff: n % 2 === 0 ? 'R2' : 'A-NON MD',
  }
}
