// Every kind of fault the kit can play, each in the ways that matter. A new kind breaks the build here
// until somebody says how adapters are to meet it, and a run of the suite until it is played.

import type { Fault, FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'
import type { UnknownReason } from '../../shared/vend/outcome.ts'
import type { Code } from './subject.ts'

/** Longer than anybody waits. */
export const silenceMs = 5_000

/** `null`: in the provider's own codes, which its subject lists. */
const ways = {
  'drop-before-sale': [{}],
  'drop-after-sale': [{}],
  reset: [{}, { sells: false }],
  delay: [{ ms: silenceMs }, { ms: 20 }],
  slow: [{ ms: silenceMs }, { ms: 60 }],
  truncate: [{}, { clean: true }],
  garbage: [{}, { sells: false }],
  html: [{}, { sells: false }],
  empty: [{}, { sells: false }],
  huge: [{}],
  'bad-utf8': [{}],
  'long-number': [{}],
  'wrong-signature': [{}],
  'no-signature': [{}],
  status: [
    { status: 302 },
    { status: 401, sells: false },
    { status: 403 },
    { status: 404 },
    { status: 500 },
    { status: 502, sells: false },
    { status: 503 },
    { status: 504 },
  ],
  code: null,
  'rate-limited': [{}, { sells: true }],
  'not-found-first': [{}],
  'early-requery-refused': [{}],
} as const satisfies Readonly<Record<FaultKind, readonly FaultOptions[] | null>>

export const decidedKinds: readonly string[] = Object.keys(ways)

export type Way = readonly [FaultKind, FaultOptions]

const plain: readonly Way[] = Object.entries(ways).flatMap(([kind, options]) =>
  (options ?? []).map((one): Way => [kind as FaultKind, one]),
)

const coded = (codes: readonly Code[]): readonly Way[] =>
  codes.map(({ code, message, sells }): Way => [
    'code',
    {
      code,
      ...(message === undefined ? {} : { message }),
      ...(sells === undefined ? {} : { sells }),
    },
  ])

/** Every fault, in this provider's codes. */
export const faultsFor = (codes: readonly Code[]): readonly Way[] => [...plain, ...coded(codes)]

/** Faults whose answer is not the provider's at all: nothing of it may be believed. */
export const isNoise = (kind: Fault['kind'], options: FaultOptions): boolean =>
  [
    'drop-before-sale',
    'drop-after-sale',
    'reset',
    'truncate',
    'garbage',
    'html',
    'empty',
    'huge',
    'bad-utf8',
    'status',
  ].includes(kind) || options.ms === silenceMs

/** Why nobody knows, where the fault alone decides it; null where it is the provider's words that do. */
export function reasonOf(kind: FaultKind, options: FaultOptions): UnknownReason | null {
  switch (kind) {
    case 'drop-before-sale':
    case 'drop-after-sale':
    case 'reset':
    case 'huge':
      return 'no-answer'
    case 'delay':
    case 'slow':
      return options.ms === silenceMs ? 'no-answer' : null
    case 'truncate':
      return options.clean === true ? 'not-the-format' : 'no-answer'
    case 'garbage':
    case 'html':
    case 'empty':
    case 'bad-utf8':
      return 'not-the-format'
    case 'status':
      return (options.status ?? 500) >= 500 ? 'server-error' : null
    default:
      return null
  }
}

/** What costs at most a line of the slip: an answer that is a little late, or odd in its amounts. */
export const isHarmless = (kind: FaultKind, options: FaultOptions, isSealed: boolean): boolean =>
  ((kind === 'delay' || kind === 'slow') && options.ms !== silenceMs) ||
  kind === 'long-number' ||
  ((kind === 'wrong-signature' || kind === 'no-signature') && !isSealed)

/** What never answers in time: the test itself need not wait long for it. */
export const isSilence = (options: FaultOptions): boolean => options.ms === silenceMs

/** Every way on each of the requests. */
export const onEach = (
  paths: readonly string[],
  ways: readonly Way[],
): [string, FaultKind, FaultOptions][] =>
  paths.flatMap((path) =>
    ways.map(([kind, options]): [string, FaultKind, FaultOptions] => [path, kind, options]),
  )
