// Tries one target in chunks, in the process it is called in. A chunk that fails is told with its seed and
// the smallest case that still fails; memory is looked at once it has warmed up and at the end.

import fc from 'fast-check'
import type { Target } from './target.ts'

export type Tried = {
  readonly cases: number
  readonly failures: readonly string[]
  /** Bytes of the heap gained between a tenth of the way and the end, after collecting; null: not known. */
  readonly gained: number | null
}

const chunk = 400
/** Of cases that wait for a machine. */
const slowChunk = 20
const mostFailures = 3

const heap = (): number | null => {
  if (!globalThis.gc) return null
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

export async function tryTarget(
  target: Target,
  options: {
    readonly cases: number
    readonly seed: number
    /** After every chunk. */
    readonly onChunk?: (done: number) => void
  },
): Promise<Tried> {
  const { property, close } = await target.prepare()
  const failures: string[] = []
  let done = 0
  let warm: number | null = null
  try {
    for (let n = 0; done < options.cases && failures.length < mostFailures; n += 1) {
      const numRuns = Math.min(target.most ? slowChunk : chunk, options.cases - done)
      const seed = (options.seed + n) | 0
      const details = await fc.check(property, { numRuns, seed, endOnFailure: false })
      done += numRuns
      if (details.failed) {
        const why = details.errorInstance instanceof Error ? details.errorInstance.stack : ''
        const report = fc.defaultReportMessage(details) ?? ''
        failures.push(`seed ${seed}: ${why}\n${report.slice(0, 3_000)}`)
      }
      warm ??= done >= options.cases / 10 ? heap() : null
      options.onChunk?.(done)
    }
    const end = heap()
    return { cases: done, failures, gained: warm === null || end === null ? null : end - warm }
  } finally {
    await close?.()
  }
}
