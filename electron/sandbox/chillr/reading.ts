// What the Chillr sandbox reads of a request before it does anything, and the code it refuses with.
// Written from the documentation, not from the till's code.

export type Keys = { readonly apiKey: string; readonly apiSecretKey: string }
export type Refusal = {
  readonly code: number
  readonly message: string
  readonly reason?: string[]
}
export type Body = Readonly<Record<string, unknown>>

export function bodyOf(text: string): Body {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Body) : {}
  } catch {
    return {}
  }
}

export function objectionToKeys(body: Body, keys: Keys): Refusal | null {
  if (!body['api_key']) return { code: 50, message: 'api_key param is missing' }
  if (!body['api_secret_key']) return { code: 51, message: 'api_secret_key param is missing' }
  if (body['api_key'] !== keys.apiKey) return { code: 57, message: 'Merchant not found error' }
  return body['api_secret_key'] === keys.apiSecretKey
    ? null
    : { code: 56, message: 'api_secret_key mismatch error' }
}

export type Wanted = {
  readonly name: string
  readonly expiryDate: string
  readonly endsAt: number
  readonly customers: readonly { readonly msisdn: string; readonly amountMinor: number }[]
}

/** A batch that may be made, or why not. */
export function readBatch(body: Body, now: number): Wanted | Refusal {
  const { name, expiry_date: expiryDate, customers } = body
  if (typeof name !== 'string' || name === '') return { code: 52, message: 'name param is missing' }
  if (typeof expiryDate !== 'string' || expiryDate === '') {
    return { code: 53, message: 'expiry_date param is missing' }
  }
  if (!Array.isArray(customers) || customers.length === 0) {
    return { code: 54, message: 'customer param is missing' }
  }
  const match = /^(\d\d)-(\d\d)-(\d{4})$/.exec(expiryDate)
  const midnight = match ? Date.parse(`${match[3]}-${match[2]}-${match[1]}T23:59:59+05:30`) : NaN
  if (Number.isNaN(midnight)) return { code: 55, message: 'expiry_date format error (dd-mm-yyyy)' }
  const endsAt = midnight + 1_000
  const failed = 'Failed to create batch'
  if (endsAt <= now) return { code: 58, message: failed, reason: ['expiry date is in the past'] }
  const read = (customers as readonly unknown[]).map(readCustomer)
  const reason = read.flatMap((one, at) =>
    typeof one === 'string' ? [`customer ${at + 1} : ${one}`] : [],
  )
  const good = read.filter((one) => typeof one !== 'string')
  return reason.length > 0
    ? { code: 58, message: failed, reason }
    : { name, expiryDate, endsAt, customers: good }
}

function readCustomer(value: unknown): { msisdn: string; amountMinor: number } | string {
  const { msisdn, amount } = (value ?? {}) as Body
  if (typeof msisdn !== 'string' || msisdn === '') return 'mobile number is not present'
  if (!/^\d{10}$/.test(msisdn)) return 'mobile number is not valid'
  if (typeof amount !== 'string' || amount === '') return 'amount is not present'
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(amount)
  const amountMinor = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
  return amountMinor > 0 ? { msisdn, amountMinor } : 'amount is not valid'
}
