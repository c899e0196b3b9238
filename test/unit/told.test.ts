// What the till writes of an exchange in English is said in the reader's language: every sentence of every
// adapter is known, and somebody else's words come through as they are.

import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vite'
import { languageIds, readWords } from '../../renderer/i18n/dictionary.ts'
import { sentences } from '../../renderer/i18n/sentences/index.ts'
import { makeText } from '../../renderer/i18n/text.ts'
import { toldParts } from '../../renderer/i18n/told.ts'
import { type Node, nodes } from '../world/syntax.ts'

await Promise.all(languageIds.map(readWords))
const textIn = (language: (typeof languageIds)[number]) =>
  makeText(language, { currency: 'NGN', timeZone: 'Africa/Lagos' })
const arabic = textIn('ar')
const toldText = (text: typeof arabic, said: string): string =>
  toldParts(text, said)
    .map((part) => part.text)
    .join('')
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')
const theirs = (said: string): readonly string[] =>
  toldParts(arabic, said)
    .filter((part) => part.theirs)
    .map(({ text }) => text)

/** A sentence with something in its gaps: quoted where a provider's words stand. */
function sampleOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  const pieces = node.quasis as readonly { readonly value: { readonly cooked: string } }[]
  return pieces
    .map(({ value }, at) => {
      const isLast = at === pieces.length - 1
      const isQuote = /: $|says $|batch is $/.test(value.cooked)
      // What may follow a signature is another sentence's test.
      const isOptional = value.cooked.endsWith('the signature')
      return value.cooked + (isLast || isOptional ? '' : isQuote ? '"their words"' : '7')
    })
    .join('')
}

const folder = resolve(import.meta.dirname, '../../electron/till/providers')
const said = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...nodes(parseAst(readFileSync(join(folder, path), 'utf8'), { lang: 'ts' }))])
  .map(sampleOf)
  .filter((text) => text !== null)
  // What an adapter writes in whole sentences somebody reads: of an exchange, an order or a sheet.
  .filter((text) => /^[A-Z0-9].* .*\.$/.test(text))
  // What fills these gaps is another sentence's test.
  .filter((text) => !text.includes('clock is 7 7'))
const all = [...new Set(said)]

test('the sentences of the adapters are found', () => {
  expect(all.length).toBeGreaterThan(50)
})

test.each(all)('%s', (sentence) => {
  // Only what stands in the gaps is not the till's.
  expect(theirs(sentence).filter((text) => !/^(7|"their words"|"7")/.test(text))).toEqual([])
})

test.each(Object.entries(sentences).flatMap(([key, ways]) => ways.map((way) => [key, way])))(
  '%s is said for: %s',
  (key, way) => {
    const filled = way.replaceAll('{words}', '"no"').replaceAll(/\{\w+\}/g, 'X')
    const words = arabic.t(key as 'told.noAnswer')
    expect(plain(toldText(arabic, filled))).toBe(
      words.replaceAll('{words}', '"no"').replaceAll(/\{\w+\}/g, 'X'),
    )
  },
)

test('words of a provider stay as they came, inside a sentence of the till', () => {
  const told = 'not-the-format: BuyPower did not say what became of the order: "Don’t know" (400).'
  expect(theirs(told)).toEqual(['"Don’t know" (400)'])
  expect(plain(toldText(arabic, told))).toBe(
    'لم يقل BuyPower ما آل إليه الطلب: "Don’t know" (400).',
  )
})

test('a sentence within a sentence, and one behind another, are both said', () => {
  const told =
    'Blueprint’s sign-in gave no answer (no connection within 5000 ms). No order was sent.'
  expect(plain(toldText(arabic, told))).toBe(
    'لم يجب Blueprint عن سؤال أول (لا اتصال خلال 5000 م.ث). لم يُرسل أي طلب.',
  )
})

test('what nobody knows stays whole, and English stays English', () => {
  expect(theirs('meter: Something of an older till.')).toEqual([
    'meter: Something of an older till.',
  ])
  const told = 'no-answer: No answer from Rave: no whole answer within 9 ms.'
  expect(toldText(textIn('en'), told)).toBe('No answer from Rave: no whole answer within 9 ms.')
})
