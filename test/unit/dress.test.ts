import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { type Language, languageIds, languages } from '../../renderer/i18n/dictionary.ts'

const code = readFileSync(join(import.meta.dirname, '../../renderer/public/dress.js'), 'utf8')

function dressed(kept: string | null, language = 'en-NG'): { dir: string; theme?: string } {
  const root: { dir: string; dataset: { theme?: string } } = { dir: 'ltr', dataset: {} }
  runInNewContext(code, {
    document: { documentElement: root },
    navigator: { language },
    localStorage: { getItem: (key: string) => (key === 'tokentill.prefs' ? kept : null) },
  })
  return { dir: root.dir, ...root.dataset }
}

test.each(languageIds)('the first paint stands the way %s is read', (language: Language) => {
  const { dir } = languages[language]
  expect(dressed(JSON.stringify({ language }))).toEqual({ dir })
  expect(dressed(null, language)).toEqual({ dir })
})

test('the first paint has the theme that was chosen, and the system’s where none was', () => {
  expect(dressed('{"theme":"dark"}')).toEqual({ dir: 'ltr', theme: 'dark' })
  expect(dressed('{"theme":"system"}')).toEqual({ dir: 'ltr' })
})

test('a memory that is broken or shut stops nothing', () => {
  expect(dressed('{')).toEqual({ dir: 'ltr' })
  expect(dressed('null')).toEqual({ dir: 'ltr' })
})
