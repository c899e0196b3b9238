// A slip in each of the six languages, as its customer reads it: through the encoder and back.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { encodeSlip } from '../../electron/till/print/encode.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import { batchSlip } from '../../shared/receipt/batch-slip.ts'
import { disputeSlip, tokenHelpSlip } from '../../shared/receipt/dispute.ts'
import type { ReceiptDocument } from '../../shared/receipt/document.ts'
import { type SlipLanguage, slipLanguages, slipMoney } from '../../shared/receipt/languages.ts'
import { reportDocument } from '../../shared/receipt/report.ts'
import { shiftWordsFor } from '../../shared/receipt/shift-words.ts'
import { orderSlip, testSlip, tokenSlip } from '../../shared/receipt/slip.ts'
import { slipTime } from '../../shared/receipt/time.ts'
import { wordsFor } from '../../shared/receipt/words.ts'
import { drawerPapers } from '../world/drawer-papers.ts'
import { fullSale, placedAt, plainSale, shop } from '../world/slip-facts.ts'

const raster = createTextRaster()
const drawing = {
  raster,
  onFailure: (error: unknown) => {
    throw error
  },
}
const broken = {
  raster: {
    measure: () => {
      throw new Error('no fonts here')
    },
    draw: raster.draw,
  },
  onFailure: () => undefined,
}

/** What stands on the paper, line by line; a drawn line says what was drawn and which way it runs. */
function paperOf(slip: ReceiptDocument, columns: number, how: typeof drawing = drawing) {
  const { bytes, drawn } = encodeSlip(slip, { columns }, how)
  const { lines, unknown } = interpret(bytes, columns)
  const texts = [...drawn]
  const shown = lines.map((line) => (line.image ? `▒ ${texts.shift() ?? ''}` : line.text.trimEnd()))
  return { shown, unknown, left: texts.length }
}

const sale = (language: SlipLanguage) => ({ ...fullSale, language, training: true, copy: 1 })
const others = slipLanguages.filter((language) => language !== 'en')

/** Every text of a language, at the end of its path. */
function textsOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  // Words around values: the values themselves do not matter here.
  if (typeof words === 'function') {
    const text: unknown = words('1', '2', '3', '4')
    return [[path, typeof text === 'string' ? text : '']]
  }
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`))
}

describe.each(slipLanguages)('in %s', (language) => {
  test('every word is there, and says what it is given', () => {
    const english = [...textsOf(wordsFor('en')), ...textsOf(shiftWordsFor('en'))]
    const own = [...textsOf(wordsFor(language)), ...textsOf(shiftWordsFor(language))]
    expect(own.map(([path]) => path)).toEqual(english.map(([path]) => path))
    for (const [index, [path, text]] of own.entries()) {
      expect(text.trim(), path).not.toBe('')
      const given = (said: string | undefined) => (said ?? '').match(/\b[1-4]\b/g)?.toSorted()
      expect(given(text), path).toEqual(given(english[index]?.[1]))
    }
  })

  test.each([48, 32])('a whole sale prints, on %d columns', (columns) => {
    const { shown, unknown, left } = paperOf(tokenSlip(sale(language)), columns)
    expect(unknown).toEqual([])
    expect(left).toBe(0)
    expect(shown.join('\n')).toMatchSnapshot()
  })

  test('no letter of any slip is lost, and every token is printed in the printer’s own digits', () => {
    const { delivery, confirmedAt: _at, ...order } = sale(language)
    const slips = [
      tokenSlip(sale(language)),
      orderSlip(order),
      orderSlip({ ...order, product: 'airtime' }),
      disputeSlip(sale(language), placedAt),
      tokenHelpSlip(sale(language)),
      testSlip({ shop, columns: 48, at: placedAt, language }),
    ]
    for (const slip of slips) {
      const { shown, unknown } = paperOf(slip, 48)
      expect(unknown).toEqual([])
      expect(shown.join('\n')).not.toContain('?')
    }
    const paper = paperOf(tokenSlip(sale(language)), 48).shown
    for (const { digits } of delivery.tokens) {
      const grouped = digits.replace(/(\d{4})(?=\d)/g, '$1 ')
      expect(paper.some((line) => line.trim() === grouped)).toBe(true)
    }
  })

  test.each([48, 32])('every paper of the drawer prints, on %d columns', (columns) => {
    for (const body of drawerPapers) {
      const { shown, unknown, left } = paperOf(reportDocument(body, 'abc', 1, language), columns)
      expect(unknown, body.kind).toEqual([])
      expect(left, body.kind).toBe(0)
      const text = shown.join('\n')
      expect(text, body.kind).not.toMatch(/[?]|undefined|NaN/)
      // Every sum is on it, whatever stands beside it.
      const digits = text.replaceAll(/\D/g, '')
      for (const part of ['12', '34', '56']) expect(digits, body.kind).toContain(part)
    }
  })

  test('training is said in English above all, and in the language itself', () => {
    const { shown } = paperOf(tokenSlip(sale(language)), 48)
    expect(shown.filter((line) => line.includes('TRAINING - NOT A TOKEN'))).toHaveLength(2)
    const own = wordsFor(language).training
    const texts = tokenSlip(sale(language)).blocks.flatMap((block) =>
      block.kind === 'banner' ? [block.text] : [],
    )
    expect(texts.filter((text) => text === own)).toHaveLength(2)
  })
})

test.each(others)('a slip in %s keeps no English word of ours', (language) => {
  const { delivery: _delivery, confirmedAt: _at, ...order } = sale(language)
  const batch = batchSlip({
    ...plainSale,
    language,
    kind: 'bulk',
    standing: 'open',
    name: 'Staff',
    providerBatch: 'B-1',
    stateAt: placedAt,
    expiresOn: '2026-11-30',
    totalMinor: 200_000,
    rowCount: 80,
    sums: [{ state: 'refused', count: 1, amountMinor: 1_000 }],
    rows: [{ n: 1, account: '0803', amountMinor: 1_000, state: 'refused', detail: 'no' }],
  })
  const blocks = [
    tokenSlip(sale(language)),
    orderSlip(order),
    disputeSlip(sale(language), placedAt),
    tokenHelpSlip(sale(language)),
    batch,
  ].flatMap((slip) => slip.blocks)
  const said = blocks.flatMap((block) =>
    block.kind === 'pair' ? [block.left] : block.kind === 'text' ? [block.text] : [],
  )
  // Words two languages share, and what the provider wrote, are nobody's oversight.
  const own = new Set(textsOf(wordsFor(language)).map(([, text]) => text))
  const english = new Set(textsOf(wordsFor('en')).map(([, text]) => text))
  expect(said.filter((text) => english.has(text) && !own.has(text))).toEqual([])
})

test('money and times are written as each language writes them, in Latin digits', () => {
  const money = (language: SlipLanguage) => slipMoney(1_234_567, 'NGN', language)
  expect(slipLanguages.map(money)).toEqual([
    'NGN 12,345.67',
    '12 345,67 NGN',
    '12 345,67 NGN',
    'NGN 12,345.67',
    'NGN 12,345.67',
    'NGN 12,345.67',
  ])
  expect(slipMoney(25_000, 'XOF', 'fr')).toBe('25 000 XOF')
  expect(slipMoney(-5, 'NGN', 'ar')).toBe('NGN -0.05')
  expect(slipLanguages.map((language) => slipTime(placedAt, 'Africa/Lagos', language))).toEqual([
    '21 Nov 2026 10:04:01 WAT',
    '21 nov 2026 10:04:01 WAT',
    '21 nov 2026 10:04:01 WAT',
    '21 Nov 2026 10:04:01 WAT',
    '21 Nuw 2026 10:04:01 WAT',
    '21 نوفمبر 2026، 10:04:01 WAT',
  ])
})

test('a moment is the same moment in every zone, whatever was asked about before', () => {
  const zones = ['Africa/Lagos', 'Asia/Kolkata', 'Africa/Cairo', 'Asia/Kathmandu', 'Nowhere/None']
  const moment = fc.integer({ min: 0, max: 4_000_000_000_000 })
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const known = zone === 'Nowhere/None' ? 'UTC' : zone
      const clock = new Date(at).toLocaleTimeString('en-GB', { timeZone: known, hourCycle: 'h23' })
      const day = new Date(at).toLocaleDateString('en-GB', { timeZone: known, day: '2-digit' })
      expect(slipTime(at, zone)).toMatch(new RegExp(`^${day} \\w+ \\d{4} ${clock} `))
    }),
  )
})

test('in Arabic labels stand at the right edge, also those in Latin letters', () => {
  const slip = tokenSlip({ ...fullSale, language: 'ar' })
  const { shown } = paperOf(slip, 48)
  expect(shown).toContain(`NGN 139.53${' '.repeat(30)}VAT 7.5%`)
  expect(shown).toContain('▒ المبلغ المدفوع NGN 2,000.00')
})

test('where nothing can be drawn, an Arabic slip is printed in English and not in question marks', () => {
  const english = () => tokenSlip({ ...fullSale, language: 'en' })
  const slip = tokenSlip({ ...fullSale, language: 'ar' })
  const { bytes } = encodeSlip(slip, { columns: 48 }, broken, english)
  expect(bytes).toEqual(encodeSlip(english(), { columns: 48 }, drawing).bytes)
})
