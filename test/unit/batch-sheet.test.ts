// Sheets as people save them: with and without headings, in English and Arabic, from several programs.
// What is clear is read as it stands; what is not is said with its line and never guessed.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { amountWords, isShortened, plainAccount } from '../../electron/till/batch/cells.ts'
import { readSheet } from '../../electron/till/batch/sheet.ts'
import { maxBatchRows } from '../../shared/vend/sheet.ts'

const options = [
  { name: 'country', choices: [{ value: 'NG', label: 'Nigeria' }] },
  {
    name: 'biller',
    choices: [
      { value: 'DSTV', label: 'DStv' },
      { value: 'AIRTIME', label: 'Airtime' },
    ],
  },
]
const read = (text: string) => {
  const sheet = readSheet(text, options)
  return sheet.ok
    ? sheet.value.map(({ account, amount, options: chosen }) =>
        [account, amount, ...Object.values(chosen)].join(' | '),
      )
    : sheet.error
}
const two = ['08031234567 | 500', '08031234568 | 1000.50']

describe('a sheet', () => {
  it.each([
    ['comma', 'phone,amount\n08031234567,500\n08031234568,1000.50\n'],
    ['semicolon', 'Phone;Amount\n08031234567;500\n08031234568;1000.50'],
    ['tab', 'PHONE\tAMOUNT\n08031234567\t500\n08031234568\t1000.50\n'],
    [
      'byte order mark and Windows lines',
      '\uFEFFphone,amount\r\n08031234567,500\r\n08031234568,1000.50\r\n',
    ],
    ['old Mac lines', 'phone,amount\r08031234567,500\r08031234568,1000.50\r'],
    [
      'a separator a spreadsheet names',
      'sep=;\r\nphone;amount\r\n08031234567;500\r\n08031234568;1000.50',
    ],
    ['quotes', '"phone","amount"\n"08031234567","500"\n"08031234568","1000.50"'],
    [
      'spaces and empty lines',
      '\nphone , amount\n\n 08031234567 , 500 \n , \n08031234568, 1000.50\n\n',
    ],
    ['no heading', '08031234567,500\n08031234568,1000.50'],
    [
      'more columns',
      'Name,Amount (NGN),Note,Phone No.\nAda,500,x,08031234567\nMusa,1000.50,,08031234568',
    ],
    [
      'a customer’s name beside the phone',
      'Customer,Mobile number,Amount\nAda,08031234567,500\nMusa,08031234568,1000.50',
    ],
    ['Arabic headings', 'الاسم,رقم الهاتف,المبلغ\nAda,08031234567,500\nMusa,08031234568,1000.50'],
    ['Arabic headings otherwise', 'الموبايل;القيمة\n08031234567;500\n08031234568;1000.50'],
    ['Arabic digits', 'الرقم,المَبلغ\n٠٨٠٣١٢٣٤٥٦٧,٥٠٠\n۰۸۰۳۱۲۳۴۵۶۸,١٠٠٠٫٥٠'],
    ['marks of direction', 'phone,amount\n\u202A08031234567\u202C,500\n\u200E08031234568,1000.50'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual(two)
  })

  it('keeps a comma and a line break that stand in quotes', () => {
    expect(read('phone,amount,note\n08031234567,"1,000.50","a\nb"\n08031234568,5,')).toEqual([
      '08031234567 | 1,000.50',
      '08031234568 | 5',
    ])
  })

  it('takes choices by their name, their heading or their place', () => {
    expect(read('phone,amount,company\n1,5,dstv\n2,5,Airtime\n3,5,\n4,5,Other')).toEqual([
      '1 | 5 | DSTV',
      '2 | 5 | AIRTIME',
      '3 | 5',
      '4 | 5 | Other',
    ])
    expect(read('1,5,NG,AIRTIME')).toEqual(['1 | 5 | NG | AIRTIME'])
  })

  it.each<[string, string, object]>([
    ['an open quote', 'phone,amount\n1,5\n"2,5\n3,5\n', { code: 'sheet', detail: { line: 3 } }],
    ['a quote inside a cell', 'phone,amount\n1,5\n2,5"6\n', { code: 'sheet', detail: { line: 3 } }],
    ['text behind a quote', 'phone,amount\n"1"x,5\n', { code: 'sheet', detail: { line: 2 } }],
    ['a spreadsheet’s own file', 'PK\u0003\u0004', { code: 'sheet' }],
    ['nothing', '', { code: 'empty' }],
    ['only a heading', 'phone,amount\n', { code: 'empty' }],
    [
      'no column for the amount',
      'phone,name\n1,Ada',
      { code: 'columns', detail: { column: 'amount' } },
    ],
    [
      'no column for the number',
      'name,amount\nAda,5',
      { code: 'columns', detail: { column: 'phone' } },
    ],
    ['two columns for the amount', 'phone,amount,amount\n1,5,6', { code: 'columns' }],
    ['two columns for the number', 'phone,mobile,amount\n1,2,6', { code: 'columns' }],
  ])('with %s says so', (_, text, fault) => {
    expect(read(text)).toMatchObject(fault)
  })

  it('with too many rows is not read half', () => {
    const rows = '1,5\n'.repeat(maxBatchRows)
    expect(read(rows)).toHaveLength(maxBatchRows)
    expect(read(`phone,amount\n${rows}`)).toHaveLength(maxBatchRows)
    expect(read(`${rows}1,5`)).toMatchObject({ code: 'too-many' })
    expect(read(`phone,amount\n${rows}1,5`)).toMatchObject({ code: 'too-many' })
  })

  it('of any text at all is rows or a fault, never a throw', () => {
    const piece = fc.constantFrom(
      'phone',
      'amount',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r',
      '5',
      'sep=;',
      '',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const sheet = readSheet(any, options)
        expect(sheet.ok ? sheet.value.length : sheet.error.message.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

test('a number loses its spaces, dashes and a spreadsheet’s apostrophe, and nothing else', () => {
  expect(plainAccount(" '0803-123 4567 ")).toBe('08031234567')
  expect(plainAccount('+234 (0)803 123 4567')).toBe('+23408031234567')
  expect(plainAccount('ab#12')).toBe('ab#12')
})

test('a number a spreadsheet has shortened is known', () => {
  expect(isShortened('8.03123E+09')).toBe(true)
  expect(isShortened('8,03123E+09')).toBe(true)
  expect(isShortened('8031234567')).toBe(false)
})

test.each([
  ['', 'missing'],
  ['1,000.50', 'comma'],
  ['1000,50', 'comma'],
  ['1٬000', 'comma'],
  ['1 000', 'spaces'],
  ['NGN 500', 'currency'],
  ['₹500', 'currency'],
  ['-5', 'more than zero'],
  ['five', 'not an amount'],
])('"%s" as an amount is refused with words about it (%s)', (text, word) => {
  expect(amountWords(text)).toContain(word)
})
