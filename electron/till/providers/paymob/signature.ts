// The signature every request to Paymob Bills carries: base64 of publicKey.timestamp.hmac.nonce.
// Pure: the time and the nonce's randomness are handed in, so a request can be made again to the byte.

import { createHmac } from 'node:crypto'

export type Signing = {
  readonly publicKey: string
  readonly secretKey: string
  readonly method: 'GET' | 'POST'
  /** Without the domain, as it is requested: "/api/v1/inquiry/". */
  readonly path: string
  /** Only for inquiry, fees_inquiry and payment; null for everything else. */
  readonly serviceId: number | null
  /** "20220521T2208", UTC. */
  readonly timestamp: string
  /** A UUID nobody has used. */
  readonly nonce: string
}

/** The header's value. HMAC-SHA256 in hex over method, path, public key, timestamp, service, nonce. */
export function signatureOf(signing: Signing): string {
  const { publicKey, timestamp, nonce } = signing
  const service = signing.serviceId === null ? '' : String(signing.serviceId)
  const hmac = createHmac('sha256', signing.secretKey)
    .update(`${signing.method}${signing.path}${publicKey}${timestamp}${service}${nonce}`)
    .digest('hex')
  return Buffer.from(`${publicKey}.${timestamp}.${hmac}.${nonce}`).toString('base64')
}

/** YYYYMMDDTHHmm in UTC, of an epoch in ms. */
export const timestampOf = (at: number): string =>
  new Date(at).toISOString().slice(0, 16).replaceAll(/[-:]/g, '')

/** A version 4 UUID of 16 random bytes. */
export function nonceOf(bytes: Uint8Array): string {
  const copy = Uint8Array.from(bytes.subarray(0, 16))
  copy[6] = ((copy[6] ?? 0) & 0x0f) | 0x40
  copy[8] = ((copy[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(copy).toString('hex').padEnd(32, '0')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}
