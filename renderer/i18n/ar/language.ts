// لغة الإيصال. Arabic of `en/language.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { language as english } from '../en/language.ts'

export const language = {
  'print.language': 'لغة الإيصال',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
