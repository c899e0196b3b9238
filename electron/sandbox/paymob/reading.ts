// What the Paymob sandbox checks before it answers: the signature, the clock in it, and the
// parameters of a service. Written from the documentation, not from the till's code.

import { createHmac } from 'node:crypto'
import type { SandboxRequest } from '../system.ts'
import type { SandboxService } from './catalog.ts'

export type Keys = { readonly publicKey: string; readonly secretKey: string }

const signsService = new Set(['/api/v1/inquiry/', '/api/v1/fees_inquiry/', '/api/v1/payment/'])

/** Why a request is turned away, or null. `serviceId` is what the body or its inquiry names. */
export function objectionToSignature(
  request: SandboxRequest,
  keys: Keys,
  header: string,
  serviceId: number | null,
  now: number,
  seen: Set<string>,
): string | null {
  const given = request.headers[header.toLowerCase()]
  if (typeof given !== 'string') return 'Authentication credentials were not provided.'
  const parts = Buffer.from(given, 'base64').toString('utf8').split('.')
  const [publicKey = '', timestamp = '', signature = '', nonce = ''] = parts
  if (parts.length !== 4 || publicKey !== keys.publicKey) return 'Invalid public key.'
  const minute = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)$/.exec(timestamp)
  if (!minute) return 'Invalid timestamp.'
  const [, year, month, day, hours, minutes] = minute
  const signedAt = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:00Z`)
  const minutesOff = Math.abs(Math.floor(now / 60_000) - Math.floor(signedAt / 60_000))
  if (minutesOff > 1) return 'Signature timestamp has expired.'
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(nonce)) return 'Invalid nonce.'
  const service = signsService.has(request.path) && serviceId !== null ? String(serviceId) : ''
  const wanted = createHmac('sha256', keys.secretKey)
    .update([request.method, request.path, publicKey, timestamp, service, nonce].join(''))
    .digest('hex')
  if (signature !== wanted) return 'Invalid signature.'
  if (seen.has(nonce)) return 'Nonce has been used before, invalid signature.'
  seen.add(nonce)
  return null
}

export type Body = Readonly<Record<string, unknown>>

export function bodyOf(request: SandboxRequest): Body {
  try {
    const value: unknown = JSON.parse(request.body)
    return typeof value === 'object' && value !== null ? (value as Body) : {}
  } catch {
    return {}
  }
}

/** What is wrong with the parameters of an inquiry, or null. */
export function objectionToParams(service: SandboxService, params: unknown): string | null {
  if (typeof params !== 'object' || params === null) return 'service_params is required'
  const given = params as Readonly<Record<string, unknown>>
  for (const input of service.inputs) {
    const value = given[input.name]
    if (value === undefined) {
      if (input.mandatory ?? true) return `${input.name} is required`
      continue
    }
    const type = input.data_type === 'str' ? 'string' : 'number'
    if (typeof value !== type) return `${input.name} must be ${input.data_type}`
    if (input.data_type === 'int' && !Number.isInteger(value)) return `${input.name} must be int`
    if (String(value).length > (input.char_limit ?? 200)) return `${input.name} is too long`
    if (typeof value === 'number') {
      if (value < (input.min_amount ?? 0)) return `${input.name} is below the minimum`
      if (value > (input.max_amount ?? 1e12)) return `${input.name} is above the maximum`
    }
    const choices = input.choices?.map((one) =>
      typeof one === 'object' && one !== null && 'value' in one ? one.value : one,
    )
    if (choices && !choices.includes(value)) return `${input.name} is not a valid choice`
  }
  const known = new Set(service.inputs.map(({ name }) => name))
  const stranger = Object.keys(given).find((name) => !known.has(name))
  return stranger === undefined ? null : `${stranger} is unknown`
}

/** Who is asked about: the first input that names an account. */
export const accountOf = (params: unknown): string => {
  const { mobile_number, account_number, student_name } = params as Body
  return String(mobile_number ?? account_number ?? student_name ?? '')
}
