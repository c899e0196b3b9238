// The printing of an operating system as a till sees it: queues by name, a job's way through one. CUPS
// and the Windows spooler are each one of these. Nothing here throws.

import type { NoteCode } from '../../../../shared/notes/notes.ts'
import type { PrinterState } from '../../../till/ports.ts'

export type QueueState = {
  /** What keeps it from printing. Null: nothing it knows of. */
  readonly trouble: { readonly state: PrinterState; readonly fault: NoteCode } | null
  readonly paperLow: boolean
  /** It says that it is still trying to reach the printer: nothing of the job was sent there. */
  readonly notReached: boolean
}

export type QueueJob = {
  /** Null: still on its way. `stopped`: cancelled or given up by the system. */
  readonly end: 'printed' | 'stopped' | null
  /** The system has begun to send it. */
  readonly begun: boolean
}

export type QueueSystem = {
  readonly name: string
  /** It prints a PDF that is handed to it. */
  readonly takesPages: boolean
  readonly list: () => Promise<readonly { readonly name: string; readonly about: string }[]>
  /** `missing`: no such queue. `silent`: the system's printing does not answer. */
  readonly look: (queue: string) => Promise<QueueState | 'missing' | 'silent'>
  /** The number of the job. `refused`: it was not taken. Null: nobody knows. */
  readonly print: (
    queue: string,
    job: { readonly title: string; readonly bytes: Uint8Array; readonly kind: 'raw' | 'pdf' },
  ) => Promise<number | 'refused' | null>
  /** Null when it cannot be told. */
  readonly job: (queue: string, id: number) => Promise<QueueJob | null>
  /** True when the system says it will not print it (any more). */
  readonly cancel: (queue: string, id: number) => Promise<boolean>
}
