// How well each provider served a stretch of days: what became of the sales, how often nobody knew for a
// while, what it refused and why, how long its answers took. Percentiles are exact: every answer's time is
// counted, none is estimated. Pure.

export type Timing = {
  /** Requests that got a clear word back. */
  readonly answered: number
  /** Answers nobody could make sense of. */
  readonly unclear: number
  /** Requests nothing came back for. */
  readonly unanswered: number
  /** Requests that provably never left. */
  readonly notSent: number
  /** Until an answer, clear or not; null where none came. Half were faster, one in twenty was slower. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
}

export type Refusals = {
  /** The provider's own code; "person": a supervisor decided; empty: none was given. */
  readonly code: string
  /** In the provider's words, as last heard. */
  readonly message: string
  readonly count: number
  readonly amountMinor: number
}

export type ProviderFigures = {
  readonly providerId: string
  readonly label: string
  /** Sales, and customers of bulk sheets. The four below make it. */
  readonly sales: number
  readonly sold: number
  readonly refused: number
  readonly neverSent: number
  readonly open: number
  /** Of the sales: nobody knew their end for a while, or does not yet. */
  readonly unconfirmed: number
  /** Of the sales: a person had to find out. */
  readonly reviewed: number
  readonly sends: Timing
  readonly asks: Timing
  /** Most frequent first. */
  readonly refusals: readonly Refusals[]
}

export type RequestFact = {
  readonly kind: 'send' | 'ask'
  readonly answer: 'answered' | 'unclear' | 'unanswered' | 'not-sent'
  readonly tookMs: number
}

export type ServiceFact = {
  readonly end: 'sold' | 'refused' | 'neverSent' | 'open'
  readonly count: number
  readonly amountMinor: number
  readonly unconfirmed: boolean
  readonly reviewed: boolean
  /** "code: message", as an attempt keeps it; null but for what was refused. */
  readonly refusal: { readonly code: string; readonly message: string } | null
}

/** What became of sales, and what of requests, in the order they are read. */
export const serviceEnds = [
  'sales',
  'sold',
  'refused',
  'neverSent',
  'open',
  'unconfirmed',
  'reviewed',
] as const satisfies readonly (keyof ProviderFigures)[]
export const serviceAnswers = [
  'answered',
  'unclear',
  'unanswered',
  'notSent',
] as const satisfies readonly (keyof Timing)[]

type Times = {
  answered: number
  unclear: number
  unanswered: number
  notSent: number
  /** How many answers took so many ms. */
  readonly took: Map<number, number>
}

const noTimes = (): Times => ({
  answered: 0,
  unclear: 0,
  unanswered: 0,
  notSent: 0,
  took: new Map(),
})

/** The time that `share` of the answers did not exceed (nearest rank); null of none. */
export function percentile(took: ReadonlyMap<number, number>, share: number): number | null {
  const all = [...took.values()].reduce((sum, count) => sum + count, 0)
  let left = Math.max(1, Math.ceil(all * share))
  for (const [ms, count] of [...took].toSorted(([a], [b]) => a - b)) {
    left -= count
    if (left <= 0) return ms
  }
  return null
}

const timingOf = ({ took, ...counts }: Times): Timing => ({
  ...counts,
  p50Ms: percentile(took, 0.5),
  p95Ms: percentile(took, 0.95),
})

type Entry = {
  sales: number
  sold: number
  refused: number
  neverSent: number
  open: number
  unconfirmed: number
  reviewed: number
  readonly send: Times
  readonly ask: Times
  readonly refusals: Map<string, { message: string; count: number; amountMinor: number }>
}

export type ServiceBook = {
  readonly sale: (providerId: string, fact: ServiceFact) => void
  readonly request: (providerId: string, fact: RequestFact) => void
  readonly figures: (labels: ReadonlyMap<string, string>) => readonly ProviderFigures[]
}

const answers = {
  answered: 'answered',
  unclear: 'unclear',
  unanswered: 'unanswered',
  'not-sent': 'notSent',
} as const satisfies Readonly<Record<RequestFact['answer'], keyof Times>>

export function openServiceBook(): ServiceBook {
  const entries = new Map<string, Entry>()
  const entryOf = (providerId: string): Entry => {
    let entry = entries.get(providerId)
    if (!entry) {
      entry = {
        sales: 0,
        sold: 0,
        refused: 0,
        neverSent: 0,
        open: 0,
        unconfirmed: 0,
        reviewed: 0,
        send: noTimes(),
        ask: noTimes(),
        refusals: new Map(),
      }
      entries.set(providerId, entry)
    }
    return entry
  }
  return {
    sale: (providerId, { end, count, amountMinor, unconfirmed, reviewed, refusal }) => {
      const entry = entryOf(providerId)
      entry.sales += count
      entry[end] += count
      if (unconfirmed) entry.unconfirmed += count
      if (reviewed) entry.reviewed += count
      if (!refusal) return
      const known = entry.refusals.get(refusal.code) ?? { message: '', count: 0, amountMinor: 0 }
      entry.refusals.set(refusal.code, {
        message: refusal.message === '' ? known.message : refusal.message,
        count: known.count + count,
        amountMinor: known.amountMinor + amountMinor,
      })
    },
    request: (providerId, { kind, answer, tookMs }) => {
      const times = entryOf(providerId)[kind]
      times[answers[answer]] += 1
      if (answer !== 'answered' && answer !== 'unclear') return
      // A clock set back meanwhile: at once, as far as anybody can tell.
      const ms = Math.max(0, tookMs)
      times.took.set(ms, (times.took.get(ms) ?? 0) + 1)
    },
    figures: (labels) =>
      [...entries]
        .map(([providerId, { send, ask, refusals, ...counts }]) => ({
          providerId,
          label: labels.get(providerId) ?? providerId,
          ...counts,
          sends: timingOf(send),
          asks: timingOf(ask),
          refusals: [...refusals]
            .map(([code, rest]) => ({ code, ...rest }))
            .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
        }))
        .toSorted((a, b) => b.sales - a.sales || (a.providerId < b.providerId ? -1 : 1)),
  }
}
