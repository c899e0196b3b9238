// The reckoning of sheets: every one is over or waits for a person with a reason, what its rows say ties
// with the cash and the providers' ledgers, its slip is on paper, and nothing of it grew without end.

import {
  lastSheetCause,
  lateRowsOf,
  type JournalSheet,
  sheetAt,
  sheetsOf,
  sheetWeights,
} from './sheet-journal.ts'
import type { World } from './world.ts'
import type { RowTruth } from './systems/provider.ts'

const unsettledStates = new Set(['queued', 'sending', 'unconfirmed'])
const reviewReasons = new Set(['schedule-ended', 'no-way-to-ask', 'unknown-to-provider'])
const owed = new Set(['refused', 'cancelled', 'expired'])

/** The first sheet that has not settled, or a draft nobody answered. */
export function unsettledSheet({ db, cashiers }: World): string | null {
  const sheet = sheetsOf(db()).find(({ state }) => unsettledStates.has(state))
  const draft = cashiers
    .flatMap(({ sheets }) => sheets)
    .find(({ batchId, refused }) => batchId === null && !refused)
  return sheet?.reference ?? draft?.draftId ?? null
}

const truthOf = ({ providers }: World, sheet: JournalSheet): readonly RowTruth[] =>
  providers.find((one) => one.config.id === sheet.providerId)?.sheets?.truth(sheet).rows ?? []

/** In fair weather a person asks about every sheet in review: what was sold or paid is found. */
export async function reviewedSheets(world: World): Promise<void> {
  const { db, shop, oracle, providers } = world
  for (const { seq } of sheetsOf(db())) {
    // As it is now: while a person asks about one sheet, a posted result may end another.
    const sheet = sheetAt(db(), seq)
    if (sheet?.state !== 'review') continue
    const { reference, providerId, kind, providerBatch } = sheet
    const cause = lastSheetCause(db(), seq)
    if (!reviewReasons.has(cause)) oracle.accuse(`a sheet in review because ${cause}`, reference)
    oracle.sheets.askedByHand(reference)
    // As it was before the question: a row may be carried out while its answer is on the way.
    const before = truthOf(world, sheet)
    const asked = await shop.call('batch.ask', { batchId: reference })
    const isAskable = kind === 'bulk' || providerBatch !== null
    if (isAskable !== (asked?.ok === true))
      oracle.accuse(`a person asked about a sheet: ${asked?.ok ? 'asked' : 'not asked'}`, reference)
    if (!asked?.ok) continue
    const system = providers.find((one) => one.config.id === providerId)?.sheets
    const now = sheetAt(db(), seq) ?? sheet
    for (const [at, truth] of before.entries()) {
      const row = now.rows[at]
      const isTold = row?.state === 'confirmed' || row?.state === 'paid' || row?.state === 'refused'
      if (truth.state === 'sold' && system?.tells(now, at) && !isTold)
        oracle.accuse(`row ${row?.n} was sold, and not found when asked`, reference)
    }
  }
}

export type SheetSums = {
  /** What customers paid for the rows of bulk sheets. */
  readonly taken: number
  readonly sold: number
  readonly open: number
  readonly owed: number
  /** Of that: not given back, and not sold after all as the provider said. */
  readonly due: number
  /** What the providers took. */
  readonly ledger: number
  /** Of that: in review, or refused by a provider that sold it all the same. */
  readonly undecided: number
}

/** Cash alone: a collect takes none. */
export function sumsOfSheets(world: World): SheetSums {
  const { db, cashiers, oracle, drawer } = world
  const lateRows = lateRowsOf(db())
  const returned = drawer.refunds()
  const taken = cashiers
    .flatMap(({ sheets }) => sheets)
    .filter(({ batchId, goods }) => batchId !== null && goods.kind === 'bulk')
  if (new Set(taken.map(({ batchId }) => batchId)).size !== taken.length)
    oracle.accuse('two drafts became one sheet')
  const rows = sheetsOf(db())
    .filter(({ kind }) => kind === 'bulk')
    .flatMap((sheet) => {
      const truths = truthOf(world, sheet)
      return sheet.rows.map((row, at) => ({ ...row, truth: truths[at] }))
    })
  type Row = (typeof rows)[number]
  const sum = (which: (row: Row) => boolean): number =>
    rows.reduce((all, row) => all + (which(row) ? row.amountMinor : 0), 0)
  const isSold = ({ truth }: Row): boolean => truth?.state === 'sold'
  return {
    taken: taken.reduce((all, { totalMinor }) => all + totalMinor, 0),
    sold: sum(({ state }) => state === 'confirmed'),
    open: sum(({ state }) => state !== 'confirmed' && !owed.has(state)),
    owed: sum(({ state }) => owed.has(state)),
    due: sum(
      ({ state, reference }) =>
        owed.has(state) && !lateRows.has(reference) && !returned.has(reference),
    ),
    ledger: sum(isSold),
    undecided: sum(
      (row) =>
        isSold(row) && (row.state === 'review' || (row.state === 'refused' && !!row.truth?.lied)),
    ),
  }
}

/** Whole pages by the job they are of. */
export function reckonSheetPaper(
  { db, oracle }: World,
  jobsOfSheet: (reference: string) => readonly number[],
  whole: ReadonlySet<number>,
): void {
  for (const { reference, state } of sheetsOf(db())) {
    if (state === 'settled' && !jobsOfSheet(reference).some((job) => whole.has(job)))
      oracle.accuse('a sheet is over, and its slip is on no paper', reference)
  }
}

const mostAsks = 60

export function reckonSheetSize({ db, oracle, shop, now }: World): void {
  const hours = now() / 3_600_000
  for (const { reference, rows, sends, asks, idle, events } of sheetWeights(db())) {
    const byHand = oracle.sheets.asksByHand(reference)
    const lives = shop.lives()
    if (sends > 1) oracle.accuse(`a sheet was sent ${sends} times`, reference)
    if (asks > mostAsks + byHand + lives)
      oracle.accuse(`${asks} questions about a sheet`, reference)
    if (idle > 20 + 40 * hours + 4 * lives + byHand)
      oracle.accuse(`${idle} idle exchanges about a sheet`, reference)
    if (events > 40 + 8 * rows + 2 * (sends + asks + idle) + 2 * byHand)
      oracle.accuse(`${events} lines in a sheet’s journal`, reference)
  }
}
