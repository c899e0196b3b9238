// The letters a slip printer has, those that can be drawn for it, and the nearest thing to the rest.
// Everything laid out passes through `printable` or `legible`, so preview and paper show the same
// text and the encoder never meets a letter it cannot print. Money and tokens are ASCII and pass
// unchanged. Must never let a control character through: a provider's text could otherwise drive
// the printer. Every question is asked of a page of letters; left out, of the usual one.

import { type Letters, lettersIn } from './code-pages.ts'

/** What a printer has unless its configuration says another page. */
const usual = lettersIn('pc858')

/** Signs whose nearest thing says the same: no reason to draw a line. */
const signs: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '*',
  '…': '...',
  '→': '->',
  '←': '<-',
  '\u00A0': ' ',
  '\u00AD': '',
}

/** Letters somebody would miss. */
const letters: Readonly<Record<string, string>> = {
  '₦': 'NGN ',
  '₵': 'GHS ',
  '₹': 'INR ',
  '₨': 'Rs ',
  ɓ: 'b',
  Ɓ: 'B',
  ɗ: 'd',
  Ɗ: 'D',
  ƙ: 'k',
  Ƙ: 'K',
  ƴ: 'y',
  Ƴ: 'Y',
  ʼ: "'",
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ŋ: 'ng',
  Ŋ: 'Ng',
  ɔ: 'o',
  Ɔ: 'O',
  ɛ: 'e',
  Ɛ: 'E',
  œ: 'oe',
  Œ: 'OE',
  '٫': '.',
  '٬': ',',
}

const ascii = /^[ -~]*$/
const marks = /\p{M}/gu
/** Takes no room on paper: marks left over after composing, zero-width and direction letters. */
const invisible = /^[\p{M}\p{Cf}]$/u
const easternDigit = /[\u0660-\u0669\u06F0-\u06F9]/u

function simplest(letter: string, page: Letters): string {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return code >= 0x20 && code < 0x7f ? letter : ' '
  const replacement = signs[letter] ?? letters[letter]
  if (replacement !== undefined) return replacement
  if (page.has(letter)) return letter
  if (invisible.test(letter)) return ''
  if (/^\p{Z}$/u.test(letter)) return ' '
  if (easternDigit.test(letter)) return String(code & 0x0f)
  if (code >= 0x80 && code < 0xa0) return ' '
  const stripped = letter.normalize('NFKD').replace(marks, '')
  if (stripped === letter || stripped === '') return '?'
  return Array.from(stripped, (part) => simplest(part, page)).join('')
}

/** The text as a printer can put it on paper: line breaks become spaces, unknown letters `?`. */
export function printable(text: string, page: Letters = usual): string {
  if (ascii.test(text)) return text
  return Array.from(text.normalize('NFC'), (letter) => simplest(letter, page)).join('')
}

/** What the bundled fonts draw. Arabic with its signs and digits, Latin with its hooks and dots. */
const drawable = /^[\p{scx=Latn}\p{scx=Arab}\p{scx=Deva}\p{Sc}\u0300-\u036F]$/u
/** Join, part and turn the letters beside them. What overrides their order is not among them. */
const joiner = /^[\u200C-\u200F\u061C]$/

/** The page has the letter, or something that says the same. */
function onPage(letter: string, page: Letters): boolean {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0xa0 || page.has(letter) || signs[letter] !== undefined) return true
  if (/^[\p{Cf}\p{Z}]$/u.test(letter)) return true
  const plain = letter.normalize('NFKC')
  return plain !== letter && Array.from(plain).every((part) => onPage(part, page))
}

/** True when the text holds letters that `printable` would change and a canvas can draw. */
export function needsDrawing(text: string, page: Letters = usual): boolean {
  if (ascii.test(text)) return false
  return Array.from(text.normalize('NFC')).some(
    (letter) => !onPage(letter, page) && drawable.test(letter),
  )
}

/** The text as it is drawn: its own letters where the fonts have them, as `printable` where not. */
export function legible(text: string, page: Letters = usual): string {
  if (ascii.test(text)) return text
  return Array.from(text.normalize('NFC'), (letter) => {
    if (joiner.test(letter)) return letter
    return drawable.test(letter) || signs[letter] ? letter : simplest(letter, page)
  }).join('')
}

/** One byte per letter. Only for text that `printable` gave; anything else is a bug and becomes `?`. */
export function encodePrintable(text: string, page: Letters = usual): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    bytes[index] = code < 0x80 ? code : (page.byteOf(text.charAt(index)) ?? 0x3f)
  }
  return bytes
}

/** The letter a printer set to this page prints for a byte at or above 0x20. */
export function decodePrintable(byte: number, page: Letters = usual): string {
  return byte < 0x80 ? String.fromCharCode(byte) : page.letterOf(byte)
}
