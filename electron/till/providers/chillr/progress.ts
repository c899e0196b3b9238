// What an answer about a batch says of each row. Pure. A row the answer does not speak of is left out:
// it stays as it was.

import type { RowState } from '../../../../shared/vend/batch.ts'
import type { RowNews } from '../batch-adapter.ts'
import type { BatchStatus, CustomerStatus, PaymentState } from './read-status.ts'
import { national } from './rows.ts'

const states: Readonly<Record<PaymentState, RowState>> = {
  paid: 'paid',
  pending: 'pending',
  failed: 'failed',
  expired: 'lapsed',
  'not-generated': 'not-asked',
  'not-member': 'not-member',
  unclear: 'unclear',
}

export function newsOf(
  rows: readonly { readonly n: number; readonly account: string }[],
  status: BatchStatus,
): readonly RowNews[] {
  const said = new Map<string, CustomerStatus[]>()
  for (const customer of status.customers) {
    const number = national(customer.msisdn)
    said.set(number, [...(said.get(number) ?? []), customer])
  }
  const outside = new Set(status.nonMembers.map(national))
  return rows.flatMap(({ n, account }): RowNews[] => {
    const number = national(account)
    const [one, ...more] = said.get(number) ?? []
    if (more.length > 0) {
      const detail = 'Chillr names this number more than once.'
      return [{ n, state: 'unclear', detail, providerRef: null }]
    }
    if (one) return [{ n, ...newsOfOne(one, outside.has(number)) }]
    return outside.has(number) ? [{ n, ...notMember }] : []
  })
}

const notMember = {
  state: 'not-member',
  detail: 'This number has no Chillr account.',
  providerRef: null,
} as const

function newsOfOne(now: CustomerStatus, outside: boolean): Omit<RowNews, 'n'> {
  // A number that is no member was never asked, whatever its message says.
  if (outside && now.state === 'not-generated') return notMember
  return {
    state: states[now.state],
    detail: now.message ?? (now.said || null),
    providerRef: now.transactionId,
  }
}
