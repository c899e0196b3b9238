// Paymob's times: ISO 8601 with +03:00 or Z, down to the microsecond, which is what keeps the bills of
// one inquiry in order.

const iso = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/

/** Epoch in microseconds (below 2^53 for every date a till sees); null for anything without a zone. */
export function readMicros(text: string): number | null {
  const match = iso.exec(text.trim())
  if (!match) return null
  const ms = Date.parse(`${match[1]}${match[3]}`)
  if (Number.isNaN(ms)) return null
  return ms * 1000 + Number((match[2] ?? '').padEnd(6, '0').slice(0, 6))
}
