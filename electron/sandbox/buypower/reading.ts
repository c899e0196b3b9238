// What BuyPower reads of a request before it does anything: the meter check, and a vend's fields.

import { parseAmount } from '../../../shared/money/money.ts'
import type { SandboxRequest } from '../system.ts'
import type { SandboxAnswer } from '../wire.ts'
import { customerOf, envelope, jsonAnswer, naira } from './answers.ts'
import type { LedgerOrder } from './ledger.ts'
import { scenarioOf } from './meters.ts'

/** Electricity starts at NGN 500; the rest at NGN 50. */
const limitsOf = (vertical: string) => ({
  minMinor: vertical === 'ELECTRICITY' ? 50_000 : 5_000,
  maxMinor: 20_000_000,
})

export const discos = [
  'ABUJA',
  'EKO',
  'IKEJA',
  'IBADAN',
  'ENUGU',
  'PH',
  'JOS',
  'KADUNA',
  'KANO',
  'BH',
]
const verticals: ReadonlySet<string> = new Set(['ELECTRICITY', 'TV', 'VTU', 'DATA'])

/** The flat check-meter answer: no envelope around it. */
export function check({ query }: SandboxRequest): SandboxAnswer {
  const meter = query.get('meter') ?? ''
  const disco = query.get('disco') ?? ''
  const vertical = query.get('vertical') ?? 'ELECTRICITY'
  if (!/^\d{6,20}$/.test(meter)) return envelope(400, 'Invalid meter number')
  if (vertical === 'ELECTRICITY' && !discos.includes(disco)) return envelope(400, 'Invalid disco')
  const limits = limitsOf(vertical)
  const customer = customerOf(meter)
  const isPhone = vertical === 'VTU' || vertical === 'DATA'
  const tariff = vertical === 'ELECTRICITY' ? customer.tariff : ''
  const owes = scenarioOf(meter).shape.endsWith('to-debt')
  return jsonAnswer(200, {
    error: false,
    discoCode: disco,
    vendType: query.get('vendType') ?? 'PREPAID',
    meterNo: meter,
    minVendAmount: naira(limits.minMinor),
    maxVendAmount: naira(limits.maxMinor),
    responseCode: 100,
    outstanding: naira(owes ? 850_000 : 0),
    debtRepayment: naira(owes ? 50_000 : 0),
    // A phone number has no name here, and only a meter has a tariff.
    name: isPhone ? '' : customer.name,
    address: isPhone ? '' : customer.address,
    tariff,
    tariffClass: tariff,
  })
}

type Wanted = Pick<
  LedgerOrder,
  'orderId' | 'meter' | 'disco' | 'vendType' | 'vertical' | 'amountMinor'
>

/** A vend's body, or why it is a validation error. */
export function readVend(text: string): Wanted | string {
  let body: Readonly<Record<string, unknown>>
  try {
    body = JSON.parse(text)
  } catch {
    return 'The request body is not JSON'
  }
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  for (const name of ['orderId', 'meter', 'disco', 'vendType', 'vertical', 'amount', 'phone']) {
    if (field(name) === '') return `${name} is required`
  }
  if (field('paymentType') !== 'B2B') return 'paymentType must be B2B'
  if (!verticals.has(field('vertical'))) return 'Invalid vertical'
  if (field('vertical') === 'ELECTRICITY' && !discos.includes(field('disco')))
    return 'Invalid disco'
  const limits = limitsOf(field('vertical'))
  const amount = parseAmount(field('amount'), 'NGN')
  if (!amount.ok) return 'Invalid amount'
  if (amount.value < limits.minMinor) return 'Amount is below the minimum vend amount'
  if (amount.value > limits.maxMinor) return 'Amount is above the maximum vend amount'
  return {
    orderId: field('orderId'),
    meter: field('meter'),
    disco: field('disco'),
    vendType: field('vendType'),
    vertical: field('vertical'),
    amountMinor: amount.value,
  }
}
