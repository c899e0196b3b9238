// The language of the paper. English names the keys.

import type { Entry } from '../dictionary.ts'

export const language = {
  'print.language': 'Language of the slip',
} as const satisfies Readonly<Record<string, Entry>>
