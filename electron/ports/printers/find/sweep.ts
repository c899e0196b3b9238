// Knocks at port 9100 of every address of the shop's own network. A person asks for it. Nothing is
// sent: an office printer would print it. Bounded in addresses, in how many at once, and in time.

import { connect } from 'node:net'
import { type FoundPrinter, keyOf } from '../../../../shared/printers/found.ts'
import type { Time } from '../time.ts'

const atOnce = 32
const knockMs = 500
const most = 1_016

/** True when somebody opened. */
function knock(host: string, port: number, time: Time): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (answer: boolean) => {
      cancel()
      socket.destroy()
      resolve(answer)
    }
    const cancel = time.after(knockMs, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

export async function sweep(
  time: Time,
  addresses: readonly string[],
  found: (printer: FoundPrinter) => void,
  progress: (done: number, of: number) => void,
  port = 9100,
): Promise<void> {
  const waiting = addresses.slice(0, most)
  const of = waiting.length
  let next = 0
  let done = 0
  const walk = async (): Promise<void> => {
    while (next < of) {
      const host = waiting[next] ?? ''
      next += 1
      if (await knock(host, port, time)) {
        const connection = { transport: 'tcp', host, port } as const
        found({ key: keyOf(connection), place: 'sweep', name: host, connection, profile: null })
      }
      done += 1
      if (done % 16 === 0 || done === of) progress(done, of)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, walk))
}
