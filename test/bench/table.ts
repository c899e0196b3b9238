// The one table of the bench. A row says what was measured, both raw numbers, how they compare, and
// what was aimed at. A row without a target only informs.

/** What is kept of every commit, a column each. */
export const columnsKept = [
  'place',
  'to wire',
  'to printer',
  'drain',
  'loop delay',
  'disk a vend',
  'find',
  'report',
  'start',
  'paint alone',
  'a million',
  'memory',
  'tap',
  'page',
] as const
export type Column = (typeof columnsKept)[number]

export type Row = {
  /** The comparison is kept per commit under this name. */
  readonly keep?: Column
  readonly what: string
  readonly till: string
  readonly floor: string
  /** "0.71", "+1.32 ms": the comparison the target is about. */
  readonly compared: string
  readonly target: string
  readonly verdict: 'met' | 'MISSED' | 'not run' | ''
}

/** What a row says that aims at nothing. */
export const informs = { compared: '', target: '', verdict: '' } as const

export const skipped = (what: string, why: string): Row => ({
  ...informs,
  what,
  till: why,
  floor: '',
  verdict: 'not run',
})

const heads: Row = {
  what: 'what',
  till: 'till',
  floor: 'floor',
  compared: 'compared',
  target: 'target',
  verdict: '',
}
const columns = ['what', 'till', 'floor', 'compared', 'target', 'verdict'] as const

export function tableOf(rows: readonly Row[]): string {
  const widths = columns.map((name) =>
    Math.max(
      ...[heads, ...rows]
        .filter(({ verdict }) => verdict !== 'not run')
        .map((row) => row[name].length),
    ),
  )
  const line = (row: Row): string =>
    columns
      .map((name, i) => row[name].padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  )
}

/** The one figure of a row that stands for it, as the table of commits keeps it. */
export const figureOf = ({ compared, verdict }: Row): string =>
  verdict === 'MISSED' ? `${compared} missed` : compared

const digits = (value: number): string => value.toFixed(2)

export const times = (ratio: number): string => `× ${digits(ratio)}`
export const ms = (value: number): string => `${digits(value)} ms`
export const pair = ({ p50, p99 }: { readonly p50: number; readonly p99: number }): string =>
  `${digits(p50)} / ${digits(p99)} ms`
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')} /s`

/** A ratio that should be at least `least`. */
export function atLeast(
  ratio: number,
  least: number,
): Pick<Row, 'compared' | 'target' | 'verdict'> {
  return {
    compared: times(ratio),
    target: `≥ ${least}`,
    verdict: ratio >= least ? 'met' : 'MISSED',
  }
}

/** A ratio that should be at most `most`. */
export function atMost(ratio: number, most: number): Pick<Row, 'compared' | 'target' | 'verdict'> {
  return {
    compared: times(ratio),
    target: `≤ ${most}`,
    verdict: ratio <= most ? 'met' : 'MISSED',
  }
}

/** A measured thing that should be at most so much, with its unit. */
export const within = (
  value: number,
  most: number,
  unit: 'ms' | 'B' | 'kB',
): Pick<Row, 'compared' | 'target' | 'verdict'> => {
  const said = (amount: number): string => `${amount.toLocaleString('en')} ${unit}`
  return {
    compared: said(Math.round(value * 10) / 10),
    target: `≤ ${said(most)}`,
    verdict: value <= most ? 'met' : 'MISSED',
  }
}

/** A p99, or another figure, that should be at most `mostMs` above the floor's. */
export function withinMs(
  overMs: number,
  mostMs: number,
  of: 'p99' | 'median' = 'p99',
): Pick<Row, 'compared' | 'target' | 'verdict'> {
  return {
    compared: `${overMs < 0 ? '−' : '+'}${digits(Math.abs(overMs))} ms at ${of}`,
    target: `≤ +${mostMs} ms`,
    verdict: overMs <= mostMs ? 'met' : 'MISSED',
  }
}
