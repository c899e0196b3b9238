// What stands in a cell, in plain letters: Arabic and Persian digits as 0 to 9, without the invisible
// marks that sheets and chats put around numbers. Nothing that could change an amount is taken away.

/** Marks of writing direction, joiners, byte order, and spaces that do not break. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C]/g
const spaces = /[\u00A0\u2000-\u200A\u202F\u3000]/g

export const plainText = (text: string): string =>
  plainDigits(text.replaceAll(invisible, '').replaceAll(spaces, ' ')).trim()

const plainDigits = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    // The Arabic decimal point means nothing else.
    .replaceAll('\u066B', '.')

/** An account as it is sent and compared: no spaces, no dashes, no apostrophe of a spreadsheet's text cell. */
export const plainAccount = (text: string): string =>
  plainText(text)
    .replace(/^'/, '')
    .replaceAll(/[\s()-]/g, '')

/** A long number a spreadsheet has shortened, such as 8.03123E+09: its digits are gone. */
export const isShortened = (account: string): boolean => /^\d(?:[.,]\d+)?e\+?\d+$/i.test(account)

/** Why a text is no amount, in words about what was typed. */
export function amountWords(text: string): string {
  if (text === '') return 'The amount is missing.'
  if (/[,\u066C\u060C]/.test(text)) {
    return `"${text}" has a comma in it. Write amounts without thousands marks and with a point, such as 1000.50.`
  }
  if (/^\d+( \d+)+(\.\d+)?$/.test(text)) {
    return `"${text}" has spaces in it. Write amounts without thousands marks, such as 1000.50.`
  }
  if (text.startsWith('-')) return 'The amount must be more than zero.'
  if (/\d/.test(text) && /[^\d.\s]/.test(text)) {
    return `"${text}" is not an amount. Write digits alone, without a currency, such as 1000.50.`
  }
  return `"${text}" is not an amount. Write it in digits, such as 1000.50.`
}
