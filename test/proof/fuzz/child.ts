// One target in a process of its own, which its parent ends when it says nothing for too long.

import { targets } from './targets.ts'
import { type Tried, tryTarget } from './try.ts'

// Its parent is gone: nobody hears any more.
process.on('disconnect', () => process.exit(1))
process.on('message', (wanted: { name: string; cases: number; seed: number }) => {
  const target = targets.find(({ name }) => name === wanted.name)
  if (!target) throw new Error(`no target ${wanted.name}`)
  const { cases, seed } = wanted
  const answer = (tried: Tried): void => {
    const rss = process.resourceUsage().maxRSS * 1024
    process.send?.({ tried, rss }, () => process.exit(0))
  }
  tryTarget(target, { cases, seed, onChunk: (done) => process.send?.({ done }) })
    .catch((error: unknown) => ({
      cases: 0,
      failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      gained: null,
    }))
    .then(answer)
    .catch(() => process.exit(1))
})
