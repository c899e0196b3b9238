// The till's own word on the order at hand, asked when the ticket has settled: why it cannot go, what
// looks odd. It asks no network and only informs; the till decides again when the money is taken.

import { useEffect, useState } from 'react'
import type { Input, Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import { useTill } from '../stores/till.ts'
import type { Draft } from './draft.ts'
import { canGoOn, orderOptions, problemWith } from './form.ts'
import { useIsClosed } from './reach.ts'
import { useOften } from '../standing/use-often.ts'
import { useForm } from './use-form.ts'

export type Check = Output<'vend.check'>

/** A cashier who is still typing is not told about half an amount. */
const settleMs = 200

/** What the till would say of the order as it stands; null while it is not whole or not yet asked. */
export function useCheck(draft: Draft): Check | null {
  const form = useForm()
  const often = useOften()
  const closed = useIsClosed(form)
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  // Whatever the answer hangs on beside the order itself.
  const around = useTill(({ status }) => {
    const seller = status?.providers.find(({ id }) => id === form?.seller.id)
    return `${seller?.state} ${seller?.balance?.left} ${status?.queue.queued.cash}`
  })
  const problem = problemWith(draft, form, currency)
  const whole = problem === null || problem.key === 'sell.need.cash'
  const input: Input<'vend.check'> | null =
    form === null || closed || !canGoOn(draft, form) || !whole
      ? null
      : {
          product: form.product.id,
          providerId: form.seller.id,
          account: draft.account,
          amount: draft.amount.replace(/\.$/, ''),
          options: orderOptions(draft, form, often),
        }
  const order = input && JSON.stringify(input)
  // What it said stays in sight while the order is saved; nothing is asked then.
  const asked = input && !draft.placing ? JSON.stringify({ input, around }) : null
  const [answered, setAnswered] = useState<{ order: string; check: Check } | null>(null)
  useEffect(() => {
    if (asked === null) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const question = JSON.parse(asked) as { readonly input: Input<'vend.check'> }
      const answer = await call('vend.check', question.input)
      if (wanted && answer.ok) {
        setAnswered({ order: JSON.stringify(question.input), check: answer.value })
      }
    }
    const timer = setTimeout(() => void ask(), settleMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [asked])
  return answered !== null && answered.order === order ? answered.check : null
}
