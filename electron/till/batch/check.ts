// What is wrong with a sheet, row by row, before anything is saved. Placing asks the same. Money is
// read as it stands or not at all.

import type { BatchProblem, RowProblem } from '../../../shared/contract/batch-views.ts'
import { formatAmount, formatMoney, maxAmountMinor } from '../../../shared/money/money.ts'
import { oneLine } from '../../../shared/one-line.ts'
import type { BatchKind } from '../../../shared/vend/products.ts'
import { maxBatchRows } from '../../../shared/vend/sheet.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter, DraftProblem } from '../providers/batch-adapter.ts'
import { floatOf } from '../vend/float.ts'
import type { PlaceContext } from '../vend/place.ts'
import { choicesOfBatch } from './choices.ts'
import { repeatedElsewhere } from './repeats.ts'
import {
  onePerCode,
  optionProblems,
  type ReadRow,
  readRow,
  repeatsOf,
  rowProblem,
} from './row-check.ts'
import { readSheet, type SheetFault, type SheetRow } from './sheet.ts'

export type SheetInput = {
  readonly kind: BatchKind
  readonly name?: string | undefined
  readonly expiresOn?: string | undefined
  readonly options?: Readonly<Record<string, string>> | undefined
  readonly csv?: string | undefined
  readonly rows?:
    | readonly {
        readonly account: string
        readonly amount: string
        readonly options?: Readonly<Record<string, string>> | undefined
      }[]
    | undefined
}

export type CheckedSheet = {
  readonly name: string
  readonly expiresOn: string | null
  readonly rows: readonly ReadRow[]
  readonly problems: readonly BatchProblem[]
  /** Every row whose amount can be read. */
  readonly total: { readonly count: number; readonly amountMinor: number }
}

/** Places where the sheet is checked and placed: nothing is written and no network is asked. */
export function checkSheet(
  context: PlaceContext,
  provider: Provider,
  adapter: BatchAdapter,
  input: SheetInput,
): CheckedSheet {
  const name = oneLine(input.name ?? '')
  const expiresOn = input.kind === 'collect' ? (input.expiresOn ?? null) : null
  const choices = choicesOfBatch(provider, adapter, context.currency)
  const read = input.csv === undefined ? null : readSheet(input.csv, choices)
  const faults: readonly SheetFault[] = read && !read.ok ? [read.error] : []
  const typed: readonly SheetRow[] = read
    ? read.ok
      ? read.value
      : []
    : (input.rows ?? []).map((row) => ({ ...row, options: row.options ?? {} }))
  const rows = typed.map((row, at) =>
    readRow(context, adapter, row, { n: at + 1, options: input.options ?? {} }),
  )
  const draft = {
    name,
    expiresOn,
    currency: context.currency,
    rows: rows.map(({ account, amountMinor, allOptions }) => ({
      account,
      amountMinor,
      options: allOptions,
    })),
  }
  const said = adapter.problems(draft, context.clock.now())
  const added = new Map<number, RowProblem[]>()
  const add = (n: number, problem: RowProblem): void => {
    added.set(n, [...(added.get(n) ?? []), problem])
  }
  for (const problem of said) if (problem.n !== null) add(problem.n, rowProblem(problem))
  for (const { n, allOptions } of rows) {
    for (const problem of optionProblems(allOptions, choices)) add(n, problem)
  }
  const repeats = repeatsOf(rows, input.kind)
  const elsewhere = repeatedElsewhere(context.store, rows, context.clock.now())
  const total = sumOf(rows)
  const checked = rows.map((row) => ({
    ...row,
    problems: onePerCode([
      ...row.problems,
      ...(added.get(row.n) ?? []),
      ...(repeats.get(row.n) ?? []),
      ...[elsewhere.get(row.n)].filter((problem) => problem !== undefined),
    ]),
  }))
  return {
    name,
    expiresOn,
    rows: checked,
    problems: [
      ...faults.map((fault): BatchProblem => ({ weight: 'stop', ...fault })),
      ...said.flatMap((problem) => (problem.n === null ? wholeProblem(problem, faults) : [])),
      ...sizeProblems(rows.length, adapter, faults),
      ...moneyProblems(context, provider, input.kind, total),
    ],
    total: { count: total.count, amountMinor: total.amountMinor },
  }
}

type Total = { readonly count: number; readonly amountMinor: number; readonly tooMuch: boolean }

/** Exact; stops where a till cannot count on. */
function sumOf(rows: readonly ReadRow[]): Total {
  let count = 0
  let amountMinor = 0
  for (const row of rows) {
    if (row.amountMinor === null) continue
    if (amountMinor + row.amountMinor > maxAmountMinor) return { count, amountMinor, tooMuch: true }
    count += 1
    amountMinor += row.amountMinor
  }
  return { count, amountMinor, tooMuch: false }
}

function moneyProblems(
  context: PlaceContext,
  provider: Provider,
  kind: BatchKind,
  total: Total,
): readonly BatchProblem[] {
  const { currency } = context
  if (total.tooMuch) {
    const message = 'All rows together are more than a till can count. Make two sheets.'
    return [{ weight: 'stop', code: 'limits', message, detail: { reason: 'count' } }]
  }
  const float = kind === 'bulk' ? floatOf(context.store, context.health, provider) : null
  if (!float || float.currency !== currency || total.amountMinor <= float.leftMinor) return []
  const left = Math.max(0, float.leftMinor)
  const message = `The float at ${provider.label} may not cover this: ${formatMoney(left, currency)} are left.`
  const detail = { reason: 'float', provider: provider.label, left: formatAmount(left, currency) }
  return [{ weight: 'warn', code: 'limits', message, detail }]
}

function sizeProblems(
  count: number,
  { maxRows }: BatchAdapter,
  faults: readonly SheetFault[],
): readonly BatchProblem[] {
  const most = Math.min(maxRows, maxBatchRows)
  if (count > most) {
    const message = `One batch takes at most ${most} rows. Make two sheets.`
    return [{ weight: 'stop', code: 'too-many', message, detail: { rows: most } }]
  }
  if (count > 0 || faults.length > 0) return []
  return [{ weight: 'stop', code: 'empty', message: 'Add at least one customer.' }]
}

/** Its size is the till's own question, and a sheet that could not be read is not also empty. */
function wholeProblem(
  { weight, code, message, detail }: DraftProblem,
  faults: readonly SheetFault[],
): readonly BatchProblem[] {
  if (code === 'empty' || code === 'too-many') return []
  if (faults.length > 0) return []
  const known = code === 'name' || code === 'expiry' ? code : 'provider'
  return [{ weight, code: known, message, ...(detail ? { detail } : {}) }]
}
