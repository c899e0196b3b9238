// The id of a ticket, made where it is begun, long before it is a sale. A UUID that grows with time
// (version 7): the till's index of them is written at its end, not all over a file of years.

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** `random`: at least ten bytes. */
export function draftIdAt(at: number, random: Uint8Array): string {
  const time = at.toString(16).padStart(12, '0')
  const rest = hex(random.subarray(0, 10))
  const variant = '89ab'[(random[2] ?? 0) & 3] ?? '8'
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(5, 8)}-${rest.slice(8, 20)}`
}

/** A new one, begun `at`. */
export const newDraftId = (at = Date.now()): string =>
  draftIdAt(at, crypto.getRandomValues(new Uint8Array(10)))
