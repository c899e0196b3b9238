// The program as plain ASCII: what else stands in its texts is written as an escape. One letter is one byte then,
// on the disk and in memory, and reading the program is copying it.

import type { Plugin } from 'vite'

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

export function ascii(): Plugin {
  return {
    name: 'ascii',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        // By code unit, which is what the escapes are of: also in a pattern two of them make one letter.
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[\u0080-\uffff]/g, escaped)
      }
    },
  }
}
