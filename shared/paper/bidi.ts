// Which way a text runs, and numbers inside text that runs from the right. The bidirectional
// algorithm turns the groups of "1234 5678" around behind an Arabic word; on a slip that is another
// number, so they are fenced in.

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** True when the first letter that has a direction runs from the right, as `dir="auto"` decides. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && fromTheRight.test(first)
}

/** True when any letter of it runs from the right. */
export const hasRightToLeft = (text: string): boolean => fromTheRight.test(text)

/** Sign, digits, and what may stand between digits of one number, date, time, phone or token. */
const number = /[+\-−]?\p{Nd}(?:[\p{Nd} .,:/\-−٫٬]*\p{Nd})?/gu

const leftToRight = '\u2066'
const end = '\u2069'

/** The text with every number kept in its own order. For drawing and showing, not for measuring letters. */
export const withNumbersKept = (text: string): string =>
  fromTheRight.test(text) ? text.replace(number, `${leftToRight}$&${end}`) : text
