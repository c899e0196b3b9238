// A printer at the end of a line that carries bytes both ways, be it a network's or a serial cable's:
// one line per job, status asked before and after, and a verdict that claims no more than was seen.
// May assume the bytes are a complete job. Must never send a job twice, nor call a job not printed once
// its first byte was handed over.

import { note, noted, type Note } from '../../../shared/notes/notes.ts'
import type { PrintOutcome, PrinterPort, PrinterState, PrintTicket } from '../../till/ports.ts'
import { type Asked, openingAhead } from './ahead.ts'
import { isTooLate, leftUnsent, wholeOf } from './first-byte.ts'
import type { Line, NoLine } from './line.ts'
import { inTurn } from './serial.ts'
import { faultNotes, type Health, mayPrint, verdictAfter } from './status.ts'
import type { StatusTalk } from './talk.ts'
import { type Time, countdown } from './time.ts'

export type LineTiming = {
  /** For a whole job, from connecting to hanging up. */
  readonly jobMs: number
  /** On top of it for each byte: what a slow cable needs. */
  readonly byteMs: number
  readonly connectMs: number
  /** For a status answer before a job from a printer that is not known to be silent. */
  readonly askMs: number
  /** The same where it has been silent before. */
  readonly askSilentMs: number
  readonly askAfterMs: number
  /** For the printer to close its side when its status has already said all. */
  readonly graceMs: number
  /** How long a line is held for a slip that is about to come. */
  readonly holdMs: number
}

export const lineTiming: LineTiming = {
  jobMs: 12_000,
  byteMs: 0,
  connectMs: 3_000,
  askMs: 500,
  askSilentMs: 80,
  askAfterMs: 3_000,
  graceMs: 300,
  holdMs: 1_000,
}

export type Memory = {
  /** What this printer has ever answered. Null until the first question. */
  talks: 'all' | 'paper' | 'nothing' | null
  state: PrinterState
}

/** Null when the printer does not say. */
export async function ask(
  line: Pick<Line, 'ask'>,
  talk: StatusTalk,
  memory: Memory,
  waitMs: number,
): Promise<Health | null> {
  const known = memory.talks
  const answers = known === 'paper' ? [] : await line.ask(talk.whole, waitMs)
  const isWhole = answers.length === talk.whole.answers
  // Four questions in one go are more than some understand: then the paper is asked about alone.
  const isPartial = known === 'paper' || (known !== 'all' && !isWhole && answers.length > 0)
  const [paper] = talk.paper && isPartial ? await line.ask(talk.paper, waitMs, true) : []
  if (!isWhole && paper === undefined) {
    memory.talks ??= 'nothing'
    memory.state = 'unknown'
    return null
  }
  const health = isWhole || paper === undefined ? talk.read(answers) : talk.readPaper(paper)
  memory.talks = isWhole ? 'all' : 'paper'
  memory.state = health.state
  return health
}

const askWait = (memory: Memory, timing: LineTiming) =>
  memory.talks === 'nothing' ? timing.askSilentMs : timing.askMs

const unknown = (...notes: readonly Note[]): PrintOutcome => ({
  kind: 'unknown',
  ...noted(...notes),
})

/** One printer's end of all its lines. */
type Talked = {
  readonly talk: StatusTalk
  readonly memory: Memory
  readonly timing: LineTiming
  /** Of the time such a job may take, from its turn on. */
  readonly leftFor: (bytes: Uint8Array) => () => number
}

/** After the first byte: everything short of proof is unknown. */
async function sendAndJudge(line: Line, bytes: Uint8Array, talked: Talked): Promise<PrintOutcome> {
  const { talk, memory, timing } = talked
  const leftMs = talked.leftFor(bytes)
  const all = { of: bytes.length }
  if (!(await line.send(bytes, leftMs()))) {
    const count = { sent: line.sent(), of: bytes.length }
    const ending = line.ending()
    if (ending === null) return unknown(note('stopped-taking', count))
    return unknown(note(ending.kind === 'gone' ? 'broke-off' : 'closed', count))
  }
  const waitMs = memory.talks === 'all' ? timing.askAfterMs : timing.askMs
  const talks = memory.talks === 'all' || memory.talks === 'paper'
  const health = talks ? await ask(line, talk, memory, Math.min(waitMs, leftMs())) : null
  if (health === null && memory.talks === 'all') {
    return unknown(note('silent-after', all))
  }
  if (health === null) {
    const ending = await line.finish(leftMs())
    if (ending?.kind === 'hung-up') return { kind: 'printed', ...noted(note('cannot-tell')) }
    return unknown(note(ending === null ? 'open-after' : 'broke-off-after', all))
  }
  if (!mayPrint(health)) return verdictAfter(health)
  const ending = await line.finish(Math.min(timing.graceMs, leftMs()))
  if (ending?.kind === 'gone') {
    return unknown(note('broke-off-after', all))
  }
  return verdictAfter(health)
}

async function printOn(
  { line, health: asked }: Asked,
  bytes: Uint8Array,
  job: PrintTicket,
  talked: Talked,
): Promise<PrintOutcome> {
  const { memory, timing } = talked
  const leftMs = talked.leftFor(bytes)
  const health = await asked
  const hangUp = () => line.finish(Math.min(timing.graceMs, leftMs()))
  if (health !== null && !mayPrint(health)) {
    await hangUp()
    return { kind: 'not-printed', cause: health.state, ...faultNotes(health, 'nothing') }
  }
  if (line.ending() !== null) {
    memory.state = 'error'
    return { kind: 'not-printed', cause: 'error', ...noted(note('closed-before')) }
  }
  if (isTooLate(job)) {
    await hangUp()
    return leftUnsent(memory.state)
  }
  return await sendAndJudge(line, wholeOf(bytes, job), talked)
}

export function createLinePrinter(options: {
  readonly id: string
  readonly transport: PrinterPort['transport']
  readonly columns: number
  readonly talk: StatusTalk
  readonly time: Time
  readonly timing: LineTiming
  readonly open: (waitMs: number) => Promise<Line | NoLine>
  /** Why there is no line, for the person at the till. */
  readonly unreachable: (why: NoLine) => Note
}): PrinterPort {
  const { talk, time, timing, open } = options
  const memory: Memory = { talks: null, state: 'unknown' }
  const turn = inTurn()
  let asking: { readonly result: Promise<PrinterState>; readonly stop: () => void } | null = null

  async function connect(leftMs = () => Infinity): Promise<Asked | NoLine> {
    const line = await open(Math.min(timing.connectMs, leftMs()))
    if ('code' in line) return line
    const waitMs = Math.min(askWait(memory, timing), leftMs())
    return { line, health: ask(line, talk, memory, waitMs) }
  }

  const ahead = openingAhead({
    connect: () => connect(),
    time,
    holdMs: timing.holdMs,
    graceMs: timing.graceMs,
  })

  /** The line that was opened ahead, where it still stands: nothing of a job has gone out on it. */
  async function opened(leftMs: () => number): Promise<Asked | NoLine> {
    const early = await ahead.take()
    if (early === null) return await connect(leftMs)
    if ('code' in early) return early
    await early.health
    if (early.line.ending() === null) return early
    early.line.drop()
    return await connect(leftMs)
  }

  async function printOnce(bytes: Uint8Array, job: PrintTicket): Promise<PrintOutcome> {
    const startedAt = time.monotonic()
    const leftFor = ({ length }: Uint8Array) =>
      countdown(time, timing.jobMs + timing.byteMs * length, startedAt)
    const asked = await opened(leftFor(bytes))
    if ('code' in asked) {
      memory.state = 'off'
      return { kind: 'not-printed', cause: 'off', ...noted(options.unreachable(asked)) }
    }
    try {
      return await printOn(asked, bytes, job, { talk, memory, timing, leftFor })
    } finally {
      asked.line.drop()
    }
  }

  /** A slip does not wait for a question: it ends the question. */
  function askState(): { readonly result: Promise<PrinterState>; readonly stop: () => void } {
    let opened: Line | null = null
    let stopped = false
    const run = async (): Promise<PrinterState> => {
      const line = await open(timing.connectMs)
      if ('code' in line) return (memory.state = 'off')
      opened = line
      if (!stopped) await ask(line, talk, memory, askWait(memory, timing))
      if (!stopped) await line.finish(timing.graceMs)
      line.drop()
      return memory.state
    }
    const stop = () => {
      stopped = true
      opened?.drop()
    }
    const result = run().finally(() => {
      asking = null
    })
    return { result, stop }
  }

  return {
    id: options.id,
    transport: options.transport,
    columns: options.columns,
    print: (bytes, job) =>
      turn.take(async () => {
        asking?.stop()
        return await printOnce(bytes, job)
      }),
    prepare: async () => {
      if (turn.busy()) return
      asking?.stop()
      await ahead.open()
    },
    state: async () => {
      if (turn.busy() || ahead.held()) return memory.state
      asking ??= askState()
      return await asking.result
    },
  }
}
