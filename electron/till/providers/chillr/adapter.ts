// Chillr's mass collect as one of the till's provider systems: it sells nothing, it asks many customers
// to pay. What is documented, what is open and what the till does about it: docs/providers/chillr.md.

import { err } from '../../../../shared/result.ts'
import type { Adapter } from '../adapter.ts'
import { check } from './check.ts'
import { probe } from './client.ts'
import { collect } from './collect.ts'

const words = 'Chillr only asks customers to pay; nothing is sold through it.'

export const chillr: Adapter = {
  system: 'chillr',
  currency: 'INR',
  currencies: ['INR'],
  can: {
    requeryByReference: false,
    resendWhenUnknown: false,
    notFoundConfirmations: 1,
    firstRequeryMs: 60_000,
    requeryMs: 60_000,
    maxRequeries: 1,
    balance: false,
    trial: false,
  },
  choices: () => [],
  objection: () => words,
  lookUp: () => Promise.resolve(err({ kind: 'refused', message: words, code: 'not-sold' })),
  vend: () => Promise.resolve(nothingSold),
  requery: () => Promise.resolve(nothingSold),
  probe,
  check,
  batches: [collect],
}

/** No order is ever placed with it; should one be, nothing leaves the till. */
const nothingSold = {
  outcome: { kind: 'refused', code: 'not-sold', message: words },
  evidence: { httpStatus: null, request: 'none', answer: null },
} as const
