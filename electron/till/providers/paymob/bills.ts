// The rules of paying what an inquiry found: which bills may be chosen, what they come to, how long
// they may be paid. Pure; asked on the screen and once more before anything is sent.

import { formatMoney } from '../../../../shared/money/money.ts'
import { assertNever } from '../../../../shared/result.ts'
import type { Service } from './catalog.ts'

/** One inquiry as Paymob answered it: a bill to pay, a bundle of bills, or the fees of a top-up. */
export type Bill = {
  readonly inquiryId: number
  readonly amountMinor: number
  readonly feesMinor: number
  /** Microseconds since 1970; null when the answer tells none that can be read. */
  readonly createdMicros: number | null
  /** What the catalog calls outputs, in its order, then what else came. Texts are the provider's own. */
  readonly facts: readonly BillFact[]
  /** When the till heard it, epoch ms: its life is counted from here, on the till's own clock. */
  readonly heardAt: number
}

export type BillFact = {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly isHidden: boolean
}

export type Totals = {
  readonly amountMinor: number
  readonly feesMinor: number
  readonly totalMinor: number
}

/** Which question a service wants before its payment. */
export type Question = 'inquiry' | 'multiple' | 'fees'

/** Why this question may not be asked about the service; null when it may. */
export function objectionToAsking(service: Service, question: Question): string | null {
  switch (question) {
    case 'fees':
      return null
    case 'inquiry':
    case 'multiple':
      if (service.feesInquiryOnly) return 'This service has no bills. Enter the amount to pay.'
      return question === 'multiple' && !service.canInquireMultipleBills
        ? 'This service shows one bill at a time.'
        : null
    default:
      return assertNever(question)
  }
}

/** The question to ask when nobody chose one. */
export const questionFor = (service: Service): Question =>
  service.feesInquiryOnly ? 'fees' : service.canInquireMultipleBills ? 'multiple' : 'inquiry'

/**
 * Why these of the bills found may not be paid together; null when they may.
 * In order means: no bill that is left out is older than one that is paid.
 */
export function objectionToPaying(
  service: Service,
  found: readonly Bill[],
  chosenIds: readonly number[],
): string | null {
  const wanted = new Set(chosenIds)
  const chosen = found.filter(({ inquiryId }) => wanted.has(inquiryId))
  if (chosenIds.length === 0) return 'Choose a bill.'
  if (wanted.size !== chosenIds.length || chosen.length !== chosenIds.length) {
    return 'These are not the bills that were found. Look them up again.'
  }
  if (chosen.length > 1 && !service.canPayMultipleBills) {
    return 'This service takes one bill at a time. Choose one.'
  }
  if (!service.mustPayInOrder || chosen.length === found.length) return null
  const left = found.filter(({ inquiryId }) => !wanted.has(inquiryId))
  const dates = found.map(({ createdMicros }) => createdMicros)
  if (dates.includes(null)) {
    return service.canPayMultipleBills
      ? 'Oldest bills go first, and these have no dates. Pay all of them.'
      : 'Oldest bills go first, and these have no dates. Pay at the provider’s.'
  }
  const newestChosen = Math.max(...chosen.map(micros))
  return left.some((bill) => micros(bill) < newestChosen)
    ? 'Oldest bills go first. Choose the older ones too.'
    : null
}

const micros = ({ createdMicros }: Bill): number => createdMicros ?? 0

/** Oldest first; bills of one moment, and those without a date, stay as they came. */
export const oldestFirst = (bills: readonly Bill[]): readonly Bill[] =>
  bills.toSorted((a, b) => micros(a) - micros(b))

/** Exact sums in minor units. */
export function totalsOf(bills: readonly Pick<Bill, 'amountMinor' | 'feesMinor'>[]): Totals {
  const amountMinor = bills.reduce((sum, bill) => sum + bill.amountMinor, 0)
  const feesMinor = bills.reduce((sum, bill) => sum + bill.feesMinor, 0)
  return { amountMinor, feesMinor, totalMinor: amountMinor + feesMinor }
}

/** Why a bundle is not what was chosen, to the minor unit; null when it is. */
export function objectionToBundle(bundle: Bill, chosen: readonly Bill[]): string | null {
  const wanted = totalsOf(chosen)
  const got = totalsOf([bundle])
  if (got.amountMinor === wanted.amountMinor && got.feesMinor === wanted.feesMinor) return null
  return `Paymob bundled the bills as ${textOf(got)}, but they come to ${textOf(wanted)}. Nothing was paid. Look them up again.`
}

const textOf = ({ amountMinor, feesMinor }: Totals): string =>
  `${formatMoney(amountMinor, 'EGP')} + ${formatMoney(feesMinor, 'EGP')} fees`

/** An inquiry is not payable for ever. True also when the clock was set back since. */
export const isExpired = (bill: Pick<Bill, 'heardAt'>, lifeMs: number, now: number): boolean =>
  now - bill.heardAt >= lifeMs || now < bill.heardAt - 60_000
