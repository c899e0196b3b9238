// Who did what: in the audit trail before it is done, chained so that nobody can tidy it up afterwards.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '../../electron/ports/random.ts'
import { hashPin, isPin } from '../../electron/till/session/pin.ts'
import { databaseFile } from '../../electron/till/store/database.ts'
import { readProvisioning } from '../../shared/config/provisioning.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'
import { musa } from '../world/drawer.ts'

let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld({
    shop: (plain) => ({
      ...plain,
      cashiers: [
        ...plain.cashiers,
        {
          id: 'zara',
          name: 'Zara',
          role: 'supervisor',
          pinHash: hashPin('4321', createRandom(), { N: 16, r: 8, p: 1 }),
        },
      ],
    }),
  })
})
afterEach(() => w.stop())

const supervise = () => w.must('session.signIn', { cashierId: 'musa', pin: '9999' })

describe('the audit trail', () => {
  it('names who asked for what, and what was not done', async () => {
    await w.provider.setLine(false)
    const vendId = await w.sell('12345678910')
    await w.must('vend.cancel', { vendId, supervisor: musa })
    await w.call('backup.make', {})
    await supervise()
    const { rows } = await w.must('audit.list', {})
    expect(
      rows.toReversed().map(({ who, act, subject, detail }) => [who, act, subject, detail]),
    ).toEqual([
      [null, 'session.signIn', 'ada', null],
      ['ada', 'vend.cancel', vendId, null],
      ['musa', 'override', vendId, 'vend.cancel, for ada: Seen by me'],
      ['ada', 'backup.make', null, null],
      ['ada', 'backup.make', null, 'not done: not-allowed'],
      ['ada', 'session.signIn', 'musa', null],
    ])
    expect(await w.must('audit.verify', {})).toMatchObject({
      rows: 6,
      broken: null,
      head: rows[0]?.hash,
    })
  })

  it('is for supervisors', async () => {
    expect(await w.call('audit.list', {})).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    expect(await w.call('audit.verify', {})).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })

  it('never holds a PIN, right or wrong', async () => {
    await w.call('session.signIn', { cashierId: 'musa', pin: '777123' })
    await supervise()
    const { rows } = await w.must('audit.list', {})
    // A moment and a hash are digits by chance.
    const said = rows.map(({ at: _at, hash: _hash, ...rest }) => rest)
    expect(JSON.stringify(said)).not.toMatch(/777123|9999|1234/)
    expect(rows[1]).toMatchObject({
      act: 'session.signIn',
      subject: 'musa',
      detail: 'not done: wrong-pin',
    })
  })

  it.each([
    ['a row is changed', "UPDATE audit SET who = 'nobody' WHERE seq = 2", 2, /changed/],
    ['a row is taken out', 'DELETE FROM audit WHERE seq = 2', 2, /missing/],
    ['the first row is taken out', 'DELETE FROM audit WHERE seq = 1', 1, /missing/],
  ])('shows where %s behind the till’s back', async (_, change, seq, why) => {
    await supervise()
    await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
    await w.restart(() => {
      const db = new Database(join(w.dataDir, databaseFile))
      expect(() => db.exec(change)).toThrow(/never/)
      db.exec(`DROP TRIGGER audit_is_kept; DROP TRIGGER audit_is_frozen; ${change}`)
      db.close()
    })
    await supervise()
    const { broken } = await w.must('audit.verify', {})
    expect(broken).toMatchObject({ seq })
    expect(broken?.why).toMatch(why)
  })
})

describe('a hashed PIN', () => {
  it('signs its cashier in, and no other PIN does', async () => {
    expect(await w.call('session.signIn', { cashierId: 'zara', pin: '1234' })).toMatchObject({
      ok: false,
      error: { code: 'wrong-pin' },
    })
    await w.must('session.signIn', { cashierId: 'zara', pin: '4321' })
  })

  it('is salted, costs the same for everybody, and is refused when it is torn', () => {
    const random = createRandom()
    const [one, two] = [hashPin('2468', random), hashPin('2468', random)]
    expect(one).not.toBe(two)
    expect(isPin('2468', one) && isPin('2468', two)).toBe(true)
    expect(isPin('2469', one)).toBe(false)
    expect(isPin('2468', one.slice(0, -4))).toBe(false)
    expect(isPin('2468', `scrypt$99999999$99$99$AAAAAAAAAAAAAAAA$${'A'.repeat(43)}=`)).toBe(false)
  })

  it('stands in a configuration instead of the PIN, never beside it', () => {
    const file = (cashier: object) =>
      readProvisioning(
        JSON.stringify({
          shop: 'Shop',
          training: true,
          cashiers: [{ id: 'a', name: 'A', role: 'cashier', ...cashier }],
        }),
      ).ok
    const pinHash = hashPin('2468', createRandom(), { N: 16, r: 8, p: 1 })
    expect(file({ pinHash })).toBe(true)
    expect(file({ pin: '2468' })).toBe(true)
    expect(file({ pin: '2468', pinHash })).toBe(false)
    expect(file({})).toBe(false)
    expect(file({ pinHash: 'scrypt$2468' })).toBe(false)
  })
})
