// Makes a failing day as small as it gets: plays it again with less and less of its script, as long as
// the same law is broken (delta debugging, Zeller's ddmin over the names of acts and faults).

import { type Change, type Outcome, simulate } from './run.ts'

/** What was broken, without the names and numbers of this one case. */
const lawOf = ({ breach }: Outcome): string | null =>
  breach === null ? null : breach.what.replace(/\([^)]*\)/g, '').replace(/\d+/g, 'n')

const mostRuns = 400

/**
 * The smallest script found that breaks the same law, played whole. `failed` must have come from
 * `simulate` with the same change. Gives up shrinking further after some hundred days.
 */
export async function shrink(failed: Outcome, change: Change = {}): Promise<Outcome> {
  const law = lawOf(failed)
  let runs = 0
  let smallest = failed
  async function fails(names: readonly string[]): Promise<boolean> {
    if (runs >= mostRuns) return false
    runs += 1
    const outcome = await simulate(failed.seed, { ...change, only: new Set(names), whole: true })
    if (lawOf(outcome) !== law) return false
    smallest = outcome
    return true
  }

  let names = failed.script
  // Trouble is usually of one kind: whole kinds first, then halves, quarters, single acts.
  for (const kind of new Set(names.map(kindOf))) {
    const rest = names.filter((name) => kindOf(name) !== kind)
    if (rest.length < names.length && (await fails(rest))) names = rest
  }
  for (let parts = 2; names.length > 1 && runs < mostRuns;) {
    const size = Math.ceil(names.length / parts)
    const without = Array.from({ length: Math.ceil(names.length / size) }, (_, i) =>
      names.filter((_name, at) => at < i * size || at >= (i + 1) * size),
    )
    let cut: readonly string[] | null = null
    for (const rest of without) {
      if (await fails(rest)) {
        cut = rest
        break
      }
    }
    if (cut) {
      names = cut
      parts = Math.max(2, parts - 1)
    } else if (size === 1) break
    else parts = Math.min(names.length, parts * 2)
  }
  return smallest
}

/** "power lost after commit 2 after ada-3" and "power lost before …" are one kind; so are one cashier's acts. */
const kindOf = (name: string): string =>
  name
    .replace(/^(power lost).*/, '$1')
    .replace(/^.*: /, '')
    .replace(/[\d-].*$/, '')
