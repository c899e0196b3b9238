// The reckoning at the end of a day: everything has settled or waits for a person with a reason, the
// cash adds up, and every token is on paper.

import type Database from 'better-sqlite3'
import type { Cashier } from './cashier.ts'
import { jobsOf, vendsOf } from './journal.ts'
import type { Network } from './network.ts'
import type { Oracle } from './oracle.ts'
import type { SimulatedPrinter } from './printer.ts'
import type { SimulatedProvider } from './provider.ts'
import type { Shop } from './shop.ts'

export type World = {
  readonly provider: SimulatedProvider
  readonly oracle: Oracle
  readonly shop: Shop
  readonly cashiers: readonly Cashier[]
  readonly network: Network
  readonly printer: SimulatedPrinter
  readonly db: () => Database.Database
}

const unsettledStates = new Set(['queued', 'sending', 'unconfirmed'])
const unsettledJobs = new Set(['waiting', 'printing', 'not-printed', 'unknown'])
const reviewReasons = new Set(['schedule-ended', 'no-way-to-ask', 'unknown-to-provider'])

const minor = (amount: string): number => Math.round(Number(amount) * 100)

/** The first thing that has not settled: a vend's reference, or words. Null when all has. */
function unsettled({ db, cashiers, network }: World): string | null {
  const vend = vendsOf(db()).find(({ state }) => unsettledStates.has(state))
  if (vend) return vend.reference
  const job = jobsOf(db()).find(({ state }) => unsettledJobs.has(state))
  if (job) return job.reference ?? `job ${job.seq}`
  const draft = cashiers
    .flatMap(({ drafts }) => drafts)
    .find(({ vendId, refused }) => vendId === null && !refused)
  if (draft) return draft.draftId
  return network.underWay() > 0 ? 'a message on its way' : null
}

/** In fair weather a person asks about what is in review: what was sold is found, with its token. */
export async function reviewed({ db, shop, oracle, provider, ...world }: World): Promise<void> {
  for (const { reference, state, lastCause } of vendsOf(db())) {
    if (state !== 'review') continue
    if (!reviewReasons.has(lastCause)) oracle.accuse(`in review because ${lastCause}`, reference)
    oracle.askedByHand(reference)
    const asked = await shop.call('vend.requery', { vendId: reference })
    const sold = provider.truth(reference).state === 'sold'
    if (asked?.ok && sold && asked.value.state !== 'confirmed') {
      oracle.accuse('in review, sold, and not found when asked', reference)
    }
  }
  void world
}

async function atTheEnd({ db, shop, oracle, provider, printer, cashiers }: World): Promise<void> {
  // Slips of what was found only now.
  const isOpen = (): boolean => jobsOf(db()).some(({ state }) => unsettledJobs.has(state))
  for (let i = 0; i < 100 && isOpen(); i += 1) await shop.call('status.get', {})
  oracle.compare()
  const vends = vendsOf(db())
  const drafts = cashiers.flatMap((cashier) => cashier.drafts)
  const taken = drafts.filter(({ vendId }) => vendId !== null)
  if (new Set(taken.map(({ vendId }) => vendId)).size !== taken.length) {
    oracle.accuse('two drafts became one vend')
  }
  const cash = taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const journal = vends.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  if (cash !== journal) oracle.accuse(`the drawer holds ${cash}, the journal says ${journal}`)
  const status = await shop.call('status.get', {})
  if (status?.ok) {
    const sum = (states: readonly string[]): number =>
      vends.reduce((all, v) => all + (states.includes(v.state) ? v.amountMinor : 0), 0)
    const { open, refundsDue } = status.value.cash
    if (minor(open) !== sum(['queued', 'sending', 'unconfirmed', 'review'])) {
      oracle.accuse(`the strip shows ${open} open`)
    }
    if (minor(refundsDue) !== sum(['refused', 'cancelled', 'expired'])) {
      oracle.accuse(`the strip shows ${refundsDue} owed back`)
    }
  } else oracle.accuse('no status at the end')
  const byVend = Map.groupBy(jobsOf(db()), ({ reference }) => reference)
  for (const { reference, state } of vends) {
    if (state !== 'confirmed') continue
    const jobs = new Set((byVend.get(reference) ?? []).map(({ seq }) => seq))
    const whole = printer.pages().filter((page) => page.whole && jobs.has(page.jobId))
    const { tokens } = provider.truth(reference)
    const isOnPaper = whole.some(({ digits }) => tokens.every((token) => digits.includes(token)))
    if (!isOnPaper && jobsOf(db()).every((job) => !unsettledJobs.has(job.state))) {
      oracle.accuse('confirmed, and its tokens are on no paper', reference)
    }
  }
}

function facts({ db }: World): { vends: number; states: Record<string, number> } {
  // The power may be off when a breach ends the day.
  const vends = db().open ? vendsOf(db()) : []
  const states: Record<string, number> = {}
  for (const { state } of vends) states[state] = (states[state] ?? 0) + 1
  return { vends: vends.length, states }
}

export const reckon = {
  unsettled,
  isSettled: (world: World): boolean => unsettled(world) === null,
  atTheEnd,
  facts,
}
