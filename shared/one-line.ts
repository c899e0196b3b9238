// Text somebody typed or pasted that goes on paper and screen as one line. A line break in it could pass
// for a line of the slip's own, and a mark of direction could turn what stands beside it around.

/** Control characters and line breaks as spaces, no marks that turn text around, no broken halves. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
