// Lines of paper: nothing cut, nothing over the edge.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '../../shared/paper/charset.ts'
import { type LayoutLine, layout, wrap } from '../../shared/receipt/layout.ts'

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
