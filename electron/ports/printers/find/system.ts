// The printers the system knows by name: CUPS on Linux and macOS, the spooler on Windows.

import { type FoundPrinter, guessProfile, keyOf } from '../../../../shared/printers/found.ts'
import { machineQueues } from '../queue/machine.ts'
import type { QueueSystem } from '../queue/system.ts'

export async function findQueues(
  system: QueueSystem = machineQueues(),
): Promise<readonly FoundPrinter[]> {
  return (await system.list()).map(({ name, about }) => {
    const connection = { transport: 'queue', queue: name } as const
    const profile = guessProfile(`${name} ${about}`)
    return { key: keyOf(connection), place: 'system', name, connection, profile }
  })
}
