// Text to lines that fit. Text of the code page is counted in letters; text that is drawn is
// measured, because its letters join and are not equally wide. Nothing is ever cut off.

import { needsDrawing, printable } from '../paper/charset.ts'
import { type Letters, lettersIn } from '../paper/code-pages.ts'

/** Blanks that are no space between two words: they are taken out. */
const strayBlanks = /^ | $|  /

/** Words to lines of at most `room` letters. A word longer than a line is broken, never dropped. */
export function wrap(
  text: string,
  room: number,
  page: Letters = lettersIn('pc858'),
): readonly string[] {
  const lines: string[] = []
  for (const paragraph of paragraphs(text)) {
    let line = ''
    const letters = printable(paragraph, page)
    if (letters.length <= room && !strayBlanks.test(letters)) {
      lines.push(letters)
      continue
    }
    for (const word of letters.split(' ')) {
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

export const paragraphs = (text: string): readonly string[] =>
  /[\r\n]/.test(text) ? text.split(/\r\n|\r|\n/) : [text]

let graphemes: Intl.Segmenter | null = null

/** A letter and the marks on it stay together. */
function lettersOf(word: string): readonly string[] {
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return Array.from(graphemes.segment(word), ({ segment }) => segment)
}

/** One paragraph to lines that `fits` lets pass. A letter that fits on no line has one to itself. */
export function wrapMeasured(
  paragraph: string,
  fits: (line: string) => boolean,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (word === '') continue
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const letters = lettersOf(line)
      const count = longestStart(letters, fits)
      if (count === letters.length) break
      lines.push(letters.slice(0, count).join(''))
      line = letters.slice(count).join('')
    }
  }
  return [...lines, line]
}

/** How many letters from the start fit, at least one. Joined letters are not additive: it measures. */
function longestStart(letters: readonly string[], fits: (line: string) => boolean): number {
  let [low, high] = [1, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(letters.slice(0, middle).join(''))) low = middle
    else high = middle - 1
  }
  return low
}

/** Columns a text takes on a screen, which has letters of one width and every script. */
export function estimatedColumns(text: string, { width }: { readonly width: number }): number {
  const seen = needsDrawing(text) ? text.replace(/[\p{M}\p{Cf}]/gu, '') : printable(text)
  return Array.from(seen).length * width
}
