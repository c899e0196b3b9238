// What the cashier should look at before taking the cash. Warnings never block.

import type { Output } from '../../../shared/contract/contract.ts'
import { formatAmount, formatMoney } from '../../../shared/money/money.ts'
import { meterWarnings } from '../../../shared/sts/meter.ts'
import type { Provider } from '../providers/account.ts'
import type { LookUp } from '../providers/adapter.ts'
import { likesOf } from '../store/likes.ts'
import { latestOnAccount, openOnAccount } from '../store/totals.ts'
import type { LookUpRequest } from './look-up.ts'
import type { PlaceContext } from './place.ts'

export type Warning = Output<'vend.lookUp'>['warnings'][number]

/** A second sale on one meter within this asks first. */
const repeatMs = 10 * 60_000

const meterWords = {
  'meter-length': 'Meter numbers have 11 or 13 digits. Check it with the customer.',
  'meter-check-digit':
    'The check digit of this meter number does not fit. Check it with the customer.',
} as const

/** A phone number belongs to nobody a provider could name. */
const namesCustomers = (product: string): boolean => product !== 'airtime' && product !== 'data'

export function warningsFor(
  context: PlaceContext,
  provider: Provider,
  request: LookUpRequest,
  facts: LookUp | null,
): readonly Warning[] {
  const { store, currency } = context
  const odd = request.product === 'electricity' ? meterWarnings(request.account) : []
  const warnings: Warning[] = odd.map((code) => ({ code, message: meterWords[code] }))
  const health = context.health.of(provider.id)
  if (!facts) {
    warnings.push({
      code: health.state === 'down' ? 'provider-down' : 'provider-slow',
      message: `${provider.label} did not answer, so the customer's name could not be checked. Check the number with the customer.`,
    })
  } else if (namesCustomers(request.product) && !facts.customer.name) {
    warnings.push({
      code: 'name-missing',
      message: `${provider.label} gave no name for this number.`,
    })
  }
  const outage = health.outages.find(({ option, value }) => request.options[option] === value)
  if (outage) {
    warnings.push({
      code: 'service-down',
      message: `${provider.label} says that ${outage.value} is down now. The sale may take long or be refused.`,
      detail: { value: outage.value },
    })
  }
  const [open] = openOnAccount(store, request.account)
  if (open) {
    warnings.push({
      code: 'open-vend',
      message: `A sale of ${formatMoney(open.amountMinor, currency)} for this number is not settled yet (${open.state}). Do not sell it again for the same cash.`,
      detail: {
        vendId: open.reference,
        amount: formatAmount(open.amountMinor, currency),
        state: open.state,
      },
    })
  }
  const inSheet = likesOf(store, [request.account], context.clock.now()).find(
    (like) => like.open && like.sheet !== null,
  )
  if (inSheet && !open) {
    warnings.push({
      code: 'open-vend',
      message: `${formatMoney(inSheet.amountMinor, currency)} for this number is in the sheet "${inSheet.sheet}", which is not settled yet. Do not sell it again for the same cash.`,
      detail: { amount: formatAmount(inSheet.amountMinor, currency) },
    })
  }
  const last = latestOnAccount(store, request.account, context.clock.now() - repeatMs)
  if (last) {
    warnings.push({
      code: 'repeat',
      message: `${formatMoney(last.amountMinor, currency)} was sold for this number a few minutes ago.`,
      detail: {
        vendId: last.reference,
        amount: formatAmount(last.amountMinor, currency),
        at: last.placedAt,
      },
    })
  }
  return warnings
}
