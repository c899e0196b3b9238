// What the till wrote in English of an exchange, in the reader's language, and in it the words of somebody
// else as they came. A sentence nobody knows is shown as it stands: the ledger keeps words of older versions
// too. Pure.

import type { Key } from './dictionary.ts'
import { sentences } from './sentences/index.ts'
import type { Text } from './text.ts'
import { apart } from './translate.ts'

/** `theirs`: words of a provider, a line or an older till, in a language of their own. */
export type Part = { readonly text: string; readonly theirs: boolean }

type Pattern = { readonly key: Key; readonly shape: RegExp }

/** Apostrophes are written both ways. */
const straight = (text: string): string => text.replaceAll('’', "'")

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function gapOf(name: string): string {
  if (name === 'words' || name === 'why') return `(?<${name}>.+)`
  return name === 'provider' ? `(?<provider>[^". ]{1,40})` : `(?<${name}>[^"]+?)`
}

const shapeOf = (sentence: string): RegExp => {
  const pieces = straight(sentence).split(/\{(\w+)\}/)
  const shaped = pieces.map((piece, at) => (at % 2 === 0 ? escaped(piece) : gapOf(piece)))
  return new RegExp(`^${shaped.join('')}$`, 'ds')
}

const patterns: readonly Pattern[] = Object.entries(sentences).flatMap(([key, all]) =>
  all.map((sentence) => ({ key: key as Key, shape: shapeOf(sentence) })),
)

function known(said: string) {
  for (const { key, shape } of patterns) {
    const found = shape.exec(straight(said))
    // Taken from what was said: its own apostrophes stay.
    const values = Object.entries(found?.indices?.groups ?? {}).map(
      ([name, at]) => [name, said.slice(...at)] as const,
    )
    if (found) return { key, values: Object.fromEntries(values) }
  }
  return null
}

/** Stands in a sentence where something is put in. */
const gap = '\uE000'

function sentence(text: Text, said: string): readonly Part[] | null {
  const found = known(said)
  if (!found) return null
  const names = Object.keys(found.values)
  const marks = Object.fromEntries(names.map((name) => [name, `${gap}${name}${gap}`]))
  return text
    .t(found.key, marks)
    .split(gap)
    .flatMap((piece, at): readonly Part[] => {
      if (at % 2 === 0) return piece === '' ? [] : [{ text: piece, theirs: false }]
      const value = found.values[piece] ?? ''
      const isTheirs = piece === 'words' && value.startsWith('"')
      if (piece === 'why' || (piece === 'words' && !isTheirs)) return toldParts(text, value)
      return [{ text: value, theirs: isTheirs }]
    })
}

/** "not-the-format: The answer …": the code says what the sentence does. */
function withoutCode(said: string): string {
  const rest = /^[a-z]+(?:-[a-z]+)*: (.+)$/s.exec(said)?.[1]
  return rest !== undefined && known(rest) ? rest : said
}

/** One sentence, or several behind each other. */
export function toldParts(text: Text, whatever: string): readonly Part[] {
  const said = withoutCode(whatever)
  if (text.language === 'en') return [{ text: said, theirs: false }]
  const whole = sentence(text, said)
  if (whole) return whole
  for (let at = said.lastIndexOf('. '); at > 0; at = said.lastIndexOf('. ', at - 1)) {
    const last = sentence(text, said.slice(at + 2))
    if (last) {
      return [...toldParts(text, said.slice(0, at + 1)), { text: ' ', theirs: false }, ...last]
    }
  }
  return [{ text: said, theirs: true }]
}

/** The same as plain text, for a sentence or a name that holds no elements. */
export const toldText = (text: Text, said: string): string =>
  toldParts(text, said)
    .map((part) => (part.theirs ? apart(text.language, part.text) : part.text))
    .join('')

/** The language of words that came from elsewhere, as far as their letters tell. */
export const scriptOf = (words: string): 'ar' | 'en' =>
  /\p{Script=Arabic}/u.test(words) ? 'ar' : 'en'
