// Blueprint as a sandbox plays it: sign-in, check of a customer, purchase on both routes, requery and
// history. A transID that was seen is never sold again; every new api_token ends the one before, as the
// real system has been seen to do; an electricity token buys once, for what it was given for.

import type { Fault } from '../faults.ts'
import type { SandboxRequest, SandboxSystem } from '../system.ts'
import type { SandboxAnswer } from '../wire.ts'
import {
  type ReceiptAt,
  customerOf,
  exceptionBody,
  jsonAnswer,
  recordOf,
  requeryBody,
  requiredFields,
  soldBody,
  unauthenticated,
  validation,
} from './answers.ts'
import type { Books, Entry } from './ledger.ts'
import { scenarioOf } from './meters.ts'
import { readBody, signInOf } from './reading.ts'
import { makeSale } from './sale.ts'

export type Settings = {
  /** Where requeries put the receipt. */
  receiptAt: ReceiptAt
  /** Whether the check of a customer hands out an api_token; without, a sign-in must. */
  verifyGivesApiToken: boolean
  /** A sign-in ends the token before it. */
  oneTokenAtATime: boolean
  /** Answers as in its test mode: a token of noughts. */
  testMode: boolean
}

export type SignIn = { readonly email: string; readonly password: string }

const paths: Readonly<Record<string, string>> = {
  'POST /api/auth/login': 'login',
  'POST /api/electricity/verify-customer': 'verify',
  'POST /api/buyelectricityprod': 'vend',
  'POST /api/electricity/purchase-production': 'vend',
  'GET /api/transactions': 'history',
  'GET /api/health': 'health',
}
const requeryPath = '/api/transactions/transaction-id/'

export type Blueprint = SandboxSystem & {
  /** Ends every api_token that was given out. */
  readonly endTokens: () => void
}

export function createBlueprintSystem(
  signIn: SignIn,
  books: Books,
  settings: Settings,
  now: () => number,
): Blueprint {
  const apiTokens = new Set<string>()
  const elecTokens = new Map<string, string>()
  let given = 0
  let checks = 0

  function answer(request: SandboxRequest, name: string): SandboxAnswer {
    switch (name) {
      case 'health':
        return jsonAnswer(200, { status: 'healthy', service: 'Blueprint Electricity API' })
      case 'login':
        return isSignIn(request.body)
          ? jsonAnswer(200, {
              result: 'SUCCESS',
              message: 'Login successful',
              data: { user: { id: 1, name: 'Shop' }, api_token: newApiToken() },
            })
          : jsonAnswer(401, { result: 'FAILED', message: 'Invalid credentials', data: null })
      case 'verify':
        return verify(request)
    }
    if (!apiTokens.has((request.headers.authorization ?? '').replace(/^Bearer /, ''))) {
      return unauthenticated()
    }
    switch (name) {
      case 'vend':
        return purchase(request)
      case 'requery':
        return requery(decodeURIComponent(request.path.slice(requeryPath.length)))
      case 'history':
        return jsonAnswer(200, { result: 'SUCCESS', message: null, data: history() })
      default:
        return jsonAnswer(404, {
          message: `The route ${request.path.slice(1)} could not be found.`,
        })
    }
  }

  const isSignIn = (body: string): boolean => {
    const { email, password } = signInOf(body)
    return email === signIn.email && password === signIn.password
  }

  function newApiToken(): string {
    given += 1
    if (settings.oneTokenAtATime) apiTokens.clear()
    const token = `api-token-number-${given}-${'x'.repeat(20)}`
    apiTokens.add(token)
    return token
  }

  function verify(request: SandboxRequest): SandboxAnswer {
    const wanted = readBody(request.body, ['email', 'password'])
    if (!wanted) return validation(`${requiredFields.slice(0, -1)} with a minimun of 10.`)
    if (!isSignIn(request.body)) {
      const message = 'Authentication Failed'
      return jsonAnswer(200, { results: 'FAILED', message, details: null })
    }
    const scenario = scenarioOf(wanted.meter)
    if (scenario.verify === 'validation') return validation('Please provide a valid meterNumber.')
    if (scenario.verify === 'exception') return jsonAnswer(200, exceptionBody(null))
    checks += 1
    const elecToken = `elec-token-number-${checks}-${'y'.repeat(20)}`
    elecTokens.set(elecToken, boughtBy(wanted.transID, wanted.meter, wanted.amountMinor))
    return jsonAnswer(200, {
      results: 'SUCCESS',
      message: null,
      ...(settings.verifyGivesApiToken ? { api_token: newApiToken() } : {}),
      elec_token: elecToken,
      details: { customer_name: customerOf(wanted.meter), meter_number: wanted.meter },
    })
  }

  function purchase(request: SandboxRequest): SandboxAnswer {
    const wanted = readBody(request.body, ['elec_token'])
    if (!wanted) return validation(requiredFields)
    const seen = books.get(wanted.transID)
    if (seen) {
      seen.sends += 1
      return validation('The transID has already been used.')
    }
    const { transID, meter, amountMinor } = wanted
    const elecToken = wanted.field('elec_token')
    if (elecTokens.get(elecToken) !== boughtBy(transID, meter, amountMinor)) {
      return validation('Please provide a valid elec_token.')
    }
    elecTokens.delete(elecToken)
    const scenario = scenarioOf(meter)
    if (scenario.purchase === 'validation') return validation(requiredFields)
    const entry = enter(transID, meter, amountMinor)
    if (scenario.purchase === 'exception' || !entry.sale) return jsonAnswer(200, exceptionBody())
    return jsonAnswer(200, settings.testMode ? inTestMode(entry) : soldBody(entry, entry.sale))
  }

  function enter(transID: string, meter: string, amountMinor: number): Entry {
    const { sells, shape } = scenarioOf(meter)
    const soldAt = now()
    const n = books.entries().length + 1
    const sale = sells ? makeSale({ transID, amountMinor, shape, soldAt, n }) : null
    const entry: Entry = {
      transID,
      meter,
      amountMinor,
      placedAt: soldAt,
      state: sale ? 'sold' : 'failed',
      soldTimes: sale ? 1 : 0,
      sends: 1,
      token: sale?.credit ?? '',
      sale,
    }
    books.enter(entry)
    return entry
  }

  function requery(transID: string): SandboxAnswer {
    const entry = books.get(transID)
    return entry
      ? jsonAnswer(200, requeryBody(entry, settings.receiptAt))
      : jsonAnswer(404, { result: 'FAILED', message: 'Transaction not found', data: null })
  }

  const history = () =>
    books
      .entries()
      .slice(-100)
      .map((entry) => recordOf(entry, entry.sale ? soldBody(entry, entry.sale) : exceptionBody()))

  return {
    nameOf: ({ method, path }) =>
      paths[`${method} ${path}`] ??
      (method === 'GET' && path.startsWith(requeryPath) ? 'requery' : 'other'),
    answer,
    instead,
    // Nothing is signed: faults of signatures change nothing here.
    seal: () => ({}),
    ledger: () => ({ orders: books.orders() }),
    endTokens: () => apiTokens.clear(),
  }
}

const boughtBy = (transID: string, meter: string, amountMinor: number): string =>
  JSON.stringify([transID, meter, amountMinor])

/** As the real test mode does: every token of the receipt is noughts. */
function inTestMode(entry: Entry) {
  if (!entry.sale) return exceptionBody()
  const paid = entry.sale.paid.map((part) => ({ ...part, code: '0'.repeat(20) }))
  return { ...soldBody(entry, { ...entry.sale, paid }), testMode: true }
}

function instead(fault: Fault): SandboxAnswer | null {
  switch (fault.kind) {
    case 'code': {
      const code = fault.code ?? 500
      const status = code >= 200 && code <= 599 ? code : 200
      return jsonAnswer(status, { ...exceptionBody(`Code ${code}`), message: fault.message ?? '' })
    }
    case 'rate-limited':
      return jsonAnswer(429, { message: fault.message ?? 'Too Many Attempts.' })
    case 'not-found-first':
      return jsonAnswer(404, { result: 'FAILED', message: 'Transaction not found', data: null })
    case 'early-requery-refused': {
      const message = fault.message ?? 'Please wait before asking again.'
      return jsonAnswer(200, { result: 'FAILED', message, data: null })
    }
    default:
      return null
  }
}
