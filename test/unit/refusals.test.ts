// Why the till did not do it is said by code and reason: every refusal whose code says too little has a reason,
// and every reason has words in every language. Nothing else the till says is left in English either.

import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { type Entry, languageIds, readWords, wordsOf } from '../../renderer/i18n/dictionary.ts'
import { carriesMessage, errorText } from '../../renderer/i18n/facts.ts'
import { makeText } from '../../renderer/i18n/text.ts'
import { isKey } from '../../renderer/i18n/translate.ts'
import { type ErrorCode, tillError } from '../../shared/contract/errors.ts'
import { type Node, nodes } from '../world/syntax.ts'

await Promise.all(languageIds.map(readWords))
const textIn = (language: (typeof languageIds)[number]) =>
  makeText(language, { currency: 'NGN', timeZone: 'Africa/Lagos' })

const root = resolve(import.meta.dirname, '../..')
const sources = ['electron/till', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path)),
)

/** Reasons that stand elsewhere than in the call, by the file that gives them. */
const givenElsewhere: Readonly<Record<string, readonly string[]>> = {
  'electron/till/app/people.ts': ['name-taken', 'pin-guessed'],
  'electron/till/app/settings.ts': ['named', 'not-set-up', 'training', 'fixed'],
  'electron/till/app/setup.ts': ['set-up', 'named', 'country', 'shop-data'],
  'electron/till/app/training.ts': ['practises', 'nothing-to-practise'],
  'electron/till/review/decide-batch.ts': [
    'not-waiting',
    'row-not-waiting',
    'whole-collect',
    'collect-made',
  ],
  'electron/till/review/by-hand.ts': [
    'token-length',
    'token-number',
    'token-twice',
    'token-owed',
    'token-none',
  ],
  'electron/till/review/decide-sale.ts': [
    'decide-queued',
    'decide-sending',
    'decide-unconfirmed',
    'decide-ended',
  ],
  'electron/till/review/statement.ts': ['not-csv', 'csv-unread', 'no-rows', 'many-rows'],
  'electron/till/shift/required.ts': ['cash-needs-shift', 'refund-needs-shift'],
  'electron/till/vend/limits.ts': ['product', 'amount', 'total', 'meter', 'float'],
}

type Refusal = { readonly at: string; readonly code: string; readonly reasons: readonly string[] }

/** What a choice is between, without what it hangs on. */
const valuesIn = (value: Node): unknown =>
  value.type === 'ConditionalExpression' ? [value.consequent, value.alternate] : value

function reasonsOf(detail: Node | undefined, path: string): readonly string[] {
  const reason = [...nodes(detail)].find(
    (node) => node.type === 'Property' && (node.key as Node).name === 'reason',
  )
  const values = [...nodes(reason && valuesIn(reason.value as Node))].flatMap(({ type, value }) =>
    type === 'Literal' && typeof value === 'string' ? [value] : [],
  )
  const isWhole = reason && !(reason.value as Node).type.match(/^(Identifier|Logical|Template)/)
  const others = givenElsewhere[path] ?? []
  if (isWhole && !values.some((value) => value.endsWith('-') || others.includes(value))) {
    return values
  }
  return others
}

const refusals: readonly Refusal[] = sources.flatMap((path) => {
  const source = readFileSync(join(root, path), 'utf8')
  return [...nodes(parseAst(source, { lang: 'ts' }))]
    .filter((node) => node.type === 'CallExpression' && (node.callee as Node).name === 'tillError')
    .map((node) => {
      const [code, , detail] = node.arguments as readonly Node[]
      const line = source.slice(0, Number(node.start)).split('\n').length
      return {
        at: `${path}:${line}`,
        code: String(code?.value),
        reasons: reasonsOf(detail, path),
      }
    })
    .filter(({ code }) => carriesMessage.has(code))
})

test('the refusals of the till are found', () => {
  expect(refusals.length).toBeGreaterThan(80)
})

test('every refusal whose code says too little has a reason, and the reason words', () => {
  expect(refusals.filter(({ reasons }) => reasons.length === 0)).toEqual([])
  const unsaid = refusals.flatMap(({ at, code, reasons }) =>
    reasons
      .filter((reason) => !isKey(`error.${code}.${reason}`))
      .map((reason) => `${at} ${reason}`),
  )
  expect(unsaid).toEqual([])
})

test('a company’s words that end in no full stop do not run into ours', () => {
  const said = (words: string): string => {
    const detail = { reason: 'words', provider: 'BuyPower', words }
    return errorText(textIn('en'), { code: 'provider-refused', message: words, detail })
  }
  expect(said('Invalid meter number')).toBe('BuyPower: Invalid meter number. Nothing was sold.')
  expect(said('Try again later. ')).toBe('BuyPower: Try again later. Nothing was sold.')
})

/** Letters outside of the gaps, as words. */
const wordsIn = (text: string): number =>
  text
    .replaceAll(/\{\w+\}/g, ' ')
    .split(/[^\p{L}’]+/u)
    .filter((word) => word.length > 1).length
const textsOf = (entry: Entry | undefined): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {})

describe.each(languageIds.filter((id) => id !== 'en'))('in %s', (language) => {
  const text = textIn(language)

  test('no refusal is told in English', () => {
    for (const { code, reasons } of refusals) {
      for (const reason of reasons.filter((one) => one !== 'words')) {
        const error = tillError(code as ErrorCode, 'In English.', { reason, why: 'W', typed: 'X' })
        const said = errorText(text, { ...error, code: error.code })
        expect(said).not.toContain('English')
        expect(said, `${code} ${reason}`).not.toBe(errorText(textIn('en'), error))
      }
    }
  })

  test('what an adapter objects to is said too, and a provider’s own words stand as they are', () => {
    const ours = tillError('bad-input', '', { reason: 'words', words: 'Choose the country.' })
    expect(errorText(text, ours)).toContain(text.t('told.choose.country'))
    const theirs = tillError('provider-refused', '', {
      reason: 'words',
      provider: 'Rave',
      words: 'Ask again on Monday.',
    })
    expect(errorText(text, theirs)).toContain('Ask again on Monday.')
  })

  test('no sentence of the dictionary is the English one', () => {
    const english: Readonly<Record<string, Entry>> = wordsOf('en')
    const own: Readonly<Record<string, Entry>> = wordsOf(language)
    const same = Object.entries(english).filter(([key, entry]) =>
      textsOf(own[key]).some((one) => wordsIn(one) > 3 && textsOf(entry).includes(one)),
    )
    expect(same.map(([key]) => key)).toEqual([])
  })
})
