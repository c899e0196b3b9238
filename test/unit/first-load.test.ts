import { join, posix, resolve } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { firstLoadOf } from '../../build/first-load.ts'
import { type Source, escaped, readSources, saidIn } from '../../build/words.ts'
import { en } from '../../renderer/i18n/en/index.ts'
import { more } from '../../renderer/i18n/en/more.ts'

const root = resolve(import.meta.dirname, '../..')

/** Modules a file imports when it runs; what it imports later, or for its types, is left out. */
function importsOf({ path, code }: Source): readonly string[] {
  const { body } = parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  return body.flatMap((node) => {
    if (!('source' in node) || !node.source || !('value' in node.source)) return []
    const kind = (node as { importKind?: string; exportKind?: string }).importKind
    const from = String(node.source.value)
    return kind === 'type' || !from.startsWith('.') ? [] : [posix.join(posix.dirname(path), from)]
  })
}

function firstLoadOfPage(): readonly Source[] {
  const found = new Map<string, Source>()
  const add = (path: string): void => {
    if (found.has(path) || !/\.tsx?$/.test(path) || !existsSync(join(root, path))) return
    const source = { path, code: readFileSync(join(root, path), 'utf8') }
    found.set(path, source)
    importsOf(source).forEach(add)
  }
  add('renderer/main.tsx')
  add('renderer/counter.tsx')
  return [...found.values()]
}

const page = firstLoadOfPage()
const spoken = page.filter(({ path }) => !path.startsWith('renderer/i18n/'))

test('the page starts with sign-in and Sell, and without the other screens', () => {
  const paths = page.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['renderer/sign-in/SignIn.tsx', 'renderer/sell/Sell.tsx']),
  )
  const others = /^renderer\/(batch|bills|queue|review|sales?|settings|practice)\/[A-Z]\w+\.tsx$/
  expect(paths.filter((path) => others.test(path))).toEqual([])
})

test('what the first load says stands in the words of the first load', () => {
  const later = Object.keys(more)
  const { texts, gapped, bases } = saidIn(spoken)
  const patterns = gapped.map((pieces) => new RegExp(`^${pieces.map(escaped).join('.+')}$`))
  const said = later.filter(
    (key) =>
      texts.has(key) ||
      patterns.some((pattern) => pattern.test(key)) ||
      bases.has(key.slice(0, key.lastIndexOf('.'))),
  )
  expect(said).toEqual([])
  expect(Object.keys(en).filter((key) => texts.has(key)).length).toBeGreaterThan(80)
})

test('whatever is read later waits for its words', () => {
  const lazy = readSources(root, ['renderer']).filter(
    ({ path, code }) => /\blazy\(/.test(code) && path !== 'renderer/stores/later.ts',
  )
  expect(lazy.map(({ path }) => path)).toEqual([])
})

test('the first load is the entry and the counter, what they import before they run, and their styles', () => {
  const chunk = (fileName: string, more: object): object => ({
    type: 'chunk',
    fileName,
    isEntry: false,
    imports: [],
    dynamicImports: [],
    viteMetadata: { importedCss: new Set() },
    ...more,
  })
  const bundle = {
    'a.js': chunk('a.js', { isEntry: true, imports: ['b.js'], dynamicImports: ['c.js'] }),
    'b.js': chunk('b.js', { imports: ['a.js'], viteMetadata: { importedCss: new Set(['b.css']) } }),
    'c.js': chunk('c.js', {}),
    'd.js': chunk('d.js', {
      facadeModuleId: join(root, 'renderer/counter.tsx'),
      imports: ['e.js'],
    }),
    'e.js': chunk('e.js', {}),
    'b.css': { type: 'asset', fileName: 'b.css' },
  }
  expect(firstLoadOf(bundle as never).toSorted()).toEqual(['a.js', 'b.css', 'b.js', 'd.js', 'e.js'])
})
