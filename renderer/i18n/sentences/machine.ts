// What the till says of its own disk, where it says so in words: of a backup that failed, above all.

import { alarmWords } from '../../../shared/notes/alarm-words.ts'
import type { Sentences } from './shape.ts'

export const machine = {
  'note.no-room': [alarmWords['note.no-room']],
  'note.copy-damaged': [alarmWords['note.copy-damaged']],
  'note.system-says': [alarmWords['note.system-says']],
} as const satisfies Sentences
