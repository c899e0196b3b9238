// Paymob as the simulation plays it: bills are looked up and paid, and nobody can be asked afterwards.
// A payment carries no reference of ours, only the inquiry it pays: the journal says whose that is.

import { createBooks } from '../../../electron/sandbox/paymob/ledger.ts'
import { codes, createAnswers } from '../../../electron/sandbox/paymob/answers.ts'
import { createPaymobSystem } from '../../../electron/sandbox/paymob/system.ts'
import type { SandboxAnswer } from '../../../electron/sandbox/wire.ts'
import type { HttpRequest } from '../../../electron/till/ports.ts'
import type { Rng } from '../rng.ts'
import type { ProviderMood } from '../weather.ts'
import {
  type Meaning,
  noTruth,
  type Played,
  sandboxRequest,
  type SimulatedProvider,
  type SystemParts,
  type Truth,
  type Whim,
  whimOf,
  wordsOf,
} from './provider.ts'

const origin = 'https://paymob.sim'
const keys = { publicKey: 'sim-public', secretKey: 'sim-secret-0123456789' }

export function createPaymobProvider({ rng, now, after, bills }: SystemParts): SimulatedProvider {
  const books = createBooks()
  const system = createPaymobSystem(
    keys,
    books,
    {
      header: 'Authorization',
      inquiryLifeMs: 600_000,
      paymentAnswer: rng.weighted([
        [6, 'full'],
        [3, 'bare'],
        [1, 'pending'],
      ] as const),
      bundleOffMinor: 0,
    },
    now,
  )
  const answers = createAnswers(now)
  const lied = new Set<string>()

  function meaningOf(request: HttpRequest): Meaning {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/v1/payment/') {
      const { inquiry_id } = JSON.parse(request.body ?? '{}') as { inquiry_id?: number }
      return { kind: 'vend', reference: bills.referenceOf(String(inquiry_id)) }
    }
    return { kind: pathname.includes('categories') ? 'idle' : 'other', reference: null }
  }

  function play(request: HttpRequest, mood: ProviderMood, own: Rng): Played {
    const asked = sandboxRequest(request, now())
    const name = system.nameOf(asked)
    const { kind, reference } = meaningOf(request)
    const whim = whimOf({
      kind,
      mood,
      rng: own,
      now: now(),
      placedAt: reference !== null && truthOf(reference).state === 'sold' ? now() : null,
      lastAskAt: null,
    })
    // Whatever it takes for a bill it once refused, a late copy or its own second thoughts.
    if (whim.kind === 'refused' && reference !== null) lied.add(reference)
    if (whim.kind === 'refused-and-sold-later' && reference !== null) {
      lied.add(reference)
      after(whim.inMs, () => void system.answer(asked, name))
    }
    const carriesOut =
      whim.kind === 'none' || whim.kind === 'reversed' || (whim.kind === 'doubt' && whim.sells)
    const ownAnswer = carriesOut ? system.answer(asked, name) : null
    const { status, body, headers = {} } = instead(whim, own) ?? ownAnswer ?? unavailable
    return {
      answer: {
        kind: 'answer',
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body,
      },
      says: status === 401 ? 'not-authorised' : 'other',
      words: wordsOf(status, whim),
    }
  }

  function instead(whim: Whim, own: Rng): SandboxAnswer | null {
    switch (whim.kind) {
      case 'refused':
      case 'refused-and-sold-later':
        return answers.no(codes.invalid, 'This service is not available for this customer.')
      case 'doubt':
        return own.chance(0.5)
          ? { status: own.pick([500, 502, 504]), body: Buffer.from('Server error') }
          : answers.no(codes.error, 'The transaction is being processed')
      case 'forgotten':
        return answers.data({ status: 'pending' })
      case 'too-many':
        return answers.status(429, codes.error, 'Request was throttled.')
      case 'locked-out':
        return answers.unauthorised('Invalid signature.')
      default:
        return null
    }
  }

  function truthOf(reference: string): Truth {
    const inquiryId = bills.billOf(reference)
    const inquiry = inquiryId === null ? null : books.inquiry(Number(inquiryId))
    if (!inquiry) return noTruth
    const times = books
      .bills()
      .filter(({ key }) => inquiry.billKeys.includes(key))
      .map(({ paidTimes }) => paidTimes)
    return {
      ...noTruth,
      state: inquiry.paid ? 'sold' : 'none',
      soldTimes: inquiry.paid ? Math.max(1, ...times) : 0,
      fits: (_account, amountMinor) => amountMinor === inquiry.amountMinor + inquiry.feesMinor,
      lied: lied.has(reference),
    }
  }

  return {
    config: {
      id: 'paymob',
      system: 'paymob',
      label: 'Paymob',
      baseUrl: origin,
      credentials: keys,
    },
    resendAfter: null,
    signs: false,
    meaningOf,
    play,
    truth: truthOf,
    references: () =>
      books
        .inquiries()
        .filter(({ paid }) => paid)
        .map(({ inquiryId }) => bills.referenceOf(String(inquiryId))),
    tells: () => false,
    goods: null,
    sellsBills: true,
    sheets: null,
    knowsCopies: true,
  }
}

const unavailable: SandboxAnswer = { status: 503, body: Buffer.from('upstream connect error') }
