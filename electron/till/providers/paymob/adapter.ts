// Paymob Bills (Egypt) as one of the till's provider systems: a vend is the payment of an inquiry that
// was made before. Catalog, inquiries and bundles are the client's. What is documented, what is open
// and what the till does about it: docs/providers/paymob.md.

import { err } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { Clock, Http, Random } from '../../ports.ts'
import type { Adapter, Evidence, Order, ProviderAccount } from '../adapter.ts'
import { createPaymobBills } from './as-bills.ts'
import { isExpired } from './bills.ts'
import { check } from './check.ts'
import { type Call, pay, probe } from './client.ts'
import { currency, readOptions } from './order-options.ts'
import { defaultInquiryLifeMs, settingsOf } from './settings.ts'

export function createPaymob(ports: {
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
}): Adapter {
  const callOf = (account: ProviderAccount, http: Http): Call => ({ ...ports, account, http })
  return {
    system: 'paymob',
    currency,
    currencies: [currency],
    can: {
      // No way to ask is documented: what is unknown goes to a person at once.
      requeryByReference: false,
      // A payment carries no reference of ours, so nothing keeps a second one from paying again.
      resendWhenUnknown: false,
      notFoundConfirmations: 1,
      firstRequeryMs: 60_000,
      requeryMs: 60_000,
      maxRequeries: 1,
      balance: false,
      trial: false,
    },
    choices: () => [],
    objection: (order, account) =>
      objection(order, ports.clock.now(), account && settingsOf(account).inquiryLifeMs),
    lookUp: () =>
      Promise.resolve(
        err({
          kind: 'refused' as const,
          code: 'by-form',
          message: 'Bills are looked up with the form of their service.',
        }),
      ),
    vend: async (account, order, http) => {
      const bill = readOptions(order.options)
      // The objection keeps these out; one that came through has nothing that could be paid.
      if (bill === null) return { outcome: noInquiry, evidence: nothingSent }
      const { inquiryLifeMs } = settingsOf(account)
      if (isExpired({ heardAt: bill.inquiredAt }, inquiryLifeMs, ports.clock.now())) {
        return { outcome: tooOld, evidence: nothingSent }
      }
      const { outcome, evidence } = await pay(callOf(account, http), bill, order.customer)
      return { outcome, evidence }
    },
    requery: () =>
      Promise.resolve({
        outcome: {
          kind: 'unknown' as const,
          reason: 'no-answer' as const,
          detail: 'Paymob has no documented way to ask about a payment. A person must decide.',
        },
        evidence: nothingSent,
      }),
    probe: (account, http) => probe(callOf(account, http)),
    check: (account, http) => check(callOf(account, http)),
    bills: createPaymobBills(ports),
  }
}

const nothingSent: Evidence = { httpStatus: null, request: 'nothing was sent', answer: null }

const noInquiry: Outcome = {
  kind: 'refused',
  code: 'no-inquiry',
  message: 'The order names no bill that was looked up. Nothing was sent.',
}

const tooOld: Outcome = {
  kind: 'refused',
  code: 'inquiry-ended',
  message: 'The bill was looked up too long ago to be paid. Nothing was sent.',
}

/** Why an order may not be taken; the inquiry's age is checked against the default life or `lifeMs`. */
export function objection(
  order: Omit<Order, 'reference'>,
  now: number,
  lifeMs: number = defaultInquiryLifeMs,
): string | null {
  if (order.currency !== currency) return 'Paymob takes Egyptian pounds only.'
  const bill = readOptions(order.options)
  if (bill === null) return 'Look the bill up first.'
  if (order.amountMinor <= 0 || order.amountMinor !== bill.amountMinor + bill.feesMinor) {
    return 'The amount is not the bill and its fees. Look the bill up again.'
  }
  return isExpired({ heardAt: bill.inquiredAt }, lifeMs, now)
    ? 'The bill was looked up too long ago. Look it up again.'
    : null
}
