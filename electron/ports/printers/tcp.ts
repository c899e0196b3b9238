// A network printer on port 9100: one connection per job, status asked before and after, and a
// verdict that claims no more than was seen. May assume the bytes are a complete job.
// Must never send a job twice, nor call a job not printed once its first byte was handed over.

import type { PrintOutcome, PrinterPort, PrinterState } from '../../till/ports.ts'
import { type Line, type NoLine, openLine } from './line.ts'
import { inTurn } from './serial.ts'
import { type Health, mayPrint, paperQuestion, readHealth, statusQuestion } from './status.ts'
import { type Time, countdown } from './time.ts'

export type TcpTiming = {
  /** For a whole job, from connecting to hanging up. */
  readonly jobMs: number
  readonly connectMs: number
  /** For a status answer before a job from a printer that is not known to be silent. */
  readonly askMs: number
  /** The same where it has been silent before. */
  readonly askSilentMs: number
  readonly askAfterMs: number
  /** For the printer to close its side when its status has already said all. */
  readonly graceMs: number
}

export const tcpTiming: TcpTiming = {
  jobMs: 12_000,
  connectMs: 3_000,
  askMs: 500,
  askSilentMs: 80,
  askAfterMs: 3_000,
  graceMs: 300,
}

export type TcpPrinter = {
  readonly id: string
  readonly host: string
  readonly port: number
  readonly columns: number
}

type Memory = {
  /** What of DLE EOT this printer has ever answered. Null until the first question. */
  talks: 'all' | 'paper' | 'nothing' | null
  state: PrinterState
}

const cannotTell = 'The printer took the whole slip. It cannot say whether it had paper.'

function unreachable({ host, port }: TcpPrinter, { code }: NoLine): string {
  const where = `${host}:${port}`
  switch (code) {
    case 'ECONNREFUSED':
      return `The printer at ${where} refuses the connection. Is it switched on and ready?`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Nobody on the network knows the printer's address ${host}.`
    case 'TIMEOUT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'EHOSTDOWN':
    case 'ENETUNREACH':
      return `The printer at ${where} does not answer. Check its power and its cable.`
    default:
      return `The printer at ${where} cannot be reached (${code}).`
  }
}

async function ask(line: Line, memory: Memory, waitMs: number): Promise<Health | null> {
  const known = memory.talks
  const answers = known === 'paper' ? [] : await line.ask(statusQuestion, waitMs)
  const isWhole = answers.length === statusQuestion.answers
  // Four questions in one go are more than some understand: then the paper is asked about alone.
  const isPartial = known === 'paper' || (known !== 'all' && !isWhole && answers.length > 0)
  const [paper] = isPartial ? await line.ask(paperQuestion, waitMs, true) : []
  if (!isWhole && paper === undefined) {
    memory.talks ??= 'nothing'
    memory.state = 'unknown'
    return null
  }
  const health = readHealth(isWhole ? answers : [undefined, undefined, undefined, paper])
  memory.talks = isWhole ? 'all' : 'paper'
  memory.state = health.state
  return health
}

const askWait = (memory: Memory, timing: TcpTiming) =>
  memory.talks === 'nothing' ? timing.askSilentMs : timing.askMs

const unknown = (detail: string): PrintOutcome => ({ kind: 'unknown', detail })

/** After the first byte: everything short of proof is unknown. */
async function sendAndJudge(
  line: Line,
  bytes: Uint8Array,
  memory: Memory,
  timing: TcpTiming,
  leftMs: () => number,
): Promise<PrintOutcome> {
  if (!(await line.send(bytes, leftMs()))) {
    const count = `after ${line.sent()} of ${bytes.length} bytes`
    const ending = line.ending()
    if (ending === null) return unknown(`The printer stopped taking data ${count}.`)
    const how = ending.kind === 'gone' ? 'broke off' : 'closed the connection'
    return unknown(`The printer ${how} ${count}.`)
  }
  const waitMs = memory.talks === 'all' ? timing.askAfterMs : timing.askMs
  const talks = memory.talks === 'all' || memory.talks === 'paper'
  const health = talks ? await ask(line, memory, Math.min(waitMs, leftMs())) : null
  if (health === null && memory.talks === 'all') {
    return unknown(`The printer stopped answering after all ${bytes.length} bytes.`)
  }
  if (health === null) {
    const ending = await line.finish(leftMs())
    if (ending?.kind === 'hung-up') return { kind: 'printed', detail: cannotTell }
    const how = ending === null ? 'did not close the connection' : 'broke off'
    return unknown(`The printer ${how} after all ${bytes.length} bytes, and cannot say more.`)
  }
  if (!mayPrint(health)) {
    return unknown(
      health.state === 'paper-out'
        ? 'The printer ran out of paper during or after the slip.'
        : `After the slip the printer ${health.words}.`,
    )
  }
  const ending = await line.finish(Math.min(timing.graceMs, leftMs()))
  if (ending?.kind === 'gone') {
    return unknown(`The printer broke off after all ${bytes.length} bytes.`)
  }
  const low = health.state === 'paper-low' ? 'The printer is low on paper.' : null
  return { kind: 'printed', detail: low }
}

async function printOnce(
  printer: TcpPrinter,
  bytes: Uint8Array,
  memory: Memory,
  timing: TcpTiming,
  time: Time,
): Promise<PrintOutcome> {
  const leftMs = countdown(time, timing.jobMs)
  const line = await openLine(printer, time, Math.min(timing.connectMs, leftMs()))
  if ('code' in line) {
    memory.state = 'off'
    return { kind: 'not-printed', cause: 'off', detail: unreachable(printer, line) }
  }
  try {
    const health = await ask(line, memory, Math.min(askWait(memory, timing), leftMs()))
    if (health !== null && !mayPrint(health)) {
      await line.finish(Math.min(timing.graceMs, leftMs()))
      const detail = `The printer ${health.words}. Nothing was printed.`
      return { kind: 'not-printed', cause: health.state, detail }
    }
    if (line.ending() !== null) {
      memory.state = 'error'
      const detail = 'The printer closed the connection before the slip was sent.'
      return { kind: 'not-printed', cause: 'error', detail }
    }
    return await sendAndJudge(line, bytes, memory, timing, leftMs)
  } finally {
    line.drop()
  }
}

export function createTcpPrinter(
  printer: TcpPrinter,
  time: Time,
  overrides: Partial<TcpTiming> = {},
): PrinterPort {
  const timing = { ...tcpTiming, ...overrides }
  const memory: Memory = { talks: null, state: 'unknown' }
  const turn = inTurn()
  let asking: { readonly result: Promise<PrinterState>; readonly stop: () => void } | null = null

  /** A slip does not wait for a question: it ends the question. */
  function askState(): { readonly result: Promise<PrinterState>; readonly stop: () => void } {
    let open: Line | null = null
    let stopped = false
    const run = async (): Promise<PrinterState> => {
      const line = await openLine(printer, time, timing.connectMs)
      if ('code' in line) return (memory.state = 'off')
      open = line
      if (!stopped) await ask(line, memory, askWait(memory, timing))
      if (!stopped) await line.finish(timing.graceMs)
      line.drop()
      return memory.state
    }
    const stop = () => {
      stopped = true
      open?.drop()
    }
    const result = run().finally(() => {
      asking = null
    })
    return { result, stop }
  }

  return {
    id: printer.id,
    transport: 'tcp',
    columns: printer.columns,
    print: (bytes) =>
      turn.take(async () => {
        asking?.stop()
        return await printOnce(printer, bytes, memory, timing, time)
      }),
    state: async () => {
      if (turn.busy()) return memory.state
      asking ??= askState()
      return await asking.result
    },
  }
}
