// The wall between a provider's answers and everything the till keeps, says or shows: whatever an
// adapter hands over, the account's keys are out of it, also where the provider repeated them. One
// place for every adapter, there and to come.

import { type Hide, hideIn, hiderOf, keysOf } from '../../../shared/config/secrets.ts'
import type { Adapter } from './adapter.ts'

/** The adapter as it was, its every answer without this account's keys. */
export function withoutKeys(
  adapter: Adapter,
  credentials: Readonly<Record<string, string>>,
): Adapter {
  const keys = keysOf(credentials)
  return keys.length === 0 ? adapter : (walled(adapter, hiderOf(keys)) as Adapter)
}

type Call = (...input: readonly unknown[]) => unknown

function walled(part: unknown, hide: Hide): unknown {
  if (typeof part === 'function') return walledCall(part as Call, hide)
  if (Array.isArray(part)) return part.map((one) => walled(one, hide))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walled(one, hide)]))
}

const walledCall =
  (call: Call, hide: Hide): Call =>
  (...input) => {
    const answer = call(...input)
    return answer instanceof Promise
      ? answer.then((value: unknown) => hideIn(value, hide))
      : hideIn(answer, hide)
  }
