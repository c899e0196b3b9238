// One TCP connection to a printer: open, ask, send, hang up. Knows sockets, not verdicts.
// Every wait ends by itself. `sent` counts job bytes the machine has taken from us; once `send` was
// called nobody may claim that nothing left.

import { type Socket, connect } from 'node:net'
import type { Answer, Question, StatusTalk } from './talk.ts'
import { type Time, within } from './time.ts'

/** How the other side left us. `gone`: reset or error. `hung-up`: it closed in good order. */
export type Ending = { readonly kind: 'hung-up' } | { readonly kind: 'gone'; readonly code: string }

export type Line = {
  /** Null while the line stands. */
  readonly ending: () => Ending | null
  /**
   * The answers that came in time, in order: fewer than asked for when not all did. `anew` takes
   * what comes for an answer to this question, where an earlier one was answered in part and for good.
   */
  readonly ask: (question: Question, waitMs: number, anew?: boolean) => Promise<readonly Answer[]>
  /** Sends with backpressure. True when every byte was taken in time and nobody left meanwhile. */
  readonly send: (bytes: Uint8Array, waitMs: number) => Promise<boolean>
  readonly sent: () => number
  /** Says "no more" and waits for the other side to close. Null when it does not in time. */
  readonly finish: (waitMs: number) => Promise<Ending | null>
  /** Lets go at once. */
  readonly drop: () => void
}

export type NoLine = { readonly code: string }

/**
 * Small enough that "8192 of 13400 bytes" says something, large enough to be few writes: a slip with its codes
 * as dots was 25 of them.
 */
const chunkBytes = 4_096

export function openLine(
  { host, port }: { readonly host: string; readonly port: number },
  talk: StatusTalk,
  time: Time,
  waitMs: number,
): Promise<Line | NoLine> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true })
    const giveUp = (code: string) => {
      cancel()
      socket.destroy()
      resolve({ code })
    }
    const cancel = time.after(waitMs, () => {
      giveUp('TIMEOUT')
    })
    const failed = (error: NodeJS.ErrnoException) => {
      giveUp(error.code ?? error.message)
    }
    socket.once('error', failed)
    socket.once('connect', () => {
      cancel()
      socket.off('error', failed)
      resolve(lineOver(socket, talk, time))
    })
  })
}

export type Ear = {
  readonly hear: (bytes: Uint8Array) => void
  /** Nothing more will come. */
  readonly deaf: () => void
  readonly ask: (
    question: Question,
    waitMs: number,
    anew: boolean,
    say: () => unknown,
  ) => Promise<readonly Answer[]>
}

/** Answers that come back on any kind of line, each given to the question it belongs to. */
export function listening(talk: StatusTalk, time: Time): Ear {
  const split = talk.splitter()
  let answers: Answer[] = []
  /** Answers still due to a question whose time ran out: they must not pass for the next one's. */
  let owed = 0
  let wanted = 0
  let heard: (() => void) | null = null
  return {
    hear: (bytes) => {
      for (const answer of split(bytes)) {
        if (owed > 0) owed -= 1
        else answers.push(answer)
      }
      if (answers.length >= wanted) heard?.()
    },
    deaf: () => heard?.(),
    ask: async (question, waitMs, anew, say) => {
      if (anew) owed = 0
      answers = []
      wanted = question.answers
      const enough = new Promise<void>((resolve) => {
        heard = resolve
      })
      say()
      await within(time, waitMs, enough)
      owed += Math.max(0, wanted - answers.length)
      return answers.slice(0, wanted)
    },
  }
}

function lineOver(socket: Socket, talk: StatusTalk, time: Time): Line {
  let ending: Ending | null = null
  let sent = 0
  const ear = listening(talk, time)
  const end = Promise.withResolvers<Ending>()
  const left = (how: Ending) => {
    ending ??= how
    end.resolve(ending)
    ear.deaf()
  }
  socket.on('error', (error: NodeJS.ErrnoException) => {
    left({ kind: 'gone', code: error.code ?? error.message })
  })
  socket.on('end', () => {
    left({ kind: 'hung-up' })
  })
  socket.on('close', (hadError) => {
    left(hadError ? { kind: 'gone', code: 'CLOSED' } : { kind: 'hung-up' })
  })
  // Always read: unread bytes would turn our close into a reset and could undo a printed slip.
  socket.on('data', (bytes: Buffer) => {
    ear.hear(bytes)
  })

  return {
    ending: () => ending,
    sent: () => sent,
    ask: async (question, waitMs, anew = false) => {
      if (ending !== null) return []
      return await ear.ask(question, waitMs, anew, () => socket.write(question.bytes))
    },
    send: async (bytes, waitMs) => {
      const everything = async (): Promise<boolean> => {
        while (sent < bytes.length) {
          const chunk = bytes.subarray(sent, sent + chunkBytes)
          if (!(await write(socket, chunk))) return false
          sent += chunk.length
        }
        return true
      }
      const result = await within(time, waitMs, Promise.race([everything(), end.promise]))
      return result === true
    },
    finish: async (waitMs) => {
      socket.end()
      const how = await within(time, waitMs, end.promise)
      return how === 'late' ? null : how
    },
    drop: () => {
      socket.destroy()
    },
  }
}

/** One chunk at a time, each waited for: Node would join queued ones and count them all or none. */
const write = (socket: Socket, chunk: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => {
    socket.write(chunk, (error) => {
      resolve(!error)
    })
  })
