// Pictures somebody chose as the mark of the shop: what a file says of itself, and the dots it becomes.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitmapOf, imageOf, inkAt, rowBytes } from '../../shared/paper/bitmap.ts'
import { pictureHead } from '../../shared/paper/picture-head.ts'
import { narrowed, pictureDots, type Pixels } from '../../shared/paper/picture.ts'

const canvas = createRequire(import.meta.url)('@napi-rs/canvas') as typeof import('@napi-rs/canvas')

type Context = import('@napi-rs/canvas').SKRSContext2D

function drawn(width: number, height: number, draw: (context: Context) => void) {
  const sheet = canvas.createCanvas(width, height)
  const context = sheet.getContext('2d')
  draw(context)
  const { data: rgba } = context.getImageData(0, 0, width, height)
  return { pixels: { width, height, rgba } satisfies Pixels, sheet }
}

const rectangle = (colour: string, x: number, y: number, width: number, height: number) =>
  drawn(400, 300, (context) => {
    context.fillStyle = colour
    context.fillRect(x, y, width, height)
  })

const paper = { width: 384, height: 240 }

describe('a file that is chosen', () => {
  const { sheet } = rectangle('black', 10, 10, 100, 50)
  it('says what it is and how large', () => {
    const size = { width: 400, height: 300 }
    expect(pictureHead(sheet.toBuffer('image/png'))).toEqual({ kind: 'png', ...size })
    expect(pictureHead(sheet.toBuffer('image/jpeg'))).toEqual({ kind: 'jpeg', ...size })
  })

  it('that is no picture, or only the beginning of one, is told apart', () => {
    expect(pictureHead(Buffer.from('%PDF-1.7'))).toBe('kind')
    expect(pictureHead(readFileSync(import.meta.filename))).toBe('kind')
    expect(pictureHead(new Uint8Array())).toBe('kind')
    expect(pictureHead(sheet.toBuffer('image/png').subarray(0, 20))).toBe('broken')
    expect(pictureHead(sheet.toBuffer('image/jpeg').subarray(0, 30))).toBe('broken')
  })

  it('may hold anything at all', () => {
    const sign = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [])
    fc.assert(
      fc.property(sign, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        const head = pictureHead(Uint8Array.from([...first, ...rest]))
        if (typeof head !== 'string') expect(Math.min(head.width, head.height)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a picture as dots', () => {
  it('loses its edge and is as wide as the paper, or as high as a head may be', () => {
    const wide = pictureDots(rectangle('black', 50, 100, 300, 60).pixels, paper, 'lines')
    // All ink: nothing could be told from it.
    expect(wide).toBe('black')
    const { pixels } = drawn(400, 300, (context) => {
      context.strokeStyle = 'black'
      context.lineWidth = 10
      context.strokeRect(55, 105, 290, 50)
    })
    const frame = pictureDots(pixels, paper, 'lines')
    if (typeof frame === 'string') throw new Error(frame)
    expect(frame).toMatchObject({ widthDots: 384, heightDots: 77 })
    expect([inkAt(frame, 0, 0), inkAt(frame, 383, 76), inkAt(frame, 190, 40)]).toEqual([
      true,
      true,
      false,
    ])
    const high = pictureDots(
      drawn(100, 400, (context) => {
        context.lineWidth = 8
        context.strokeRect(10, 10, 80, 380)
      }).pixels,
      paper,
      'lines',
    )
    expect(high).toMatchObject({ heightDots: 240, widthDots: 54 })
  })

  it('has ink where it is dark, whatever its colours, and shades as more and less dots', () => {
    const yellow = drawn(384, 96, (context) => {
      context.fillStyle = '#f4c400'
      context.fillRect(0, 0, 128, 96)
      context.fillRect(256, 0, 128, 96)
    }).pixels
    const lines = pictureDots(yellow, paper, 'lines')
    if (typeof lines === 'string') throw new Error(lines)
    expect([inkAt(lines, 60, 40), inkAt(lines, 190, 40), inkAt(lines, 300, 40)]).toEqual([
      true,
      false,
      true,
    ])
    const grey = pictureDots(rectangle('#808080', 0, 0, 400, 300).pixels, paper, 'shades')
    if (typeof grey === 'string') throw new Error(grey)
    const inked = [...grey.bits].reduce(
      (sum, byte) => sum + byte.toString(2).replaceAll('0', '').length,
      0,
    )
    const share = inked / (grey.widthDots * grey.heightDots)
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
  })

  it('that nobody could see is refused: white, see-through, or one block', () => {
    expect(pictureDots(rectangle('white', 0, 0, 400, 300).pixels, paper, 'lines')).toBe('blank')
    expect(pictureDots(rectangle('transparent', 0, 0, 9, 9).pixels, paper, 'shades')).toBe('blank')
    expect(pictureDots(rectangle('black', 0, 0, 400, 300).pixels, paper, 'shades')).toBe('black')
  })

  it('is never larger than what it may be, and of its own size, whatever it is', () => {
    const side = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(
        fc.tuple(side, side).chain(([width, height]) =>
          fc.record({
            width: fc.constant(width),
            height: fc.constant(height),
            rgba: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
          }),
        ),
        fc.constantFrom('lines', 'shades'),
        (pixels, look) => {
          const dots = pictureDots(pixels, paper, look)
          if (typeof dots === 'string') return
          expect(dots.widthDots).toBeLessThanOrEqual(paper.width)
          expect(dots.heightDots).toBeLessThanOrEqual(paper.height)
          expect(dots.bits).toHaveLength(rowBytes(dots.widthDots) * dots.heightDots)
          expect(bitmapOf(imageOf(dots))).toEqual(dots)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('made for wide paper is made smaller on narrow paper, and not cut off', () => {
    const { pixels } = drawn(576, 96, (context) => {
      context.fillRect(0, 0, 60, 96)
      context.fillRect(516, 0, 60, 96)
    })
    const wide = pictureDots(pixels, { width: 576, height: 240 }, 'lines')
    if (typeof wide === 'string') throw new Error(wide)
    const narrow = narrowed(wide, 384)
    expect(narrow).toMatchObject({ widthDots: 384, heightDots: 64 })
    expect([inkAt(narrow, 10, 30), inkAt(narrow, 190, 30), inkAt(narrow, 370, 30)]).toEqual([
      true,
      false,
      true,
    ])
    expect(narrowed(wide, 576)).toBe(wide)
  })
})
