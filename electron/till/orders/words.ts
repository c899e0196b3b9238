// The alarms of a till that finds itself on older data than its order log, in words a shop can act on.
// Each must run inside a transaction.

import { type Note, note } from '../../../shared/notes/notes.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'

const raise = (store: Writable, at: number, ...notes: readonly Note[]): void =>
  raiseAlarm(store, { at, kind: 'restored', vendSeq: null, notes })

/** Most named: more would not fit a screen, and the log itself names them all. */
const named = 20

const listed = (lost: readonly string[], between: string): string =>
  [...lost.slice(0, named), ...(lost.length > named ? ['…'] : [])].join(between)

const moment = (copiedAt: string): string => new Date(Number(copiedAt)).toISOString()

export function raiseRestored(
  store: Writable,
  found: {
    readonly copiedAt: string | null
    readonly startsEmpty: boolean
    readonly missing: number
    readonly held: number
    readonly drawer: number
    readonly now: number
  },
): void {
  const { copiedAt, startsEmpty, missing, held, drawer, now } = found
  const what = (): Note => {
    if (startsEmpty) return note('restored-empty')
    if (copiedAt !== null) return note('restored.of', { at: moment(copiedAt) })
    return note(missing + held + drawer > 0 ? 'restored-older' : 'restored')
  }
  const orders = note('restored-orders', { open: missing, held })
  const things = drawer === 0 ? [] : [note('restored-drawer', { count: drawer })]
  raise(store, now, what(), orders, ...things)
}

/** What of the drawer is known only in words. */
export function raiseLostDrawer(store: Writable, lost: readonly string[], now: number): void {
  if (lost.length > 0) raise(store, now, note('drawer-lost', { list: listed(lost, '; ') }))
}

export function raiseLost(store: Writable, lost: readonly string[], now: number): void {
  if (lost.length === 0) return
  raise(store, now, note('orders-lost', { count: lost.length, list: listed(lost, ', ') }))
}

export function raiseBlind(store: Writable, copiedAt: string | null, now: number): void {
  const said =
    copiedAt === null ? note('orders-blind') : note('orders-blind.of', { at: moment(copiedAt) })
  raise(store, now, said)
}

export function raiseUnwritten(store: Writable, at: number): void {
  raiseAlarm(store, { at, kind: 'storage', vendSeq: null, notes: [note('orders-unwritten')] })
}
