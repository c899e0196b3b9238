// Slips with letters no code page has: drawn where the machine can draw, transliterated where it
// cannot, and the token as text on every one of them.

import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { type Drawing, encodeReceipt, encodeSlip } from '../../electron/till/print/encode.ts'
import type { TextRaster } from '../../electron/till/ports.ts'
import { bitmapOf, inkAt } from '../../shared/paper/bitmap.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import type { ReceiptBlock } from '../../shared/receipt/document.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { fullSale } from '../world/slip-facts.ts'

const loaded = () =>
  Object.keys(createRequire(import.meta.url).cache).some((path) => /napi-rs.canvas/.test(path))

const raster = createTextRaster()
const mustDraw: Drawing = {
  raster,
  onFailure: (error) => {
    throw error
  },
}
const saleOf = (name: string) => ({
  ...fullSale,
  customer: { name, address: null, tariff: null },
})

/** The paper of a slip, read back from its bytes. */
function paperOf(blocks: readonly ReceiptBlock[], columns = 32) {
  const { bytes, drawn } = encodeSlip({ blocks }, { columns, cutter: 'none' }, mustDraw)
  const paper = interpret(bytes, columns, drawn)
  const images = paper.lines.flatMap(({ image }) => (image ? [bitmapOf(image)] : []))
  return { ...paper, images }
}

function theImage(block: ReceiptBlock, columns = 32) {
  const { images } = paperOf([block], columns)
  const [image] = images
  if (!image || images.length > 1) throw new Error(`${images.length} images`)
  return image
}

type Image = ReturnType<typeof theImage>
const textBlock = (text: string, more: Partial<Extract<ReceiptBlock, { kind: 'text' }>> = {}) =>
  ({ kind: 'text', text, ...more }) as const

/** Columns of dots that hold ink, from the left. */
const inked = (image: Image): readonly number[] =>
  Array.from({ length: image.widthDots }, (_, x) => x).filter((x) =>
    Array.from({ length: image.heightDots }, (__, y) => y).some((y) => inkAt(image, x, y)),
  )

/** Letters or joined groups of letters: runs of ink with nothing between. */
const groups = (image: Image): number =>
  inked(image).filter((x, index, all) => x !== (all[index - 1] ?? -9) + 1).length

const share = ({ bits, widthDots, heightDots }: Image): number =>
  bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0) /
  (widthDots * heightDots)

describe('a slip in the printer’s own letters', () => {
  it('does not load what draws, and is byte for byte what it always was', () => {
    const slip = tokenSlip({ ...saleOf('São Tomé — “Çelik” €5'), training: true, copy: 2 })
    const { bytes, drawn } = encodeSlip(slip, { columns: 48 }, mustDraw)
    expect(Buffer.from(bytes).equals(encodeReceipt(slip, { columns: 48 }))).toBe(true)
    expect(drawn).toEqual([])
    expect(loaded()).toBe(false)
    encodeSlip(tokenSlip(saleOf('محمد')), { columns: 48 }, mustDraw)
    expect(loaded()).toBe(true)
  })
})

describe.each([
  [32, 384],
  [42, 504],
  [48, 576],
])('on %i columns', (columns, dots) => {
  it.each(['محمد عبد الله', 'Ƙasimu Ɓala', '₦2,000', 'Ọlámidé Ṣẹ́gun', 'हिन्दी'])(
    `%s is a bitmap of ${dots} dots with ink in it, and nothing at its edges`,
    (text) => {
      const image = theImage(textBlock(text), columns)
      expect(image.widthDots).toBe(dots)
      expect(image.heightDots).toBeGreaterThanOrEqual(30)
      expect(image.heightDots).toBeLessThanOrEqual(60)
      expect(share(image)).toBeGreaterThan(0.005)
      expect([inkAt(image, 0, 0), inkAt(image, dots - 1, image.heightDots - 1)]).toEqual([
        false,
        false,
      ])
    },
  )

  it('only the line that needs it is drawn; the token is text, as large as ever', () => {
    const { lines, unknown, cuts } = paperOf(tokenSlip(saleOf('محمد عبد الله')).blocks, columns)
    const plain = paperOf(tokenSlip(saleOf('Chidi')).blocks, columns).lines
    expect([unknown, cuts]).toEqual([[], []])
    expect(lines.flatMap(({ image, text }) => (image ? [text] : []))).toEqual([
      'Customer محمد عبد الله',
    ])
    const tokens = plain.filter(({ text }) => /^\d{4}( \d{4}){4}$/.test(text))
    expect(tokens).toHaveLength(4)
    expect(lines).toEqual(expect.arrayContaining(tokens))
  })

  it('a label stands left and its Arabic value right, each reaching its edge', () => {
    const image = theImage({ kind: 'pair', left: 'Customer', right: 'محمد علي' }, columns)
    const ink = inked(image)
    expect(ink[0]).toBeLessThan(12)
    expect(ink.at(-1)).toBeGreaterThan(dots - 12)
    const widestGap = Math.max(...ink.map((x, index) => x - (ink[index - 1] ?? x)))
    expect(widestGap).toBeGreaterThan(60)
  })

  it('a long name takes more lines and never passes the edge', () => {
    const name = 'عبد الرحمن بن محمد الطويل '.repeat(8)
    const { lines, images } = paperOf([{ kind: 'pair', left: 'Customer', right: name }], columns)
    expect(images.length).toBeGreaterThan(2)
    expect(lines.flatMap(({ text }) => text.split(' ')).filter((word) => word !== '')).toEqual([
      'Customer',
      ...name.trim().split(' '),
    ])
    for (const image of images) {
      const ink = inked(image)
      expect(ink[0]).toBeGreaterThan(0)
      expect(ink.at(-1)).toBeLessThan(dots - 1)
    }
  })
})

describe('letters on paper', () => {
  it('join: the letters of a word hang together, written apart they do not', () => {
    expect(groups(theImage(textBlock('محمد')))).toBeLessThan(groups(theImage(textBlock('م ح م د'))))
    expect(groups(theImage(textBlock('\u0645\u200C\u062D')))).toBe(2)
    expect(groups(theImage(textBlock('\u0645\u062D')))).toBe(1)
  })

  it('run from the right, from the right edge', () => {
    const name = theImage(textBlock('محمد'))
    expect(inked(name)[0]).toBeGreaterThan(200)
    expect(inked(name).at(-1)).toBeGreaterThan(370)
    expect(inked(theImage(textBlock('Ƙasimu')))[0]).toBeLessThan(12)
    expect(theImage(textBlock('بت'))).not.toEqual(theImage(textBlock('تب')))
  })

  it('keep the order of a number that stands among them', () => {
    const fenced = theImage(textBlock('ا \u200E1111 8888\u200E'))
    expect(theImage(textBlock('ا 1111 8888'))).toEqual(fenced)
    expect(theImage(textBlock('ا 8888 1111'))).not.toEqual(fenced)
  })

  it('are heavier in bold, larger where large, and white on a band', () => {
    const normal = theImage(textBlock('محمد علي'))
    const bold = theImage(textBlock('محمد علي', { bold: true }))
    const tall = theImage(textBlock('محمد علي', { size: 'tall' }))
    const large = theImage(textBlock('محمد علي', { size: 'large' }))
    expect(share(bold)).toBeGreaterThan(share(normal))
    expect([tall.heightDots, large.heightDots]).toEqual(
      [tall.heightDots, large.heightDots].toSorted((a, b) => a - b),
    )
    expect(tall.heightDots).toBeGreaterThan(normal.heightDots)
    expect(inked(large).length).toBeGreaterThan(inked(normal).length * 1.7)
    const banner = theImage({ kind: 'banner', text: 'تدريب' })
    expect(share(banner)).toBeGreaterThan(0.7)
    expect(inkAt(banner, 0, 0)).toBe(true)
  })

  it('stand in the middle where they are centred', () => {
    const ink = inked(theImage(textBlock('محمد علي', { align: 'center' })))
    const middle = ((ink[0] ?? 0) + (ink.at(-1) ?? 0)) / 2
    expect(Math.abs(middle - 192)).toBeLessThan(6)
  })
})

describe('a machine that cannot draw', () => {
  const broken = (name: keyof TextRaster): TextRaster => ({
    ...raster,
    [name]: () => {
      throw new Error('no fonts here')
    },
  })

  it.each(['measure', 'draw'] as const)(
    'prints the nearest letters and says why when it fails to %s',
    (name) => {
      const slip = tokenSlip(saleOf('محمد Ƙasimu'))
      const heard: string[] = []
      const drawing = {
        raster: broken(name),
        onFailure: (error: unknown) => heard.push(String(error)),
      }
      const { bytes, drawn } = encodeSlip(slip, { columns: 48 }, drawing)
      expect(Buffer.from(bytes).equals(encodeReceipt(slip, { columns: 48 }))).toBe(true)
      expect(drawn).toEqual([])
      expect(heard).toEqual(['Error: no fonts here'])
      expect(interpret(bytes, 48).lines.map(({ text }) => text)).toContain(
        `Customer${' '.repeat(29)}???? Kasimu`,
      )
    },
  )

  it('does not send a bitmap that is wider than the paper, or not of its size', () => {
    const heard: unknown[] = []
    for (const bits of [new Uint8Array(1), new Uint8Array(80)]) {
      const wide = { ...raster, draw: () => ({ widthDots: 640, heightDots: 1, bits }) }
      const slip = { blocks: [textBlock('محمد')] }
      const drawing = { raster: wide, onFailure: (error: unknown) => heard.push(error) }
      const { bytes } = encodeSlip(slip, { columns: 48 }, drawing)
      expect(interpret(bytes, 48).lines[0]).toMatchObject({ text: '????', align: 'start' })
    }
    expect(heard).toHaveLength(2)
  })
})

describe('any name at all', () => {
  const unit = fc.oneof(
    fc.constantFrom('grapheme' as const, 'binary' as const),
    fc.constant(fc.constantFrom(...'محمدعبدلله ƙɗɓ₦ẹ\u0301\u064B١\u202E\u200D\u0000\u001B\n1 ')),
  )
  const name = unit.chain((letters) => fc.string({ unit: letters, maxLength: 200 }))

  it.each([32, 48])('breaks no stream and loses no token on %i columns', (columns) => {
    const tokens = tokenSlip(saleOf('x')).blocks.flatMap((block) =>
      block.kind === 'token' ? [block.digits] : [],
    )
    fc.assert(
      fc.property(name, (text) => {
        const { lines, unknown, images } = paperOf(tokenSlip(saleOf(text)).blocks, columns)
        expect(unknown).toEqual([])
        const digits = lines
          .filter(({ image, height }) => !image && height === 2)
          .map((line) => line.text.replaceAll(' ', ''))
        expect(digits).toEqual(expect.arrayContaining(tokens))
        for (const image of images) {
          expect(image.widthDots).toBe(columns * 12)
          expect(image.heightDots).toBeLessThanOrEqual(70)
        }
      }),
      { numRuns: 60 },
    )
  })
})
