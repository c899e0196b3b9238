// A file is on the disk, not only on its way there, when this returns.

import { closeSync, fsyncSync, openSync } from 'node:fs'

export function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
