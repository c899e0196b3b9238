// The letters a slip printer has, those that can be drawn for it, and the nearest thing to the rest.
// Everything laid out passes through `printable` or `legible`, so preview and paper show the same
// text and the encoder never meets a letter it cannot print. Money and tokens are ASCII and pass
// unchanged. Must never let a control character through: a provider's text could otherwise drive
// the printer.

/**
 * Bytes 0x80–0xFF of code page 858. Chosen because its French letters sit where page 437 has them:
 * a cheap printer that ignores the page selection still prints most names right.
 */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** Epson's number for this page in ESC t n. */
export const codePageNumber = 19

const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from(upperHalf, (letter, index) => [letter, 0x80 + index]),
)

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

function simplest(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return code >= 0x20 && code < 0x7f ? letter : ' '
  const replacement = signs[letter] ?? letters[letter]
  if (replacement !== undefined) return replacement
  if (byteOf.has(letter)) return letter
  if (invisible.test(letter)) return ''
  if (/^\p{Z}$/u.test(letter)) return ' '
  if (easternDigit.test(letter)) return String(code & 0x0f)
  if (code >= 0x80 && code < 0xa0) return ' '
  const stripped = letter.normalize('NFKD').replace(marks, '')
  if (stripped === letter || stripped === '') return '?'
  return Array.from(stripped, simplest).join('')
}

/** The text as a printer can put it on paper: line breaks become spaces, unknown letters `?`. */
export function printable(text: string): string {
  if (ascii.test(text)) return text
  return Array.from(text.normalize('NFC'), simplest).join('')
}

/** What the bundled fonts draw. Arabic with its signs and digits, Latin with its hooks and dots. */
const drawable = /^[\p{scx=Latn}\p{scx=Arab}\p{scx=Deva}\p{Sc}\u0300-\u036F]$/u
/** Join, part and turn the letters beside them. What overrides their order is not among them. */
const joiner = /^[\u200C-\u200F\u061C]$/

/** The page has the letter, or something that says the same. */
function onPage(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0xa0 || byteOf.has(letter) || signs[letter] !== undefined) return true
  if (/^[\p{Cf}\p{Z}]$/u.test(letter)) return true
  const plain = letter.normalize('NFKC')
  return plain !== letter && Array.from(plain).every(onPage)
}

/** True when the text holds letters that `printable` would change and a canvas can draw. */
export function needsDrawing(text: string): boolean {
  if (ascii.test(text)) return false
  return Array.from(text.normalize('NFC')).some(
    (letter) => !onPage(letter) && drawable.test(letter),
  )
}

/** The text as it is drawn: its own letters where the fonts have them, as `printable` where not. */
export function legible(text: string): string {
  if (ascii.test(text)) return text
  return Array.from(text.normalize('NFC'), (letter) => {
    if (joiner.test(letter)) return letter
    return drawable.test(letter) || signs[letter] ? letter : simplest(letter)
  }).join('')
}

/** One byte per letter. Only for text that `printable` gave; anything else is a bug and becomes `?`. */
export function encodePrintable(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    bytes[index] = code < 0x80 ? code : (byteOf.get(text.charAt(index)) ?? 0x3f)
  }
  return bytes
}

/** The letter a printer set to this page prints for a byte at or above 0x20. */
export function decodePrintable(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : upperHalf.charAt(byte - 0x80)
}
