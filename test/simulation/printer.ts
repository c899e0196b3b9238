// The counter's printer: it prints, or not, or half, or tells so late that everybody has given up on
// it, and tells the truth about it as far as it knows. What has left the till may be on paper even
// when the till dies.

import type { PrinterPort, PrinterState, PrintOutcome } from '../../electron/till/ports.ts'
import { interpret, paperText } from '../../shared/paper/interpret.ts'
import { note, noted } from '../../shared/notes/notes.ts'
import type { Oracle } from './oracle.ts'
import type { Power } from './power.ts'
import type { Rng } from './rng.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { PrinterMood } from './weather.ts'

export type Page = {
  readonly jobId: number
  /** False: it stopped in the middle. */
  readonly whole: boolean
  /** Digits on it, in order. */
  readonly digits: string
}

export type SimulatedPrinter = {
  readonly portFor: (isAlive: () => boolean) => PrinterPort
  readonly pages: () => readonly Page[]
}

const columns = 48
const states = {
  ready: 'ready',
  'paper-out': 'paper-out',
  off: 'off',
  flaky: 'ready',
  slow: 'ready',
} as const satisfies Readonly<Record<PrinterMood, PrinterState>>

export function createSimulatedPrinter(parts: {
  readonly time: VirtualTime
  readonly rng: Rng
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly power: Power
  readonly mood: () => PrinterMood
}): SimulatedPrinter {
  const { time, timeline, oracle, power } = parts
  const pages: Page[] = []
  let asked = 0
  const tries = new Map<number, number>()

  function put(jobId: number, bytes: Uint8Array, share: number): void {
    const seen = bytes.subarray(0, Math.floor(bytes.length * share))
    const text = paperText(interpret(seen, columns).lines, columns)
    const digits = text.replace(/\D/g, '')
    pages.push({ jobId, whole: share === 1, digits })
    timeline.note('printer', `job ${jobId}: ${share === 1 ? 'a whole slip' : 'part of a slip'}`)
    oracle.pagePrinted(jobId, digits)
  }

  function print(
    bytes: Uint8Array,
    jobId: number,
    isAlive: () => boolean,
    resolve: (outcome: PrintOutcome) => void,
  ): void {
    if (!isAlive()) return
    const nth = (tries.get(jobId) ?? 0) + 1
    tries.set(jobId, nth)
    const name = `job ${jobId}, ${nth}`
    const rng = parts.rng.fork(name)
    oracle.bytesLeave(jobId, bytes.length)
    const mood = parts.mood()
    const end = (delayMs: number, outcome: PrintOutcome): void => {
      time.after(delayMs, () => {
        if (!isAlive()) return
        timeline.note('printer', `job ${jobId}: till hears ${outcome.kind}`)
        power.moment(`the end of ${name} is heard`)
        if (isAlive()) resolve(outcome)
      })
    }
    if (mood === 'paper-out' || mood === 'off') {
      end(rng.between(20, 400), { kind: 'not-printed', cause: mood, ...noted(note(mood)) })
      return
    }
    const goes = mood === 'flaky' ? rng.pick(['well', 'half', 'silent', 'not'] as const) : 'well'
    const takesMs = rng.between(300, 1_500) + (mood === 'slow' ? rng.between(10_000, 100_000) : 0)
    if (goes === 'not') {
      end(takesMs, { kind: 'not-printed', cause: 'error', ...noted(note('cover-open')) })
      return
    }
    time.after(takesMs, () => {
      // A till that died meanwhile may have left the printer with only a part of the bytes.
      const share = goes === 'half' || (!isAlive() && rng.chance(0.5)) ? rng.next() : 1
      if (isAlive() || rng.chance(0.8)) put(jobId, bytes, share)
    })
    end(
      takesMs + rng.between(10, 500),
      goes === 'well'
        ? { kind: 'printed', detail: null }
        : { kind: 'unknown', ...noted(note('silent-after', { of: bytes.length })) },
    )
    power.moment(`${name} has left`)
  }

  return {
    portFor: (isAlive) => {
      /** A line that waits for the next job. */
      let held: Promise<void> | null = null
      return {
        id: 'counter',
        transport: 'tcp',
        columns,
        print: (bytes, { jobId }) => {
          held = null
          return new Promise((resolve) => print(bytes, jobId, isAlive, resolve))
        },
        prepare: () =>
          (held ??= new Promise((resolve) => {
            asked += 1
            const name = `the printer was asked how it is, ${asked}`
            time.after(5, () => {
              if (!isAlive()) return
              power.moment(name)
              if (isAlive()) resolve()
            })
          })),
        state: () =>
          new Promise<PrinterState>((resolve) => {
            time.after(20, () => {
              if (isAlive()) resolve(states[parts.mood()])
            })
          }),
      }
    },
    pages: () => pages,
  }
}
