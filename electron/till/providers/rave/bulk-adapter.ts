// Rave's bulk as the till's batches: sent once, then called back about and asked about. It holds nothing.

import { err, ok } from '../../../../shared/result.ts'
import type { BatchAdapter, BatchExchange, BatchOrder, RowNews } from '../batch-adapter.ts'
import { askAboutBatch } from './bulk-ask.ts'
import { type BatchAnswer, bulkRequest, readBulk } from './bulk.ts'
import { type CallbackFault, type CallbackResult, readCallback } from './callback.ts'
import { sameCustomer } from './catalog.ts'
import { unknown } from './envelope.ts'
import { evidenceOfAll } from './evidence.ts'
import { billsOf, choicesOf, problemsOf } from './sheet.ts'
import type { Bill } from './requests.ts'

const minuteMs = 60_000

/** Rave wants an address to post to. Where this till does not listen it gets one nobody can ever have. */
const nobodyListens = 'https://nobody-listens.invalid/'

export const bulk: BatchAdapter = {
  kind: 'bulk',
  // Nobody documents a limit.
  maxRows: 1_000,
  can: {
    askWhenUnknown: true,
    callsBack: true,
    waitsMs: [
      minuteMs / 2,
      minuteMs,
      2 * minuteMs,
      5 * minuteMs,
      10 * minuteMs,
      15 * minuteMs,
      30 * minuteMs,
    ],
    // About a day.
    maxAsks: 53,
  },
  choices: choicesOf,
  problems: problemsOf,
  overdueAt: () => null,
  send: async (account, order, http) => {
    const bills = billsOf(order)
    if (bills === null) return notSellable(order)
    const request = bulkRequest(account, {
      reference: order.reference,
      callBackUrl: order.callbackUrl ?? nobodyListens,
      bills,
    })
    const answer = await http.exchange(request)
    return {
      ...meaningOf(readBulk(answer), order, bills),
      closed: false,
      evidence: evidenceOfAll(account, [{ request, answer }]),
    }
  },
  ask: async (account, order, http) => {
    const bills = billsOf(order)
    return bills === null ? notSellable(order) : askAboutBatch(account, order, bills, http)
  },
  callback: (body, order) => {
    const bills = billsOf(order)
    if (bills === null) return err('the batch is none of Rave')
    const read = readCallback(body, { reference: order.reference, bills }, order.providerBatch)
    if (!read.ok) return err(faultWords[read.error])
    const row = order.rows.find(({ reference }) => reference === read.value.reference)
    return row ? ok(newsOf(row.n, read.value)) : err(faultWords['not-ours'])
  },
}

const faultWords: Readonly<Record<CallbackFault, string>> = {
  'not-json': 'it is no JSON',
  'not-a-result': 'it tells no result',
  'not-ours': 'it is about none of the rows',
  'several-rows': 'it could be about several rows',
}

function meaningOf(
  answer: BatchAnswer,
  { rows }: BatchOrder,
  bills: readonly Bill[],
): Pick<BatchExchange, 'outcome' | 'rows' | 'providerBatch'> {
  switch (answer.kind) {
    case 'queued':
      return {
        outcome: { kind: 'accepted', detail: 'Rave took the batch; each result comes later.' },
        rows: [],
        providerBatch: answer.batchReference?.slice(0, 200) ?? null,
      }
    case 'rejected': {
      // Its words are about one customer: that one was not sold. Of the others nobody says anything.
      const named = bills.flatMap(({ account, country, biller }, index) =>
        answer.customer !== null && sameCustomer(answer.customer, account, country, biller)
          ? [rows[index]?.n ?? 0]
          : [],
      )
      const [n] = named
      const news = { state: 'refused', detail: answer.message, providerRef: null } as const
      return {
        outcome: unknown(
          'unknown-code',
          `Rave refused a row of the batch (${answer.code}: ${answer.message}) and did not say what became of the others.`,
        ),
        rows: n !== undefined && named.length === 1 ? [{ n, ...news }] : [],
        providerBatch: null,
      }
    }
    default:
      return { outcome: answer, rows: [], providerBatch: null }
  }
}

function newsOf(n: number, { outcome }: CallbackResult): RowNews {
  switch (outcome.kind) {
    case 'confirmed': {
      const providerRef = outcome.delivery.providerRef?.slice(0, 200) ?? null
      return { n, state: 'confirmed', detail: 'Rave told that it was bought.', providerRef }
    }
    case 'refused':
      return { n, state: 'refused', detail: outcome.message, providerRef: null }
    default:
      return { n, state: 'unconfirmed', detail: outcome.detail ?? null, providerRef: null }
  }
}

/** A sheet that `problems` lets through never ends here; nothing is sent for one that does. */
const notSellable = ({ reference }: BatchOrder): BatchExchange => ({
  outcome: {
    kind: 'refused',
    code: 'not-sent',
    message: 'Rave is not set up to sell this. Nothing was sent.',
  },
  rows: [],
  providerBatch: null,
  closed: false,
  evidence: { httpStatus: null, request: `none, for ${reference}`, answer: null },
})
