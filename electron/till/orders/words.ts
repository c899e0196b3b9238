// The alarms of a till that finds itself on older data than its order log, in words a shop can act on.
// Each must run inside a transaction.

import { plural } from '../../../shared/plural.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'

const raise = (store: Writable, at: number, message: string): void =>
  raiseAlarm(store, { at, kind: 'restored', vendSeq: null, message })

const dated = (copiedAt: string | null): string =>
  copiedAt === null ? '' : ` of ${new Date(Number(copiedAt)).toISOString()}`

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
  const what = startsEmpty
    ? 'The database of this till is gone, and it starts with an empty one.'
    : copiedAt === null && missing + held + drawer > 0
      ? 'The data of this till is older than its record of orders, as after a backup was put back.'
      : `This till runs on a backup${dated(copiedAt)}.`
  raise(
    store,
    now,
    `${what} ${plural(missing, 'order', 'orders')} made after it are open again and the providers are asked about them; ` +
      `${plural(held, 'order', 'orders')} it would have sent again are held. Their tokens were printed then; ` +
      'what no provider can tell is in the queue for a person.' +
      (drawer === 0
        ? ''
        : ` ${plural(drawer, 'thing', 'things')} done at the drawer since, such as shifts, Z reports and money given back, are entered again with their numbers.`),
  )
}

/** What of the drawer is known only in words. */
export function raiseLostDrawer(store: Writable, lost: readonly string[], now: number): void {
  if (lost.length === 0) return
  const more = lost.length > named ? `; and ${lost.length - named} more` : ''
  raise(
    store,
    now,
    `The record of orders tells of what was done at the drawer and could not be entered again: ${lost.slice(0, named).join('; ')}${more}. ` +
      'No number of these is used again. Compare with the paper, count the drawer, and do not give money back for a sale named here; call support.',
  )
}

/** Most named: more would not fit a screen, and the log itself names them all. */
const named = 20

export function raiseLost(store: Writable, lost: readonly string[], now: number): void {
  if (lost.length === 0) return
  const more = lost.length > named ? ` and ${lost.length - named} more` : ''
  raise(
    store,
    now,
    `The record of orders names ${plural(lost.length, 'order', 'orders')} this till knows nothing else about: ` +
      `${lost.slice(0, named).join(', ')}${more}. Ask the providers for these references before refunding anybody; call support.`,
  )
}

export function raiseBlind(store: Writable, copiedAt: string | null, now: number): void {
  raise(
    store,
    now,
    `The record of orders this till keeps outside its data folder is missing or has a gap, so it cannot tell whether sales were made after the data${dated(copiedAt)} was saved. ` +
      'Compare the providers’ statements with the sales here before refunding anybody.',
  )
}

export function raiseUnwritten(store: Writable, at: number): void {
  raiseAlarm(store, {
    at,
    kind: 'storage',
    vendSeq: null,
    message:
      'The record of orders outside the data folder cannot be written. Sales are not touched, but if the data is ever put back from a backup, this till will not know what was sold since. Call support.',
  })
}
