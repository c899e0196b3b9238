import { statfsSync } from 'node:fs'

/** What a till may still write on the disk of a folder, bytes. Throws where the disk cannot be asked. */
export function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
