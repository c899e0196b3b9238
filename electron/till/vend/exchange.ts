// One exchange about one vend: the claim, what is said, and the outcome, each of which is committed
// before the next step. Knows nothing of what else is out.

import type { Clock, Log } from '../ports.ts'
import { longestMs, type Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import type { Commits } from '../store/commits.ts'
import type { Writable } from '../store/database.ts'
import { storageErrorOf } from '../store/errors.ts'
import type { VendRow } from '../store/vend-row.ts'
import { type Claim, claimVend } from './claim.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Pace } from './pace.ts'
import type { Persist } from './persist.ts'
import { keepForPerson, settle, type Settlement } from './settle.ts'
import { speak } from './speak.ts'
import { type Heard, heardOf } from './window.ts'

export type Exchange = {
  readonly store: Writable
  readonly commits: Commits
  readonly health: Health
  readonly clock: Clock
  readonly watch: ClockWatch
  readonly persist: Persist
  readonly log: Log
  readonly slipPrinterId: string
  readonly pace: Pace
  /** An order is out at a provider that answers at once: its slip may be wanted within the second. */
  readonly onPaperSoon: () => void
  /** A sale is about to be confirmed: its slip goes to the printer in the same commit, where that is free. */
  readonly onPaper: () => void
}

/** Null when the disk refused: not committed, so not sent; the vend stays where it was. */
export async function claim(
  { store, commits, clock, watch, persist }: Exchange,
  provider: Provider,
  seq: number,
  ask: boolean,
): Promise<Claim | null> {
  try {
    watch.check()
    const now = clock.now()
    return await commits.add(() => claimVend(store, provider, seq, now, ask))
  } catch (error) {
    persist.failed(error)
    return null
  }
}

/**
 * Speaks and commits what came of it. `onAnswer` is told when the line is free again, before the outcome
 * is committed: what goes out next is claimed in the same commit. Null: the till closed first.
 */
export async function exchange(
  e: Exchange,
  provider: Provider,
  { vend, attemptSeq, attempt, aheadMs: plannedMs }: Extract<Claim, { kind: 'claimed' }>,
  onAnswer: (heard: Heard) => void,
): Promise<VendRow | null> {
  const startedAt = e.clock.monotonic()
  const port = { store: e.store, http: e.health.httpFor(provider.id), log: e.log }
  const answer = speak(port, provider, vend, attempt)
  // The order goes before: its bytes leave in the next turn of the loop.
  if (attempt === 'vend' && e.pace.isQuick(provider.id)) {
    e.clock.after(0, () => e.clock.after(0, e.onPaperSoon))
  }
  const { outcome, evidence } = await answer
  const tookMs = Math.round(e.clock.monotonic() - startedAt)
  if (attempt === 'vend') e.pace.heard(provider.id, outcome.kind === 'confirmed' ? tookMs : null)
  onAnswer(heardOf(outcome, tookMs, longestMs(provider, attempt)))
  const aheadMs = plannedMs === null ? null : Math.max(0, plannedMs - tookMs)
  const settlement = { vendSeq: vend.seq, attemptSeq, attempt, aheadMs, outcome, evidence }
  const settled = await e.persist.surely(() => commitOutcome(e, provider, settlement))
  if (settled === null) return null
  e.log.info('vend settled', {
    reference: vend.reference,
    attempt,
    outcome: outcome.kind,
    state: settled.state,
  })
  return settled
}

/** A settlement that fails for a reason other than the disk is our bug; what arrived is kept all the same. */
async function commitOutcome(
  { store, commits, clock, watch, log, slipPrinterId, onPaper }: Exchange,
  provider: Provider,
  settlement: Omit<Settlement, 'at'>,
): Promise<VendRow> {
  // Before a wait is written by a clock that jumped while the answer was out.
  watch.check()
  const arrived = { ...settlement, at: clock.now() }
  try {
    const settled = commits.add(() => settle(store, provider, slipPrinterId, arrived))
    if (arrived.outcome.kind === 'confirmed') onPaper()
    return await settled
  } catch (error) {
    if (storageErrorOf(error)) throw error
    log.error('an outcome could not be settled; it is kept for a person', {
      vend: settlement.vendSeq,
      outcome: settlement.outcome.kind,
      error: String(error),
    })
    return await commits.add(() => keepForPerson(store, arrived))
  }
}
