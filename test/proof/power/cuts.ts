// How a power cut leaves what was not yet synced: gone, half there, there with a hole, full of noughts or
// of anything. What a commit before had synced is whole in all of them.

import type { Rng } from '../../simulation/rng.ts'
import type { Moment, Seen } from './recorder.ts'

export type Cut = {
  readonly name: string
  readonly database: Buffer
  readonly log: Buffer
  readonly seen: Seen
}

/** The disk right after the commit of `moment`; and in the middle of the next one, `next`, several ways. */
export function cutsOf(moment: Moment, next: Moment | null, rng: Rng): readonly Cut[] {
  const { database, log, until: seen } = moment
  const whole: Cut = { name: 'after the commit', database, log, seen }
  const isAppended =
    next !== null &&
    next.log.length > log.length &&
    next.log.subarray(0, log.length).equals(log) &&
    next.database.equals(database)
  if (!isAppended) return [whole]
  const fresh = next.log.subarray(log.length)
  const somewhere = (): number => rng.between(1, fresh.length - 1)
  const torn = (name: string, tail: Buffer): Cut => ({
    name,
    database,
    log: Buffer.concat([log, tail]),
    seen,
  })
  const cut = somewhere()
  const from = rng.between(0, fresh.length - 2)
  const length = Math.min(fresh.length - from, rng.between(1, 5_000))
  const hole = Buffer.from(fresh)
  hole.fill(0, from, from + length)
  const noughts = Buffer.from(fresh)
  noughts.fill(0, cut)
  const anything = Buffer.from(fresh)
  anything.set(rng.bytes(length), from)
  const flipped = Buffer.from(fresh)
  flipped[from] = (flipped[from] ?? 0) ^ (1 << rng.between(0, 7))
  return [
    whole,
    torn('in the middle of the next', Buffer.from(fresh.subarray(0, cut))),
    torn('with a hole in the next', hole),
    torn('with noughts for the rest of the next', noughts),
    torn('with anything in the next', anything),
    torn('with a bit of the next turned', flipped),
  ]
}
