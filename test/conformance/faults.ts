// Every kind of fault the kit can play, each in the ways that matter. A new kind breaks the build here
// until somebody says how adapters are to meet it.

import type { FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'

const ways: Readonly<Record<FaultKind, readonly FaultOptions[]>> = {
  'drop-before-sale': [{}],
  'drop-after-sale': [{}],
  reset: [{}, { sells: false }],
  delay: [{ ms: 5_000 }, { ms: 20 }],
  slow: [{ ms: 5_000 }, { ms: 60 }],
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
  ],
  code: [
    { code: 500, sells: true },
    { code: 503 },
    { code: 409, sells: true },
    { code: 777, sells: true },
  ],
  'rate-limited': [{}, { sells: true }],
  'not-found-first': [{ path: 'requery' }],
  'early-requery-refused': [{ path: 'requery' }],
}

export const faultsOfEveryKind: readonly [FaultKind, FaultOptions][] = Object.entries(ways).flatMap(
  ([kind, options]) => options.map((one): [FaultKind, FaultOptions] => [kind as FaultKind, one]),
)
