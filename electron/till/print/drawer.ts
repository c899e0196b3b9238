// Opens the cash drawer: the pulse is a job of its own on the printer it hangs on, "sent" is committed
// before the first byte, and it is tried once. A drawer must not open by itself later, with nobody
// beside it: what was not sent within seconds is late, and what a stopped till left behind ends there.

import { type Noted, note, noted, notesOf, packNotes } from '../../../shared/notes/notes.ts'
import { assertNever } from '../../../shared/result.ts'
import type { TenderFacts } from '../store/vend-row.ts'
import type { Clock, Log, PrinterPort, PrintOutcome } from '../ports.ts'
import type { Writable } from '../store/database.ts'
import {
  insertKick,
  type KickCause,
  type KickEnd,
  openKicks,
  setKick,
} from '../store/drawer-kicks.ts'
import { transact } from '../store/transaction.ts'
import type { Persist } from '../vend/persist.ts'
import { drawerKick } from './encode.ts'
import { setupOfPort } from './setup.ts'

/** The cashier has the key by then. */
const freshMs = 8_000

/** Whether cash goes into the drawer, or change comes out of it. */
export function needsDrawer(tender: TenderFacts | null): boolean {
  if (tender === null) return false
  const { kind, parts, tenderedMinor } = tender
  return kind === 'cash' ? tenderedMinor > 0 : (parts ?? []).some((part) => part.kind === 'cash')
}

export type Kicked = { readonly state: KickEnd } & (Noted | { readonly detail: null })

const tooLate: Kicked = { state: 'late', ...noted(note('drawer-late')) }
const tillStopped = noted(note('drawer-stopped'))

/** As a row keeps why. */
const kept = (said: Noted | { readonly detail: null }): string | null =>
  packNotes(notesOf(said)) || null

export type Drawer = {
  /** The printer it hangs on; null: this till opens no drawer. */
  readonly printerId: string | null
  /** One may have been asked for in a transaction: does what is to be done. */
  readonly kick: () => void
  /** Asks for one that belongs to no sale, and does it. Null: there is none. */
  readonly open: (cause: KickCause, by: string) => Promise<Kicked | null>
  /** The same for money that moves without a sale; what goes wrong is in the log. */
  readonly openFor: (cause: KickCause, by: string) => void
  /** Ends what a stopped till left behind. */
  readonly recover: () => void
  readonly stop: () => Promise<void>
}

export function createDrawer(options: {
  readonly store: Writable
  readonly clock: Clock
  readonly log: Log
  readonly persist: Persist
  readonly printers: readonly PrinterPort[]
  /** A till that trains opens no drawer. */
  readonly training: boolean
  /** What goes out before the next job of a printer. */
  readonly ahead: (printerId: string) => Uint8Array
}): Drawer {
  const { store, clock, log, persist, printers } = options
  const printer = options.training ? undefined : printers.find(({ setup }) => setup?.drawer)
  let busy: Promise<void> = Promise.resolve()
  /** Those somebody waits for, and how they ended. */
  const asking = new Map<number, Kicked>()

  async function doOne(seq: number, askedAt: number): Promise<void> {
    const ageMs = clock.now() - askedAt
    if (!printer || Math.abs(ageMs) > freshMs) return await end(seq, tooLate)
    // It may wait behind a slip: the printer asks again before it sends it.
    const lateAt = clock.monotonic() + freshMs - Math.max(0, ageMs)
    let wasLate = false
    const isLate = () => (wasLate = clock.monotonic() > lateAt)
    const { drawer, language } = setupOfPort(printer)
    transact(store, () => setKick(store, seq, { state: 'sent', endedAt: null, detail: null }))
    const kick = drawerKick(drawer ?? undefined, language)
    const ahead = () => options.ahead(printer.id)
    const outcome = await printer.print(kick, { jobId: 0, isLate, ahead })
    await end(seq, wasLate && outcome.kind === 'not-printed' ? tooLate : endOf(outcome))
  }

  async function end(seq: number, kicked: Kicked): Promise<void> {
    if (asking.has(seq)) asking.set(seq, kicked)
    await persist.surely(() =>
      transact(store, () =>
        setKick(store, seq, { state: kicked.state, endedAt: clock.now(), detail: kept(kicked) }),
      ),
    )
    const { state, detail } = kicked
    if (state !== 'opened') log.warn('the cash drawer', { state, detail })
  }

  async function work(): Promise<void> {
    for (const { seq, askedAt, state } of openKicks(store)) {
      // One of "sent" is under way here, or was ended by the start.
      if (state === 'asked') await doOne(seq, askedAt)
    }
  }

  const trouble = (error: unknown): void => persist.trouble(error, 'the cash drawer')

  const kick = (): Promise<void> => {
    busy = busy.then(work).catch(trouble)
    return busy
  }

  const open = async (cause: KickCause, by: string): Promise<Kicked | null> => {
    if (!printer) return null
    const asked = { cause, by, printerId: printer.id, at: clock.now() }
    const seq = transact(store, () => insertKick(store, asked))
    asking.set(seq, { state: 'unknown', detail: null })
    await kick()
    const kicked = asking.get(seq) ?? null
    asking.delete(seq)
    return kicked
  }

  return {
    printerId: printer?.id ?? null,
    kick: () => {
      if (printer) void kick()
    },
    open,
    openFor: (cause, by) => {
      open(cause, by).catch(trouble)
    },
    recover: () => {
      const endedAt = clock.now()
      const detail = kept(tillStopped)
      transact(store, () => {
        for (const { seq, state } of openKicks(store)) {
          setKick(store, seq, { state: state === 'sent' ? 'unknown' : 'late', endedAt, detail })
        }
      })
    },
    stop: () => busy,
  }
}

function endOf(outcome: PrintOutcome): Kicked {
  switch (outcome.kind) {
    case 'printed':
      return { state: 'opened', detail: null }
    case 'not-printed':
      return { state: 'shut', detail: outcome.detail, notes: outcome.notes }
    case 'unknown':
      return { state: 'unknown', detail: outcome.detail, notes: outcome.notes }
    default:
      return assertNever(outcome)
  }
}
