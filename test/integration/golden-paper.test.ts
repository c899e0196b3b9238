// A whole slip on every kind of printer: its bytes read back as paper, the paper as a picture, and the
// codes on the picture read by a library that knows nothing of how they were made.

import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { qrModules } from '../../electron/till/print/codes.ts'
import { type EncodeOptions, encodeReceipt, encodeSlip } from '../../electron/till/print/encode.ts'
import { bitmapOf, imageOf, inkAt, paperDots } from '../../shared/paper/bitmap.ts'
import { codePageIds, epsonNumber, lettersIn, starNumber } from '../../shared/paper/code-pages.ts'
import { interpret, type Paper } from '../../shared/paper/interpret.ts'
import { pictureDots } from '../../shared/paper/picture.ts'
import { profiles } from '../../shared/printers/profiles.ts'
import { setupOf } from '../../shared/printers/setup.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { pictureOf } from '../world/paper-image.ts'
import { codesOn } from '../world/read-codes.ts'
import { fullSale } from '../world/slip-facts.ts'

const raster = createTextRaster()
const failed = (error: unknown) => {
  throw error
}

/** A ring with a bar across it, as wide as 80 mm paper. */
const mark = (() => {
  const canvas = createRequire(import.meta.url)(
    '@napi-rs/canvas',
  ) as typeof import('@napi-rs/canvas')
  const sheet = canvas.createCanvas(600, 200)
  const context = sheet.getContext('2d')
  context.lineWidth = 24
  context.strokeRect(20, 20, 560, 160)
  context.fillRect(20, 90, 560, 20)
  const { data: rgba } = context.getImageData(0, 0, 600, 200)
  const dots = pictureDots({ width: 600, height: 200, rgba }, { width: 576, height: 240 }, 'lines')
  if (typeof dots === 'string') throw new Error(dots)
  return imageOf(dots)
})()

const slip = tokenSlip({
  ...fullSale,
  shop: { ...fullSale.shop, logo: mark },
  customer: { name: 'محمد الأمين', address: 'Ƙofar Ɓala, ₦500 bus stop', tariff: 'R2' },
  codes: 'both',
})

const [keyChange1, keyChange2, bought, free] = fullSale.delivery.tokens.map(({ digits }) => digits)

function onPaper(options: EncodeOptions & { readonly columns: number }): Paper {
  const { bytes, drawn } = encodeSlip(slip, options, { raster, onFailure: failed })
  const { language } = 'language' in options ? options : setupOf(options)
  return interpret(bytes, options.columns, drawn, { language, qr: qrModules })
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const ofEvery = profiles.map((profile) => [profile.name, profile] as const)

describe.each(ofEvery)('a slip on %s', (_, profile) => {
  const setup = setupOf({ profile: profile.id, columns: profile.columns })
  const paper = onPaper(setup)

  it('is understood to the last byte, cut once at its end, and opens no drawer', () => {
    expect(paper.unknown).toEqual([])
    expect(paper.cuts).toEqual([paper.lines.length])
    expect(paper.drawerKicks).toBe(0)
  })

  it('carries both codes so that a phone and a scanner read them', async () => {
    const picture = pictureOf(paper.lines, profile.columns)
    expect(await codesOn(picture)).toEqual([
      { format: 'QRCode', text: [keyChange1, keyChange2, bought, free].join(' ') },
      { format: 'Code128', text: bought },
    ])
  })

  it('begins with the mark of the shop, whole and in the middle', () => {
    const said = paper.lines.findIndex(({ text }) => text === fullSale.shop.name)
    expect(said).toBe(0)
    const bands = paper.lines.slice(
      0,
      paper.lines.findIndex(({ image }) => !image),
    )
    const rows = bands.map(({ image }) => bitmapOf(image ?? mark))
    const width = paperDots(profile.columns)
    expect(rows.every(({ widthDots }) => widthDots === width)).toBe(true)
    const top = rows[0]
    const bottom = rows.at(-1)
    if (!top || !bottom) throw new Error('no mark')
    // Its frame reaches both edges of the paper, at its top and at its bottom.
    for (const x of [4, width / 2, width - 8]) {
      expect(inkAt(top, x, 3)).toBe(true)
      expect(inkAt(bottom, x, bottom.heightDots - 3)).toBe(true)
    }
    const height = rows.reduce((sum, { heightDots }) => sum + heightDots, 0)
    expect(height / width).toBeCloseTo(184 / 584, 1)
  })

  it('shows every token as text, and draws what the printer has no letters for', () => {
    const tokens = paper.lines.filter(({ text }) => /^\d{4}( \d{4})+$/.test(text))
    const digits = tokens.map(({ text }) => text.replaceAll(' ', '')).join('')
    expect(digits).toBe([keyChange1, keyChange2, bought, free].join(''))
    expect(tokens.some(({ image }) => image)).toBe(false)
    const drawn = paper.lines.filter(({ image, code }) => image && !code).map(({ text }) => text)
    expect(drawn.join(' ')).toContain('محمد الأمين')
    expect(drawn.join(' ')).toContain('₦500')
  })
})

describe('what a shop sets on its printer', () => {
  const line = (text: string) => ({ blocks: [{ kind: 'text', text }] }) as const

  it.each(profiles.flatMap(({ id }) => codePageIds.map((codePage) => [id, codePage] as const)))(
    '%s prints the letters of %s, and is told which page they are on',
    (profile, codePage) => {
      const setup = setupOf({ profile, columns: 48, codePage })
      const page = lettersIn(codePage)
      const letters = [...'éçñßüÇ£€¥ãõ'].filter((letter) => page.has(letter)).join('')
      const bytes = encodeReceipt(line(`a${letters}`), setup)
      const select =
        setup.language === 'star'
          ? [0x1b, 0x1d, 0x74, starNumber(codePage)]
          : [0x1b, 0x74, epsonNumber(codePage)]
      expect(hex(bytes)).toContain(hex(Uint8Array.from(select)))
      const { lines, unknown } = interpret(bytes, 48, [], { language: setup.language })
      expect([lines[0]?.text, unknown]).toEqual([`a${letters}`, []])
    },
  )

  it.each([
    ['epson-80', 'full', '1d5600'],
    ['epson-80', 'partial', '1d5601'],
    ['star-80', 'full', '1b6400'],
    ['star-80', 'partial', '1b6401'],
    ['generic-58', 'partial', '1d5601'],
  ] as const)('%s cuts %s with %s, and not at all where there is no cutter', (id, cutter, cut) => {
    const cutting = encodeReceipt(line('x'), setupOf({ profile: id, columns: 32, cutter }))
    expect(hex(cutting)).toMatch(new RegExp(`${cut}1b40$`))
    const setup = setupOf({ profile: id, columns: 32, cutter: 'none', feedLines: 6 })
    const { cuts, lines } = interpret(encodeReceipt(line('x'), setup), 32, [], setup)
    expect([cuts, lines.length]).toEqual([[], 7])
  })

  it.each([
    // GS ( K 49: a tenth a step, below nothing as the byte's complement.
    ['epson-80', 3, '1d284b02003106'],
    ['epson-80', -3, '1d284b020031fa'],
    // ESC RS d: 0 is darkest, 3 as ever.
    ['star-80', 3, '1b1e6400'],
    ['star-80', -3, '1b1e6406'],
  ] as const)('%s is told how dark: %i is %s', (profile, density, command) => {
    const setup = setupOf({ profile, columns: 48, density })
    const bytes = encodeReceipt(line('x'), setup)
    expect(hex(bytes)).toContain(command)
    expect(interpret(bytes, 48, [], setup).unknown).toEqual([])
    const plain = encodeReceipt(line('x'), setupOf({ profile, columns: 48 }))
    expect(hex(plain)).not.toContain(command.slice(0, 8))
  })

  it('a printer of no maker’s is told nothing of it: it might print the command', () => {
    const asked = setupOf({ profile: 'generic-80', columns: 48, density: 2, speed: 'slow' })
    const plain = setupOf({ profile: 'generic-80', columns: 48 })
    expect(encodeReceipt(line('x'), asked)).toEqual(encodeReceipt(line('x'), plain))
  })

  it('an Epson makes the barcode of a token in set C: ten bytes for twenty digits', () => {
    const setup = setupOf({ profile: 'epson-80', columns: 48 })
    const { bytes } = encodeSlip(slip, setup, { raster, onFailure: failed })
    const pairs = (bought?.match(/\d\d/g) ?? []).map(Number)
    expect(hex(bytes)).toContain(hex(Uint8Array.from([0x1d, 0x6b, 73, 12, 0x7b, 0x43, ...pairs])))
  })
})
