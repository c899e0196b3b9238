// Finding sales among many: page after page gives exactly the sales a slow look at every row would give,
// newest first, each once, whatever is typed and filtered; and no question reads the whole journal.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Search, searchVends } from '../../electron/till/store/search.ts'
import type { VendState } from '../../shared/vend/states.ts'
import { makeManySales, type ManySales } from '../world/many-sales.ts'
import { startTillWorld } from '../world/till.ts'

const count = 24_000
let folder: string
let many: ManySales
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'))
  many = makeManySales(folder, count, 700)
})
afterAll(() => {
  many.store.db.close()
  rmSync(folder, { recursive: true, force: true })
})

type Asked = Omit<Search, 'limit' | 'beforeSeq'>

/** Every sale a question finds, over as many pages as it takes. */
function allOf(asked: Asked): { readonly seqs: readonly number[]; readonly pages: number } {
  const seqs: number[] = []
  let beforeSeq: number | null = null
  for (let pages = 1; ; pages += 1) {
    const found: ReturnType<typeof searchVends> = searchVends(many.store, {
      ...asked,
      limit: 200,
      beforeSeq,
    })
    seqs.push(...found.vends.map(({ seq }) => seq))
    if (found.next === null) return { seqs, pages }
    expect(found.next).toBeLessThan(beforeSeq ?? Infinity)
    beforeSeq = found.next
  }
}

type Plain = {
  seq: number
  account: string
  phone: string
  reference: string
  amount_minor: number
  state: VendState
  placed_at: number
  digits: string | null
}

/** The same by looking at every sale there is. */
function slowly({ states, text, day, amountMinor }: Asked): readonly number[] {
  const rows = many.store.db
    .prepare<[], Plain>(
      `SELECT v.seq, account, phone, reference, amount_minor, state, placed_at, t.digits
       FROM vends v LEFT JOIN tokens t ON t.vend_seq = v.seq ORDER BY v.seq DESC`,
    )
    .all()
  const fits = (row: Plain): boolean =>
    text === '' ||
    row.account.startsWith(text) ||
    row.phone.startsWith(text) ||
    (text.length >= 4 && row.reference.startsWith(text.toUpperCase())) ||
    (/^\d+$/.test(text) && row.seq === Number(text)) ||
    (/^\d{4,}$/.test(text) && (row.digits?.endsWith(text) ?? false)) ||
    row.amount_minor === amountMinor
  return rows
    .filter((row) => states.length === 0 || states.includes(row.state))
    .filter((row) => !day || (row.placed_at >= day.fromAt && row.placed_at <= day.untilAt))
    .filter(fits)
    .map(({ seq }) => seq)
}

const day = (n: number) => {
  const fromAt = many.firstAt + n * many.dayMs
  return { fromAt, untilAt: fromAt + many.dayMs - 1 }
}

describe('a search', () => {
  it.each<[string, () => Asked]>([
    ['everything', () => ({ states: [], text: '' })],
    ['one key of a meter', () => ({ states: [], text: '0' })],
    ['half a meter', () => ({ states: [], text: many.meterOf(77).slice(0, 6) })],
    ['a whole meter', () => ({ states: [], text: many.meterOf(77) })],
    ['a phone number', () => ({ states: [], text: many.phoneOf(12_345) })],
    ['the beginning all phones share', () => ({ states: [], text: '080' })],
    ['a token’s last digits', () => ({ states: [], text: many.tokenOf(12_001).slice(-4) })],
    ['a whole token', () => ({ states: [], text: many.tokenOf(12_001) })],
    ['a receipt number', () => ({ states: [], text: '12000' })],
    ['a reference', () => ({ states: [], text: 't0000' })],
    ['a common amount', () => ({ states: [], text: '2000', amountMinor: 200_000 })],
    ['a rare amount', () => ({ states: [], text: '1534.56', amountMinor: 153_456 })],
    ['a day', () => ({ states: [], text: '', day: day(7) })],
    ['a day and a meter', () => ({ states: [], text: '0412', day: day(7) })],
    ['a rare state', () => ({ states: ['expired'], text: '' })],
    ['two states and a meter', () => ({ states: ['refused', 'cancelled'], text: '07' })],
    ['a state no sale has', () => ({ states: ['review'], text: '' })],
    ['a day before all', () => ({ states: [], text: '', day: day(-3) })],
    ['nothing that is there', () => ({ states: [], text: 'zzzz' })],
  ])('for %s finds what a look at every sale finds', (_, asked) => {
    expect(allOf(asked()).seqs).toEqual(slowly(asked()))
  })

  it('answers soon even where nothing fits: a page may be empty and have a next one', () => {
    const asked = { states: ['confirmed'], text: '0', day: undefined } as const
    const first = searchVends(many.store, { ...asked, limit: 1, beforeSeq: null })
    expect(first.vends).toHaveLength(1)
    const { pages, seqs } = allOf({ states: ['review', 'confirmed'], text: '0101' })
    expect(pages).toBeGreaterThan(2)
    expect(new Set(seqs).size).toBe(seqs.length)
  })
})

it('a sale is found by its amount, day and token over the contract', async () => {
  const w = await startTillWorld()
  try {
    const vendId = await w.sell('04123456781', { amount: '1234.50' })
    const vend = await w.until(vendId, 'confirmed')
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' }).format(
      vend.placedAt,
    )
    const idsOf = async (input: object): Promise<readonly string[]> =>
      (await w.must('vend.list', input)).vends.map((one) => one.vendId)
    const end = vend.tokens[0]?.digits.slice(-5) ?? ''
    for (const text of ['1,234.5', '1234.50', '0412', vend.receiptNo, end]) {
      expect([text, await idsOf({ text, day: today })]).toEqual([text, [vendId]])
    }
    expect(await idsOf({ day: '2001-01-01' })).toEqual([])
    expect(await idsOf({ text: '1234', day: today, state: 'confirmed' })).toEqual([])
    expect(await w.call('vend.list', { day: '2026-99-99' })).toMatchObject({
      error: { code: 'bad-input', detail: { field: 'day' } },
    })
  } finally {
    await w.stop()
  }
})
