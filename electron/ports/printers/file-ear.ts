// Asks a printer behind a device file how it is and reads what it answers, where the file can be read:
// USB printers answer through the same file. A pipe or a plain file cannot, and is not read, or the
// till would read its own words back.

import { type DeviceFile, writeAll } from './device-file.ts'
import type { Line } from './line.ts'
import { listening } from './line.ts'
import type { StatusTalk } from './talk.ts'
import { type Time, pause } from './time.ts'

const pollMs = 10

export function fileEar(
  file: DeviceFile,
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
      const asking = { over: false }
      const isOver = () => asking.over || life.over
      let saying: Promise<unknown> = Promise.resolve()
      const answers = await ear.ask(question, waitMs, anew, () => {
        saying = writeAll(file, question.bytes, { written: 0 }, isOver, pollMs, time)
      })
      // What could not be asked in time would be asked in the middle of a slip.
      asking.over = true
      await saying
      return answers
    },
    stop: () => {
      life.over = true
    },
  }
}
