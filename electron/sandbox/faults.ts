// What can go wrong between a till and a provider, as a script: "the next vend meets this".
// Pure bookkeeping: which fault strikes which request. The server plays them.

export const faultKinds = [
  'drop-before-sale', // the connection dies, nothing was sold
  'drop-after-sale', // sold, then the connection dies without a byte
  'reset', // sold, then RST
  'delay', // sold, the answer comes `ms` later
  'slow', // sold, the answer drips out over `ms`
  'truncate', // sold, the connection dies in the middle of the answer
  'garbage',
  'html', // a captive portal's or a proxy's page
  'empty',
  'huge', // 10 MB
  'bad-utf8', // rightly signed, but not text
  'long-number', // rightly signed, amounts with thousands of digits
  'wrong-signature',
  'no-signature',
  'status', // HTTP `status` and a plain text
  'code', // the system's own answer with `code`
  'rate-limited', // 429
  'not-found-first', // the requery says "no such order" before the truth
  'early-requery-refused',
] as const

export type FaultKind = (typeof faultKinds)[number]

export type FaultOptions = {
  /** Which requests it strikes, by the system's name for them; '*' is any. Default 'vend', or 'requery' for requery faults. */
  readonly path?: string
  /** How often it strikes. Default 1. */
  readonly times?: number
  /** `delay`: wait. `slow`: length of the whole answer. */
  readonly ms?: number
  /** HTTP status of `status`. Default 500. */
  readonly status?: number
  /** `responseCode` of `code`. */
  readonly code?: number
  readonly message?: string
  /** Whether the request is carried out before the fault. Default: as the kind's line above says. */
  readonly sells?: boolean
  /** `truncate` only: the cut answer looks complete on the wire. */
  readonly clean?: boolean
}

export type Fault = FaultOptions & { readonly kind: FaultKind; readonly path: string }

export type Faults = {
  /** Strikes the next matching request (or the next `times`), in the order set. */
  readonly next: (kind: FaultKind, options?: FaultOptions) => void
  /** Strikes every matching request that no `next` strikes. */
  readonly always: (kind: FaultKind, options?: FaultOptions) => void
  readonly clear: () => void
  /** Hears of each fault as it strikes, before its request is answered. */
  readonly onStrike: (listener: (fault: Fault) => void) => void
  /** What is still set. */
  readonly list: () => { readonly next: readonly Fault[]; readonly always: readonly Fault[] }
}

const requeryKinds: ReadonlySet<FaultKind> = new Set(['not-found-first', 'early-requery-refused'])

const faultOf = (kind: FaultKind, options: FaultOptions = {}): Fault => ({
  ...options,
  kind,
  path: options.path ?? (requeryKinds.has(kind) ? 'requery' : 'vend'),
})

const strikes = (fault: Fault, path: string): boolean => fault.path === '*' || fault.path === path

export function createFaults(): Faults & { readonly take: (path: string) => Fault | null } {
  let queue: { readonly fault: Fault; left: number }[] = []
  let standing: Fault[] = []
  const listeners: ((fault: Fault) => void)[] = []

  function taken(path: string): Fault | null {
    const entry = queue.find((one) => strikes(one.fault, path))
    if (!entry) return standing.find((fault) => strikes(fault, path)) ?? null
    entry.left -= 1
    if (entry.left <= 0) queue = queue.filter((one) => one !== entry)
    return entry.fault
  }

  return {
    next: (kind, options) => {
      queue.push({ fault: faultOf(kind, options), left: options?.times ?? 1 })
    },
    always: (kind, options) => {
      standing.push(faultOf(kind, options))
    },
    clear: () => {
      queue = []
      standing = []
    },
    list: () => ({ next: queue.map((entry) => entry.fault), always: [...standing] }),
    onStrike: (listener) => void listeners.push(listener),
    take: (path) => {
      const fault = taken(path)
      if (fault !== null) for (const listener of listeners) listener(fault)
      return fault
    },
  }
}

const optionTypes = {
  path: 'string',
  message: 'string',
  times: 'number',
  ms: 'number',
  status: 'number',
  code: 'number',
  sells: 'boolean',
  clean: 'boolean',
} as const

/** Reads a fault from the control endpoint's JSON, or says what is wrong with it. */
export function readFault(value: unknown): Fault | string {
  if (typeof value !== 'object' || value === null) return 'a fault is an object'
  const kind = faultKinds.find((one) => 'kind' in value && value.kind === one)
  if (!kind) return `kind must be one of ${faultKinds.join(', ')}`
  const options: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(value)) {
    if (name === 'kind') continue
    const type = (optionTypes as Record<string, string>)[name]
    if (!type) return `unknown option "${name}"`
    if (typeof given !== type) return `option "${name}" must be a ${type}`
    options[name] = given
  }
  return faultOf(kind, options)
}
