// Which warnings of a look-up are said, and in which order. Pure.

import type { AccountKind } from '../../shared/vend/products.ts'
import type { LookUp } from './draft.ts'

type Code = LookUp['warnings'][number]['code']

/** What may cost somebody money, first. */
const first: readonly Code[] = ['open-vend', 'repeat', 'service-down']

const rankOf = (code: Code): number => (first.includes(code) ? first.indexOf(code) : first.length)

/** A sale that is open is not warned of again as one of minutes ago. */
export function warningsToShow(
  { customer, warnings }: Pick<LookUp, 'customer' | 'warnings'>,
  kind: AccountKind,
): readonly Code[] {
  const open = warnings.find(({ code }) => code === 'open-vend')?.detail?.['vendId']
  const unasked = customer === null && kind !== 'phone'
  // Where nobody could be asked who it is, a line of its own says so.
  const said: readonly Code[] = unasked ? ['name-missing', 'provider-down', 'provider-slow'] : []
  return warnings
    .filter(
      ({ code, detail }) => code !== 'repeat' || open === undefined || detail?.['vendId'] !== open,
    )
    .map(({ code }) => code)
    .filter((code) => !said.includes(code) && (code !== 'name-missing' || customer !== null))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
}
