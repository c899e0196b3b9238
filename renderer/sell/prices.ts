// A provider's price list for the ticket at hand: being asked, failed, or here. Asked anew whenever the
// network or the company changes, because a price shown is a price taken.

import { useEffect, useState } from 'react'
import type { Input } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import type { Pack } from './draft.ts'
import type { Form } from './form.ts'
import { choosePack } from './products.ts'
import { useSell } from './store.ts'

export type Prices =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly error: ScreenError }
  | { readonly kind: 'listed'; readonly items: readonly Pack[] }

/** A package chosen from an older list goes, unless it is still sold at that price. */
function keepIfListed(items: readonly Pack[]): void {
  const { pack } = useSell.getState().draft
  if (pack === null) return
  const same = items.some(({ code, amount }) => code === pack.code && amount === pack.amount)
  if (!same) choosePack(null)
}

/** The list, and how to ask for it again. */
export function usePrices({ product, seller, options }: Form): readonly [Prices, () => void] {
  const [tries, setTries] = useState(0)
  const [answered, setAnswered] = useState<{ of: string; prices: Prices } | null>(null)
  const asked = JSON.stringify({ product: product.id, providerId: seller.id, options })
  const of = `${tries} ${asked}`
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await call('product.prices', JSON.parse(asked) as Input<'product.prices'>)
      if (!wanted) return
      if (answer.ok) keepIfListed(answer.value.items)
      const prices: Prices = answer.ok
        ? { kind: 'listed', items: answer.value.items }
        : { kind: 'failed', error: answer.error }
      setAnswered({ of, prices })
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [asked, of])
  return [
    answered?.of === of ? answered.prices : { kind: 'asking' },
    () => setTries((count) => count + 1),
  ]
}
