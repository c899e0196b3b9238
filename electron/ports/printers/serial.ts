// One job at a time on one printer: two slips in one stream would share a piece of paper.

export type Turn = {
  readonly take: <T>(run: () => Promise<T>) => Promise<T>
  readonly busy: () => boolean
}

/** Runs are started in the order they were asked for, each after the last has ended. */
export function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    busy: () => waiting > 0,
    take: async (run) => {
      waiting += 1
      const before = last
      const { promise, resolve } = Promise.withResolvers<void>()
      last = promise
      try {
        await before
        return await run()
      } finally {
        waiting -= 1
        resolve()
      }
    },
  }
}
