// The words of an adapter inside a sentence of the till. What knows them (`told.ts`) is large: it is read with
// the words of the other screens, and until then they stand as they were written.

import type { Text } from './text.ts'

let read: typeof import('./told.ts') | null = null

export async function readTold(): Promise<void> {
  read ??= await import('./told.ts')
}

export const toldText = (text: Text, said: string): string => read?.toldText(text, said) ?? said
