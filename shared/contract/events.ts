// What the till says without being asked. Events carry ids, not truth: a screen that missed some
// asks again (`status.get`, `vend.get`), so losing one loses nothing.

import * as z from '../schema.ts'
import { sessionState } from './session.ts'
import { batchStates } from '../vend/batch.ts'
import { vendState } from './common.ts'
import { printJob } from './print.ts'
import { printerSearch } from './printer.ts'
import { reportProgress } from './report.ts'
import { tillStatus } from './status.ts'

export const events = {
  'status.changed': z.object({ status: tillStatus }),
  /** Sent after the change is committed, never before. */
  'vend.changed': z.object({ vendId: z.string(), state: vendState }),
  /** A batch moved, or some of its rows did. */
  'batch.changed': z.object({ batchId: z.string(), state: z.enum(batchStates) }),
  'print.changed': z.object({ job: printJob }),
  /** While a report that somebody waits for is read. */
  'report.progress': reportProgress,
  'session.changed': sessionState,
  /** Somebody came, went or changed: `till.describe` says who may sign in now. */
  'people.changed': z.object({}),
  /** The till started again on changed settings, or another one stands in its place: everything is asked anew. */
  'till.changed': z.object({}),
  /** How far a search for printers is, and what it has found. */
  'printers.search': printerSearch,
} as const

export type EventName = keyof typeof events
export type EventBody<N extends EventName> = z.infer<(typeof events)[N]>
export type TillEvent = {
  [N in EventName]: { readonly name: N; readonly body: EventBody<N> }
}[EventName]
