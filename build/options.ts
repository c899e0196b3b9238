// What a script of this project was called with. Whatever it cannot be is said in one line with how it is
// called, and the script ends with 2 before it has done anything.

import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>
type Read<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

function refuse(words: string, usage: string): never {
  process.stderr.write(`${words}\nusage: ${usage}\n`)
  process.exit(2)
}

/** `words`: what may stand by itself, one of them or none. */
export function readOptions<const O extends Options, const W extends string = never>(
  usage: string,
  options: O,
  words: readonly W[] = [],
) {
  const read = (): Read<O> => {
    try {
      return parseArgs({ options, allowPositionals: true })
    } catch (error) {
      // Node adds what nobody here means.
      const [words = ''] = error instanceof Error ? error.message.split('. ') : []
      return refuse(words, usage)
    }
  }
  const { values, positionals } = read()
  const [first, second] = positionals
  const word = words.find((one) => one === first)
  if (second !== undefined || first !== word) refuse(`What is "${second ?? first}"?`, usage)
  return {
    values,
    word,
    /** Says in one line what is wrong, and ends. */
    refuse: (words: string): never => refuse(words, usage),
    /** A whole number of at least `least`, at most `most`. */
    count: (
      name: keyof O & string,
      text: string,
      least = 1,
      most = Number.POSITIVE_INFINITY,
    ): number => {
      const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
      const range = Number.isFinite(most) ? `to ${most}` : 'on'
      if (!(count >= least && count <= most)) {
        refuse(`--${name} ${text}: it takes a number from ${least} ${range}`, usage)
      }
      return count
    },
    /** Words with commas between them, each of `words`. */
    listOf: <W extends string>(name: keyof O & string, text: string, words: readonly W[]) =>
      text.split(',').map((one): W => {
        const found = words.find((word) => word === one)
        return found ?? refuse(`--${name} ${one}: it takes ${words.join(', ')}`, usage)
      }),
  }
}
