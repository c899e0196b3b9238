// Lines of paper: nothing cut, nothing over the edge.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withNumbersKept } from '../../shared/paper/bidi.ts'
import { legible, needsDrawing, printable } from '../../shared/paper/charset.ts'
import { type LayoutLine, layout } from '../../shared/receipt/layout.ts'
import { estimatedColumns, wrap } from '../../shared/receipt/wrap.ts'

const lay = (block: Parameters<typeof layout>[0]['blocks'][number], columns: number) =>
  layout({ blocks: [block] }, columns)
const token = (digits: string) => ({ kind: 'token', label: 'Token', digits }) as const
const digitsOf = (lines: readonly LayoutLine[]) =>
  lines.map(({ text }) => text.replaceAll(' ', '')).join('')

describe('layout', () => {
  it('fills 80 mm with a token at double width and height', () => {
    const [, line] = lay(token('07246981304477519022'), 48)
    expect(line).toMatchObject({ text: '0724 6981 3044 7751 9022', width: 2, height: 2 })
  })

  it.each([32, 42])('keeps a token on one line of %i columns at double height', (columns) => {
    const [, line, ...more] = lay(token('07246981304477519022'), columns)
    expect(line).toMatchObject({ text: '0724 6981 3044 7751 9022', width: 1, height: 2 })
    expect(more).toEqual([])
  })

  it('breaks a long number between groups only', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{21,90}$/),
        fc.constantFrom(32, 42, 48),
        (digits, columns) => {
          const [, ...lines] = lay(token(digits), columns)
          expect(digitsOf(lines)).toBe(digits)
          for (const { text } of lines.slice(0, -1)) expect(text).toMatch(/^\d{4}( \d{4})*$/)
        },
      ),
    )
  })

  it('puts a pair on one line where both fit and on more where not, complete either way', () => {
    expect(lay({ kind: 'pair', left: 'Till', right: '1' }, 32).map(({ text }) => text)).toEqual([
      'Till                           1',
    ])
    const long = lay({ kind: 'pair', left: 'Address', right: '4 Aba Road, behind the market' }, 32)
    expect(long.map(({ text, align }) => [align, text])).toEqual([
      ['start', 'Address'],
      ['end', '4 Aba Road, behind the market'],
    ])
  })

  it('leaves at least a space between the two sides of a pair', () => {
    const right = 'x'.repeat(28)
    expect(lay({ kind: 'pair', left: 'abc', right }, 32)).toHaveLength(1)
    expect(lay({ kind: 'pair', left: 'abcd', right }, 32)).toHaveLength(2)
  })

  it('reaches both edges with a banner', () => {
    const [line] = lay({ kind: 'banner', text: 'TRAINING — NOT A TOKEN' }, 32)
    expect(line).toMatchObject({ text: '     TRAINING - NOT A TOKEN     ', invert: true })
  })

  it('never passes the edge and never loses a letter, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 16, max: 48 }),
        (text, room) => {
          const lines = wrap(text, room)
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(room)
          const letters = (some: string) => printable(some).replaceAll(/\s/g, '')
          expect(letters(lines.join(''))).toBe(letters(text))
        },
      ),
    )
  })
})

describe('letters the paper has not', () => {
  it.each([
    ['ɓ Ɓ ɗ ƙ Ƙ ƴ', 'b B d k K y'],
    ['Ọlámidé Ṣẹ́gun', 'Olámidé Segun'],
    ['“Yes” — ‘no’…', `"Yes" - 'no'...`],
    ['₦2,000 ₵5 €3', 'NGN 2,000 GHS 5 €3'],
    ['٢٠٠٫٥٠', '200.50'],
    ['ﬁve ＡＢＣ', 'five ABC'],
    ['\u200Fabc\u200B', 'abc'],
    ['a\u001Bb\tc', 'a b c'],
  ])('%s becomes %s', (text, paper) => {
    expect(printable(text)).toBe(paper)
  })

  it('marks what it cannot write with a question mark, one for each letter', () => {
    expect(printable('محمد 12')).toBe('???? 12')
  })
})

describe('letters that are drawn', () => {
  const drawn = (block: Parameters<typeof layout>[0]['blocks'][number], columns = 32) =>
    layout({ blocks: [block] }, columns, estimatedColumns)

  it.each(['محمد', 'Ƙasimu', 'Ọlámidé', '₦2,000', 'हिन्दी', '٢٠٠', 'Ṣẹ́gun'])(
    '%s has some',
    (text) => {
      expect(needsDrawing(text)).toBe(true)
      expect(legible(text)).toBe(text.normalize('NFC'))
    },
  )

  it.each([
    'São Tomé €3',
    'TRAINING — NOT A TOKEN',
    '“Yes”…',
    'ﬁve ＡＢＣ',
    '\u200Fabc\u200B',
    '中文 😀',
  ])('%s has none: the page says it, or nothing here can', (text) => {
    expect(needsDrawing(text)).toBe(false)
  })

  it('loses what no font here has, and what would turn the order of the rest around', () => {
    expect(legible('محمد 中 😀')).toBe('محمد ? ?')
    expect(legible('\u202Eمحمد\u202C\u001B')).toBe('محمد ')
    expect(legible('می\u200Cخواهم')).toBe('می\u200Cخواهم')
  })

  it('keeps both ends of a line, the label at the start and the Arabic value at the end', () => {
    expect(drawn({ kind: 'pair', left: 'Customer', right: 'محمد علي' })).toEqual([
      {
        text: 'Customer محمد علي',
        align: 'start',
        bold: false,
        width: 1,
        height: 1,
        invert: false,
        drawn: 'ltr',
        ends: ['Customer', 'محمد علي'],
      },
    ])
  })

  it('turns a line with an Arabic label around', () => {
    const [line] = drawn({ kind: 'pair', left: 'المبلغ', right: 'NGN 2,000.00' })
    expect(line).toMatchObject({ drawn: 'rtl', ends: ['NGN 2,000.00', 'المبلغ'] })
  })

  it('gives a pair that does not fit more lines, and sends the Latin label as text', () => {
    const lines = drawn({ kind: 'pair', left: 'Address', right: 'شارع النيل '.repeat(4) })
    expect(lines.map(({ align, drawn: way }) => [align, way])).toEqual([
      ['start', undefined],
      ['end', 'rtl'],
      ['end', 'rtl'],
    ])
  })

  it('starts a text where its letters start, and keeps the way of its first letter on every line', () => {
    const text = 'العميل محمد عبد الرحمن ABUJAELECTRICITY محمد NGN عبد الرحمن'
    const lines = drawn({ kind: 'text', text }, 16)
    expect(lines.map(({ align }) => align)).toEqual(lines.map(() => 'end'))
    expect(lines.map((line) => line.drawn ?? line.text)).toEqual([
      'rtl',
      'rtl',
      'ABUJAELECTRICITY',
      'rtl',
      'rtl',
    ])
    expect(drawn({ kind: 'text', text: 'Ƙasimu', align: 'center' })[0]?.align).toBe('center')
  })

  it('never draws a token, whatever stands around it', () => {
    const [label, digits, note] = drawn({
      kind: 'token',
      label: 'رمز',
      digits: '07246981304477519022',
      note: '₦',
    })
    expect([label?.drawn, digits?.drawn, note?.drawn]).toEqual(['rtl', undefined, 'ltr'])
    expect(digits?.text).toBe('0724 6981 3044 7751 9022')
  })

  it('breaks a word that is longer than the paper between letters, not between a letter and its marks', () => {
    const word = 'مُحَمَّدٌ'.repeat(20)
    const lines = drawn({ kind: 'text', text: word })
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(({ text }) => text).join('')).toBe(legible(word))
    for (const { text } of lines) expect(text).not.toMatch(/^\p{M}/u)
  })
})

describe('numbers in text that runs from the right', () => {
  it.each([
    ['رقم +234-803 هنا', 'رقم \u2066+234-803\u2069 هنا'],
    ['رمز 1234 5678 9012', 'رمز \u20661234 5678 9012\u2069'],
    ['يوم 21/11/2026 10:04', 'يوم \u206621/11/2026 10:04\u2069'],
    ['مبلغ ١٬٢٥٠٫٠٠', 'مبلغ \u2066١٬٢٥٠٫٠٠\u2069'],
    ['NGN 2,000.00', 'NGN 2,000.00'],
    ['باقة 10GB شهرية', 'باقة \u206610GB\u2069 شهرية'],
    ['شارع B12', 'شارع \u2066B12\u2069'],
    ['شارع 12B، لاغوس', 'شارع \u206612B\u2069، لاغوس'],
    ['رقم TIN-1234567', 'رقم \u2066TIN-1234567\u2069'],
    ['مبلغ NGN 1,000.00 فقط', 'مبلغ \u2066NGN 1,000.00\u2069 فقط'],
    ['بريد shop12@mama.ng', 'بريد \u2066shop12@mama.ng\u2069'],
    ['رصيد 5.2kWh (B2)', 'رصيد \u20665.2kWh\u2069 (\u2066B2\u2069)'],
    // A number is read before the word behind it, as Arabic is read.
    ['4 من 4 Free basic', '\u20664\u2069 من \u20664\u2069 Free basic'],
    // An accent of its own stays with its letter.
    ['شارع 3a\u0300 هنا', 'شارع \u20663a\u0300\u2069 هنا'],
    ['متجر Mama Ngozi هنا', 'متجر Mama Ngozi هنا'],
  ])('%s keeps its own order', (text, kept) => {
    expect(withNumbersKept(text)).toBe(kept)
  })
})
