// The walls between the folders, checked: who may import whom. Run as a script it names every import
// that breaks a rule and fails; the rules are data, and a test breaks each of them on purpose.
// Types are erased before anything runs, so most walls only stop values; the till's stop both.

import { readFileSync, readdirSync } from 'node:fs'
import { join, posix, relative, resolve } from 'node:path'
import { parseAst } from 'vite'

export type Import = {
  readonly from: string
  /** A file of ours by its path from the root, or a package by its name. */
  readonly to: string
  readonly typeOnly: boolean
}

type Rule = {
  readonly about: string
  readonly from: RegExp
  /** Direct imports must match. */
  readonly only?: RegExp
  /** Direct imports must not match. */
  readonly never?: RegExp
  /** Values reached over any number of imports must not match. */
  readonly neverReaches?: RegExp
  /** Imports of types are let through. */
  readonly typesMayCross?: boolean
}

const nodeParts = 'node:(crypto|zlib|fs|path|buffer|util|perf_hooks|url|events)'

export const rules: readonly Rule[] = [
  {
    about: 'shared/ is plain values: it knows zod and itself, no platform',
    from: /^shared\//,
    only: /^(shared\/|zod$)/,
  },
  {
    about: 'the till knows no host, no network and no sandbox: its ports are handed in',
    from: /^electron\/till\//,
    only: new RegExp(
      `^(shared/|electron/till/|zod$|better-sqlite3$|node-thermal-printer$|csv-parse$|qr$|${nodeParts})`,
    ),
  },
  {
    about: 'ports know the till’s types, not its hosts',
    from: /^electron\/ports\//,
    never: /^electron\/(desktop|browser|sandbox)\/|^electron$/,
  },
  {
    about: 'the sandbox plays providers: it may not look into the till',
    from: /^electron\/sandbox\//,
    never: /^electron\/(?!sandbox\/)|^electron$|^better-sqlite3$/,
    typesMayCross: true,
  },
  {
    about: 'the page runs in a browser and talks to the till over the contract alone',
    from: /^renderer\//,
    never: /^(electron|test|build)(\/|$)|^node:/,
  },
  {
    about: 'the page carries no schema: it trusts the till, which checks every call',
    from: /^renderer\//,
    neverReaches: /^(zod|node:.*|electron)$/,
  },
  {
    about: 'the packaged app has no server in it',
    from: /^electron\/(?!browser\/)/,
    neverReaches: /^electron\/browser\//,
  },
  {
    about: 'the preload carries nothing but its two functions',
    from: /^electron\/desktop\/preload\.ts$/,
    only: /^(electron$|electron\/desktop\/channels\.ts$|shared\/)/,
    neverReaches: /^(zod|node:.*)$/,
  },
  {
    about: 'what ships does not know its tests or its build',
    from: /^(shared|electron|renderer)\//,
    never: /^(test|build)\//,
  },
]

type Node = {
  readonly type: string
  readonly importKind?: string
  readonly exportKind?: string
  readonly source?: { readonly value: string } | null
  readonly specifiers?: readonly { readonly importKind?: string; readonly exportKind?: string }[]
}

function isTypeOnly(node: Node): boolean {
  const kinds = node.specifiers?.map((one) => one.importKind ?? one.exportKind) ?? []
  return (
    node.importKind === 'type' ||
    node.exportKind === 'type' ||
    (kinds.length > 0 && kinds.every((kind) => kind === 'type'))
  )
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')))
  }
  const parts = specifier.split('/')
  return specifier.startsWith('node:')
    ? specifier
    : parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** Every import of one file, of values and of types, static and dynamic. */
export function importsOf(from: string, code: string): readonly Import[] {
  const program = parseAst(code, { lang: from.endsWith('x') ? 'tsx' : 'ts' })
  const fixed = (program.body as unknown as readonly Node[]).flatMap((node) =>
    node.source ? [{ from, to: target(from, node.source.value), typeOnly: isTypeOnly(node) }] : [],
  )
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, name]) => ({
    from,
    to: target(from, name ?? ''),
    typeOnly: false,
  }))
  return [...fixed, ...dynamic]
}

/** All files values are reached from `start`, and the way there. */
function reach(
  start: string,
  bySource: ReadonlyMap<string, readonly Import[]>,
): ReadonlyMap<string, string> {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to, typeOnly } of bySource.get(at) ?? []) {
      if (!typeOnly && to !== start && !cameFrom.has(to)) {
        cameFrom.set(to, at)
        open.push(to)
      }
    }
  }
  return cameFrom
}

/** One line per import that breaks a rule. */
export function breaches(imports: readonly Import[]): readonly string[] {
  const bySource = Map.groupBy(imports, (one) => one.from)
  return rules.flatMap((rule) =>
    [...bySource].flatMap(([from, list]) => {
      if (!rule.from.test(from)) {
        return []
      }
      const direct = list.filter(
        ({ to, typeOnly }) =>
          !(typeOnly && rule.typesMayCross) &&
          ((rule.only && !rule.only.test(to)) || rule.never?.test(to)),
      )
      const reached = rule.neverReaches
        ? [...reach(from, bySource)].filter(([to]) => rule.neverReaches?.test(to))
        : []
      return [
        ...direct.map(({ to }) => `${from} imports ${to}: ${rule.about}`),
        ...reached.map(([to, over]) => `${from} reaches ${to} over ${over}: ${rule.about}`),
      ]
    }),
  )
}

function readAll(root: string): readonly Import[] {
  return ['shared', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(root, folder, path))
      .flatMap((path) =>
        importsOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')),
      ),
  )
}

if (process.argv[1] === import.meta.filename) {
  const imports = readAll(resolve(import.meta.dirname, '..'))
  const found = breaches(imports)
  console.log(
    found.length === 0
      ? `${imports.length} imports, no wall broken`
      : [...new Set(found)].join('\n'),
  )
  process.exit(found.length === 0 ? 0 : 1)
}
