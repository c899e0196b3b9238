// The shape of a table of sentences.

import type { Key } from '../dictionary.ts'

/** By the words that say them in other languages, each way an adapter writes it or wrote it. */
export type Sentences = Partial<Readonly<Record<Key, readonly [string, ...string[]]>>>
