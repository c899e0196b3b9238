// A collect as the till's batches: the sheet becomes a batch of Chillr's, its answers become news of
// rows. Made at most once; asked about as often as wanted.

import type {
  BatchAdapter,
  BatchExchange,
  BatchOrder,
  BatchRow,
  RowNews,
} from '../batch-adapter.ts'
import {
  type CollectBatch,
  expiryDateOfDay,
  maxRows,
  nationalNumber,
  overdueAtOf,
  problemsOf,
} from './batch.ts'
import { checkCollect, createCollect } from './client.ts'
import { newsOf } from './progress.ts'
import type { CreateOutcome } from './read-create.ts'

/** People pay within minutes or within days: often at first, then every quarter of an hour. */
const waitsMs = [30_000, 60_000, 120_000, 300_000, 600_000, 900_000]

export const collect: BatchAdapter = {
  kind: 'collect',
  maxRows,
  can: {
    // A batch cannot be found by its name: one whose number was lost cannot be asked about.
    askWhenUnknown: false,
    callsBack: false,
    waitsMs,
    // Until the customers have no more time to pay.
    maxAsks: null,
  },
  choices: () => [],
  account: nationalNumber,
  problems: ({ name, expiresOn, rows }, now) =>
    problemsOf(
      {
        name,
        expiryDate: expiryDateOfDay(expiresOn ?? ''),
        rows: rows.map(({ account, amountMinor }) => ({ msisdn: account, amountMinor })),
      },
      now,
    ),
  overdueAt: ({ expiresOn }) => overdueAtOf(expiryDateOfDay(expiresOn ?? '')),
  send: async (account, order, http) => {
    const { outcome, evidence } = await createCollect(account, batchOf(order), http)
    return { ...createdOf(outcome, order.rows), evidence }
  },
  ask: async (account, order, http) => {
    if (order.providerBatch === null) return { ...silent(nothingToAsk), evidence: notAsked }
    const { result, evidence } = await checkCollect(account, order.providerBatch, http)
    if (!result.ok) return { ...silent(result.error), evidence }
    const { said, expired } = result.value
    return {
      outcome: { kind: 'accepted', detail: `Chillr says the batch is ${said}.` },
      rows: newsOf(order.rows, result.value),
      providerBatch: order.providerBatch,
      closed: expired,
      evidence,
    }
  },
}

const batchOf = ({ name, expiresOn, rows }: BatchOrder): CollectBatch => ({
  name,
  expiryDate: expiryDateOfDay(expiresOn ?? ''),
  rows: rows.map(({ account, amountMinor }) => ({ msisdn: account, amountMinor })),
})

type Said = Omit<BatchExchange, 'evidence'>

const silent = (outcome: BatchExchange['outcome']): Said => ({
  outcome,
  rows: [],
  providerBatch: null,
  closed: false,
})

function createdOf(outcome: CreateOutcome, rows: readonly BatchRow[]): Said {
  const about = (at: number, news: Omit<RowNews, 'n' | 'providerRef'>): readonly RowNews[] => {
    const row = rows[at]
    return row ? [{ n: row.n, providerRef: null, ...news }] : []
  }
  switch (outcome.kind) {
    case 'accepted': {
      const outside = outcome.nonMembers.flatMap((one) => one.rows)
      const strange = outcome.nonMembers.flatMap(({ msisdn, rows: found }) =>
        found.length === 0 ? [msisdn] : [],
      )
      const also = strange.length === 0 ? '' : ` It also names ${strange.join(', ')}.`
      return {
        outcome: { kind: 'accepted', detail: `${outcome.detail}${also}` },
        rows: outside.flatMap((at) =>
          about(at, { state: 'not-member', detail: 'This number has no Chillr account.' }),
        ),
        providerBatch: outcome.batchId,
        closed: false,
      }
    }
    case 'refused': {
      const whole = outcome.reasons.filter(({ row }) => row === null).map(({ words }) => words)
      const message = [outcome.message, ...whole].join(' ')
      return {
        ...silent({ kind: 'refused', code: outcome.code, message }),
        rows: outcome.reasons.flatMap(({ row, words }) =>
          row === null ? [] : about(row, { state: 'refused', detail: words }),
        ),
      }
    }
    case 'unknown':
    case 'not-sent':
      return silent(outcome)
  }
}

const nothingToAsk = {
  kind: 'unknown',
  reason: 'unknown-code',
  detail: 'Chillr told no number of this batch, so it cannot be asked about.',
} as const

const notAsked = { httpStatus: null, request: 'none', answer: null } as const
