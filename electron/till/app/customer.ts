// customer.*: who comes back, and who wants to be forgotten.

import { formatAmount } from '../../../shared/money/money.ts'
import { err, ok } from '../../../shared/result.ts'
import { tillError } from '../../../shared/contract/errors.ts'
import { findCustomers } from '../customers/book.ts'
import { approve } from '../session/override.ts'
import {
  dropFavourite,
  dropFavourites,
  forgetSales,
  keepFavourite,
  seqsOfAccount,
  seqsOfPhone,
} from '../store/customers.ts'
import { transact } from '../store/transaction.ts'
import type { Handlers } from './context.ts'

type CustomerCommand = 'customer.find' | 'customer.star' | 'customer.forget'

const defaultLimit = 30
/** Sales marked at a time: the till sells in between. */
const atOnce = 200

export const customerHandlers: Handlers<CustomerCommand> = {
  'customer.find': ({ session, store }, { text, product, limit }) => {
    const cashier = session.require()
    if (!cashier.ok) return cashier
    const found = findCustomers(store, {
      text: text ?? '',
      product: product ?? null,
      limit: limit ?? defaultLimit,
    })
    return ok({
      customers: found.map(({ last, token, options, ...known }) => ({
        ...known,
        options: { ...options },
        lastAmount: formatAmount(last.amountMinor, last.currency),
        lastAt: last.placedAt,
        token: token && { ...token, digits: [...token.digits] },
      })),
    })
  },

  'customer.star': ({ session, store, clock }, { starred, label, ...of }) => {
    const cashier = session.require()
    if (!cashier.ok) return cashier
    const words = label?.trim() ?? ''
    transact(store, () => {
      if (!starred) return dropFavourite(store, of)
      return keepFavourite(store, {
        ...of,
        label: words === '' ? null : words,
        at: clock.now(),
        by: cashier.value.name,
      })
    })
    return ok({})
  },

  'customer.forget': async (context, { phone, account, reason, supervisor }) => {
    const { store, clock } = context
    // The trail must not keep what is to be forgotten.
    const approved = approve(
      context,
      { act: 'customer.forget', subject: null },
      { supervisor, reason },
    )
    if (!approved.ok) return approved
    const seqs =
      phone === undefined ? seqsOfAccount(store, account ?? '') : seqsOfPhone(store, phone)
    if (seqs.length === 0) {
      return err(tillError('not-found', 'This till knows no such customer. Nothing was done.'))
    }
    let forgotten = 0
    for (let at = 0; at < seqs.length; at += atOnce) {
      forgotten += transact(store, () => forgetSales(store, seqs.slice(at, at + atOnce)))
      await new Promise<void>((resolve) => {
        clock.after(0, resolve)
      })
    }
    if (phone !== undefined) transact(store, () => dropFavourites(store, phone))
    return ok({ forgotten, kept: seqs.length - forgotten })
  },
}
