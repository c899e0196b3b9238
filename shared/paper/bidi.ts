// Which way a text runs, and numbers inside text that runs from the right. The bidirectional
// algorithm turns the groups of "1234 5678" around behind an Arabic word, and a fence around the digits of
// "B12" alone would make it "12B"; on a slip that is another number, so what belongs together is fenced in.

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** True when the first letter that has a direction runs from the right, as `dir="auto"` decides. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && fromTheRight.test(first)
}

/** True when any letter of it runs from the right. */
export const hasRightToLeft = (text: string): boolean => fromTheRight.test(text)

/** Digits, and what may stand between those of one number, date, time, phone or token. */
const digits = String.raw`\p{Nd}(?:[\p{Nd} .,:/\-−٫٬]*\p{Nd})?`
/** An accent of its own stays with its letter. */
const letter = String.raw`\p{sc=Latn}\p{M}*`
/** What begins with Latin letters and comes to digits, "NGN 1", or with digits that letters follow at once, "12B". */
const mixed = String.raw`(?:\p{sc=Latn}[\p{sc=Latn}\p{M} .:/_@&\-]*\p{Nd}|${digits}[.:/_@&\-]*${letter})`
const andOn = String.raw`(?:[\p{sc=Latn}\p{M}\p{Nd} .,:/_@&+\-−٫٬]*(?:\p{Nd}|${letter}))?`
const number = new RegExp(String.raw`[+\-−]?(?:${mixed}${andOn}|${digits})`, 'gu')

const leftToRight = '\u2066'
const end = '\u2069'

/** The text with every number kept in its own order. For drawing and showing, not for measuring letters. */
export const withNumbersKept = (text: string): string =>
  fromTheRight.test(text) ? text.replace(number, `${leftToRight}$&${end}`) : text
