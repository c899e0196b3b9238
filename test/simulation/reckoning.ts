// The reckoning at the end of a day: everything has settled or waits for a person with a reason, the
// cash adds up with the providers' ledgers, every token is on paper, and nothing grew without end.

import { reckonDrawer } from './drawer-reckoning.ts'
import {
  alarmCount,
  contradictionsOf,
  type JournalVend,
  jobsOf,
  lastCauseOf,
  vendsOf,
  weightOf,
} from './journal.ts'
import {
  reckonSheetPaper,
  reckonSheetSize,
  reviewedSheets,
  type SheetSums,
  sumsOfSheets,
  unsettledSheet,
} from './sheet-reckoning.ts'
import { sheetsOf } from './sheet-journal.ts'
import type { World } from './world.ts'

const unsettledStates = new Set(['queued', 'sending', 'unconfirmed'])
const unsettledJobs = new Set(['waiting', 'printing', 'not-printed', 'unknown'])
const reviewReasons = new Set(['schedule-ended', 'no-way-to-ask', 'unknown-to-provider'])
const owed = new Set(['refused', 'cancelled', 'expired'])
const open = new Set(['queued', 'sending', 'unconfirmed', 'review'])

/** Minor units of decimal text with two places. */
const minor = (amount: string): number => Number(amount.replace('.', ''))

/** The first thing that has not settled: a vend's reference, or words. Null when all has. */
function unsettled(world: World): string | null {
  const { db, cashiers, drawer, network, post } = world
  const vend = vendsOf(db()).find(({ state }) => unsettledStates.has(state))
  if (vend) return vend.reference
  const job = jobsOf(db()).find(({ state }) => unsettledJobs.has(state))
  if (job) return job.reference ?? `job ${job.seq}`
  const draft = cashiers
    .flatMap(({ drafts }) => drafts)
    .find(({ vendId, refused }) => vendId === null && !refused)
  if (draft) return draft.draftId
  const sheet = unsettledSheet(world)
  if (sheet !== null) return sheet
  if (drawer.open() !== null) return drawer.open()
  return network.underWay() + post.underWay() > 0 ? 'a message on its way' : null
}

/**
 * In fair weather a person asks about what is in review, and about every sale whose provider went back
 * on its word: what was sold is found with its token, and a contradiction is told.
 */
async function reviewed(world: World): Promise<void> {
  const { db, shop, oracle, providers } = world
  for (const vend of vendsOf(db())) {
    const { seq, reference, state } = vend
    const lastCause = state === 'review' ? lastCauseOf(db(), seq) : ''
    const before = oracle.truthOf(vend)
    if (state !== 'review' && !(before.lied || before.reversed)) continue
    if (state === 'cancelled' || state === 'expired') continue
    if (state === 'review' && !reviewReasons.has(lastCause))
      oracle.accuse(`in review because ${lastCause}`, reference)
    oracle.askedByHand(reference)
    const asked = await shop.call('vend.requery', { vendId: reference })
    const tells = providers.some((one) => one.config.id === vend.providerId && one.tells(reference))
    if (!asked?.ok) oracle.accuse('a person asked, and the till would not', reference)
    if (!asked?.ok || !tells) continue
    const truth = oracle.truthOf(vend)
    if (state === 'review') {
      if (truth.state === 'sold' && asked.value.state !== 'confirmed')
        oracle.accuse('in review, sold, and not found when asked', reference)
      continue
    }
    const isContradiction =
      (state === 'refused' && truth.state === 'sold') || (state === 'confirmed' && truth.reversed)
    const now = vendsOf(db()).find((one) => one.reference === reference)
    if (isContradiction && contradictionsOf(db(), seq) === 0)
      oracle.accuse('the provider went back on its word, and nobody was told', reference)
    if (state === 'refused' && truth.state === 'sold' && now?.tokens.length !== truth.tokens.length)
      oracle.accuse('a token that came late was not kept', reference)
  }
  await reviewedSheets(world)
}

async function atTheEnd(world: World): Promise<void> {
  const { db, shop, oracle } = world
  // Slips of what was found only now.
  const isOpen = (): boolean => jobsOf(db()).some(({ state }) => unsettledJobs.has(state))
  for (let i = 0; i < 100 && isOpen(); i += 1) await shop.call('status.get', {})
  oracle.compareAll()
  const vends = vendsOf(db())
  const sheets = sumsOfSheets(world)
  reckonCash(world, vends, sheets)
  await reckonStrip(world, vends, sheets)
  reckonPaper(world, vends)
  reckonSize(world, vends)
  reckonSheetSize(world)
  reckonDrawer(world)
}

/** What customers paid is in the drawer; each sum of it was sold, is owed back, or is still open. */
function reckonCash(
  { oracle, cashiers }: World,
  vends: readonly JournalVend[],
  sheets: SheetSums,
): void {
  const taken = cashiers
    .flatMap((cashier) => cashier.drafts)
    .filter(({ vendId }) => vendId !== null)
  if (new Set(taken.map(({ vendId }) => vendId)).size !== taken.length) {
    oracle.accuse('two drafts became one vend')
  }
  const drawer = taken.reduce((sum, { order }) => sum + order.amountMinor, sheets.taken)
  const sum = (which: (vend: JournalVend) => boolean): number =>
    vends.reduce((all, vend) => all + (which(vend) ? vend.amountMinor : 0), 0)
  const liabilities =
    sum(({ state }) => owed.has(state) || open.has(state)) + sheets.owed + sheets.open
  const sold = sum(({ state }) => state === 'confirmed') + sheets.sold
  if (drawer !== sold + liabilities) {
    oracle.accuse(`the drawer holds ${drawer}, the journal says ${sold} and ${liabilities} owed`)
  }
  // What the providers took: what is confirmed, less what they took back, more what a person still decides.
  const ledger = sum((vend) => oracle.truthOf(vend).state === 'sold') + sheets.ledger
  const undecided =
    sheets.undecided +
    sum(
      (vend) =>
        oracle.truthOf(vend).state === 'sold' &&
        // Refused by a provider that sold it all the same: told if it can be asked, unknown if not.
        (vend.state === 'review' || (vend.state === 'refused' && oracle.truthOf(vend).lied)),
    )
  const takenBack = sum(
    (vend) => vend.state === 'confirmed' && oracle.truthOf(vend).state !== 'sold',
  )
  if (ledger !== sold - takenBack + undecided) {
    oracle.accuse(`the ledgers took ${ledger}, the journal says ${sold} sold`)
  }
}

async function reckonStrip(
  { db, oracle, shop, drawer }: World,
  vends: readonly JournalVend[],
  sheets: SheetSums,
): Promise<void> {
  const status = await shop.call('status.get', {})
  if (!status?.ok) {
    oracle.accuse('no status at the end')
    return
  }
  const sum = (some: readonly JournalVend[]): number =>
    some.reduce((all, { amountMinor }) => all + amountMinor, 0)
  const { cash } = status.value
  if (minor(cash.open) !== sum(vends.filter(({ state }) => open.has(state))) + sheets.open)
    oracle.accuse(`the strip shows ${cash.open} open`)
  // What was sold after all is owed to nobody until a person has found out.
  const returned = drawer.refunds()
  const due = vends.filter(
    ({ state, seq, reference }) =>
      owed.has(state) && !returned.has(reference) && !contradictionsOf(db(), seq),
  )
  if (minor(cash.refundsDue) !== sum(due) + sheets.due) {
    oracle.accuse(`the strip shows ${cash.refundsDue} owed back`)
  }
}

function reckonPaper(world: World, vends: readonly JournalVend[]): void {
  const { db, oracle, printer } = world
  const jobs = jobsOf(db())
  if (jobs.some((job) => unsettledJobs.has(job.state))) return
  const byVend = Map.groupBy(jobs, ({ reference }) => reference)
  for (const vend of vends) {
    if (vend.state !== 'confirmed') continue
    const own = new Set((byVend.get(vend.reference) ?? []).map(({ seq }) => seq))
    const whole = printer.pages().filter((page) => page.whole && own.has(page.jobId))
    const { tokens } = oracle.truthOf(vend)
    if (!whole.some(({ digits }) => tokens.every((token) => digits.includes(token)))) {
      oracle.accuse('confirmed, and its tokens are on no paper', vend.reference)
    }
  }
  const whole = new Set(printer.pages().flatMap((page) => (page.whole ? [page.jobId] : [])))
  const ofSheet = (reference: string) => (byVend.get(reference) ?? []).map(({ seq }) => seq)
  reckonSheetPaper(world, ofSheet, whole)
  // Its own paper, or a copy where somebody said that it did not come out.
  for (const [reportSeq, own] of Map.groupBy(jobs, (job) => job.reportSeq)) {
    if (reportSeq !== null && !own.some(({ seq }) => whole.has(seq)))
      oracle.accuse(`report ${reportSeq} is on no paper`)
  }
}

const maxSends = 3
const mostAsks = 15

/** However bad the day, no sale is asked about or written of without end, and no log fills the disk. */
function reckonSize({ db, oracle, shop, now }: World, vends: readonly JournalVend[]): void {
  const lives = shop.lives()
  const hours = now() / 3_600_000
  for (const { reference, sends, asks, idle, events } of weightOf(db())) {
    const byHand = oracle.asksByHand(reference)
    if (sends > maxSends) oracle.accuse(`${sends} sends`, reference)
    if (asks > mostAsks + byHand + lives) oracle.accuse(`${asks} questions`, reference)
    // They come ever slower, up to five minutes apart; a start and a line that is back begin anew.
    if (idle > 20 + 40 * hours + 4 * lives + byHand)
      oracle.accuse(`${idle} idle attempts`, reference)
    const most = 40 + 2 * (sends + asks + idle) + 2 * byHand
    if (events > most) oracle.accuse(`${events} lines in its journal`, reference)
  }
  const alarms = alarmCount(db())
  if (alarms > 5 + 4 * (vends.length + sheetsOf(db()).length) + lives)
    oracle.accuse(`${alarms} alarms`)
  const lines = shop.logLines()
  if (lines > 200 + 100 * vends.length + 60 * lives + 200 * hours)
    oracle.accuse(`${lines} lines in the log`)
}

function facts({ db, drawer }: World): {
  readonly vends: number
  readonly sheets: number
  readonly zs: number
  readonly refunds: number
  readonly states: Record<string, number>
} {
  const vends = vendsOf(db())
  const sheets = sheetsOf(db())
  const states: Record<string, number> = {}
  for (const { state } of [...vends, ...sheets.flatMap(({ rows }) => rows)])
    states[state] = (states[state] ?? 0) + 1
  return {
    vends: vends.length,
    sheets: sheets.length,
    zs: drawer.zs().size,
    refunds: drawer.refunds().size,
    states,
  }
}

export const reckon = {
  unsettled,
  isSettled: (world: World): boolean => unsettled(world) === null,
  reviewed,
  atTheEnd,
  facts,
}
