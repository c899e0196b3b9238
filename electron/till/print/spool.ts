// Brings print jobs to paper, one at a time per printer. "printing" is committed before the first
// byte, the outcome before anybody hears of it, each with whatever else that turn of the event loop
// commits. What may be on paper already is never printed again by itself: it asks a person.

import { assertNever } from '../../../shared/result.ts'
import type { Clock, Log, PrinterPort, PrinterState, PrintOutcome } from '../ports.ts'
import type { Commits } from '../store/commits.ts'
import type { Writable } from '../store/database.ts'
import { storageErrorOf } from '../store/errors.ts'
import {
  endedInDoubt,
  nextWaiting,
  type PrintJobRow,
  setJobState,
  takeJob,
} from '../store/print-jobs.ts'
import type { Persist } from '../vend/persist.ts'
import type { EncodedSlip } from './encode.ts'

/** `afterIncomplete`: the slip before it may have stopped midway, and the printer with it. */
type SlipOf = (
  job: PrintJobRow,
  printer: PrinterPort,
  how: { readonly afterIncomplete: boolean },
) => EncodedSlip

const incomplete = 'The slip before this one may be incomplete.'

const retryMs = [1_000, 2_000, 5_000, 10_000, 20_000]
const watchMs = 30_000

type Lane = {
  readonly printer: PrinterPort
  state: PrinterState
  at: number | null
  busy: Promise<void> | null
  /** A job came while the lane was busy: look once more before it rests. */
  again: boolean
  failures: number
  /** The last paper may have stopped midway: the next slip says so. */
  interrupted: boolean
  stopTimer: () => void
}

export class Spool {
  private readonly store: Writable
  private readonly commits: Commits
  private readonly clock: Clock
  private readonly log: Log
  private readonly persist: Persist
  private readonly slipOf: SlipOf
  private readonly onJob: (job: PrintJobRow | null) => void
  private readonly lanes: readonly Lane[]
  private stopped = true

  constructor(options: {
    readonly store: Writable
    readonly commits: Commits
    readonly clock: Clock
    readonly log: Log
    readonly persist: Persist
    readonly printers: readonly PrinterPort[]
    /** Makes a job's bytes from the journal. */
    readonly slipOf: SlipOf
    /** After every commit that touched a job, and when a printer's state changed (null). */
    readonly onJob: (job: PrintJobRow | null) => void
  }) {
    this.store = options.store
    this.commits = options.commits
    this.clock = options.clock
    this.log = options.log
    this.persist = options.persist
    this.slipOf = options.slipOf
    this.onJob = options.onJob
    this.lanes = options.printers.map((printer) => ({
      printer,
      state: 'unknown',
      at: null,
      busy: null,
      again: false,
      failures: 0,
      interrupted: false,
      stopTimer: () => undefined,
    }))
  }

  start(): void {
    this.stopped = false
    for (const lane of this.lanes) {
      lane.interrupted = endedInDoubt(this.store, lane.printer.id)
      this.kickLane(lane)
      this.watch(lane, 0)
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    for (const lane of this.lanes) lane.stopTimer()
    await Promise.allSettled(this.lanes.map((lane) => lane.busy))
  }

  /** A job may be waiting. */
  kick(): void {
    for (const lane of this.lanes) this.kickLane(lane)
  }

  printerStates(): readonly {
    readonly printer: PrinterPort
    readonly state: PrinterState
    readonly at: number | null
  }[] {
    return this.lanes.map(({ printer, state, at }) => ({ printer, state, at }))
  }

  /** Asks every printer how it is, now. */
  async refresh(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => this.look(lane)))
  }

  private kickLane(lane: Lane): void {
    if (this.stopped) return
    if (lane.busy) {
      lane.again = true
      return
    }
    lane.again = false
    lane.busy = this.drain(lane)
      .catch((error: unknown) => this.trouble(lane, error))
      .finally(() => {
        lane.busy = null
        if (lane.again) this.kickLane(lane)
      })
  }

  private async drain(lane: Lane): Promise<void> {
    while (!this.stopped) {
      const job = nextWaiting(this.store, lane.printer.id)
      if (!job) return
      if (!(await this.print(lane, job))) return
    }
  }

  /** True when the next job may follow at once. */
  private async print(lane: Lane, job: PrintJobRow): Promise<boolean> {
    let slip: EncodedSlip
    try {
      slip = this.slipOf(job, lane.printer, { afterIncomplete: lane.interrupted })
      const { store, commits } = this
      if (!(await commits.add(() => takeJob(store, job.seq, lane.printer.id)))) return true
    } catch (error) {
      // Not committed, so no byte was sent: the job waits where it is.
      this.trouble(lane, error)
      return false
    }
    this.onJob({ ...job, state: 'printing', endedAt: null, detail: null })
    const ticket = {
      jobId: job.seq,
      drawn: slip.drawn,
      ...(slip.page ? { page: slip.page } : {}),
    }
    const outcome = await lane.printer.print(slip.bytes, ticket)
    const end = ending(outcome, this.clock.now(), lane.interrupted)
    const ended = await this.persist.surely(() =>
      this.commits.add(() => setJobState(this.store, job.seq, end)),
    )
    if (ended === null) return false
    this.onJob({ ...job, ...end })
    this.see(lane, stateAfter(outcome, lane.state))
    if (outcome.kind === 'not-printed') {
      this.retry(lane)
      return false
    }
    lane.failures = 0
    lane.interrupted = outcome.kind === 'unknown'
    if (outcome.kind === 'unknown')
      this.log.warn('nobody knows whether a slip printed', { job: job.seq, detail: outcome.detail })
    return true
  }

  /** The disk, or a bug of ours: neither may end the till, and the paper that waits is tried again. */
  private trouble(lane: Lane, error: unknown): void {
    if (storageErrorOf(error)) this.persist.failed(error)
    else this.log.error('the spool failed; it tries again', { printer: lane.printer.id, error })
    this.retry(lane)
  }

  /** No byte left: safe to try again by itself, more slowly each time. */
  private retry(lane: Lane): void {
    const delayMs = retryMs[Math.min(lane.failures, retryMs.length - 1)] ?? watchMs
    lane.failures += 1
    this.watch(lane, delayMs)
  }

  private watch(lane: Lane, delayMs: number): void {
    lane.stopTimer()
    if (this.stopped) return
    lane.stopTimer = this.clock.after(delayMs, () => {
      this.tick(lane).catch((error: unknown) => this.trouble(lane, error))
    })
  }

  private async tick(lane: Lane): Promise<void> {
    if (!lane.busy) await this.look(lane)
    if (this.stopped) return
    this.watch(lane, watchMs)
    if (nextWaiting(this.store, lane.printer.id)) {
      if (lane.state === 'ready' || lane.state === 'paper-low' || lane.state === 'unknown')
        this.kickLane(lane)
      else this.retry(lane)
    }
  }

  private async look(lane: Lane): Promise<void> {
    if (lane.busy) return
    this.see(lane, await lane.printer.state())
  }

  private see(lane: Lane, state: PrinterState): void {
    const changed = lane.state !== state || lane.at === null
    lane.state = state
    lane.at = this.clock.now()
    if (changed && !this.stopped) this.onJob(null)
  }
}

/** A slip that came out says nothing of the rest of the roll, nor of a printer that never tells. */
function stateAfter(outcome: PrintOutcome, before: PrinterState): PrinterState {
  switch (outcome.kind) {
    case 'printed':
      return before === 'paper-low' || before === 'unknown' ? before : 'ready'
    case 'not-printed':
      return outcome.cause
    case 'unknown':
      return 'error'
    default:
      return assertNever(outcome)
  }
}

function ending(
  outcome: PrintOutcome,
  endedAt: number,
  afterIncomplete: boolean,
): Parameters<typeof setJobState>[2] {
  const said = afterIncomplete && outcome.kind === 'printed' ? [incomplete] : []
  const detail = [...said, ...(outcome.detail === null ? [] : [outcome.detail])].join(' ')
  return { state: outcome.kind, endedAt, detail: detail === '' ? null : detail }
}
