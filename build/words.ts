// What the page says, held against the dictionary: keys nobody speaks, keys that do not exist, and
// text that stands in a screen instead of the dictionary. It reads the sources and runs none of them.
// It may let a dead word live (a key whose parts all occur in the code), never condemn a spoken one.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

export type Source = { readonly path: string; readonly code: string }

type Node = { readonly type: string } & Readonly<Record<string, unknown>>
type Parent = Node | null

/** A key with gaps: `state.${state}` is the pieces "state." and "". */
type Gapped = readonly string[]

export type Said = {
  /** Whole keys, and everything else that stands in quotes. */
  readonly texts: ReadonlySet<string>
  /** Keys put together where they are said. */
  readonly gapped: readonly Gapped[]
  /** Keys that may have a finer one behind them (`keyFor`). */
  readonly bases: ReadonlySet<string>
  /** What `t(…)` and `keyFor(…)` are given in plain sight, and where. */
  readonly asked: readonly { readonly key: string; readonly path: string }[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Every node of a file, each with the one it stands in. */
function* nodes(value: unknown, parent: Parent = null): Generator<readonly [Node, Parent]> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodes(one, parent)
  } else if (isNode(value)) {
    yield [value, parent]
    for (const name of Object.keys(value)) {
      if (name !== 'type') yield* nodes(value[name], value)
    }
  }
}

const parse = ({ path, code }: Source): Node =>
  parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node

const textOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null

const piecesOf = (node: unknown): Gapped | null =>
  isNode(node) && node.type === 'TemplateLiteral'
    ? (node.quasis as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked)
    : null

/** The expressions a value may come from: both sides of a choice, the value itself otherwise. */
const choices = (node: unknown): readonly unknown[] => {
  if (!isNode(node)) return []
  if (node.type === 'ConditionalExpression') {
    return [...choices(node.consequent), ...choices(node.alternate)]
  }
  return node.type === 'LogicalExpression'
    ? [...choices(node.left), ...choices(node.right)]
    : [node]
}

function calleeOf(node: Node): string {
  if (node.type !== 'CallExpression') return ''
  const callee = node.callee as Node
  const named = callee.type === 'MemberExpression' ? (callee.property as Node) : callee
  return typeof named.name === 'string' ? named.name : ''
}

/** Commands of the till look like keys and are none. */
const commands: ReadonlySet<string> = new Set(['call', 'useAnswer'])
const speaking: ReadonlySet<string> = new Set(['t', 'keyFor'])

/** Everything `sources` say that could be a key. */
export function saidIn(sources: readonly Source[]): Said {
  const texts = new Set<string>()
  const bases = new Set<string>()
  const gapped: Gapped[] = []
  const asked: { key: string; path: string }[] = []
  for (const source of sources) {
    for (const [node, parent] of nodes(parse(source))) {
      const text = textOf(node)
      if (text !== null && !(parent && commands.has(calleeOf(parent)))) texts.add(text)
      if (node.type === 'Property' && isNode(node.key) && node.key.type === 'Identifier') {
        texts.add(String(node.key.name))
      }
      const pieces = piecesOf(node)
      if (pieces && /^[a-z]\w*\./i.test(pieces[0] ?? '')) gapped.push(pieces)
      const callee = calleeOf(node)
      if (!speaking.has(callee)) continue
      for (const given of choices((node.arguments as readonly unknown[])[0])) {
        const key = textOf(given)
        if (key !== null) asked.push({ key, path: source.path })
        if (callee === 'keyFor' && key !== null) bases.add(key)
        const gaps = piecesOf(given)
        if (callee === 'keyFor' && gaps) gapped.push([...gaps.slice(0, -1), `${gaps.at(-1)}.`, ''])
      }
    }
  }
  return { texts, gapped, bases, asked }
}

export const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Keys of the dictionary nobody says. `anywhere` are the texts of the whole program: codes come from there. */
export function deadKeys(
  keys: readonly string[],
  said: Said,
  anywhere: ReadonlySet<string>,
): readonly string[] {
  const isCode = (part: string): boolean =>
    anywhere.has(part) || part.split('.').every((word) => anywhere.has(word))
  const patterns = said.gapped.map((pieces) => new RegExp(`^${pieces.map(escaped).join('(.+)')}$`))
  const isBuilt = (key: string): boolean =>
    patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isCode) ?? false)
  const isFiner = (key: string): boolean => {
    const dot = key.lastIndexOf('.')
    return said.bases.has(key.slice(0, dot)) && isCode(key.slice(dot + 1))
  }
  return keys.filter((key) => !said.texts.has(key) && !isBuilt(key) && !isFiner(key))
}

const spoken = /^(aria-(label|description|roledescription|valuetext)|placeholder|title|alt|label)$/

/** Text a person would read that no dictionary holds, as "file: text". */
export function strayTexts(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    [...nodes(parse(source))].flatMap(([node, parent]) => {
      const inWords = parent?.type === 'JSXElement' || parent?.type === 'JSXFragment'
      const inAttribute =
        parent?.type === 'JSXAttribute' && spoken.test(String((parent.name as Node).name))
      const shown =
        node.type === 'JSXText'
          ? [String(node.value)]
          : node.type === 'JSXExpressionContainer' && (inWords || inAttribute)
            ? choices(node.expression).flatMap((one) => [textOf(one) ?? piecesOf(one) ?? []].flat())
            : inAttribute
              ? [textOf(node) ?? '']
              : []
      return shown
        .filter((text) => /\p{L}/u.test(text))
        .map((text) => `${source.path}: ${text.trim()}`)
    }),
  )
}

/** The sources under `folders`, without the dictionaries themselves. */
export function readSources(root: string, folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !/^renderer\/i18n\/[a-z]{2}\//.test(path))
      .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') })),
  )
}
