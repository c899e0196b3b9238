// BuyPower's documents, sample by sample: what the till sends is the sample, and what it makes of the answers.

import { describe, expect, test } from 'vitest'
import type { HttpAnswer } from '../../electron/till/ports.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { readVend } from '../../electron/till/providers/buypower/read-vend.ts'
import * as buypower from '../fixtures/buypower-documentation.ts'
import * as buypowerWorld from '../world/buypower.ts'
import { samplesOf } from '../conformance/samples.ts'

const order = buypowerWorld.orderOf('12345678910', { reference: 'OURS' })
const answered = (answer: HttpAnswer): Outcome => readVend(answer, order, buypowerWorld.apiKey)
const vended = (sample: string): Outcome => answered(buypowerWorld.answerOf(sample))

samplesOf('BuyPower', buypower, [
  // Neither is JSON as it stands, so neither may decide: "should not be considered as a failed response".
  ['happySample', vended(buypower.happySample), { kind: 'unknown', reason: 'not-the-format' }],
  ['unhappySample', vended(buypower.unhappySample), { kind: 'unknown', reason: 'not-the-format' }],
])

describe('BuyPower’s tables', () => {
  test('its two envelopes, mended, are read: no sale without data, and a refusal', () => {
    const happy = buypower.happySample.replace('{...}', '{}')
    expect(vended(happy)).toMatchObject({ kind: 'unknown', reason: 'not-the-format' })
    expect(vended(buypower.unhappySample.replace('400,', '400'))).toMatchObject({
      kind: 'refused',
      code: '400',
      message: 'A not so happy message',
    })
  })

  /** "Treat as" in the table, and what the till does. 409 says "Re-query" and "Treat as failed": it asks. */
  const treated: Readonly<Record<string, Outcome['kind']>> = {
    'treat as successful': 'confirmed',
    're-query … pending': 'unknown',
    'treat as failed': 'refused',
    're-query … failed': 'unknown',
  }
  const treatmentOf = (words: string): string => {
    const asks = /re-query/i.test(words)
    const as = /treat as (\w+)/i.exec(words)?.[1] ?? ''
    return asks ? `re-query … ${as}` : `treat as ${as}`
  }
  const sale = { orderId: 'OURS', token: '3393-3484-6565-3980-3471' }

  test.each(buypower.responseCodes)('code %i, %s: %s', (responseCode, message, words) => {
    const status = responseCode === 200
    const body = { status, message, responseCode, ...(status ? { data: sale } : {}) }
    const meant = responseCode === 202 ? 'accepted' : treated[treatmentOf(words)]
    expect(answered(buypowerWorld.answerOf(body)).kind).toBe(meant)
  })
})
