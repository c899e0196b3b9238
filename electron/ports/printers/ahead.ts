// A line opened before its job is there, and the printer asked on it how it is, so that a slip waits for
// neither. Must never carry a byte of a job: that is for whoever takes the line. A line nobody takes
// soon is let go, because many printers have one and another till may want it.

import type { Line, NoLine } from './line.ts'
import type { Health } from './status.ts'
import type { Time } from './time.ts'

/** `health`: on its way; null when the printer does not say. */
export type Asked = { readonly line: Line; readonly health: Promise<Health | null> }

export type Ahead = {
  /** Ends when the question is out, or there is no line. */
  readonly open: () => Promise<void>
  /** What was opened, which is the caller's from now on; null when nothing is. */
  readonly take: () => Promise<Asked | NoLine> | null
  readonly held: () => boolean
}

export function openingAhead(options: {
  readonly connect: () => Promise<Asked | NoLine>
  readonly time: Time
  readonly holdMs: number
  /** For the printer to close its side of a line nobody took. */
  readonly graceMs: number
}): Ahead {
  const { connect, time, holdMs, graceMs } = options
  let held: { readonly asked: Promise<Asked | NoLine>; readonly keep: () => void } | null = null
  /** Nobody took it, and the printer has not closed its side yet. */
  let leaving: Line | null = null

  const letGo = async (asked: Promise<Asked | NoLine>): Promise<void> => {
    held = null
    const found = await asked
    if ('code' in found) return
    leaving = found.line
    await found.line.finish(graceMs)
    found.line.drop()
  }

  return {
    open: async () => {
      if (held === null) {
        leaving?.drop()
        const asked = connect()
        held = { asked, keep: time.after(holdMs, () => void letGo(asked)) }
      }
      await held.asked
    },
    take: () => {
      leaving?.drop()
      if (held === null) return null
      const { asked, keep } = held
      held = null
      keep()
      return asked
    },
    held: () => held !== null,
  }
}
