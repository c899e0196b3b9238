import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowProblem } from '../../shared/contract/batch-views.ts'
import { textOf } from '../../renderer/batch/file.ts'
import {
  type Said,
  type Sheet,
  cellAfter,
  cellBeside,
  emptySheet,
  filledRows,
  insertRows,
  isBlank,
  isSheetText,
  nextProblem,
  problemsOf,
  removeRow,
  setCell,
  typed,
} from '../../renderer/batch/sheet.ts'

const sheetOf = (...accounts: readonly string[]): Sheet =>
  insertRows(
    emptySheet,
    null,
    accounts.map((account) => ({ account, amount: '500' })),
  )

const accountsOf = (sheet: Sheet) => sheet.rows.map(({ account }) => account)
const idOf = (sheet: Sheet, index: number): number => sheet.rows[index]?.id ?? -1
const problem = (weight: RowProblem['weight']): RowProblem => ({
  weight,
  field: 'account',
  code: 'account',
  message: '',
})

describe('the sheet', () => {
  test('has exactly one blank row at its end, whatever is done to it', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), at: fc.nat(12), text: fc.string() }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(12) }),
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(12), count: fc.nat(4) }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let sheet = emptySheet
        for (const one of steps) {
          const id = idOf(sheet, one.at)
          if (one.kind === 'set') sheet = setCell(sheet, { id, column: 'account' }, one.text)
          else if (one.kind === 'remove') sheet = removeRow(sheet, id)
          else {
            const fresh = Array.from({ length: one.count }, () => ({ account: '1', amount: '2' }))
            sheet = insertRows(sheet, id, fresh)
          }
        }
        const last = sheet.rows.at(-1)
        expect(last && isBlank(last)).toBe(true)
        expect(new Set(sheet.rows.map(({ id }) => id)).size).toBe(sheet.rows.length)
      }),
    )
  })

  test('takes pasted rows in place of a blank row and after a filled one', () => {
    const sheet = sheetOf('1', '2')
    const fresh = [{ account: '9', amount: '1' }]
    expect(accountsOf(insertRows(sheet, idOf(sheet, 0), fresh))).toEqual(['1', '9', '2', ''])
    expect(accountsOf(insertRows(sheet, idOf(sheet, 2), fresh))).toEqual(['1', '2', '9', ''])
  })

  test('sends no blank row', () => {
    expect(filledRows(sheetOf('1', '2'))).toHaveLength(2)
    expect(filledRows(emptySheet)).toEqual([])
  })
})

describe('going through the cells', () => {
  const sheet = sheetOf('1', '2')
  const first = idOf(sheet, 0)

  test('Enter goes from the number to the amount and on to the next number', () => {
    expect(cellAfter(sheet, { id: first, column: 'account' })).toEqual({
      id: first,
      column: 'amount',
    })
    expect(cellAfter(sheet, { id: first, column: 'amount' })).toEqual({
      id: idOf(sheet, 1),
      column: 'account',
    })
  })

  test('nothing lies past the edges', () => {
    expect(cellBeside(sheet, { id: first, column: 'amount' }, -1)).toBeNull()
    expect(cellAfter(sheet, { id: idOf(sheet, 2), column: 'amount' })).toBeNull()
  })

  test('a number keeps its plus, an amount loses its grouping, neither takes a letter', () => {
    expect(typed('+234 803-a', 'account')).toBe('+234803')
    expect(typed('1,000.505', 'amount')).toBe('1000.50')
  })

  test('a grouped sum is one cell, a second line or column is a sheet', () => {
    expect(isSheetText('1,000', 'amount')).toBe(false)
    expect(isSheetText('08031234567\n', 'account')).toBe(false)
    expect(isSheetText('08031234567,500', 'account')).toBe(true)
    expect(isSheetText('1\n2', 'amount')).toBe(true)
  })
})

describe('problems', () => {
  const sheet = sheetOf('1', '2', '3')
  const said = new Map<number, Said>([
    [idOf(sheet, 0), { account: '1', amount: '500', problems: [problem('stop')] }],
    [idOf(sheet, 1), { account: '2', amount: '500', problems: [problem('warn')] }],
    [idOf(sheet, 2), { account: '3', amount: '500', problems: [problem('stop')] }],
  ])

  test('what was said of a row is forgotten once the row is another', () => {
    const cell = { id: idOf(sheet, 0), column: 'account' } as const
    const [row] = setCell(sheet, cell, '11').rows
    expect(row && problemsOf(row, said)).toEqual([])
  })

  test('the next one is found in turn, round the end of the sheet', () => {
    const next = (weight: 'stop' | 'warn', from: number | null) =>
      nextProblem(sheet.rows, said, weight, from)?.account
    expect(next('stop', null)).toBe('1')
    expect(next('stop', idOf(sheet, 0))).toBe('3')
    expect(next('stop', idOf(sheet, 2))).toBe('1')
    expect(next('warn', null)).toBe('2')
    expect(nextProblem(sheet.rows, undefined, 'stop', null)).toBeNull()
  })
})

describe('a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('a workbook is named as one, whatever it is called', () => {
    expect(textOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04]))).toEqual({
      ok: false,
      error: 'workbook',
    })
  })

  test('UTF-16 as spreadsheets write it is read', () => {
    const text = 'phone,amount\n1,2'
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...bytes(text)]).buffer)
    expect(textOf(wide)).toEqual({ ok: true, value: text })
  })

  test('an empty one and one too large are refused before the till is asked', () => {
    expect(textOf(bytes(' \n'))).toEqual({ ok: false, error: 'empty' })
    expect(textOf(bytes('1'.repeat(1_000_001)))).toEqual({ ok: false, error: 'too-large' })
  })
})
