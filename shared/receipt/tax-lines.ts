// A part of a sum that is the tax of another part: an adapter names it after that part, and whoever shows it
// says it in the reader's words.

const behind = ', tax'

export const taxLineOf = (name: string): string => `${name}${behind}`

/** What it is the tax of; null for any other part. */
export const taxedBy = (label: string): string | null =>
  label.length > behind.length && label.endsWith(behind) ? label.slice(0, -behind.length) : null
