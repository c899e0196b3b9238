// A network printer for tests: a real TCP server that answers DLE EOT, keeps what it was sent and
// can be made to fail the way printers fail. Status queries are taken out of the recorded bytes.

import { randomInt } from 'node:crypto'
import { type Server, type Socket, createServer } from 'node:net'
import type { PaperLine } from '../../shared/contract/print.ts'
import type { PrinterLanguage } from '../../shared/printers/profile.ts'
import { interpret, paperText } from '../../shared/paper/interpret.ts'

export type PrinterMood = 'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'cutter' | 'offline'

export type PrinterScript = {
  readonly columns?: number
  /** Asked in, and answers in, Star's words. */
  readonly language?: PrinterLanguage
  /** False: never answers DLE EOT, as many cheap printers. */
  readonly answersStatus?: boolean
  /** Answers only DLE EOT 4, or only the first question of a packet. */
  readonly answersOnly?: 'paper' | 'first'
  readonly mood?: PrinterMood
  /** Becomes out of paper once this many job bytes of a connection have come. */
  readonly paperOutAfterBytes?: number
  /** Answers no status any more once this many job bytes have come. */
  readonly silentAfterBytes?: number
  /** Resets the connection once this many job bytes have come; 0 resets at once. */
  readonly resetAfterBytes?: number
  /** Resets on the first status query, before any job byte. */
  readonly resetOnQuery?: boolean
  /** Stops reading once this many job bytes have come, and stays connected. */
  readonly stallAfterBytes?: number
  /** Resets instead of closing when the till says it is done. */
  readonly resetOnEnd?: boolean
  /** Sends flow control and automatic status between its answers, unasked. */
  readonly noise?: boolean
  /** Keeps its side open after the till has closed. */
  readonly neverClose?: boolean
  /** Waits this long before each status answer. */
  readonly answerDelayMs?: number
}

export type RecordedJob = {
  readonly bytes: Uint8Array
  readonly lines: readonly PaperLine[]
  /** The paper as text, aligned with spaces. */
  readonly text: string
}

export type TcpPrinterWorld = {
  readonly host: string
  readonly port: number
  /** Changes how it behaves from now on. */
  readonly script: (change: PrinterScript) => void
  /** One per connection that brought job bytes and is over, or reads no more; oldest first. */
  readonly jobs: () => readonly RecordedJob[]
  /** Jobs of which a byte has come, be they over or not. */
  readonly begun: () => number
  readonly connections: () => number
  /** Most connections that stood at one time. */
  readonly mostAtOnce: () => number
  /** Refuses connections, as when switched off. `switchOn` listens on the same port again. */
  readonly switchOff: () => Promise<void>
  readonly switchOn: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** None the system gives to somebody else while a printer is switched off, in another process of the tests above all. */
const ownPorts = { from: 20_000, count: 10_000 }

const good = { 1: 0x16, 2: 0x12, 3: 0x12, 4: 0x12 } as const

const moods: Readonly<Record<PrinterMood, Readonly<Record<number, number>>>> = {
  ready: good,
  'paper-low': { ...good, 4: 0x1e },
  'paper-out': { 1: 0x1e, 2: 0x32, 3: 0x12, 4: 0x7e },
  'cover-open': { 1: 0x1e, 2: 0x16, 3: 0x12, 4: 0x12 },
  cutter: { 1: 0x1e, 2: 0x52, 3: 0x1a, 4: 0x12 },
  offline: { ...good, 1: 0x1e },
}

/** Star's automatic status of eleven bytes. */
const starFrames: Readonly<Record<PrinterMood, readonly number[]>> = {
  ready: [0x23, 0x86, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'paper-low': [0x23, 0x86, 0, 0, 0, 0x04, 0, 0, 0, 0, 0],
  'paper-out': [0x23, 0x86, 0x08, 0, 0, 0x08, 0, 0, 0, 0, 0],
  'cover-open': [0x23, 0x86, 0x28, 0, 0, 0, 0, 0, 0, 0, 0],
  cutter: [0x23, 0x86, 0x08, 0x08, 0, 0, 0, 0, 0, 0, 0],
  offline: [0x23, 0x86, 0x08, 0, 0, 0, 0, 0, 0, 0, 0],
}

/** Parts job bytes from ESC ACK SOH, over the borders of packets. */
function starFilter(onJob: (byte: number) => void, onQuery: (n: number) => void) {
  const asked = [0x1b, 0x06, 0x01]
  let held: number[] = []
  return (byte: number) => {
    held.push(byte)
    while (held.some((one, index) => one !== asked[index])) {
      onJob(held.shift() ?? 0)
    }
    if (held.length === asked.length) {
      held = []
      onQuery(0)
    }
  }
}

/** Parts job bytes from DLE EOT queries, over the borders of packets. */
function queryFilter(onJob: (byte: number) => void, onQuery: (n: number) => void) {
  let held: number[] = []
  return (byte: number) => {
    held.push(byte)
    if (held[0] !== 0x10) onJob(held.shift() ?? 0)
    else if (held.length === 2 && held[1] !== 0x04) for (const one of held.splice(0)) onJob(one)
    else if (held.length === 3) {
      onQuery(held[2] ?? 0)
      held = []
    }
  }
}

export async function startTcpPrinter(first: PrinterScript = {}): Promise<TcpPrinterWorld> {
  let script = first
  let connections = 0
  let mostAtOnce = 0
  const jobs: number[][] = []
  /** Bytes may still come: what is there is no whole slip yet. */
  const arriving = new Set<number[]>()
  const sockets = new Set<Socket>()

  const serve = (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    mostAtOnce = Math.max(mostAtOnce, sockets.size)
    const job: number[] = []
    const reached = (limit: number | undefined) => limit !== undefined && job.length >= limit
    let answered = false
    const onQuery = (n: number) => {
      if (script.resetOnQuery) socket.resetAndDestroy()
      if (script.answersStatus === false || reached(script.silentAfterBytes)) return
      const mood = reached(script.paperOutAfterBytes) ? 'paper-out' : (script.mood ?? 'ready')
      const told = script.language === 'star' ? starFrames[mood] : [moods[mood][n]]
      const answer = told.filter((byte) => byte !== undefined)
      if (answer.length === 0) return
      if (script.answersOnly === 'paper' && n !== 4) return
      if (script.answersOnly === 'first' && answered) return
      answered = true
      const say = () => {
        if (!socket.writable) return
        if (script.noise) socket.write(Uint8Array.of(0x11, 0x10, 0x00, 0x00, 0x0f, 0x13))
        socket.write(Uint8Array.from(answer))
      }
      if (script.answerDelayMs === undefined) say()
      else setTimeout(say, script.answerDelayMs)
    }
    const filter = script.language === 'star' ? starFilter : queryFilter
    const take = filter((byte) => {
      if (job.length === 0) {
        jobs.push(job)
        arriving.add(job)
      }
      job.push(byte)
    }, onQuery)
    socket.on('error', () => {})
    socket.on('close', () => {
      sockets.delete(socket)
      arriving.delete(job)
    })
    socket.on('data', (bytes: Buffer) => {
      answered = false
      for (const byte of bytes) {
        take(byte)
        if (job.length > 0 && reached(script.resetAfterBytes)) return socket.resetAndDestroy()
        if (reached(script.stallAfterBytes)) {
          socket.pause()
          arriving.delete(job)
        }
      }
      return undefined
    })
    socket.on('end', () => {
      arriving.delete(job)
      if (script.resetOnEnd) socket.resetAndDestroy()
      else if (!script.neverClose) socket.end()
    })
    if (script.resetAfterBytes === 0) socket.resetAndDestroy()
  }

  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer(
        { allowHalfOpen: true, highWaterMark: 1024, noDelay: true },
        serve,
      )
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        resolve(server)
      })
    })
  const listenOnOwn = (): Promise<{ server: Server; port: number }> => {
    const port = ownPorts.from + randomInt(ownPorts.count)
    return listen(port).then(
      (server) => ({ server, port }),
      (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? listenOnOwn() : Promise.reject(error),
    )
  }
  const opened = await listenOnOwn()
  const { port } = opened
  let { server } = opened
  const switchOff = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      for (const socket of sockets) socket.destroy()
    })

  return {
    host: '127.0.0.1',
    port,
    script: (change) => {
      script = { ...script, ...change }
    },
    jobs: () =>
      jobs
        .filter((job) => !arriving.has(job))
        .map((job) => {
          const bytes = Uint8Array.from(job)
          const columns = script.columns ?? 48
          const { lines } = interpret(bytes, columns)
          return { bytes, lines, text: paperText(lines, columns) }
        }),
    begun: () => jobs.length,
    connections: () => connections,
    mostAtOnce: () => mostAtOnce,
    switchOff,
    switchOn: async () => {
      server = await listen(port)
    },
    stop: switchOff,
  }
}
