// A printer's device file: opened without blocking, for a write that hangs in the kernel would print after we
// had given up on it. Linux's driver of USB printers takes one piece at a time, refuses the next until that one
// has reached the printer, and on close throws away what is still under way.

import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type Time, pause } from './time.ts'

export type DeviceFile = Pick<FileHandle, 'read' | 'write' | 'sync' | 'close'>

/** The system's, in a test those of a driver that is played. */
export type DeviceFiles = {
  readonly stat: (path: string) => Promise<{ readonly isCharacterDevice: () => boolean }>
  readonly open: (path: string, flags: number) => Promise<DeviceFile>
}

export const machineFiles: DeviceFiles = { stat, open }

export type Device = {
  readonly file: DeviceFile
  /** What the printer says can be read. */
  readonly reads: boolean
  /** What it took may still be under way, and is lost on close. */
  readonly loses: boolean
}

// O_NONBLOCK does not exist on Windows.
const nonBlocking = constants.O_NONBLOCK ?? 0

/** To read as well, where it is a device and lets us. */
export async function openDevice(files: DeviceFiles, path: string): Promise<Device> {
  const about = await files.stat(path).catch(() => null)
  const loses = about?.isCharacterDevice() ?? false
  if (loses) {
    const file = await files.open(path, constants.O_RDWR | nonBlocking).catch(() => null)
    if (file) return { file, reads: true, loses }
  }
  return { file: await files.open(path, constants.O_WRONLY | nonBlocking), reads: false, loses }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error)

export type Progress = { written: number }

/** Why not every byte was taken: the code the printer's line ended with, or null where it took no more. */
export type Fault = { readonly code: string | null }

/** Tries again while the device takes no more, until it is over. Null when every byte was taken. */
export async function writeAll(
  file: DeviceFile,
  bytes: Uint8Array,
  progress: Progress,
  isOver: () => boolean,
  retryMs: number,
  time: Time,
): Promise<Fault | null> {
  while (progress.written < bytes.length) {
    if (isOver()) return { code: null }
    try {
      const { bytesWritten } = await file.write(bytes, progress.written)
      progress.written += bytesWritten
    } catch (error) {
      const code = codeOf(error)
      if (code !== 'EAGAIN' && code !== 'EINTR') return { code }
      await pause(time, retryMs)
    }
  }
  return null
}

/** Prints nothing in any printer's language. Taken only when all before it has reached the printer. */
export const emptyByte = new Uint8Array(1)

/** Character devices have nothing to sync and say so. */
const nothingToSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EROFS', 'ENOSYS'])

export async function flush(file: DeviceFile): Promise<Fault | null> {
  try {
    await file.sync()
  } catch (error) {
    const code = codeOf(error)
    if (!nothingToSync.has(code)) return { code }
  }
  return null
}
