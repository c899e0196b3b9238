// Plays a seed's trouble: the line, the providers' moods, the printer, the disk, the power and the
// clock, each coming and going at times of its own. `end` brings fair weather for good.

import type { NotSentReason } from '../../shared/vend/outcome.ts'
import type { Rng } from './rng.ts'
import type { Script } from './script.ts'
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
  printerMoods,
  type ProviderMood,
} from './weather.ts'

export type Trouble = {
  readonly begin: (shop: Shop) => void
  readonly end: () => void
  readonly isOver: () => boolean
  readonly line: () => Line
  readonly mood: () => ProviderMood
  readonly printer: () => PrinterMood
  readonly diskFailsNow: () => boolean
  readonly diskIsWell: () => boolean
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
const badPrinterMoods = printerMoods.filter((mood) => mood !== 'ready')

export function createTrouble(parts: {
  readonly options: Options
  readonly rng: Rng
  readonly script: Script
  readonly time: VirtualTime
  readonly wall: WallClock
  readonly timeline: Timeline
}): Trouble {
  const { options, script, time, wall, timeline } = parts
  let isOver = false
  let line: Line = calm
  let mood: ProviderMood = 'well'
  let printer: PrinterMood = 'ready'
  let full = false
  let lied = false
  let jumpedAt = Number.NEGATIVE_INFINITY
  let hasDrifted = false
  let commits = 0
  let offs = 0
  let setFull: (full: boolean) => void = () => undefined

  const note = (what: string): void => timeline.note('world', what)

  type Spell = { readonly from: (rng: Rng) => void; readonly to?: () => void }
  /** `count` spells over the day, each of `leastMs` to `mostMs`; every one has a name and chances of its own. */
  function spells(
    kind: string,
    count: number,
    leastMs: number,
    mostMs: number,
    { from, to }: Spell,
  ): void {
    for (let i = 0; i < count; i += 1) {
      const name = `${kind} ${i + 1}`
      const rng = parts.rng.fork(name)
      time.after(rng.between(0, options.dayMs), () => {
        if (isOver || !script.happens(name)) return
        from(rng)
        if (to === undefined) return
        time.after(rng.between(leastMs, mostMs), () => {
          if (!isOver) to()
        })
      })
    }
  }

  function jump(rng: Rng): void {
    const byMs = rng.pick(jumps)
    wall.jump(byMs)
    jumpedAt = time.now()
    hasDrifted ||= Math.abs(byMs) < noticedJumpMs
    timeline.note('clock', `set ${byMs > 0 ? 'forward' : 'back'} by ${Math.abs(byMs) / 1000} s`)
  }

  function changeLine(nth: number): void {
    if (isOver) return
    const rng = parts.rng.fork(`line ${nth}`)
    const isLossy = options.lossy > 0 && script.happens(`lossy line ${nth}`)
    if (line.down === null) line = isLossy ? lossyLine(rng, options.lossy) : calm
    time.after(rng.between(30_000, 300_000), () => changeLine(nth + 1))
  }

  function beginSpells(shop: Shop): void {
    spells('line down', options.lineDown, 5_000, options.spellMs, {
      from: (rng) => {
        line = { ...calm, down: rng.pick(downReasons) }
        note(`the line is down (${line.down})`)
      },
      to: () => {
        line = calm
        note('the line is back')
      },
    })
    const { moods } = options
    spells(
      'provider trouble',
      moods.length > 0 ? options.providerTrouble : 0,
      20_000,
      options.spellMs,
      {
        from: (rng) => {
          mood = rng.pick(moods)
          note(`the provider is ${mood}`)
        },
        to: () => {
          mood = 'well'
          note('the provider is well')
        },
      },
    )
    spells('printer trouble', options.printerTrouble, 10_000, 600_000, {
      from: (rng) => {
        printer = rng.pick(badPrinterMoods)
        note(`the printer is ${printer}`)
      },
      to: () => {
        printer = 'ready'
        note('the printer is ready')
      },
    })
    spells('disk full', options.diskFull, 5_000, 400_000, {
      from: () => {
        full = true
        setFull(true)
        note('the disk is full')
      },
      to: () => {
        full = false
        setFull(false)
        note('the disk has space')
      },
    })
    spells('power cut', options.crashes, 0, 0, { from: () => shop.crash('power cut') })
    spells('restart', options.restarts, 0, 0, { from: shop.restart })
    spells('clock set', options.clockJumps, 0, 0, {
      from: (rng) => {
        if (!shop.isUp() && !options.jumpsWhileOff) return
        if (!shop.isUp()) lied = true
        jump(rng)
      },
    })
  }

  return {
    begin: (shop) => {
      changeLine(1)
      beginSpells(shop)
    },
    end: () => {
      isOver = true
      line = calm
      mood = 'well'
      printer = 'ready'
      full = false
      setFull(false)
    },
    isOver: () => isOver,
    line: () => line,
    mood: () => mood,
    printer: () => printer,
    diskFailsNow: () => {
      if (isOver || options.ioErrors === 0) return false
      commits += 1
      const name = `disk error at commit ${commits}`
      return parts.rng.fork(name).chance(options.ioErrors) && script.happens(name)
    },
    diskIsWell: () => isOver || (!full && options.ioErrors === 0),
    whileOff: () => {
      // The power went before the till could notice the last jump.
      if (time.now() - jumpedAt < unnoticedMs) lied = true
      offs += 1
      const name = `clock set while off ${offs}`
      const rng = parts.rng.fork(name)
      if (isOver || !options.jumpsWhileOff || !rng.chance(0.5) || !script.happens(name)) return
      lied = true
      jump(rng)
    },
    clockLied: () => lied,
    clockDrifted: () => hasDrifted,
    onDiskFull: (set) => {
      setFull = set
    },
  }
}
