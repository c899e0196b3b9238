// The one table of the bench. A row says what was measured, both raw numbers, how they compare, and
// what was aimed at. A row without a target only informs.

export type Row = {
  readonly what: string
  readonly till: string
  readonly floor: string
  /** "0.71", "+1.32 ms": the comparison the target is about. */
  readonly compared: string
  readonly target: string
  readonly verdict: 'met' | 'MISSED' | 'not run' | ''
}

export const skipped = (what: string, why: string): Row => ({
  what,
  till: why,
  floor: '',
  compared: '',
  target: '',
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

const digits = (value: number): string => value.toFixed(2)

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
    compared: `× ${digits(ratio)}`,
    target: `≥ ${least}`,
    verdict: ratio >= least ? 'met' : 'MISSED',
  }
}

/** A ratio that should be at most `most`. */
export function atMost(ratio: number, most: number): Pick<Row, 'compared' | 'target' | 'verdict'> {
  return {
    compared: `× ${digits(ratio)}`,
    target: `≤ ${most}`,
    verdict: ratio <= most ? 'met' : 'MISSED',
  }
}

/** A p99 that should be at most `mostMs` above the floor's p99. */
export function withinMs(
  overMs: number,
  mostMs: number,
): Pick<Row, 'compared' | 'target' | 'verdict'> {
  return {
    compared: `${overMs < 0 ? '−' : '+'}${digits(Math.abs(overMs))} ms at p99`,
    target: `≤ +${mostMs} ms`,
    verdict: overMs <= mostMs ? 'met' : 'MISSED',
  }
}
