// Customers who come back, found by their phone with the line down; and one who asks to be forgotten: the
// book, the lists, the slips and the evidence say no more whose the sales were, and no money is touched.

import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseFile } from '../../electron/till/store/database.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const mine = '04123456781'
const shops = '04123456782'
const phone = '08031230001'
const other = '08031239999'

let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld()
})
afterEach(() => w.stop())

const sold = async (account: string, more: Parameters<TillWorld['sell']>[1] = {}) => {
  const options = { disco: 'ABUJA', vendType: 'PREPAID' }
  await w.must('vend.lookUp', { product: 'electricity', account, options })
  const vendId = await w.sell(account, { phone, ...more })
  return await w.until(vendId, 'confirmed')
}
const found = async (text: string) => (await w.must('customer.find', { text })).customers
const supervisor = { cashierId: 'musa', pin: '9999', reason: 'Asked at the counter' } as const

describe('a phone', () => {
  it('brings its meters with their names and last tokens, also while the line is down', async () => {
    const first = await sold(mine)
    await sold(shops, { amount: '500' })
    await sold('04123456783', { phone: other })
    await w.provider.setLine(false)
    const all = await found('0803123000')
    expect(all.map(({ account }) => account)).toEqual([shops, mine])
    expect(all[1]).toMatchObject({
      phone,
      product: 'electricity',
      name: first.customer?.name,
      lastAmount: '1000.00',
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
      token: { vendId: first.vendId, digits: first.tokens.map(({ digits }) => digits) },
    })
    expect((await found('0803')).map(({ account }) => account)).toContain('04123456783')
    expect(await found('08')).toEqual([])
  })

  it('has favourites, which stand first and carry their own name until the star is taken away', async () => {
    await sold(mine)
    await sold(shops)
    const star = { phone, product: 'electricity', account: mine } as const
    await w.must('customer.star', { ...star, starred: true, label: 'Mama’s house' })
    const [first, second] = await found(phone)
    expect(first).toMatchObject({ account: mine, favourite: true, label: 'Mama’s house' })
    expect(second).toMatchObject({ account: shops, favourite: false, label: null })
    await w.must('customer.star', { ...star, starred: false })
    expect((await found(phone)).map(({ account }) => account)).toEqual([shops, mine])
  })

  it('is what airtime was bought for, where nobody said another, and may be a favourite too', async () => {
    const account = '08031230777'
    const options = { disco: 'MTN' }
    const placed = await w.must('vend.place', {
      draftId: 'd-airtime',
      product: 'airtime',
      account,
      amount: '500',
      tender: { kind: 'cash' },
      options,
    })
    await w.until(placed.vendId, 'confirmed')
    await sold(mine)
    await w.must('customer.star', { phone: account, product: 'airtime', account, starred: true })
    const [first] = await found('')
    expect(first).toMatchObject({ phone: account, account, favourite: true, token: null })
  })

  it('a number is found by its own beginning too, and the latest customers without a text', async () => {
    await sold(mine)
    await w.until(await w.sell(shops, { phone: '' }), 'confirmed')
    expect((await found('041234')).map((one) => [one.account, one.phone])).toEqual([
      [shops, null],
      [mine, phone],
    ])
    expect((await found('')).map(({ account }) => account)).toEqual([shops, mine])
    const airtime = await w.must('customer.find', { text: '', product: 'airtime' })
    expect(airtime.customers).toEqual([])
  })
})

describe('a customer who asks to be forgotten', () => {
  it('needs a supervisor, and is forgotten everywhere but in the money', async () => {
    const vend = await sold(mine)
    const name = vend.customer?.name ?? ''
    expect(name).not.toBe('')
    const nameless = await sold(mine, { phone: '' })
    const stranger = await sold('04123456783', { phone: other })
    await w.must('customer.star', { phone, product: 'electricity', account: mine, starred: true })
    await eventually('the slips', () => w.printer.jobs().length === 3)
    const alone = await w.call('customer.forget', { phone, reason: 'Asked' })
    expect(alone.ok ? null : alone.error.detail).toEqual({ needs: 'supervisor' })

    // The one without a phone was to the same meter and said the same name.
    expect(await w.must('customer.forget', { phone, supervisor })).toEqual({
      forgotten: 2,
      kept: 0,
    })

    expect(await found(phone)).toEqual([])
    expect((await found('')).map(({ account }) => account)).toEqual(['04123456783'])
    const { customers } = await w.must('vend.recent', {})
    expect(customers.map(({ account }) => account)).toEqual(['04123456783'])
    expect((await w.must('vend.list', { text: phone })).vends).toEqual([])
    for (const vendId of [vend.vendId, nameless.vendId]) {
      const seen = await w.vend(vendId)
      expect(seen).toMatchObject({ account: mine, amount: '1000.00', phone: null, forgotten: true })
      expect(seen.tokens).toHaveLength(1)
      expect(JSON.stringify(seen)).not.toContain(name)
      expect(JSON.stringify(seen)).not.toContain(phone)
    }
    const listed = (await w.must('vend.list', { text: mine })).vends
    expect(listed.map(({ customerName }) => customerName)).toEqual([null, null])
    expect((await w.vend(stranger.vendId)).customer?.name).toBe(stranger.customer?.name)

    const before = w.printer.jobs().length
    await w.must('print.reprint', { vendId: vend.vendId })
    const copy = await eventually('the copy', () => w.printer.jobs()[before])
    const paper = copy.lines.map(({ text }) => text).join('\n')
    expect(paper).toContain(mine)
    expect(paper).not.toContain(name)

    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    const trail = JSON.stringify((await w.must('audit.list', { limit: 50 })).rows)
    expect(trail).toContain('customer.forget')
    expect(trail).not.toContain(phone)
  })

  it('stays known while a sale has no end yet or money is owed back', async () => {
    // Less than this provider sells.
    const refused = await w.until(await w.sell(mine, { phone, amount: '300' }), 'refused')
    await sold(shops)
    await w.provider.setLine(false)
    const queued = await w.until(await w.sell('04123456784', { phone }), 'queued')
    expect(await w.must('customer.forget', { phone, supervisor })).toEqual({
      forgotten: 1,
      kept: 2,
    })
    expect((await w.vend(refused.vendId)).phone).toBe(phone)
    expect((await w.vend(queued.vendId)).phone).toBe(phone)
    await w.must('refund.pay', {
      vendId: refused.vendId,
      amount: '300',
      reason: 'Back',
      supervisor,
    })
    expect(await w.must('customer.forget', { phone, supervisor })).toEqual({
      forgotten: 1,
      kept: 1,
    })
  })

  it('without a phone, by the number alone; one nobody knows is said to be none', async () => {
    await w.until(await w.sell(mine, { phone: '' }), 'confirmed')
    await sold(mine)
    expect(await w.must('customer.forget', { account: mine, supervisor })).toEqual({
      forgotten: 1,
      kept: 0,
    })
    expect((await found(mine)).map((one) => one.phone)).toEqual([phone])
    const nobody = await w.call('customer.forget', { phone: '09999999999', supervisor })
    expect(nobody.ok ? null : nobody.error.code).toBe('not-found')
    const both = await w.call('customer.forget', { phone, account: mine, supervisor })
    expect(both.ok ? null : both.error.code).toBe('bad-input')
  })

  it('the row of a sale is as it was agreed, the mark is for good, and an open sale cannot bear it', async () => {
    const { reference } = await sold(mine)
    await w.provider.setLine(false)
    const open = await w.until(await w.sell(shops, { phone: other }), 'queued')
    const rowOf = (db: Database.Database) =>
      db
        .prepare('SELECT phone, customer, amount_minor FROM vends WHERE reference = ?')
        .get(reference)
    let before: unknown
    let after: unknown
    await w.restart(() => {
      const db = new Database(join(w.dataDir, databaseFile))
      before = rowOf(db)
      db.close()
    })
    await w.must('customer.forget', { phone, supervisor })
    await w.restart(() => {
      const db = new Database(join(w.dataDir, databaseFile))
      after = rowOf(db)
      const mark = (to: number, of: string) => () =>
        db.prepare('UPDATE vends SET forgotten = ? WHERE reference = ?').run(to, of)
      expect(mark(0, reference)).toThrow('the law')
      expect(mark(1, open.reference)).toThrow('the law')
      db.close()
    })
    expect(after).toEqual(before)
    expect((await w.vend(reference)).forgotten).toBe(true)
  })
})
