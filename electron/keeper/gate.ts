// Between two tills: calls wait until one is there again.

import { setTimeout as wait } from 'node:timers/promises'

/** How long it waits for a moment in which nothing is being sent. */
const quietWithinMs = 60_000
const quietCheckMs = 50

export class Gate {
  private closed: Promise<void> | null = null
  private reopen: () => void = () => undefined

  close(): void {
    if (this.closed) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.closed = promise
    this.reopen = resolve
  }

  /** At the first quiet moment, or when there was none for long: right now where it is quiet, so that no call slips in between. */
  closeWhen(isQuiet: () => boolean): Promise<void> {
    if (isQuiet()) {
      this.close()
      return Promise.resolve()
    }
    const giveUpAt = performance.now() + quietWithinMs
    return (async () => {
      while (!isQuiet() && performance.now() < giveUpAt) await wait(quietCheckMs)
      this.close()
    })()
  }

  open(): void {
    this.closed = null
    this.reopen()
  }

  /** At once where it is open. */
  async pass(): Promise<void> {
    while (this.closed) await this.closed
  }
}
