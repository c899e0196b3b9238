import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Source, deadKeys, readSources, saidIn, strayTexts } from '../../build/words.ts'
import { readWords, wordsOf } from '../../renderer/i18n/dictionary.ts'
import { isKey } from '../../renderer/i18n/translate.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readSources(root, ['renderer'])
const program = [...page, ...readSources(root, ['shared', 'electron'])]
const said = saidIn(page)
const anywhere = saidIn(program).texts
await readWords('en')
const english = Object.keys(wordsOf('en'))

/** What is written the same in every language: our own name, what is printed on a key. */
const everywhere = /: (TokenTill|Enter|Esc)$/

test('every key the page asks for is in the dictionary', () => {
  expect(said.asked.length).toBeGreaterThan(100)
  expect(said.asked.filter(({ key }) => !isKey(key))).toEqual([])
})

test('every key of the dictionary is said somewhere', () => {
  expect(deadKeys(english, said, anywhere)).toEqual([])
})

test('no screen holds text of its own', () => {
  expect(strayTexts(page).filter((text) => !everywhere.test(text))).toEqual([])
})

const sample = (code: string): readonly Source[] => [{ path: 'renderer/a.tsx', code }]

test.each([
  ["t('a.one')", ['a.one'], []],
  ["t(big ? 'a.one' : 'a.two')", ['a.one', 'a.two', 'a.three'], ['a.three']],
  ["const b = 'sold'; t(`a.${b}`)", ['a.sold', 'a.lost', 'b.sold'], ['a.lost', 'b.sold']],
  ["const b = 'sold'; t(keyFor('a', b))", ['a', 'a.sold', 'a.lost'], ['a.lost']],
  ["const p = 'tv', s = 'sold'; t(keyFor(`a.${s}`, p))", ['a.sold', 'a.sold.tv', 'a.x'], ['a.x']],
  ["call('a.one')", ['a.one'], ['a.one']],
])('%s leaves of %j dead: %j', (code, keys, dead) => {
  const of = saidIn(sample(code))
  expect(deadKeys(keys, of, of.texts)).toEqual(dead)
})

test('a key in plain sight that no dictionary holds is found', () => {
  const { asked } = saidIn(sample("t(busy ? 'act.asking' : 'act.askng')"))
  expect(asked.map(({ key }) => key).filter((key) => !isKey(key))).toEqual(['act.askng'])
})

test.each([
  '<p>Give it back</p>',
  "<p>{busy ? 'Asking' : t('act.ask')}</p>",
  '<p>{`Till ${till}`}</p>',
  '<input placeholder="Amount" />',
  "<button aria-label={open ? 'Close' : label} />",
])('%s is found to hold text of its own', (code) => {
  expect(strayTexts(sample(code))).toHaveLength(1)
})

test('names of styles, icons and signs are no text', () => {
  const code = '<p className="soft"><Icon name="warn" /> · {t(`a.${b}`)} — {count}</p>'
  expect(strayTexts(sample(code))).toEqual([])
})
