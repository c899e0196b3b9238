// A serial port as a line: opened for one job and closed after it, so that a cable pulled in between is
// noticed by the next job. What the printer would not take is thrown away before the port is closed:
// the system would send it when the printer is switched on again.

import type { Ending, Line, NoLine } from './line.ts'
import { listening } from './line.ts'
import type { SerialBinding, SerialOptions, SerialPort } from './serial-binding.ts'
import type { StatusTalk } from './talk.ts'
import { type Time, within } from './time.ts'

/** Small enough that "812 of 1400 bytes" says something. */
const chunkBytes = 256

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}

/** The port is held until it has closed: whoever opens it next waits for that. */
export type Gate = { closed: Promise<void> }

export async function openSerialLine(
  gate: Gate,
  binding: () => SerialBinding,
  options: SerialOptions,
  talk: StatusTalk,
  time: Time,
  waitMs: number,
): Promise<Line | NoLine> {
  let late = false
  const opening = (async () => {
    await gate.closed
    return await binding().open(options)
  })()
  // A port that opens after we gave up is closed again.
  void opening.then(
    (port) => (late ? port.close() : undefined),
    () => undefined,
  )
  try {
    const port = await within(time, waitMs, opening)
    if (port !== 'late') return lineOver(port, gate, talk, time)
    late = true
    return { code: 'TIMEOUT' }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

function lineOver(port: SerialPort, gate: Gate, talk: StatusTalk, time: Time): Line {
  let ending: Ending | null = null
  const life = { over: false }
  let sent = 0
  const ear = listening(talk, time)
  const end = Promise.withResolvers<Ending>()
  const left = (how: Ending) => {
    ending ??= how
    end.resolve(ending)
    ear.deaf()
  }
  const listen = async (): Promise<void> => {
    const buffer = Buffer.alloc(64)
    try {
      while (!life.over) {
        const { bytesRead } = await port.read(buffer, 0, buffer.length)
        ear.hear(buffer.subarray(0, bytesRead))
      }
    } catch (error) {
      if (!life.over) left({ kind: 'gone', code: codeOf(error) })
    }
  }
  void listen()

  /** A cable that is pulled fails whatever is being done. */
  const done = async (doing: Promise<void>): Promise<boolean> => {
    try {
      await doing
      return true
    } catch (error) {
      left({ kind: 'gone', code: codeOf(error) })
      return false
    }
  }
  const write = (bytes: Uint8Array): Promise<boolean> => done(port.write(Buffer.from(bytes)))

  return {
    ending: () => ending,
    sent: () => sent,
    ask: async (question, waitMs, anew = false) => {
      if (ending !== null) return []
      return await ear.ask(question, waitMs, anew, () => void write(question.bytes))
    },
    send: async (bytes, waitMs) => {
      const everything = async (): Promise<boolean> => {
        while (sent < bytes.length) {
          const chunk = bytes.subarray(sent, sent + chunkBytes)
          if (!(await write(chunk))) return false
          sent += chunk.length
        }
        return await done(port.drain())
      }
      const result = await within(time, waitMs, Promise.race([everything(), end.promise]))
      return result === true
    },
    // There is no hanging up on a cable: what was drained has left the machine.
    finish: async () => ending ?? { kind: 'hung-up' },
    drop: () => {
      if (life.over) return
      life.over = true
      gate.closed = (async () => {
        await port.flush().catch(() => {})
        await port.close().catch(() => {})
      })()
    },
  }
}
