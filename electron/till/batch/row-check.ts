// What is wrong with one row of a sheet, and between its rows. Money is read as it stands or not at all.

import type { CheckedRow, RowProblem } from '../../../shared/contract/batch-views.ts'
import { formatAmount, formatMoney, parseAmount } from '../../../shared/money/money.ts'
import type { BatchKind } from '../../../shared/vend/products.ts'
import type { BatchAdapter, DraftProblem } from '../providers/batch-adapter.ts'
import type { PlaceContext } from '../vend/place.ts'
import { amountWords, isShortened, plainAccount, plainText } from './cells.ts'
import type { choicesOfBatch } from './choices.ts'
import type { SheetRow } from './sheet.ts'

export type ReadRow = CheckedRow & {
  /** Null: it could not be read. */
  readonly amountMinor: number | null
  /** With what the whole sheet has. */
  readonly allOptions: Readonly<Record<string, string>>
}

export function readRow(
  { limits, currency }: PlaceContext,
  adapter: BatchAdapter,
  typed: SheetRow,
  about: { readonly n: number; readonly options: Readonly<Record<string, string>> },
): ReadRow {
  const plain = plainAccount(typed.account)
  const account = adapter.account?.(plain) ?? plain
  const amount = plainText(typed.amount)
  const parsed = parseAmount(amount, currency)
  const problems: RowProblem[] = []
  const stop = (problem: Omit<RowProblem, 'weight'>): void => {
    problems.push({ weight: 'stop', ...problem })
  }
  if (account === '') {
    stop({
      field: 'account',
      code: 'account',
      message: 'The number is missing.',
      detail: { reason: 'missing' },
    })
  } else if (isShortened(account)) {
    const message = `The spreadsheet has shortened this number to ${account}. Format its column as text and type it again.`
    stop({ field: 'account', code: 'account', message, detail: { reason: 'shortened', account } })
  }
  const amountMinor = parsed.ok && parsed.value > 0 ? parsed.value : null
  if (!parsed.ok) {
    const precise = parsed.error === 'too-precise'
    const large = parsed.error === 'too-large'
    const message = precise
      ? `"${amount}" has more decimals than ${currency} has.`
      : large
        ? `"${amount}" is more than a till can count.`
        : amountWords(amount)
    stop({ field: 'amount', code: 'amount', message })
  } else if (amountMinor === null) {
    stop({ field: 'amount', code: 'amount', message: 'The amount must be more than zero.' })
  } else {
    const { minMinor: min, maxMinor: max } = limits
    const detail = {
      ...(min === null ? {} : { min: formatAmount(min, currency) }),
      ...(max === null ? {} : { max: formatAmount(max, currency) }),
    }
    if (min !== null && amountMinor < min) {
      const message = `The least for one customer here is ${formatMoney(min, currency)}.`
      stop({ field: 'amount', code: 'amount-limits', message, detail })
    }
    if (max !== null && amountMinor > max) {
      const message = `The most for one customer here is ${formatMoney(max, currency)}.`
      stop({ field: 'amount', code: 'amount-limits', message, detail })
    }
  }
  return {
    n: about.n,
    account,
    amount: typed.amount.trim(),
    options: { ...typed.options },
    problems,
    amountMinor,
    allOptions: { ...about.options, ...typed.options },
  }
}

export function optionProblems(
  options: Readonly<Record<string, string>>,
  choices: ReturnType<typeof choicesOfBatch>,
): readonly RowProblem[] {
  return choices.flatMap(({ name, choices: known }): RowProblem[] => {
    const said = options[name]
    if (said !== undefined && known.some(({ value }) => value === said)) return []
    const message =
      said === undefined ? `Choose the ${name}.` : `"${said}" is not a ${name} this till knows.`
    return [
      { weight: 'stop', field: 'options', code: 'options', message, detail: { option: name } },
    ]
  })
}

/** Two rows for one number: `collect` cannot tell them apart afterwards, `bulk` may mean it. */
export function repeatsOf(
  rows: readonly ReadRow[],
  kind: BatchKind,
): ReadonlyMap<number, readonly RowProblem[]> {
  const first = new Map<string, number>()
  const repeats = new Map<number, readonly RowProblem[]>()
  for (const { n, account } of rows) {
    if (account === '') continue
    const row = first.get(account)
    if (row === undefined) {
      first.set(account, n)
      continue
    }
    repeats.set(n, [
      {
        weight: kind === 'collect' ? 'stop' : 'warn',
        field: 'account',
        code: 'duplicate',
        message: `The same number is in row ${row}.`,
        detail: { row },
      },
    ])
  }
  return repeats
}

export const rowProblem = ({ weight, code, message, detail }: DraftProblem): RowProblem => ({
  weight,
  code: isRowCode(code) ? code : 'provider',
  field: code === 'options' ? 'options' : code.startsWith('amount') ? 'amount' : fieldOf(code),
  message,
  ...(detail ? { detail } : {}),
})

const fieldOf = (code: DraftProblem['code']): RowProblem['field'] =>
  code === 'account' || code === 'duplicate' ? 'account' : null

const rowCodes = [
  'account',
  'amount',
  'amount-limits',
  'amount-whole',
  'options',
  'duplicate',
  'repeat',
  'provider',
] as const

const isRowCode = (code: string): code is RowProblem['code'] =>
  (rowCodes as readonly string[]).includes(code)

/** The till and the adapter may see the same: it is said once, as heavily as either says it. */
export function onePerCode(problems: readonly RowProblem[]): RowProblem[] {
  const found = new Map<string, RowProblem>()
  for (const problem of problems) {
    const before = found.get(problem.code)
    if (!before || (before.weight === 'warn' && problem.weight === 'stop')) {
      found.set(problem.code, problem)
    }
  }
  return [...found.values()]
}
