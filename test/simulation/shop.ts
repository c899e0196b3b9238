// The shop's computer: it runs the till, loses its power at any moment, and starts it again on what
// the disk kept. One run of the till is a life; nothing of a dead life reaches the world.

import type { CallbackPort, Http, Log, PrinterPort } from '../../electron/till/ports.ts'
import { openTill, type Till } from '../../electron/till/till.ts'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { Disk } from './disk.ts'
import type { Oracle } from './oracle.ts'
import type { Power } from './power.ts'
import type { Rng } from './rng.ts'
import { clockOf, type VirtualTime, type WallClock } from './time.ts'
import type { Timeline } from './timeline.ts'

export type Shop = {
  readonly start: () => void
  /** The power is gone, now. It comes back by itself. */
  readonly crash: (why: string) => void
  /** Somebody closes the till and opens it again. */
  readonly restart: () => void
  readonly isUp: () => boolean
  /** Null: the till died before it answered, or is not there. A function says it when it is asked. */
  readonly call: <N extends CommandName>(
    name: N,
    input: Input<N> | (() => Input<N>),
  ) => Promise<Result<Output<N>, TillError> | null>
  readonly crashes: () => number
  /** How often the till was started. */
  readonly lives: () => number
  readonly logLines: () => number
}

type Parts = {
  readonly time: VirtualTime
  readonly wall: WallClock
  readonly rng: Rng
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly disk: Disk
  readonly power: Power
  readonly provisioning: Provisioning
  readonly http: (isAlive: () => boolean) => Http
  readonly printer: (isAlive: () => boolean) => PrinterPort
  readonly callbacks: (isAlive: () => boolean) => CallbackPort
  /** The disk may be the reason why the till does not open. */
  readonly diskIsWell: () => boolean
  /** A screen shows the strip, which is made up after every change. */
  readonly looksAtStrip: boolean
  /** While the computer is off: somebody may set its clock. */
  readonly whileOff: () => void
}

type Life = { alive: boolean; till: Till | null; closing: boolean }

export function createShop(parts: Parts): Shop {
  const { time, rng, timeline, oracle, disk, power } = parts
  let life: Life | null = null
  let crashes = 0
  let lives = 0
  let logLines = 0

  function start(): void {
    const mine: Life = { alive: true, till: null, closing: false }
    const isAlive = (): boolean => mine.alive
    lives += 1
    const random = rng.fork(`life ${lives}`)
    life = mine
    power.at(`start ${lives}`)
    const opened = openTill({
      provisioning: parts.provisioning,
      dataDir: ':memory:',
      database: disk.open(),
      version: 'simulated',
      ports: {
        clock: clockOf(time, parts.wall, isAlive),
        random: { bytes: random.bytes },
        http: parts.http(isAlive),
        printers: [parts.printer(isAlive)],
        callbacks: parts.callbacks(isAlive),
        log: logOf(mine),
      },
    })
    if (!mine.alive) return
    if (!opened.ok) {
      timeline.note('power', `the till does not open: ${opened.error.kind}`)
      if (parts.diskIsWell()) oracle.accuse(`the till does not open: ${opened.error.message}`)
      mine.alive = false
      time.after(60_000, start)
      return
    }
    timeline.note('power', 'the till is open')
    mine.till = opened.value
    mine.till.subscribe(
      (event) => {
        if (mine.alive) oracle.heard(event)
      },
      { looksAtStrip: () => parts.looksAtStrip },
    )
    void signIn(mine.till)
  }

  const signIn = (till: Till): Promise<unknown> =>
    till.call('session.signIn', { cashierId: 'ada', pin: '1234' })

  /** Errors into the timeline; of the rest only how much there is. */
  function logOf(mine: Life): Log {
    const line = (): void => {
      if (mine.alive) logLines += 1
    }
    return {
      info: line,
      warn: line,
      error: (message, facts) => {
        line()
        if (mine.alive) timeline.note('log', `${message} ${JSON.stringify(facts ?? {})}`)
      },
    }
  }

  function die(offMs: number): void {
    if (life) life.alive = false
    disk.freeze()
    oracle.runEnded()
    parts.whileOff()
    time.after(offMs, start)
  }

  return {
    start,
    crash: (why) => {
      if (!life?.alive) return
      crashes += 1
      timeline.note('power', `lost: ${why}`)
      const own = rng.fork(`off ${crashes}`)
      die(own.between(1_000, own.chance(0.2) ? 600_000 : 20_000))
    },
    restart: () => {
      const mine = life
      if (!mine?.alive || mine.closing || !mine.till) return
      mine.closing = true
      timeline.note('power', 'the till is being closed')
      const late = time.after(120_000, () => {
        if (mine.alive) oracle.accuse('the till did not close in two minutes')
      })
      const closed = async (till: Till): Promise<void> => {
        await till.close()
        late()
        if (!mine.alive) return
        timeline.note('power', 'the till is closed')
        die(rng.fork(`closed ${lives}`).between(1_000, 60_000))
      }
      void closed(mine.till)
    },
    isUp: () => life?.alive === true && !life.closing,
    call: async (name, input) => {
      const mine = life
      if (!mine?.alive || !mine.till || mine.closing) return null
      const said = (): Input<typeof name> => (typeof input === 'function' ? input() : input)
      let answer = await mine.till.call(name, said())
      // The disk may have refused the sign-in after a start: whoever stands there does it again.
      if (!answer.ok && answer.error.code === 'not-signed-in' && mine.alive) {
        await signIn(mine.till)
        answer = await mine.till.call(name, said())
      }
      return mine.alive ? (answer as Result<Output<typeof name>, TillError>) : null
    },
    crashes: () => crashes,
    lives: () => lives,
    logLines: () => logLines,
  }
}
