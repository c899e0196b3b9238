// Reading ESC/POS as a printer would, including what our own encoder never sends.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitmapOf, inkAt } from '../../shared/paper/bitmap.ts'
import { interpret } from '../../shared/paper/interpret.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )
const texts = (input: Uint8Array, columns = 32) =>
  interpret(input, columns).lines.map(({ text }) => text)

describe('the paper interpreter', () => {
  it('takes status queries out of a line they were sent into', () => {
    const paper = interpret(bytes('to', [0x10, 4, 1], 'ken', [0x10, 4, 4], '\n'), 32)
    expect(paper.lines.map(({ text }) => text)).toEqual(['token'])
    expect(paper.statusQueries).toEqual([1, 4])
  })

  it('wraps what passes the edge, as a printer does, counting wide letters twice', () => {
    expect(texts(bytes('a'.repeat(33), '\n'))).toEqual(['a'.repeat(32), 'a'])
    expect(texts(bytes([0x1d, 0x21, 0x10], 'b'.repeat(17), '\n'))).toEqual(['b'.repeat(16), 'b'])
  })

  it('reads both ways to set a size, and knows width from height', () => {
    const size = (...command: number[]) => {
      const [line] = interpret(bytes(command, 'x\n'), 32).lines
      return [line?.width, line?.height]
    }
    expect(size(0x1d, 0x21, 0x10)).toEqual([2, 1])
    expect(size(0x1d, 0x21, 0x01)).toEqual([1, 2])
    expect(size(0x1b, 0x21, 0x20)).toEqual([2, 1])
    expect(size(0x1b, 0x21, 0x10)).toEqual([1, 2])
    expect(size(0x1b, 0x21, 0x30)).toEqual([2, 2])
  })

  it('forgets modes and code page at ESC @', () => {
    const loud = [0x1b, 0x45, 1, 0x1d, 0x42, 1, 0x1b, 0x61, 1, 0x1d, 0x21, 0x11, 0x1b, 0x74, 19]
    const euro = 0xd5
    const { lines } = interpret(bytes(loud, [euro], '\n', [0x1b, 0x40], [euro], '\n'), 32)
    expect(lines).toEqual([
      { text: '€', align: 'center', bold: true, width: 2, height: 2, invert: true },
      { text: '╒', align: 'start', bold: false, width: 1, height: 1, invert: false },
    ])
  })

  const raster = [0x1d, 0x76, 0x30, 0, 2, 0, 3, 0, 0x41, 0x0a, 0x1b, 0x40, 0x10, 0x04]

  it('keeps the dots of a raster, and reads no text bytes or line feeds out of them', () => {
    const paper = interpret(bytes('held', raster, 'after\n'), 32, ['what it says'])
    expect(paper.lines.map(({ text }) => text)).toEqual(['held', 'what it says', 'after'])
    expect(paper.unknown).toEqual([])
    const image = paper.lines[1]?.image
    if (!image) throw new Error('no image')
    expect(bitmapOf(image)).toEqual({
      widthDots: 16,
      heightDots: 3,
      bits: Uint8Array.of(0x41, 0x0a, 0x1b, 0x40, 0x10, 0x04),
    })
    expect([inkAt(bitmapOf(image), 0, 0), inkAt(bitmapOf(image), 1, 0)]).toEqual([false, true])
    expect([inkAt(bitmapOf(image), 15, 0), inkAt(bitmapOf(image), 14, 0)]).toEqual([false, true])
    expect(inkAt(bitmapOf(image), 16, 0)).toBe(false)
  })

  it('shows the whole rows of a raster that broke off, as a printer has printed them', () => {
    const { lines, unknown } = interpret(bytes('one\n', raster.slice(0, -1)), 32)
    expect(lines.map(({ text, image }) => [text, image?.heightDots])).toEqual([
      ['one', undefined],
      ['', 2],
    ])
    expect(unknown).toEqual([])
  })

  it('shows nothing for a raster without size', () => {
    const empty = [0x1d, 0x76, 0x30, 0, 0, 0, 3, 0]
    expect(texts(bytes(empty, [0x1d, 0x76, 0x30, 0, 2, 0, 0, 0], 'after\n'))).toEqual(['after'])
  })

  it('marks cuts by the lines above them, in every form of the command', () => {
    const cuts = [
      [0x1d, 0x56, 0],
      [0x1d, 0x56, 49],
      [0x1d, 0x56, 66, 3],
      [0x1b, 0x69],
    ]
    for (const cut of cuts) {
      const paper = interpret(bytes('one\n', cut, 'two\n'), 32)
      expect(paper.cuts).toEqual([1])
      expect(paper.lines.map(({ text }) => text)).toEqual(['one', 'two'])
    }
  })

  it('prints the line it holds before it feeds', () => {
    expect(texts(bytes('held', [0x1b, 0x64, 3], 'next\n'))).toEqual(['held', '', '', 'next'])
  })

  it('reports what it does not know, with its place, and goes on', () => {
    const paper = interpret(bytes('a', [0x1b, 0x99], 'b\n'), 32)
    expect(paper.unknown).toEqual([{ at: 1, bytes: [0x1b, 0x99] }])
    expect(paper.lines.map(({ text }) => text)).toEqual(['ab'])
  })

  it('ends on any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (input) => {
        for (const { text } of interpret(input, 32).lines) {
          expect(text.length).toBeLessThanOrEqual(32)
        }
      }),
    )
  })
})
