// The letters a slip printer has, and the nearest thing to those it has not.
// Everything laid out passes through `printable`, so preview and paper show the same text and the
// encoder never meets a letter it cannot print. Money and tokens are ASCII and pass unchanged.
// Must never let a control character through: a provider's text could otherwise drive the printer.

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

const replacements: Readonly<Record<string, string>> = {
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
  const replacement = replacements[letter]
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
