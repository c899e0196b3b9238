// Numbers of a measurement: percentiles, medians, and taking turns so that a busy machine is as
// unkind to the till as to what it is compared with. Times are ms of one machine-wide clock, so the
// other side's process may be asked when a byte came.

/** Machine-wide monotonic time, ms. The same in every process of this machine. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** The value below which `share` (0 to 1) of the values lie. NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export type Spread = { readonly p50: number; readonly p99: number }

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: median(values),
  p99: percentile(values, 0.99),
})

/**
 * The same where the machine is shared: the values are cut into `blocks` in the order they were taken,
 * and each number is the median of the blocks' own. A neighbour's burst spoils one block, not the p99.
 */
export function calmSpreadOf(values: readonly number[], blocks: number): Spread {
  const size = Math.ceil(values.length / blocks)
  const each = Array.from({ length: blocks }, (_, i) =>
    spreadOf(values.slice(i * size, (i + 1) * size)),
  )
  return { p50: median(each.map(({ p50 }) => p50)), p99: median(each.map(({ p99 }) => p99)) }
}

export const sleep = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs)
  })

/** Lets timers and sockets have their turn. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** Runs the contestants in turn, `rounds` times, each round beginning with another one. */
export async function inTurns<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, (round: number) => Promise<void>>>,
): Promise<void> {
  const names = Object.keys(contestants) as Name[]
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const name = names[(i + round) % names.length]
      if (name !== undefined) await contestants[name](round)
    }
  }
}

/** Waits until `holds`; throws with `what` when it does not in time. */
export async function until(
  what: string,
  holds: () => boolean,
  deadlineMs = 30_000,
): Promise<void> {
  const endAt = nowMs() + deadlineMs
  while (!holds()) {
    if (nowMs() > endAt) throw new Error(`waited in vain for ${what}`)
    await sleep(1)
  }
}
