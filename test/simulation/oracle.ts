// The law, watched from outside: every message that leaves the till is checked against what is
// committed at that moment, and the journal is compared with the providers' ledgers after every commit.
// Knows nothing of how the till works. The first breach is kept; the simulation then stops.

import type Database from 'better-sqlite3'
import type { HttpAnswer, HttpFailure } from '../../electron/till/ports.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import { isFinal, type VendState } from '../../shared/vend/states.ts'
import {
  contradictionsOf,
  type JournalVend,
  openAttemptOf,
  stateOf,
  vendAt,
  vendsOf,
} from './journal.ts'
import { createPaperOracle, type PaperOracle } from './paper-oracle.ts'
import { createSheetOracle, type SheetOracle } from './sheet-oracle.ts'
import type { Meaning, Played, SimulatedProvider, Truth } from './systems/provider.ts'
import type { Touched } from './touched.ts'

export type Breach = { readonly what: string; readonly reference: string | null }

export type Oracle = PaperOracle & {
  readonly requestLeaves: (meaning: Meaning, provider: SimulatedProvider) => void
  readonly answerHeard: (
    meaning: Meaning,
    provider: SimulatedProvider,
    result: HttpAnswer | HttpFailure,
    says: Played['says'] | null,
  ) => void
  readonly heard: (event: TillEvent) => void
  /** The cashier has been told this vend's number. It may never be gone from now on. */
  readonly promised: (reference: string) => void
  /** The cashier asked by hand: the next question need keep no distance. */
  readonly askedByHand: (reference: string) => void
  readonly asksByHand: (reference: string) => number
  /** The till died or closed: whatever was out may have arrived. */
  readonly runEnded: () => void
  /** Compares journal and ledgers as they stand; the first time in a run of the till from scratch. */
  readonly compare: () => void
  /** The same, all of it read again. */
  readonly compareAll: () => void
  /** The same for sheets of many customers. */
  readonly sheets: SheetOracle
  /** Who sells for this order. */
  readonly truthOf: (vend: Pick<JournalVend, 'reference' | 'providerId'>) => Truth
  readonly breach: () => Breach | null
  readonly accuse: (what: string, reference?: string | null) => void
}

/** What the till did about one order, as seen on the wire. */
type Trail = {
  open: boolean
  /** A send may have arrived, and nothing since allows another. */
  maySold: boolean
  notFound: number
  sendsThatMayHaveArrived: number
  lastAskedAt: number
  /** One attempt may be several questions: those keep no distance among themselves. */
  lastAttempt: number | null
  freeAsk: boolean
  asksByHand: number
  promised: boolean
  placedAt: number | null
  expiredSeen: boolean
  lastState: VendState | null
}

const maxSends = 3
const ageSlackMs = 30_000

const freshTrail = (): Trail => ({
  open: false,
  maySold: false,
  notFound: 0,
  sendsThatMayHaveArrived: 0,
  lastAskedAt: Number.NEGATIVE_INFINITY,
  lastAttempt: null,
  freeAsk: false,
  asksByHand: 0,
  promised: false,
  placedAt: null,
  expiredSeen: false,
  lastState: null,
})

export function createOracle(parts: {
  readonly now: () => number
  readonly db: () => Database.Database
  readonly inTransaction: () => boolean
  readonly touched: Touched
  readonly providers: readonly SimulatedProvider[]
  /** Changes whenever a provider did something: only then can a truth be another. */
  readonly deeds: () => number
  /** The shortest wait any schedule of this shop has. */
  readonly leastSpacingMs: () => number
  /** How old a waiting order may grow; null where the clock lied while the till was off. */
  readonly maxAgeMs: () => number | null
}): Oracle {
  const { now, db, providers, touched, leastSpacingMs } = parts
  const byId = new Map(providers.map((one) => [one.config.id, one]))
  const trails = new Map<string, Trail>()
  const outKinds = new Map<string, Meaning['kind']>()
  let breach: Breach | null = null
  let isFirstLook = true
  /** The journal as it was read last, by `seq`. */
  let vends = new Map<number, JournalVend>()
  let known = new Set<string>()
  let comparedDeeds = -1

  const accuse = (what: string, reference: string | null = null): void => {
    breach ??= { what, reference }
  }
  const sheets = createSheetOracle({ now, db, touched, providers, leastSpacingMs, accuse })

  function trail(reference: string): Trail {
    const found = trails.get(reference) ?? freshTrail()
    trails.set(reference, found)
    return found
  }
  const truthOf: Oracle['truthOf'] = ({ reference, providerId }) => {
    const provider = byId.get(providerId)
    if (!provider) throw new Error(`no provider ${providerId}`)
    return provider.truth(reference)
  }

  function requestLeaves(meaning: Meaning, provider: SimulatedProvider): void {
    const { kind, reference } = meaning
    if (parts.inTransaction()) accuse('a request left inside a transaction', reference)
    if (sheets.requestLeaves(meaning) || (kind !== 'vend' && kind !== 'requery')) return
    const state = reference === null ? null : stateOf(db(), reference)
    if (reference === null || state === null) {
      accuse('a request left for an order that is in no journal', reference)
      return
    }
    const seen = trail(reference)
    if (seen.open) accuse('two requests of one vend were out at once', reference)
    seen.open = true
    outKinds.set(reference, kind)
    const attempt = openAttemptOf(db(), reference)
    if (attempt?.kind !== kind) accuse(`a ${kind} left before its attempt was committed`, reference)
    if (kind === 'vend') {
      if (state !== 'sending') accuse(`a send left while the journal says ${state}`, reference)
      const enough = provider.resendAfter !== null && seen.notFound >= provider.resendAfter
      if (seen.maySold && !enough)
        accuse('an order was sent again that may have been sold', reference)
      seen.notFound = 0
      return
    }
    const sinceMs = now() - seen.lastAskedAt
    const isSame = seen.lastAttempt !== null && seen.lastAttempt === attempt?.seq
    if (!seen.freeAsk && !isSame && sinceMs < leastSpacingMs()) {
      accuse(`asked again after ${sinceMs} ms`, reference)
    }
    seen.freeAsk = false
    seen.lastAskedAt = now()
    seen.lastAttempt = attempt?.seq ?? null
  }

  function arrivedMaybe(seen: Trail, reference: string): void {
    seen.maySold = true
    seen.sendsThatMayHaveArrived += 1
    if (seen.sendsThatMayHaveArrived > maxSends) accuse('sent more often than allowed', reference)
  }

  function compareOne(vend: JournalVend): void {
    const { reference, state } = vend
    const truth = truthOf(vend)
    const seen = trail(reference)
    const say = (what: string): void =>
      accuse(`${what} (journal: ${state}, ledger: ${truth.state})`, reference)
    // First seen after a power cut: nobody knows when in that run it was placed.
    seen.placedAt ??= isFirstLook ? Number.NEGATIVE_INFINITY : now()
    if (seen.lastState && isFinal(seen.lastState) && seen.lastState !== state)
      say('a final state changed')
    seen.lastState = state
    if (truth.soldTimes > 1) say('one order was sold twice')
    if (!truth.fits(vend.account, vend.amountMinor)) say('account or amount differ')
    const { tokens } = vend
    const differ = tokens.toSorted().join() !== truth.tokens.toSorted().join()
    switch (state) {
      case 'confirmed': {
        // A sale that was told and then taken back stays confirmed; a person hears of it.
        if (truth.state !== 'sold' && !truth.reversed) say('confirmed and not sold')
        else if (differ) say('tokens differ')
        if (vend.slips !== 1) say(`${vend.slips} slip jobs`)
        return
      }
      case 'refused':
      case 'cancelled':
      case 'expired': {
        const wasTold = state === 'refused' && truth.lied
        if (truth.state === 'sold' && !wasTold) say('ended without a sale and sold')
        if (state !== 'refused' && seen.maySold) say('called never sent, and may have arrived')
        if (tokens.length > 0 && contradictionsOf(db(), vend.seq) === 0)
          say('a token came late, in silence')
        if (tokens.length > 0 && differ) say('tokens differ')
        // A bill ends when what was looked up ends, whatever the queue allows.
        if (state === 'expired' && !byId.get(vend.providerId)?.sellsBills) checkAge(seen, say)
        return
      }
      default:
        if (tokens.length > 0) say('a trusted token without a sale')
        if (vend.next === null && state !== 'review' && vend.openAttempts === 0) say('no next step')
    }
  }

  /** Reads what was written since the last look, or everything; what it read. */
  function readJournal(all: boolean): readonly JournalVend[] {
    const written = touched.vends()
    if (all) {
      vends = new Map(vendsOf(db()).map((vend) => [vend.seq, vend]))
      known = new Set([...vends.values()].map(({ reference }) => reference))
      return [...vends.values()]
    }
    const read: JournalVend[] = []
    for (const seq of written) {
      const was = vends.get(seq)
      const is = vendAt(db(), seq)
      if (was && was.reference !== is?.reference) known.delete(was.reference)
      if (is) vends.set(seq, is)
      else vends.delete(seq)
      if (is) known.add(is.reference)
      if (is) read.push(is)
    }
    return read
  }

  function compare(all: boolean): void {
    const read = readJournal(all)
    // What was not written since, of a provider that did nothing since, is as it was when it was compared.
    const deeds = parts.deeds()
    const isPlayed = all || deeds !== comparedDeeds
    comparedDeeds = deeds
    sheets.compare(all, isPlayed)
    for (const [reference, { promised }] of trails) {
      if (promised && !known.has(reference)) accuse('a placed vend is gone', reference)
    }
    for (const reference of isPlayed ? providers.flatMap((one) => one.references()) : []) {
      if (reference === null || !(known.has(reference) || sheets.known().has(reference)))
        accuse('the provider has an order nobody placed', reference)
    }
    for (const vend of isPlayed ? vends.values() : read) compareOne(vend)
    isFirstLook = false
  }

  function checkAge(seen: Trail, say: (what: string) => void): void {
    if (seen.expiredSeen) return
    seen.expiredSeen = true
    const maxAgeMs = parts.maxAgeMs()
    const ageMs = now() - (seen.placedAt ?? now())
    if (maxAgeMs !== null && ageMs < maxAgeMs - ageSlackMs) say(`expired after ${ageMs} ms`)
  }

  return {
    requestLeaves,
    answerHeard: (meaning, _provider, result, says) => {
      const { kind, reference } = meaning
      sheets.answerHeard(meaning, result, says)
      if ((kind !== 'vend' && kind !== 'requery') || reference === null) return
      const seen = trail(reference)
      seen.open = false
      if (kind === 'requery') seen.notFound += says === 'no-such-order' ? 1 : 0
      else if (result.kind !== 'not-sent' && says !== 'not-authorised')
        arrivedMaybe(seen, reference)
    },
    ...createPaperOracle({ db, inTransaction: parts.inTransaction, truthOf, accuse }),
    heard: (event) => {
      if (parts.inTransaction()) accuse(`${event.name} was told inside a transaction`)
      if (event.name !== 'vend.changed') return
      const { vendId, state } = event.body
      if (stateOf(db(), vendId) !== state) accuse(`${state} was told and is not committed`, vendId)
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
      isFirstLook = true
      sheets.runEnded()
      for (const [reference, seen] of trails) {
        if (seen.open && outKinds.get(reference) === 'vend') arrivedMaybe(seen, reference)
        seen.open = false
        seen.freeAsk = true
      }
    },
    compare: () => compare(isFirstLook),
    compareAll: () => compare(true),
    sheets,
    truthOf,
    breach: () => breach,
    accuse,
  }
}
