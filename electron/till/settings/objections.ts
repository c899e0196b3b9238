// What may not be changed while customers' money hangs on it. A provider with sales that have no end yet
// stays, and stays the same account: asked elsewhere about them, it would say "no such order", and the
// till could believe it.

import type { ProviderConfig, Provisioning } from '../../../shared/config/provisioning.ts'
import { isKeyName } from '../../../shared/config/secrets.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { plural } from '../../../shared/plural.ts'
import { isElsewhere } from './patch.ts'
import type { Sections } from '../configuration.ts'
import type { Readable } from '../store/database.ts'
import { openOrdersOf } from '../store/open-orders.ts'

const hasOtherKeys = (was: ProviderConfig, is: ProviderConfig): boolean => {
  const names = new Set([...Object.keys(was.credentials), ...Object.keys(is.credentials)])
  return [...names].some(
    (name) => isKeyName(name) && was.credentials[name] !== is.credentials[name],
  )
}

/** Null: the change may go. */
export function objectionTo(
  store: Readable,
  document: Provisioning,
  { shop, providers }: Sections,
  { sameAccounts }: { readonly sameAccounts: boolean },
): TillError | null {
  if (shop && shop.currency !== document.shop.currency) {
    return tillError(
      'not-possible',
      'The currency of a till is fixed: its sales are counted in it. Nothing was changed.',
      { reason: 'currency' },
    )
  }
  if (!providers) return null
  for (const was of document.providers) {
    const is = providers.find(({ id }) => id === was.id)
    const open = openOrdersOf(store, was.id)
    const of = { provider: was.label, count: open.all }
    if (open.all > 0 && (!is || isElsewhere(was, is))) {
      return tillError(
        'not-possible',
        `${was.label} has ${plural(open.all, 'unfinished sale', 'unfinished sales')}. It stays as it is until none is left. Nothing was changed.`,
        { reason: 'open-sales', ...of },
      )
    }
    if (open.sent > 0 && is && hasOtherKeys(was, is) && !sameAccounts) {
      return tillError(
        'not-possible',
        `${was.label} has ${plural(open.sent, 'unfinished sale', 'unfinished sales')}. If the new key belongs to the same account, say so. Nothing was changed.`,
        { reason: 'same-account', provider: was.label, count: open.sent },
      )
    }
  }
  return null
}
