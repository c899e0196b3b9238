// A screen for Electron: the machine's own, or a virtual one while the bench runs.

import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export type Screen = { readonly env: NodeJS.ProcessEnv; readonly stop: () => void }

/** Null where there is neither a screen nor Xvfb. */
export async function findScreen(): Promise<Screen | null> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) {
    return { env: {}, stop: () => undefined }
  }
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const display = await new Promise<string | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', () => resolve(null))
    const said = child.stdio[3] as Readable
    said.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
  })
  return display === null
    ? null
    : { env: { DISPLAY: `:${display}` }, stop: () => void child.kill() }
}
