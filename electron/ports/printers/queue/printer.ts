// A queue of the operating system as a printer: its state asked first, one raw job, its end read back.
// A job that does not get through is taken out of the queue, for one that printed by itself an hour
// later would be a second slip. Paper the system cannot see, so no verdict speaks of it.

import { type NoteCode, note, noted } from '../../../../shared/notes/notes.ts'
import type { PrintOutcome, PrinterPort, PrintTicket } from '../../../till/ports.ts'
import { isTooLate, leftUnsent, wholeOf } from '../first-byte.ts'
import { inTurn } from '../serial.ts'
import { type Time, countdown, pause } from '../time.ts'
import type { QueueState, QueueSystem } from './system.ts'

export type QueuePrinter = {
  readonly id: string
  readonly queue: string
  readonly columns: PrinterPort['columns']
}

export type QueueTiming = {
  /** For a whole job, until the queue says that it ended. */
  readonly jobMs: number
  readonly pollMs: number
}

const queueTiming: QueueTiming = { jobMs: 15_000, pollMs: 100 }

const printed: PrintOutcome = { kind: 'printed', ...noted(note('queue-cannot-tell')) }

const unknown = (code: NoteCode): PrintOutcome => ({ kind: 'unknown', ...noted(note(code)) })

/** One job through a queue, followed to its end. Also for pages, which are no slip printer's job. */
export async function printOnQueue(
  system: QueueSystem,
  queue: string,
  job: {
    readonly title: string
    readonly bytes: Uint8Array
    readonly kind: 'raw' | 'pdf'
  } & Pick<PrintTicket, 'isLate' | 'ahead'>,
  time: Time,
  timing: QueueTiming = queueTiming,
): Promise<PrintOutcome> {
  const leftMs = countdown(time, timing.jobMs)
  const before = await system.look(queue)
  if (before === 'silent' || before === 'missing') {
    return { kind: 'not-printed', cause: 'off', ...noted(absent(system, queue, before)) }
  }
  if (before.trouble) {
    const { state, fault } = before.trouble
    return { kind: 'not-printed', cause: state, ...noted(note(fault), note('nothing')) }
  }
  if (isTooLate(job)) return leftUnsent(before.paperLow ? 'paper-low' : 'unknown')
  const id = await system.print(queue, { ...job, bytes: wholeOf(job.bytes, job) })
  if (id === null) return unknown('queue-lost')
  if (id === 'refused') {
    return { kind: 'not-printed', cause: 'error', ...noted(note('queue-refused')) }
  }
  let seen = await system.job(queue, id)
  let begun = seen?.begun ?? true
  while (leftMs() > 0 && (seen === null || seen.end === null)) {
    await pause(time, timing.pollMs)
    seen = await system.job(queue, id)
    begun ||= seen?.begun ?? true
  }
  if (seen?.end === 'printed') return printed
  if (seen?.end === 'stopped') return unknown('queue-stopped')
  return await takeBack(system, queue, id, begun)
}

const absent = ({ name }: QueueSystem, queue: string, how: 'silent' | 'missing') =>
  how === 'missing' ? note('queue-missing', { queue }) : note('queue-silent', { system: name })

const isWaiting = (state: QueueState | 'missing' | 'silent'): boolean =>
  typeof state !== 'string' && state.notReached

async function takeBack(
  system: QueueSystem,
  queue: string,
  id: number,
  begun: boolean,
): Promise<PrintOutcome> {
  const before = await system.look(queue)
  const canceled = await system.cancel(queue, id)
  const after = await system.job(queue, id)
  if (!canceled && after?.end === 'printed') return printed
  // A connection made while it was taken back is said by the queue, and then nothing is claimed.
  if (canceled && after?.end !== 'printed' && (!begun || isWaiting(before))) {
    return { kind: 'not-printed', cause: 'off', ...noted(note('queue-no-way', { queue })) }
  }
  return unknown('queue-stuck')
}

export function createQueuePrinter(
  printer: QueuePrinter,
  system: QueueSystem,
  time: Time,
  overrides: Partial<QueueTiming> = {},
): PrinterPort {
  const timing = { ...queueTiming, ...overrides }
  const { queue } = printer
  const turn = inTurn()
  return {
    id: printer.id,
    transport: 'queue',
    columns: printer.columns,
    print: (bytes, job) =>
      turn.take(() => {
        const slip = { ...job, title: `slip ${job.jobId}`, bytes, kind: 'raw' } as const
        return printOnQueue(system, queue, slip, time, timing)
      }),
    state: async () => {
      const state = await system.look(queue)
      if (typeof state === 'string') return 'off'
      if (state.trouble) return state.trouble.state
      return state.paperLow ? 'paper-low' : 'unknown'
    },
  }
}
