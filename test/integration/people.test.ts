// Who may sign in: kept by the till, looked after by supervisors, never deleted.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseFile } from '../../electron/till/store/database.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

let w: TillWorld
let file: { cashiers: object[] } | null = null
beforeEach(async () => {
  file = null
  w = await startTillWorld({
    shop: (plain) => {
      file = plain
      return plain
    },
  })
})
afterEach(() => w.stop())

const signIn = (cashierId: string, pin: string) => w.call('session.signIn', { cashierId, pin })
const supervise = () => w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
const names = async () => (await w.must('till.describe', {})).cashiers.map(({ name }) => name)
const add = (name: string, role: 'cashier' | 'supervisor' = 'cashier') =>
  w.must('people.add', { name, role, pin: '4826' })

const refused = (code: string, detail?: object) => ({
  ok: false,
  error: { code, ...(detail ? { detail } : {}) },
})

describe('the people of the till', () => {
  it('are those of the shop’s configuration until somebody changes them', async () => {
    await supervise()
    const { people } = await w.must('people.list', {})
    expect(people).toMatchObject([
      { id: 'ada', name: 'Ada', role: 'cashier', active: true, createdBy: null },
      { id: 'musa', name: 'Musa', role: 'supervisor', active: true, createdBy: null },
    ])
    // Nothing of a PIN in any form, whatever the moment's own digits are.
    const told = JSON.stringify(people, (name, said) => (name.endsWith('At') ? null : said))
    expect(told).not.toMatch(/scrypt|1234|9999/)
  })

  it('come and go by a supervisor, and sign in with the PIN they were given', async () => {
    await supervise()
    const { person } = await add('Ngozi Obi')
    expect(person).toMatchObject({ id: 'ngozi-obi', createdBy: 'musa', active: true })
    expect(await names()).toEqual(['Ada', 'Musa', 'Ngozi Obi'])
    expect(await signIn('ngozi-obi', '4826')).toMatchObject({ ok: true })
    await supervise()
    await w.must('people.change', { personId: 'ngozi-obi', active: false })
    expect(await names()).toEqual(['Ada', 'Musa'])
    expect(await signIn('ngozi-obi', '4826')).toMatchObject(refused('wrong-pin'))
    await w.must('people.change', { personId: 'ngozi-obi', active: true, name: 'Ngozi' })
    expect(await signIn('ngozi-obi', '4826')).toMatchObject({ ok: true })
  })

  it('are looked after by nobody but supervisors', async () => {
    for (const call of [
      w.call('people.list', {}),
      w.call('people.add', { name: 'Eve', role: 'supervisor', pin: '4826' }),
      w.call('people.change', { personId: 'ada', role: 'supervisor' }),
      w.call('people.pin', { personId: 'musa', pin: '4826' }),
    ]) {
      expect(await call).toMatchObject(refused('not-allowed'))
    }
    expect(await names()).toEqual(['Ada', 'Musa'])
  })

  it('have names that tell them apart, and PINs that are not guessed first', async () => {
    await supervise()
    const eve = { name: ' Eve ', role: 'cashier', pin: '4826' } as const
    expect(await w.call('people.add', { ...eve, name: 'aDA' })).toMatchObject(
      refused('bad-input', { reason: 'name-taken' }),
    )
    for (const pin of ['0000', '1234', '98765']) {
      expect(await w.call('people.add', { ...eve, pin })).toMatchObject(
        refused('bad-input', { reason: 'pin-guessed' }),
      )
    }
    expect((await w.must('people.add', eve)).person).toMatchObject({ id: 'eve', name: 'Eve' })
    await w.must('people.change', { personId: 'eve', active: false })
    // The name is free again, the id is not.
    expect((await w.must('people.add', eve)).person.id).toBe('eve-2')
    expect(await w.call('people.change', { personId: 'eve', active: true })).toMatchObject(
      refused('bad-input', { reason: 'name-taken' }),
    )
    expect((await w.must('people.add', { ...eve, name: 'أمينة' })).person.id).toBe('person')
  })

  it('always have a supervisor among them', async () => {
    await supervise()
    const last = refused('not-possible', { reason: 'last-supervisor' })
    for (const change of [{ active: false }, { role: 'cashier' as const }]) {
      expect(await w.call('people.change', { personId: 'musa', ...change })).toMatchObject(last)
    }
    await w.must('people.change', { personId: 'ada', role: 'supervisor' })
    await w.must('people.change', { personId: 'musa', active: false })
    // Retired while signed in: signed out.
    expect(await w.must('session.get', {})).toEqual({ cashier: null, locked: false })
    await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
    expect(await w.call('people.change', { personId: 'ada', active: false })).toMatchObject(last)
  })

  it('act under a new role and name at once', async () => {
    await supervise()
    await w.must('people.change', { personId: 'musa', name: 'Musa Bello' })
    expect(await w.must('session.get', {})).toMatchObject({ cashier: { name: 'Musa Bello' } })
    expect(w.events).toContainEqual({ name: 'people.changed', body: {} })
  })

  it('are kept over a restart, and an older configuration takes nothing back', async () => {
    await supervise()
    await w.must('people.change', { personId: 'ada', name: 'Ada Eze' })
    await w.must('people.pin', { personId: 'ada', pin: '7391' })
    await w.must('people.change', { personId: 'ada', active: false })
    await w.restart()
    expect(await names()).toEqual(['Musa'])
    await supervise()
    await w.must('people.change', { personId: 'ada', active: true })
    expect(await signIn('ada', '1234')).toMatchObject(refused('wrong-pin'))
    expect(await signIn('ada', '7391')).toMatchObject({
      ok: true,
      value: { cashier: { name: 'Ada Eze' } },
    })
  })

  it('whom a configuration names later are added to those there are', async () => {
    await w.restart(() => {
      file?.cashiers.push(
        { id: 'zara', name: 'Zara', pin: '5172', role: 'supervisor' },
        { id: 'ada-2', name: 'Ada', pin: '5172', role: 'cashier' },
      )
    })
    expect(await names()).toEqual(['Ada', 'Musa', 'Zara', 'Ada (ada-2)'])
    expect(await signIn('zara', '5172')).toMatchObject({ ok: true })
  })
})

describe('a PIN', () => {
  it('is changed by its owner, who knows the old one', async () => {
    expect(await w.call('people.ownPin', { pin: '9999', next: '7391' })).toMatchObject(
      refused('wrong-pin'),
    )
    await w.must('people.ownPin', { pin: '1234', next: '7391' })
    expect(await signIn('ada', '1234')).toMatchObject(refused('wrong-pin'))
    expect(await signIn('ada', '7391')).toMatchObject({ ok: true })
  })

  it('given anew by a supervisor lifts the lock of wrong ones', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('ada', '0000')
    expect(await signIn('ada', '1234')).toMatchObject(refused('locked-out'))
    await supervise()
    await w.must('people.pin', { personId: 'ada', pin: '7391' })
    expect(await signIn('ada', '7391')).toMatchObject({ ok: true })
  })

  it('stands nowhere in the till’s files, neither the first nor a later one', async () => {
    await supervise()
    await w.must('people.add', { name: 'Ngozi', role: 'cashier', pin: '83625194' })
    await w.must('people.ownPin', { pin: '9999', next: '61847290' })
    let text = ''
    await w.restart(() => {
      const db = new Database(join(w.dataDir, databaseFile))
      text = JSON.stringify(
        ['people', 'audit'].map((of) => db.prepare(`SELECT * FROM ${of}`).all()),
      )
      db.close()
    })
    expect(text).toContain('scrypt$')
    expect(text).not.toMatch(/83625194|61847290/)
  })
})

describe('the list of people', () => {
  const tampered = (statement: string) => (): void => {
    const db = new Database(join(w.dataDir, databaseFile))
    try {
      db.exec(statement)
    } finally {
      db.close()
    }
  }

  it.each([
    ["DELETE FROM people WHERE id = 'ada'", /never deleted/],
    ["UPDATE people SET id = 'eve' WHERE id = 'ada'", /never changed/],
    ["UPDATE people SET active = 0 WHERE id = 'musa'", /the last supervisor stays/],
    ["UPDATE people SET role = 'cashier' WHERE id = 'musa'", /the last supervisor stays/],
  ])('refuses %s even from outside', async (statement, why) => {
    await w.restart(() => expect(tampered(statement)).toThrow(why))
  })
})

describe('a locked till', () => {
  it('does nothing until the PIN of the same person is keyed', async () => {
    await w.must('session.lock', { why: 'idle' })
    expect(await w.must('session.get', {})).toMatchObject({ cashier: { id: 'ada' }, locked: true })
    expect(await w.call('shift.x', {})).toMatchObject(refused('not-signed-in', { locked: 1 }))
    expect(await w.call('vend.requery', { vendId: 'x' })).toMatchObject(refused('not-signed-in'))
    expect(await signIn('ada', '9999')).toMatchObject(refused('wrong-pin'))
    await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
    expect(await w.must('session.get', {})).toMatchObject({ cashier: { id: 'ada' }, locked: false })
  })

  it('is taken over by somebody else who signs in', async () => {
    await w.must('session.lock', {})
    await supervise()
    expect(await w.must('session.get', {})).toMatchObject({
      cashier: { id: 'musa' },
      locked: false,
    })
  })

  it('goes on with what was under way', async () => {
    const vendId = await w.sell('12345678910')
    await w.must('session.lock', {})
    await w.until(vendId, 'confirmed')
  })

  it('with nobody at it stays open to sign in', async () => {
    await w.must('session.signOut', {})
    await w.must('session.lock', {})
    expect(await w.must('session.get', {})).toEqual({ cashier: null, locked: false })
  })

  it('says in the audit trail when it was locked, and why', async () => {
    await w.must('session.lock', { why: 'key' })
    await supervise()
    const { rows } = await w.must('audit.list', {})
    expect(rows).toContainEqual(
      expect.objectContaining({ who: 'ada', act: 'session.lock', detail: 'key' }),
    )
  })
})
