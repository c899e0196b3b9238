// The printing of the system this till runs on.

import { cupsSystem } from './cups.ts'
import type { QueueSystem } from './system.ts'
import { windowsSystem } from './windows.ts'

export const machineQueues = (platform: NodeJS.Platform = process.platform): QueueSystem =>
  platform === 'win32' ? windowsSystem() : cupsSystem()
