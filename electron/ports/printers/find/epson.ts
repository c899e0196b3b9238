// Epson's own search: a question to everybody on UDP 3289, which TM printers with a network part
// answer. The answer is used for its sender alone; its text gives a name where it holds one.

import { createSocket } from 'node:dgram'
import { type FoundPrinter, guessProfile, keyOf } from '../../../../shared/printers/found.ts'
import { type Time, pause } from '../time.ts'

const question = Buffer.from('EPSONQ\x03\0\0\0\0\0\0\0', 'latin1')
const epsonPort = 3289

const most = 64

/** "EPSONq", then binary fields with the printer's name among them. */
export function epsonName(answer: Uint8Array): string | null {
  const text = Buffer.from(answer.subarray(0, 512)).toString('latin1')
  if (!text.startsWith('EPSONq')) return null
  const words = text.slice(6).match(/[\x20-\x7e]{4,40}/g) ?? []
  return words.find((word) => /TM-|UB-|EPSON/i.test(word))?.trim() ?? 'Epson'
}

export async function findEpson(
  time: Time,
  waitMs: number,
  broadcasts: readonly string[],
  found: (printer: FoundPrinter) => void,
  port = epsonPort,
): Promise<void> {
  const socket = createSocket('udp4')
  const heard = new Set<string>()
  socket.on('message', (answer, { address }) => {
    const name = epsonName(answer)
    if (name === null || heard.has(address) || heard.size >= most) return
    heard.add(address)
    const connection = { transport: 'tcp', host: address, port: 9100 } as const
    const profile = guessProfile(name) ?? 'epson-80'
    found({ key: keyOf(connection), place: 'epson', name, connection, profile })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.bind(0, resolve)
    })
    socket.on('error', () => {})
    socket.setBroadcast(true)
    // Twice: the first may be lost, and a printer that answers both is counted once.
    for (let round = 0; round < 2; round += 1) {
      for (const address of broadcasts) socket.send(question, port, address)
      // oxlint-disable-next-line no-await-in-loop
      await pause(time, waitMs / 2)
    }
  } finally {
    socket.close()
  }
}
