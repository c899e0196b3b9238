// Cashiers who go on selling whatever dies under their hands: each taps the same draft again until the
// till has answered it, remembers what the till said, and lets the providers have their faults.

import type { VendView } from '../../../shared/contract/vend-view.ts'
import type { FaultKind } from '../../../electron/sandbox/faults.ts'
import type { Rng } from '../../simulation/rng.ts'
import { CallError, type HeadlessTill } from '../../world/headless.ts'
import type { Difference, Errand, Shop } from './shop.ts'

export type Cashiers = {
  readonly serve: (till: HeadlessTill) => void
  /** The till is dead: everybody waits. */
  readonly pause: () => void
  /** Ends when every errand that was begun has its answer; begins none. */
  readonly finish: () => Promise<void>
  readonly errands: () => number
  readonly faults: () => number
  /** What the till told them against what it says now. */
  readonly compare: (till: HeadlessTill) => Promise<readonly Difference[]>
}

const faults: readonly FaultKind[] = [
  'drop-before-sale',
  'drop-after-sale',
  'reset',
  'truncate',
  'html',
  'empty',
  'garbage',
]

export function hireCashiers(shop: Shop, count: number, rng: Rng): Cashiers {
  let till: HeadlessTill | null = null
  const closing = new AbortController()
  const { signal } = closing
  let drafts = 0
  let struck = 0
  let waiting: (() => void)[] = []
  const answers = new Map<string, Set<string>>()
  const sold = new Map<string, string>()
  const work: Promise<void>[] = []

  const served = (): Promise<void> =>
    till ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))

  function disturb(): void {
    const line = rng.pick(shop.lines)
    const path = rng.pick(line.buys)
    const trouble = rng.weighted([
      [20, 'lost'],
      [16, 'late'],
      [1, 'down'],
      [63, 'none'],
    ] as const)
    if (trouble === 'lost') line.faults.next(rng.pick(faults), { path })
    if (trouble === 'late') line.faults.next('delay', { path, ms: rng.between(20, 500) })
    if (trouble === 'down') {
      void line.setLine(false).then(() => setTimeout(() => void line.setLine(true), 300))
    }
    if (trouble !== 'none') struck += 1
  }

  /** Null: the till died, or cannot take it now. */
  async function tap(errand: Errand): Promise<string | null> {
    await served()
    const hands = till
    if (!hands) return null
    try {
      const id = await errand.tap(hands)
      if (id !== null) {
        const known = answers.get(errand.draftId) ?? new Set()
        answers.set(errand.draftId, known.add(id))
        await look(hands, id)
      }
      return id ?? ''
    } catch (error) {
      if (error instanceof CallError) {
        // Its provider cannot be reached, or too much waits already: the customer comes back.
        if (error.error.moneyMoved === 'no') return (await pause(), null)
        throw error
      }
      // A till that dies under the call cuts the connection, or half of an answer.
      if (error instanceof TypeError || error instanceof SyntaxError) return null
      throw error
    }
  }

  async function look({ call }: HeadlessTill, id: string): Promise<void> {
    const { vends } = await call('vend.list', { limit: 20 })
    for (const { vendId, state } of vends) {
      if (state !== 'confirmed' || sold.has(vendId) || !rng.chance(0.3)) continue
      sold.set(vendId, digitsOf((await call('vend.get', { vendId })).vend))
    }
    if (rng.chance(0.05)) await call('vend.requery', { vendId: id }).catch(onlyRefusals)
    if (rng.chance(0.03))
      await call('vend.cancel', { vendId: id, reason: 'Changed their mind' }).catch(onlyRefusals)
  }

  const pause = (leastMs = 5, mostMs = 40): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, rng.between(leastMs, mostMs)))

  async function cashier(): Promise<void> {
    while (!signal.aborted) {
      await served()
      if (signal.aborted) return
      drafts += 1
      disturb()
      const errand = shop.errand(rng, `draft-${drafts}`)
      for (let tries = 0; tries < 1_000; tries += 1) {
        if ((await tap(errand)) !== null) break
        // Never saved, as far as anybody knows, and the shop closes.
        if (signal.aborted && tries > 100) break
        await pause()
      }
      // The next customer. Without it a fast till buys so much in a minute that no history of it is read to its end.
      await pause(100, 400)
    }
  }

  return {
    serve: (running) => {
      till = running
      for (const go of waiting.splice(0)) go()
      waiting = []
      if (work.length === 0) for (let i = 0; i < count; i += 1) work.push(cashier())
    },
    pause: () => {
      till = null
    },
    finish: async () => {
      closing.abort()
      await Promise.all(work)
    },
    errands: () => drafts,
    faults: () => struck,
    compare: async ({ call }) => {
      const found: Difference[] = []
      for (const [draftId, ids] of answers) {
        if (ids.size > 1) found.push(`${draftId} became ${[...ids].join(' and ')}`)
      }
      for (const [vendId, digits] of sold) {
        const { vend } = await call('vend.get', { vendId })
        if (vend.state !== 'confirmed') found.push(`${vendId} was confirmed and is ${vend.state}`)
        if (digitsOf(vend) !== digits) found.push(`${vendId} had other tokens once`)
      }
      return found
    },
  }
}

const digitsOf = ({ tokens }: VendView): string => tokens.map(({ digits }) => digits).join()

function onlyRefusals(error: unknown): void {
  if (!(error instanceof CallError)) throw error
}
