// Text broken into lines that fit, at words; a word longer than a line at its letters. Nothing is cut.

import type { PdfLook } from './document.ts'

/** Points a text takes in a look, its letters shaped and joined. */
export type Measure = (text: string, look: PdfLook) => number

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A word that fits no line, in pieces that do. */
function pieces(word: string, width: number, fits: (text: string) => boolean): readonly string[] {
  if (fits(word) || width <= 0) return [word]
  const all: string[] = []
  let piece = ''
  for (const { segment } of letters.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      all.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...all, piece]
}

/** At least one line, also of no text. */
export function wrapped(
  text: string,
  look: PdfLook,
  width: number,
  measure: Measure,
): readonly string[] {
  const fits = (line: string): boolean => measure(line, look) <= width
  return text.split('\n').flatMap((paragraph) => {
    if (fits(paragraph)) return [paragraph]
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ').flatMap((one) => pieces(one, width, fits))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line === '' || fits(longer)) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line]
  })
}
