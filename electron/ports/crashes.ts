// What nobody caught. Node would print it as it is, keys and all, and Electron would show it in a box;
// here it goes to the log, made unreadable where it must be, and the till ends: what it was doing is in
// its journal, and the next start carries on from there.

import type { Log } from '../till/ports.ts'
import { redact } from './redact.ts'

/** `end` is called once, after the log; `words` may be shown. */
export function watchForCrashes(
  log: Log,
  end: (words: string) => void,
  source: NodeJS.EventEmitter = process,
): void {
  let ended = false
  const hear =
    (what: string) =>
    (error: unknown): void => {
      log.error(what, { error })
      if (ended) return
      ended = true
      const { name } = error instanceof Error ? error : { name: typeof error }
      end(`The till stopped on an error of its own (${String(redact(name))}). Its log says more.`)
    }
  source.on('uncaughtException', hear('nobody caught an error'))
  source.on('unhandledRejection', hear('nobody heard a promise fail'))
}
