// Serial ports that may have a printer on them. A port cannot say what hangs on it, so all that are
// there are shown. Linux is read from its device files: the library's list needs a tool there that
// small systems do not have, and ends the process without it.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type FoundPrinter, guessProfile, keyOf } from '../../../../shared/printers/found.ts'
import { serialBinding } from '../serial-binding.ts'

/** Boards have ports named ttyS0 whether or not a plug is on them; those are typed in by hand. */
const pluggedIn = /^tty(USB|ACM)\d+$/

const found = (path: string, name: string): FoundPrinter => {
  const connection = { transport: 'serial', path } as const
  return { key: keyOf(connection), place: 'serial', name, connection, profile: guessProfile(name) }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function linuxPorts(devices: string): readonly FoundPrinter[] {
  // The names by id stay the same whichever plug is used.
  const byId = join(devices, 'serial', 'by-id')
  const lasting = namesIn(byId)
  if (lasting.length > 0) return lasting.map((name) => found(join(byId, name), name))
  return namesIn(devices)
    .filter((name) => pluggedIn.test(name))
    .map((name) => found(join(devices, name), name))
}

export async function findSerial(
  platform: NodeJS.Platform = process.platform,
  devices = '/dev',
): Promise<readonly FoundPrinter[]> {
  if (platform === 'linux') return linuxPorts(devices)
  const ports = await serialBinding().list()
  return ports.map(({ path, manufacturer }) => found(path, `${path} ${manufacturer ?? ''}`.trim()))
}
