// Chillr's documents, sample by sample: what the till sends is the sample, and what it makes of the answers.

import { describe, expect, test } from 'vitest'
import type { BatchOrder } from '../../electron/till/providers/batch-adapter.ts'
import { collect } from '../../electron/till/providers/chillr/collect.ts'
import * as chillr from '../fixtures/chillr-documentation.ts'
import * as chillrWorld from '../world/chillr.ts'
import { samplesOf, compact, bodyOf } from '../conformance/samples.ts'

const sheet: BatchOrder = {
  reference: 'OURS',
  name: 'Electricity bill',
  currency: 'INR',
  expiresOn: '2016-05-27',
  callbackUrl: null,
  providerBatch: chillrWorld.sampleBatchId,
  sentAt: 0,
  rows: chillrWorld.sampleBatch.rows.map(({ msisdn, amountMinor }, at) => ({
    n: at + 1,
    reference: `OURS-${at + 1}`,
    account: msisdn,
    amountMinor,
    options: {},
    state: 'sending',
  })),
  others: [],
}
const chillrPlace = chillrWorld.accountAt('https://onlineapi.chillr.in/api/v5')
const chillrSays = async (call: 'send' | 'ask', answer: string) => {
  const http = chillrWorld.answering(chillrWorld.answerOf(answer))
  const { outcome, rows, closed } = await collect[call](chillrPlace, sheet, http)
  const request = http.asked.map(bodyOf).join()
  return { request, kind: outcome.kind, rows: rows.map(({ n, state }) => [n, state]), closed }
}

samplesOf('Chillr', chillr, [
  [
    'sampleCreateRequest',
    (await chillrSays('send', '{}')).request,
    compact(chillr.sampleCreateRequest),
  ],
  [
    'sampleStatusRequest',
    (await chillrSays('ask', '{}')).request,
    compact(chillr.sampleStatusRequest),
  ],
  [
    'sampleCreated',
    await chillrSays('send', chillr.sampleCreated),
    { kind: 'accepted', rows: [[2, 'not-member']] },
  ],
  [
    'sampleNoNumber',
    await chillrSays('send', chillr.sampleNoNumber),
    { kind: 'refused', rows: [[2, 'refused']] },
  ],
  [
    'sampleNoMembers',
    await chillrSays('send', chillr.sampleNoMembers),
    { kind: 'refused', rows: [] },
  ],
  [
    'sampleStatus',
    await chillrSays('ask', chillr.sampleStatus),
    {
      kind: 'accepted',
      rows: [
        [1, 'lapsed'],
        [2, 'not-member'],
      ],
      closed: true,
    },
  ],
  ['sampleNotFound', await chillrSays('ask', chillr.sampleNotFound), { kind: 'not-found' }],
])

describe('Chillr’s list of failure codes', () => {
  test.each(chillr.failureCodes)('code %i, %s', async (status_code, message) => {
    const body = JSON.stringify({ status: 'failure', status_code, message })
    const kinds = [(await chillrSays('send', body)).kind, (await chillrSays('ask', body)).kind]
    const meant = { 59: ['unknown', 'unknown'], 61: ['unknown', 'not-found'] }[status_code]
    expect(kinds).toEqual(meant ?? ['refused', 'refused'])
  })
})
