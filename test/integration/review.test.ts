// What no rule resolved, decided by a person: evidence in plain words, tokens checked, paper marked,
// cash owed, and a later answer that says otherwise kept beside the decision with an alarm.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handToken, lostSale, musa, paperOf, testToken } from '../world/review.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

const meter = '12345678910'
const support = { phone: '+234 700 289 7693', email: 'support@buypower.example' }

let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld({
    shop: (plain) => ({
      ...plain,
      providers: plain.providers.map((provider) => ({ ...provider, support })),
    }),
  })
})
afterEach(() => w.stop())

const decide = (vendId: string, more: object) =>
  w.call('review.decide', { vendId, decision: 'delivered', supervisor: musa(), ...more })

describe('the evidence', () => {
  it('says what was sent and asked in plain words, and what to tell whom', async () => {
    const vendId = await lostSale(w, meter)
    const evidence = await w.must('review.evidence', { vendId })
    const words = evidence.sentences.map(({ text }) => text)
    expect(words[0]).toMatch(/^Saved .* by Ada\.$/)
    expect(words[1]).toMatch(/^Sent .*No answer after \d+ s\.$/)
    expect(words[2]).toMatch(/^Asked 6 times from .* until .*; each time: BuyPower answered what/)
    expect(words[3]).toMatch(
      /the till had asked as often as BuyPower allows\. A person must decide/,
    )
    expect(words).toHaveLength(4)
    expect(evidence).toMatchObject({
      support,
      owesToken: true,
      state: 'review',
      quote: { provider: 'BuyPower', reference: vendId, account: meter, amount: '1000.00' },
    })
    expect((await w.must('review.list', {})).items).toMatchObject([
      { kind: 'sale', vendId, amount: '1000.00', rows: 1 },
    ])
  })
})

describe('it was delivered', () => {
  it('keeps the token, prints a slip marked as entered by hand, and writes down who and why', async () => {
    const vendId = await lostSale(w, meter)
    const grouped = '4007-5282-6586-5525-6325'
    const decided = await w.must('review.decide', {
      vendId,
      decision: 'delivered',
      tokens: [grouped],
      receiptNo: '8810023',
      supervisor: musa(),
    })
    expect(decided).toEqual({ state: 'confirmed', rows: 1, warnings: [] })
    const vend = await w.vend(vendId)
    expect(vend.tokens).toMatchObject([{ digits: handToken, kind: 'credit', stsClass: 0 }])
    expect(vend.events.at(-1)).toMatchObject({
      from: 'review',
      to: 'confirmed',
      cause: 'decided-by-person',
      by: 'Musa',
      evidence: 'BuyPower said so on the telephone',
    })
    const paper = await paperOf(w, 1)
    expect(paper).toContain('ENTERED BY HAND by Musa')
    expect(paper).toContain('4007 5282 6586 5525 6325')
    expect((await w.must('session.get', {})).cashier?.id).toBe('ada')
    expect((await w.must('status.get', {})).cash.refundsDue).toBe('0.00')
  })

  it.each([
    ['a digit short', [handToken.slice(1)]],
    ['a digit long', [`${handToken}1`]],
    ['too large for a token', ['9'.repeat(20)]],
    ['typed twice', [handToken, handToken]],
    ['no token at all', []],
  ])('is refused with %s, and nothing is decided or asked of the supervisor', async (_, tokens) => {
    const vendId = await lostSale(w, meter)
    expect(await decide(vendId, { tokens })).toMatchObject({ error: { code: 'bad-input' } })
    const vend = await w.vend(vendId)
    expect(vend).toMatchObject({ state: 'review', tokens: [] })
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    const { rows } = await w.must('audit.list', {})
    expect(rows.filter(({ act }) => act === 'override')).toEqual([])
  })

  it('warns of a token that buys nothing, and keeps and prints it all the same', async () => {
    const vendId = await lostSale(w, meter)
    const answer = await w.must('review.decide', {
      vendId,
      decision: 'delivered',
      tokens: [testToken],
      supervisor: musa(),
    })
    expect(answer.warnings.map(({ code }) => code)).toEqual(['odd-class', 'no-credit'])
    expect(await paperOf(w, 1)).toContain('0000 0000 0001 3421 7728')
  })

  it('puts a key change before the credit, however they were typed', async () => {
    const keyChange = (2n << 27n).toString().padStart(20, '0')
    const vendId = await lostSale(w, meter)
    await decide(vendId, { tokens: [handToken, keyChange] })
    expect((await w.vend(vendId)).tokens.map(({ digits }) => digits)).toEqual([
      keyChange,
      handToken,
    ])
  })
})

describe('it was not delivered', () => {
  it('owes the cash back', async () => {
    const vendId = await lostSale(w, meter, false)
    expect(await decide(vendId, { decision: 'not-delivered' })).toMatchObject({
      value: { state: 'refused' },
    })
    expect((await w.must('status.get', {})).cash.refundsDue).toBe('1000.00')
    expect(w.printer.jobs()).toEqual([])
  })
})

describe('who decides', () => {
  it('is a supervisor: a cashier alone is told so and nothing moves', async () => {
    const vendId = await lostSale(w, meter)
    expect(
      await decide(vendId, { tokens: [handToken], supervisor: undefined, reason: 'I think so' }),
    ).toMatchObject({ error: { code: 'not-allowed', detail: { needs: 'supervisor' } } })
    expect((await w.vend(vendId)).state).toBe('review')
  })

  it('decides only what waits for a person', async () => {
    const vendId = await w.sell(meter)
    await w.until(vendId, 'confirmed')
    expect(await decide(vendId, { decision: 'not-delivered' })).toMatchObject({
      error: { code: 'not-possible' },
    })
    await w.provider.setLine(false)
    const waiting = await w.sell('04123456781')
    expect(await decide(waiting, { decision: 'not-delivered' })).toMatchObject({
      error: { code: 'not-possible', message: expect.stringContaining('cancel it instead') },
    })
  })
})

describe('an answer that comes after the decision', () => {
  it('and says it was sold raises an alarm; the refusal stands and the token is kept', async () => {
    const vendId = await lostSale(w, meter)
    await decide(vendId, { decision: 'not-delivered' })
    await w.must('vend.requery', { vendId })
    const vend = await w.vend(vendId)
    expect(vend.state).toBe('refused')
    expect(vend.tokens).toHaveLength(1)
    expect(vend.events.map(({ cause }) => cause).slice(-3)).toEqual([
      'decided-by-person',
      'requery-asked',
      'late-answer',
    ])
    expect((await w.must('status.get', {})).alarms).toMatchObject([
      { kind: 'late-contradiction', vendId },
    ])
  })

  it('and says it was refused raises an alarm; the token stays', async () => {
    const vendId = await lostSale(w, meter, false)
    await decide(vendId, { tokens: [handToken] })
    w.provider.faults.next('code', {
      path: 'requery',
      code: 422,
      message: 'Transaction failed. Refund already processed.',
    })
    await w.must('vend.requery', { vendId })
    const vend = await w.vend(vendId)
    expect(vend).toMatchObject({ state: 'confirmed', tokens: [{ digits: handToken }] })
    expect((await w.must('status.get', {})).alarms).toMatchObject([
      { kind: 'late-contradiction', vendId },
    ])
  })

  it('with another token keeps both and raises an alarm', async () => {
    const vendId = await lostSale(w, meter)
    await decide(vendId, { tokens: [handToken] })
    await w.must('vend.requery', { vendId })
    const vend = await w.vend(vendId)
    expect(vend.tokens).toHaveLength(2)
    expect(vend.tokens[0]).toMatchObject({ digits: handToken })
    expect((await w.must('status.get', {})).alarms).toMatchObject([
      { kind: 'token-out-of-place', vendId },
    ])
  })
})
