// Asks a printer behind a device file how it is and reads what it answers, where the file can be read:
// USB printers answer through the same file. A pipe or a plain file cannot, and is not read, or the
// till would read its own words back.

import type { FileHandle } from 'node:fs/promises'
import type { Line } from './line.ts'
import { listening } from './line.ts'
import type { StatusTalk } from './talk.ts'
import { type Time, pause } from './time.ts'

const pollMs = 10

export function fileEar(
  file: FileHandle,
  talk: StatusTalk,
  time: Time,
): Pick<Line, 'ask'> & { readonly stop: () => void } {
  const ear = listening(talk, time)
  const life = { over: false }
  const listen = async (): Promise<void> => {
    const buffer = Buffer.alloc(64)
    while (!life.over) {
      const bytesRead = await file.read(buffer, 0, buffer.length, null).then(
        (read) => read.bytesRead,
        () => 0,
      )
      if (bytesRead > 0) ear.hear(buffer.subarray(0, bytesRead))
      else await pause(time, pollMs)
    }
  }
  let listens: Promise<void> | null = null
  return {
    ask: async (question, waitMs, anew = false) => {
      listens ??= listen()
      return await ear.ask(question, waitMs, anew, () => {
        file.write(question.bytes).catch(() => {})
      })
    },
    stop: () => {
      life.over = true
    },
  }
}
