// Looks at the catalogs from time to time and has the old ones read again, so that the counter rarely
// waits for one. Without a provider of bills it does nothing at all.

import type { Clock, Log } from '../ports.ts'
import type { BillProvider, Catalogs } from './catalogs.ts'

const firstMs = 1_000
const everyMs = 5 * 60_000

/** Runs until the function it returns is called. */
export function startRenewal(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  catalogs: Catalogs,
  providers: readonly BillProvider[],
): () => void {
  let stopped = false
  let stopTimer: (() => void) | null = null

  async function round(): Promise<void> {
    try {
      for (const provider of providers) if (!stopped) await catalogs.renewOld(provider)
    } catch (error) {
      log.error('the catalogs were not looked at', { error: String(error) })
    }
    if (!stopped) plan(everyMs)
  }
  const plan = (delayMs: number): void => {
    stopTimer = clock.after(delayMs, () => void round())
  }

  if (providers.length > 0) plan(firstMs)
  return () => {
    stopped = true
    stopTimer?.()
  }
}
