// Brings print jobs to paper, one at a time per printer. "printing" is committed before the first
// byte, the outcome before anybody hears of it, each with whatever else that turn of the event loop
// commits. What may be on paper already is never printed again by itself: it asks a person.

import { type Note, note, noted, packNotes } from '../../../shared/notes/notes.ts'
import type { Clock, Log, PrinterPort, PrinterState, PrintOutcome } from '../ports.ts'
import type { Commits } from '../store/commits.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'
import { forgetFact, readFact, trialInDoubtFact, writeFact } from '../store/facts.ts'
import {
  endedInDoubt,
  nextWaiting,
  type PrintJobRow,
  setJobState,
  takeNext,
} from '../store/print-jobs.ts'
import { transact } from '../store/transaction.ts'
import type { Persist } from '../vend/persist.ts'
import { catchUp, type EncodedSlip } from './encode.ts'
import type { Withheld } from './job-paper.ts'
import { ending, type Lane, laneOf, mayBeRead, stateAfter } from './lane.ts'

/** `afterIncomplete`: the slip before it may have stopped midway, and the printer with it. */
type SlipOf = (
  job: PrintJobRow,
  printer: PrinterPort,
  how: { readonly afterIncomplete: boolean },
) => EncodedSlip | Withheld

const nothing = new Uint8Array()

const retryMs = [1_000, 2_000, 5_000, 10_000, 20_000]
const watchMs = 30_000

/** Not for the printer: the job ends here, and the next has its turn. */
type NotForPaper = { readonly kind: 'withheld'; readonly why: Note; readonly isUnreadable: boolean }

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
    this.lanes = options.printers.map(laneOf)
  }

  start(): void {
    this.stopped = false
    for (const lane of this.lanes) {
      lane.interrupted = endedInDoubt(this.store, lane.printer.id)
      lane.trialInDoubt = readFact(this.store, trialInDoubtFact(lane.printer.id)) !== null
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

  /**
   * What is about to be committed asks for paper of this printer: where it is free, the job is taken in the
   * same commit, and the printer is connected meanwhile. It hears of no outcome by that.
   */
  expect(printerId: string): void {
    const lane = this.prepare(printerId)
    if (lane) this.kickLane(lane)
  }

  /** Paper of this printer may be wanted within the second: where it is free it is asked how it is meanwhile. */
  prepare(printerId: string): Lane | null {
    const lane = this.lanes.find(({ printer }) => printer.id === printerId)
    if (!lane || lane.busy || this.stopped) return null
    void lane.printer.prepare?.()
    return lane
  }

  printerStates(): readonly {
    readonly printer: PrinterPort
    readonly state: PrinterState
    readonly at: number | null
  }[] {
    return this.lanes.map(({ printer, state, at }) => ({ printer, state, at }))
  }

  /** What goes out before the next job of this printer: its last paper may have stopped midway. */
  ahead(printerId: string): Uint8Array {
    const lane = this.lanes.find(({ printer }) => printer.id === printerId)
    return lane && (lane.interrupted || lane.trialInDoubt) ? catchUp : nothing
  }

  /** A trial ended on this printer, which the spool did not print. Kept: settings saved after it open the till anew. */
  tried(printerId: string, { kind }: PrintOutcome): void {
    const lane = this.lanes.find(({ printer }) => printer.id === printerId)
    if (!lane || kind === 'not-printed') return
    const before = lane.trialInDoubt
    lane.trialInDoubt = kind === 'unknown'
    if (lane.trialInDoubt === before) return
    const fact = trialInDoubtFact(printerId)
    try {
      transact(this.store, () =>
        lane.trialInDoubt ? writeFact(this.store, fact, 'yes') : forgetFact(this.store, fact),
      )
    } catch (error) {
      this.persist.trouble(error, 'how a trial ended', { printer: printerId })
    }
  }

  /** Asks every printer how it is, now; of one that is printing what was seen last is as good. */
  async refresh(): Promise<void> {
    const see = async (lane: Lane): Promise<void> => {
      // A till that has just begun looks for paper that waits before it has seen its printer at all.
      if (lane.at === null) await lane.busy
      await this.look(lane)
    }
    await Promise.all(this.lanes.map(see))
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
    const { store, commits } = this
    let job = await commits.add(() => (this.stopped ? null : takeNext(store, lane.printer.id)))
    while (job) job = await this.print(lane, job)
  }

  /** A job that is taken. The next one, where it may follow at once: it is taken when this one's end is committed. */
  private async print(lane: Lane, job: PrintJobRow): Promise<PrintJobRow | null> {
    this.onJob({ ...job, state: 'printing', endedAt: null, detail: null })
    const outcome = await this.bringToPaper(lane, job)
    if (outcome.kind === 'withheld') return await this.withhold(lane, job, outcome)
    const end = ending(outcome, this.clock.now(), lane.interrupted)
    const passesTrial = lane.trialInDoubt && outcome.kind !== 'not-printed'
    // At once: what waits for its turn on the printer asks for it before its first byte.
    if (outcome.kind !== 'not-printed') {
      lane.interrupted = outcome.kind === 'unknown'
      lane.trialInDoubt = false
    }
    const mayFollow = outcome.kind !== 'not-printed' && !this.stopped
    const { store, commits } = this
    const ended = await this.persist.surely(() =>
      commits.add(() => {
        setJobState(store, job.seq, end)
        if (passesTrial) forgetFact(store, trialInDoubtFact(lane.printer.id))
        return { next: mayFollow ? takeNext(store, lane.printer.id) : null }
      }),
    )
    if (ended === null) return null
    this.onJob({ ...job, ...end })
    this.see(lane, stateAfter(outcome, lane.state))
    if (outcome.kind === 'not-printed') {
      this.retry(lane)
      return null
    }
    lane.failures = 0
    if (outcome.kind === 'unknown')
      this.log.warn('nobody knows whether a slip printed', { job: job.seq, detail: outcome.detail })
    return ended.next
  }

  /** The next one: the job is over without paper, and of what cannot be read a person hears. */
  private async withhold(
    lane: Lane,
    job: PrintJobRow,
    { why, isUnreadable }: NotForPaper,
  ): Promise<PrintJobRow | null> {
    const { store, commits } = this
    const at = this.clock.now()
    const end = { state: 'answered-no', endedAt: at, detail: packNotes([why]) } as const
    const ended = await this.persist.surely(() =>
      commits.add(() => {
        setJobState(store, job.seq, end)
        const { vendSeq, batchSeq } = job
        if (isUnreadable)
          raiseAlarm(store, { at, kind: 'storage', vendSeq, batchSeq, notes: [why] })
        return { next: this.stopped ? null : takeNext(store, lane.printer.id) }
      }),
    )
    if (ended === null) return null
    this.onJob({ ...job, ...end })
    return ended.next
  }

  private async bringToPaper(lane: Lane, job: PrintJobRow): Promise<PrintOutcome | NotForPaper> {
    const { printer } = lane
    let slip: EncodedSlip
    try {
      // The slip is made while the printer answers.
      await printer.prepare?.()
      const made = this.slipOf(job, printer, { afterIncomplete: lane.interrupted })
      if ('withheld' in made) return { kind: 'withheld', why: made.withheld, isUnreadable: false }
      slip = made
    } catch (error) {
      this.persist.trouble(error, 'a slip could not be made', { job: job.seq })
      if (!mayBeRead(lane, job, error)) {
        return { kind: 'withheld', why: note('unreadable', { job: job.seq }), isUnreadable: true }
      }
      // No byte was sent: the job goes back to where it waited.
      return { kind: 'not-printed', cause: lane.state, ...noted(note('not-made')) }
    }
    const { bytes, drawn, page } = slip
    const ahead = () => this.ahead(printer.id)
    try {
      return await printer.print(bytes, { jobId: job.seq, drawn, ahead, ...(page ? { page } : {}) })
    } catch (error) {
      // A port does not throw. One that does may have sent it, and the job must not print for ever.
      this.persist.trouble(error, 'a printer failed within the till', { job: job.seq })
      return { kind: 'unknown', ...noted(note('went-wrong')) }
    }
  }

  /** The disk, or a bug of ours: neither may end the till, and the paper that waits is tried again. */
  private trouble(lane: Lane, error: unknown): void {
    this.persist.trouble(error, 'the spool failed; it tries again', { printer: lane.printer.id })
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
