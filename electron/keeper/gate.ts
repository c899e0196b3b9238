// Between two tills: calls wait until one is there again.

export class Gate {
  private closed: Promise<void> | null = null
  private reopen: () => void = () => undefined

  close(): void {
    if (this.closed) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.closed = promise
    this.reopen = resolve
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
