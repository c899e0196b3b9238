// A supervisor's word on the spot: for one act, with a reason, in the audit trail, locked like a sign-in.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTillWorld, type TillWorld } from '../world/till.ts'

let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld()
})
afterEach(() => w.stop())

const reason = 'The customer tore the slip'

async function soldWithTwoCopies(): Promise<string> {
  const vendId = await w.sell('12345678910')
  await w.until(vendId, 'confirmed')
  await w.must('print.reprint', { vendId })
  await w.must('print.reprint', { vendId })
  return vendId
}

async function trail(): Promise<readonly (readonly (string | null)[])[]> {
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  const { rows } = await w.must('audit.list', {})
  return rows
    .filter(({ act }) => act === 'override')
    .toReversed()
    .map(({ who, role, subject, detail }) => [who, role, subject, detail])
}

describe('a third copy of a slip', () => {
  it('is refused to a cashier, and the answer says what is needed', async () => {
    const vendId = await soldWithTwoCopies()
    expect(await w.call('print.reprint', { vendId })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', moneyMoved: 'no', detail: { needs: 'supervisor' } },
    })
    expect((await w.must('print.jobs', { vendId })).jobs).toHaveLength(3)
  })

  it('prints with a supervisor’s PIN and reason, and the cashier stays signed in', async () => {
    const vendId = await soldWithTwoCopies()
    const supervisor = { cashierId: 'musa', pin: '9999', reason }
    expect((await w.must('print.reprint', { vendId, supervisor })).copy).toBe(3)
    expect((await w.must('session.get', {})).cashier?.id).toBe('ada')
    const { events } = await w.vend(vendId)
    expect(events.findLast(({ cause }) => cause === 'reprint')).toMatchObject({ by: 'Musa' })
    expect(await trail()).toEqual([
      ['musa', 'supervisor', vendId, `print.reprint, for ada: ${reason}`],
    ])
  })

  it('is printed by a supervisor who is signed in, with a reason', async () => {
    const vendId = await soldWithTwoCopies()
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    expect(await w.call('print.reprint', { vendId })).toMatchObject({
      error: { code: 'bad-input', detail: { field: 'reason' } },
    })
    expect((await w.must('print.reprint', { vendId, reason })).copy).toBe(3)
    expect(await trail()).toEqual([['musa', 'supervisor', vendId, `print.reprint: ${reason}`]])
  })

  it('is not printed for another cashier’s PIN, nor for a wrong one, and tries are written down', async () => {
    const vendId = await soldWithTwoCopies()
    const asked = (cashierId: string, pin: string) =>
      w.call('print.reprint', { vendId, supervisor: { cashierId, pin, reason } })
    expect(await asked('ada', '1234')).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await asked('musa', '0000')).toMatchObject({ error: { code: 'wrong-pin' } })
    expect(await trail()).toEqual([
      ['ada', 'cashier', vendId, 'print.reprint: not done: ada is not a supervisor'],
      ['ada', 'cashier', vendId, 'print.reprint: not done: wrong-pin of musa'],
    ])
  })

  it('locks a supervisor’s PIN after wrong tries, for a sign-in too', async () => {
    const vendId = await soldWithTwoCopies()
    const supervisor = { cashierId: 'musa', pin: '0000', reason }
    for (let n = 0; n < 5; n += 1) await w.call('print.reprint', { vendId, supervisor })
    const right = { ...supervisor, pin: '9999' }
    expect(await w.call('print.reprint', { vendId, supervisor: right })).toMatchObject({
      error: { code: 'locked-out' },
    })
    expect(await w.call('session.signIn', { cashierId: 'musa', pin: '9999' })).toMatchObject({
      error: { code: 'locked-out' },
    })
  })
})
