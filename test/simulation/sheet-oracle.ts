// The law of sheets, watched from outside: a sheet leaves once, after that it is only asked about, and no
// row of it is told otherwise than the provider's ledger has it. The oracle asks this one about sheets.

import type Database from 'better-sqlite3'
import type { HttpAnswer, HttpFailure } from '../../electron/till/ports.ts'
import { isRowEnd, isRowFinal, type RowState } from '../../shared/vend/batch.ts'
import {
  type JournalRow,
  type JournalSheet,
  sheetAt,
  sheetNow,
  sheetOfRow,
  sheetsOf,
} from './sheet-journal.ts'
import type { Meaning, Played, RowTruth, SimulatedProvider } from './systems/provider.ts'
import type { Touched } from './touched.ts'

export type SheetOracle = {
  /** False: it is about no sheet. */
  readonly requestLeaves: (meaning: Meaning) => boolean
  readonly answerHeard: (
    meaning: Meaning,
    result: HttpAnswer | HttpFailure,
    says: Played['says'] | null,
  ) => void
  /** A cashier was told this sheet's number. */
  readonly promised: (reference: string) => void
  readonly askedByHand: (reference: string) => void
  readonly asksByHand: (reference: string) => number
  readonly runEnded: () => void
  /** Compares with the ledgers what was written since the last look, or everything. */
  /** `all`: read again from scratch. `isPlayed`: a provider did something since the last time. */
  readonly compare: (all: boolean, isPlayed: boolean) => void
  /** Every reference a provider may know: the sheets' and their rows'. */
  readonly known: () => ReadonlySet<string>
}

/** What the till did about one sheet, as seen on the wire. */
type Trail = {
  open: Meaning['kind'] | null
  /** It may have been taken: it never leaves again. */
  mayBeTaken: boolean
  lastAskedAt: number
  lastAttempt: number | null
  freeAsk: boolean
  asksByHand: number
  promised: boolean
  readonly rows: Map<number, RowState>
}

const freshTrail = (): Trail => ({
  open: null,
  mayBeTaken: false,
  lastAskedAt: Number.NEGATIVE_INFINITY,
  lastAttempt: null,
  freeAsk: false,
  asksByHand: 0,
  promised: false,
  rows: new Map(),
})

export function createSheetOracle(parts: {
  readonly now: () => number
  readonly db: () => Database.Database
  readonly touched: Touched
  readonly providers: readonly SimulatedProvider[]
  readonly leastSpacingMs: () => number
  readonly accuse: (what: string, reference?: string | null) => void
}): SheetOracle {
  const { now, db, accuse } = parts
  const systems = new Map(parts.providers.map((one) => [one.config.id, one.sheets]))
  const takesSheets = parts.providers.some((one) => one.sheets !== null)
  const trails = new Map<string, Trail>()
  let sheets = new Map<number, JournalSheet>()
  let known = new Set<string>()

  function trail(reference: string): Trail {
    const found = trails.get(reference) ?? freshTrail()
    trails.set(reference, found)
    return found
  }

  function sheetOf({ kind, reference }: Meaning): string | null | undefined {
    if (kind === 'sheet' || kind === 'sheet-ask') return reference
    return takesSheets && kind === 'requery' && reference !== null
      ? (sheetOfRow(db(), reference) ?? undefined)
      : undefined
  }

  function leaves(kind: Meaning['kind'], reference: string): void {
    const sheet = sheetNow(db(), reference)
    if (!sheet) {
      accuse('a request left for a sheet that is in no journal', reference)
      return
    }
    const seen = trail(reference)
    if (seen.open !== null) accuse('two requests about one sheet were out at once', reference)
    seen.open = kind
    const wanted = kind === 'sheet' ? 'send' : 'ask'
    if (sheet.attempt?.kind !== wanted)
      accuse(`a sheet’s ${wanted} left before its attempt was committed`, reference)
    if (kind === 'sheet') {
      if (sheet.state !== 'sending')
        accuse(`a sheet left while the journal says ${sheet.state}`, reference)
      if (seen.mayBeTaken) accuse('a sheet was sent again that may have been taken', reference)
      return
    }
    const sinceMs = now() - seen.lastAskedAt
    const isSame = seen.lastAttempt !== null && seen.lastAttempt === sheet.attempt?.seq
    if (!seen.freeAsk && !isSame && sinceMs < parts.leastSpacingMs())
      accuse(`asked about a sheet again after ${sinceMs} ms`, reference)
    seen.freeAsk = false
    seen.lastAskedAt = now()
    seen.lastAttempt = sheet.attempt?.seq ?? null
  }

  function compareRow(sheet: JournalSheet, row: JournalRow, truth: RowTruth | undefined): void {
    const { state, n } = row
    const seen = trail(sheet.reference)
    const say = (what: string): void =>
      accuse(`row ${n}: ${what} (journal: ${state}, ledger: ${truth?.state})`, sheet.reference)
    const before = seen.rows.get(n)
    if (before && isRowFinal(before) && before !== state) say(`it was ${before}, which is final`)
    seen.rows.set(n, state)
    if (!truth) return
    if (truth.soldTimes > 1) say('sold twice')
    if (!truth.fits(row.account, row.amountMinor)) say('account or amount differ')
    const isSold = truth.state === 'sold'
    switch (state) {
      case 'confirmed':
      case 'paid':
        if (!isSold) say('called sold and not sold')
        return
      case 'refused':
        if (isSold && !truth.lied) say('called refused and sold')
        return
      case 'cancelled':
      case 'expired':
        if (truth.state !== 'none' || seen.mayBeTaken)
          say('called never sent, and may have arrived')
        return
      case 'failed':
      case 'lapsed':
      case 'not-member':
        if (isSold) say('called unpaid and paid')
        return
      default:
    }
  }

  function compareSheet(sheet: JournalSheet): void {
    const { reference, state } = sheet
    const truth = systems.get(sheet.providerId)?.truth(sheet)
    const say = (what: string): void => accuse(`${what} (journal: ${state})`, reference)
    if (!truth) say('a sheet of a provider that takes none')
    if ((truth?.made ?? 0) > 1) say('one sheet was made twice')
    for (const [index, row] of sheet.rows.entries()) compareRow(sheet, row, truth?.rows[index])
    if (sheet.slips !== (state === 'settled' ? 1 : 0)) say(`a sheet with ${sheet.slips} slip jobs`)
    if (state === 'settled' && !sheet.rows.every((row) => isRowEnd(row.state)))
      say('a sheet is over, and a row of it is not')
    const waits = state === 'queued' || state === 'sending' || state === 'unconfirmed'
    if (waits && sheet.next === null && sheet.openAttempts === 0) say('a sheet has no next step')
  }

  /** Reads what was written since the last look, or everything; what it read. */
  function read(all: boolean): readonly JournalSheet[] {
    const touched = parts.touched.batches()
    const names = ({ reference, rows }: JournalSheet): readonly string[] => [
      reference,
      ...rows.map((row) => row.reference),
    ]
    if (all) {
      sheets = new Map(sheetsOf(db()).map((sheet) => [sheet.seq, sheet]))
      known = new Set([...sheets.values()].flatMap(names))
      return [...sheets.values()]
    }
    const written: JournalSheet[] = []
    for (const seq of touched) {
      const was = sheets.get(seq)
      const is = sheetAt(db(), seq)
      if (was) for (const name of names(was)) known.delete(name)
      if (is) for (const name of names(is)) known.add(name)
      if (is) sheets.set(seq, is)
      else sheets.delete(seq)
      if (is) written.push(is)
    }
    return written
  }

  return {
    requestLeaves: (meaning) => {
      const reference = sheetOf(meaning)
      if (reference === undefined) return false
      if (reference === null) accuse('a request left for a sheet that is in no journal')
      else leaves(meaning.kind, reference)
      return true
    },
    answerHeard: (meaning, result, says) => {
      const reference = sheetOf(meaning)
      if (reference === undefined || reference === null) return
      const seen = trail(reference)
      seen.open = null
      const isIn = result.kind !== 'not-sent' && says !== 'not-authorised'
      if (meaning.kind === 'sheet' && isIn) seen.mayBeTaken = true
    },
    promised: (reference) => {
      trail(reference).promised = true
    },
    askedByHand: (reference) => {
      trail(reference).freeAsk = true
      trail(reference).asksByHand += 1
    },
    asksByHand: (reference) => trail(reference).asksByHand,
    runEnded: () => {
      for (const seen of trails.values()) {
        if (seen.open === 'sheet') seen.mayBeTaken = true
        seen.open = null
        seen.freeAsk = true
      }
    },
    compare: (all, isPlayed) => {
      const written = read(all)
      for (const [reference, { promised }] of trails) {
        if (promised && !known.has(reference)) accuse('a placed sheet is gone', reference)
      }
      for (const sheet of isPlayed ? sheets.values() : written) compareSheet(sheet)
    },
    known: () => known,
  }
}
