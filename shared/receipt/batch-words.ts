// Every word the slip of a batch prints beyond those of the other slips.

import type { RowState } from '../vend/batch.ts'

export const batchWords = {
  title: {
    collect: {
      settled: 'COLLECT — FINISHED',
      open: 'COLLECT REQUEST SENT',
      refused: 'COLLECT — REFUSED',
      unsent: 'COLLECT — NOT SENT',
    },
    bulk: {
      settled: 'BULK PURCHASE — FINISHED',
      open: 'BULK PURCHASE',
      refused: 'BULK PURCHASE — REFUSED',
      unsent: 'BULK PURCHASE — NOT SENT',
    },
  },
  unfinished: 'NOT FINISHED YET',
  through: { collect: 'Asked through', bulk: 'Bought through' },
  asked: { collect: 'Asked for', bulk: 'Amount paid' },
  asOf: 'As of',
  lastDay: 'Last day to pay',
  customers: 'Customers',
  refundDue: 'Owed back',
  more: (count: number) => `… and ${count} more on the till.`,
  states: {
    waiting: 'not sent yet',
    sending: 'being sent',
    unconfirmed: 'not known yet',
    confirmed: 'bought',
    refused: 'refused',
    cancelled: 'cancelled, never sent',
    expired: 'too old, never sent',
    review: 'a person must find out',
    pending: 'asked, not paid yet',
    paid: 'paid',
    failed: 'payment failed',
    lapsed: 'time to pay ran out',
    'not-asked': 'not asked',
    'not-member': 'no account there',
    unclear: 'unclear',
  } satisfies Readonly<Record<RowState, string>>,
} as const
