// Per cent as people type it, in basis points. No step passes through binary fractions.

/** Null: nothing was typed. Undefined: it is no rate. A comma is a point. */
export function readRate(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.').replace(/\s*%$/, '')
  if (text === '') return null
  const match = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(text)
  if (!match) return undefined
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return points > 10_000 ? undefined : points
}
