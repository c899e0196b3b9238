// Blocks become lines of a given width. The preview draws these lines and the encoder prints them,
// so what is on screen is what is on paper. Nothing is ever cut: what does not fit goes on the next
// line. Pure; may be called on every keystroke.

import { printable } from '../paper/charset.ts'
import { assertNever } from '../result.ts'
import { groupToken } from '../sts/token.ts'
import type { ReceiptBlock, ReceiptDocument } from './document.ts'

export type LayoutLine = {
  readonly text: string
  readonly align: 'start' | 'center' | 'end'
  readonly bold: boolean
  /** Times the normal letter. A line of width 2 holds half the columns. */
  readonly width: 1 | 2
  readonly height: 1 | 2
  readonly invert: boolean
}

const plain = { align: 'start', bold: false, width: 1, height: 1, invert: false } as const

/** Words to lines of at most `room` letters. A word longer than a line is broken, never dropped. */
export function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = ''
    for (const word of printable(paragraph).split(' ')) {
      if (word === '') continue
      if (line !== '' && line.length + 1 + word.length <= room) {
        line += ` ${word}`
        continue
      }
      if (line !== '') lines.push(line)
      line = word
      while (line.length > room) {
        lines.push(line.slice(0, room))
        line = line.slice(room)
      }
    }
    lines.push(line)
  }
  return lines
}

const wrapped = (text: string, columns: number, style: Omit<LayoutLine, 'text'>) =>
  wrap(text, Math.floor(columns / style.width)).map((text): LayoutLine => ({ ...style, text }))

function pairLines(
  block: Extract<ReceiptBlock, { kind: 'pair' }>,
  columns: number,
): readonly LayoutLine[] {
  const left = wrap(block.left, columns)
  const right = wrap(block.right, columns)
  const style = { ...plain, bold: block.bold ?? false }
  const [onlyLeft, onlyRight] = [left[0] ?? '', right[0] ?? '']
  const gap = columns - onlyLeft.length - onlyRight.length
  if (left.length === 1 && right.length === 1 && gap >= 1) {
    return [{ ...style, text: onlyLeft + ' '.repeat(gap) + onlyRight }]
  }
  return [
    ...left.map((text): LayoutLine => ({ ...style, text })),
    ...right.map((text): LayoutLine => ({ ...style, text, align: 'end' })),
  ]
}

/** A band across the paper: the colour reaches both edges. */
function bannerLines(text: string, columns: number): readonly LayoutLine[] {
  return wrap(text, columns).map((line) => {
    const before = Math.floor((columns - line.length) / 2)
    const band = `${' '.repeat(before)}${line}`.padEnd(columns)
    return { ...plain, text: band, bold: true, height: 2, invert: true }
  })
}

/** As wide as the paper takes whole: 24 letters fill 48 columns at double width. */
function digitLines(digits: string, columns: number): readonly LayoutLine[] {
  const grouped = groupToken(digits)
  const width = grouped.length * 2 <= columns ? 2 : 1
  const align = grouped.length * width <= columns ? 'center' : 'start'
  return wrapped(grouped, columns, { ...plain, align, bold: true, width, height: 2 })
}

function blockLines(block: ReceiptBlock, columns: number): readonly LayoutLine[] {
  switch (block.kind) {
    case 'text':
      return wrapped(block.text, columns, {
        align: block.align ?? 'start',
        bold: block.bold ?? false,
        width: block.size === 'large' ? 2 : 1,
        height: block.size === 'large' || block.size === 'tall' ? 2 : 1,
        invert: false,
      })
    case 'pair':
      return pairLines(block, columns)
    case 'rule':
      return [{ ...plain, text: '-'.repeat(columns) }]
    case 'banner':
      return bannerLines(block.text, columns)
    case 'token':
      return [
        ...wrapped(block.label, columns, { ...plain, bold: true }),
        ...digitLines(block.digits, columns),
        ...(block.note === undefined ? [] : wrapped(block.note, columns, plain)),
      ]
    case 'feed':
      return Array.from({ length: block.lines }, () => ({ ...plain, text: '' }))
    default:
      return assertNever(block)
  }
}

/** The paper's lines. `columns`: 32 on 58 mm, 42 or 48 on 80 mm. */
export function layout(document: ReceiptDocument, columns: number): readonly LayoutLine[] {
  return document.blocks.flatMap((block) => blockLines(block, columns))
}
