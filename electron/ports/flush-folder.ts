// A file that was renamed is found under its new name after a power cut only once its folder is on the
// disk. Windows does that by itself and lets nobody ask for it.

import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Throws where a folder can be flushed and was not. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
