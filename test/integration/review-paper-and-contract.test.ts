// What a review found by driving the built till: paper for a printer that was renamed, a phone left
// empty, and a till that outlives a bug of its own.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../electron/till/store/database.ts'
import { insertJob, jobBySeq, setJobState } from '../../electron/till/store/print-jobs.ts'
import { transact } from '../../electron/till/store/transaction.ts'
import { insertVend } from '../../electron/till/store/vends.ts'
import { recover } from '../../electron/till/vend/recover.ts'
import { startTillWorld } from '../world/till.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

describe('an order', () => {
  it('with the phone left empty is taken as one without a phone', async () => {
    await using w = await startTillWorld()
    const vendId = await w.sell('04123456781', { phone: '' })
    expect((await w.until(vendId, 'confirmed')).phone).toBeNull()
  })
})

describe('a look-up', () => {
  it('tells the narrower of what the shop and the provider allow', async () => {
    await using w = await startTillWorld({ limits: { minAmount: '10', maxAmount: '1500' } })
    const account = '04123456781'
    const options = { disco: 'ABUJA', vendType: 'PREPAID' }
    const found = await w.must('vend.lookUp', { product: 'electricity', account, options })
    expect(found.limits).toMatchObject({ min: '500.00', max: '1500.00' })
  })
})

describe('a list', () => {
  it.each(['', '-1', '1e3', '0x10', 'last'])('refuses the cursor "%s"', async (cursor) => {
    await using w = await startTillWorld()
    expect(await w.call('vend.list', { cursor })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
  })
})

describe('paper that waits for a printer the till has no more', () => {
  it('goes to the one it has; what may be on paper already stays where it was', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'till-renamed-'))
    const opened = openDatabase(dataDir)
    if (!opened.ok) throw new Error(opened.error.message)
    const store = opened.value
    const facts = { printerId: 'old', copy: 0, at: 1 } as const
    const [waiting, kept, unsure] = transact(store, () => {
      const vendSeq = insertVend(store, {
        reference: 'T1',
        draftId: 'd1',
        providerId: 'buypower',
        product: 'electricity',
        account: '04123456781',
        phone: null,
        amountMinor: 100_000,
        currency: 'NGN',
        tender: { kind: 'cash', tenderedMinor: 100_000 },
        options: {},
        customer: null,
        cashierId: 'ada',
        cashierName: 'Ada',
        training: false,
        placedAt: 1,
        expiresAt: null,
      })
      const slip = insertJob(store, { ...facts, vendSeq, kind: 'slip' })
      const here = insertJob(store, { ...facts, vendSeq, kind: 'order-slip', printerId: 'second' })
      const asks = insertJob(store, { ...facts, vendSeq, kind: 'reprint', copy: 1 })
      setJobState(store, asks, { state: 'unknown', endedAt: 2, detail: null })
      return [slip, here, asks]
    })
    recover(store, new Map(), { ids: ['new', 'second'], slips: 'new' }, 3, silent)
    expect(jobBySeq(store, waiting)).toMatchObject({ printerId: 'new', state: 'waiting' })
    expect(jobBySeq(store, kept)).toMatchObject({ printerId: 'second', state: 'waiting' })
    expect(jobBySeq(store, unsure)).toMatchObject({ printerId: 'old', state: 'unknown' })
    store.db.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
})
