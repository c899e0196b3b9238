// A cable to a printer: a pseudo terminal whose other end is the TCP printer of the tests. A serial
// port and a readable device file look like this to a program. Needs socat.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  constants,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TcpPrinterWorld } from './printer.ts'
import { eventually } from './till.ts'

export const hasSocat = spawnSync('socat', ['-V']).status === 0

export type Cable = {
  /** The device file at the till's end. */
  readonly path: string
  /** Pulls it out of the machine. */
  readonly pull: () => Promise<void>
}

export async function plugIn({ host, port }: TcpPrinterWorld): Promise<Cable> {
  const folder = mkdtempSync(join(tmpdir(), 'cable-'))
  const link = join(folder, 'ttyUSB0')
  const child: ChildProcess = spawn(
    'socat',
    [`PTY,link=${link},raw,echo=0`, `TCP:${host}:${port},nodelay`],
    { stdio: 'ignore' },
  )
  await eventually('the cable', () => existsSync(link))
  const path = realpathSync(link)
  // Somebody always holds this end: a terminal whose last user leaves hangs up.
  const held = openSync(path, constants.O_RDWR | constants.O_NOCTTY)
  return {
    path,
    pull: async () => {
      closeSync(held)
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
