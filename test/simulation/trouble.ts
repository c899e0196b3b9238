// Plays a seed's trouble: the line, the provider's moods, the printer, the disk, the power and the
// clock, each coming and going at times of its own. `end` brings fair weather for good.

import type { NotSentReason } from '../../shared/vend/outcome.ts'
import type { Rng } from './rng.ts'
import type { Shop } from './shop.ts'
import type { VirtualTime, WallClock } from './time.ts'
import type { Timeline } from './timeline.ts'
import {
  calm,
  jumps,
  type Line,
  lossyLine,
  type Options,
  type PrinterMood,
  type ProviderMood,
} from './weather.ts'

export type Trouble = {
  readonly begin: (shop: Shop) => void
  readonly end: () => void
  readonly line: () => Line
  readonly mood: () => ProviderMood
  readonly printer: () => PrinterMood
  readonly diskFailsNow: () => boolean
  readonly diskIsWell: () => boolean
  readonly crashesAtThisCommit: () => boolean
  readonly whileOff: () => void
  /** The clock jumped while no till could see it: ages by it mean nothing any more. */
  readonly clockLied: () => boolean
  /** The clock was set by so little that nobody can tell it from a busy computer. */
  readonly clockDrifted: () => boolean
  readonly onDiskFull: (set: (full: boolean) => void) => void
}

/** A running till looks at its clocks at least this often, and takes less than that for no jump. */
const unnoticedMs = 16_000
const noticedJumpMs = 5_000
const downReasons: readonly NotSentReason[] = [
  'dns',
  'refused',
  'no-route',
  'connect-timeout',
  'tls',
]

export function createTrouble(parts: {
  readonly options: Options
  readonly rng: Rng
  readonly time: VirtualTime
  readonly wall: WallClock
  readonly timeline: Timeline
}): Trouble {
  const { options, rng, time, wall, timeline } = parts
  let isOver = false
  let line: Line = calm
  let mood: ProviderMood = 'well'
  let printer: PrinterMood = 'ready'
  let full = false
  let lied = false
  let jumpedAt = Number.NEGATIVE_INFINITY
  let hasDrifted = false
  let setFull: (full: boolean) => void = () => undefined

  const note = (what: string): void => timeline.note('world', what)

  /** `count` spells over the day, each from `from` to `to`. */
  function spells(
    count: number,
    leastMs: number,
    mostMs: number,
    from: () => void,
    to: () => void,
  ): void {
    for (let i = 0; i < count; i += 1) {
      const startMs = rng.between(0, options.dayMs)
      time.after(startMs, () => {
        if (isOver) return
        from()
        time.after(rng.between(leastMs, mostMs), () => {
          if (!isOver) to()
        })
      })
    }
  }

  function jump(): void {
    const byMs = rng.pick(jumps)
    wall.jump(byMs)
    jumpedAt = time.now()
    hasDrifted ||= Math.abs(byMs) < noticedJumpMs
    timeline.note('clock', `set ${byMs > 0 ? 'forward' : 'back'} by ${Math.abs(byMs) / 1000} s`)
  }

  function changeLine(): void {
    if (isOver) return
    if (line.down === null) line = options.lossy > 0 ? lossyLine(rng, options.lossy) : calm
    time.after(rng.between(30_000, 300_000), changeLine)
  }

  return {
    begin: (shop) => {
      changeLine()
      spells(
        options.lineDown,
        5_000,
        900_000,
        () => {
          line = { ...calm, down: rng.pick(downReasons) }
          note(`the line is down (${line.down})`)
        },
        () => {
          line = calm
          note('the line is back')
        },
      )
      const { moods } = options
      spells(
        moods.length > 0 ? options.providerTrouble : 0,
        20_000,
        900_000,
        () => {
          mood = rng.pick(moods)
          note(`the provider is ${mood}`)
        },
        () => {
          mood = 'well'
          note('the provider is well')
        },
      )
      spells(
        options.printerTrouble,
        10_000,
        600_000,
        () => {
          printer = rng.pick(['paper-out', 'off', 'flaky', 'flaky'])
          note(`the printer is ${printer}`)
        },
        () => {
          printer = 'ready'
          note('the printer is ready')
        },
      )
      spells(
        options.diskFull,
        5_000,
        400_000,
        () => {
          full = true
          setFull(true)
          note('the disk is full')
        },
        () => {
          full = false
          setFull(false)
          note('the disk has space')
        },
      )
      const once = (count: number, run: () => void): void =>
        spells(count, 0, 0, run, () => undefined)
      once(options.crashes, () => shop.crash('power cut'))
      once(options.restarts, shop.restart)
      once(options.clockJumps, () => {
        if (!shop.isUp() && !options.jumpsWhileOff) return
        if (!shop.isUp()) lied = true
        jump()
      })
    },
    end: () => {
      isOver = true
      line = calm
      mood = 'well'
      printer = 'ready'
      full = false
      setFull(false)
    },
    line: () => line,
    mood: () => mood,
    printer: () => printer,
    diskFailsNow: () => !isOver && options.ioErrors > 0 && rng.chance(options.ioErrors),
    diskIsWell: () => isOver || (!full && options.ioErrors === 0),
    crashesAtThisCommit: () =>
      !isOver && options.crashAtCommit > 0 && rng.chance(options.crashAtCommit),
    whileOff: () => {
      // The power went before the till could notice the last jump.
      if (time.now() - jumpedAt < unnoticedMs) lied = true
      if (isOver || !options.jumpsWhileOff || !rng.chance(0.5)) return
      lied = true
      jump()
    },
    clockLied: () => lied,
    clockDrifted: () => hasDrifted,
    onDiskFull: (set) => {
      setFull = set
    },
  }
}
