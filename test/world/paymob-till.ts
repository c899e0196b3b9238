// The whole till at a counter in Cairo that sells Paymob's bills: real SQLite, a real printer, and the
// sandbox whose ledger is the truth. What the tests of bills start from.

import type { ProviderConfig } from '../../shared/config/provisioning.ts'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { parseAmount } from '../../shared/money/money.ts'
import type { Result } from '../../shared/result.ts'
import {
  type PaymobSandbox,
  type PaymobSandboxOptions,
  startPaymobSandbox,
} from '../../electron/sandbox/paymob/sandbox.ts'
import { quick, startTillWorld, type TillWorld, type TillWorldOptions } from './till.ts'

export type Found = Output<'bill.inquire'>
export type Chosen = Output<'bill.choose'>

export type PaymobTill = TillWorld & {
  readonly paymob: PaymobSandbox
  /** Looks up the bills of an account; fails when there is a problem with it. */
  readonly inquire: (
    serviceId: number,
    values: Readonly<Record<string, string>>,
    more?: Partial<Input<'bill.inquire'>>,
  ) => Promise<Found & { readonly lookUpId: string }>
  /** Chooses the bills at these places of what was found. */
  readonly choose: (
    found: Found & { readonly lookUpId: string },
    ...places: readonly number[]
  ) => Promise<Result<Chosen, TillError>>
  /** What `vend.place` takes for a choice, under a draft nobody has used. */
  readonly payment: (chosen: Chosen, more?: Partial<Input<'vend.place'>>) => Input<'vend.place'>
  readonly pay: (chosen: Chosen) => Promise<string>
  /** Every paid inquiry of the ledger is a confirmed sale of its price, once, and the other way round. */
  readonly journal: () => Promise<{
    readonly sold: readonly (readonly [string, number])[]
    readonly paid: readonly (readonly [string, number])[]
  }>
}

let drafts = 0

export async function startPaymobTill(
  options: TillWorldOptions & {
    readonly paymob?: PaymobSandboxOptions
    readonly credentials?: Readonly<Record<string, string>>
  } = {},
): Promise<PaymobTill> {
  const paymob = await startPaymobSandbox(options.paymob)
  const config: ProviderConfig = {
    id: 'paymob',
    system: 'paymob',
    label: 'Paymob',
    baseUrl: paymob.url,
    credentials: { ...paymob.credentials, ...options.credentials },
    timing: options.timing ?? quick,
  }
  const world = await startTillWorld({
    ...options,
    shop: (plain) => ({
      ...plain,
      shop: { ...plain.shop, currency: 'EGP', timeZone: 'Africa/Cairo' },
      providers: [config],
    }),
  })
  const { must, call } = world
  const payment: PaymobTill['payment'] = (chosen, more = {}) => {
    drafts += 1
    return {
      draftId: `bill-${process.pid}-${drafts}`,
      product: 'bills',
      providerId: chosen.providerId,
      account: chosen.account,
      amount: chosen.total,
      options: chosen.options,
      tender: { kind: 'cash' },
      ...more,
    }
  }
  return {
    ...world,
    paymob,
    inquire: async (serviceId, values, more = {}) => {
      const found = await must('bill.inquire', { serviceId, values: { ...values }, ...more })
      const { lookUpId } = found
      if (lookUpId === null) throw new Error(JSON.stringify(found.problems))
      return { ...found, lookUpId }
    },
    choose: (found, ...places) =>
      call('bill.choose', {
        lookUpId: found.lookUpId,
        inquiryIds: places.map((place) => found.bills[place]?.inquiryId ?? 'no such bill'),
      }),
    payment,
    pay: async (chosen) => (await must('vend.place', payment(chosen))).vendId,
    journal: async () => {
      const { vends } = await must('vend.list', { limit: 200 })
      const views: VendView[] = []
      for (const { vendId } of vends) views.push(await world.vend(vendId))
      return {
        sold: views
          .filter(({ state }) => state === 'confirmed')
          .map(({ options, amount }) => [options['inquiry_id'] ?? '', minor(amount)] as const)
          .toSorted(),
        paid: paymob.ledger
          .inquiries()
          .filter((one) => one.paid)
          .map((one) => [String(one.inquiryId), one.amountMinor + one.feesMinor] as const)
          .toSorted(),
      }
    },
    stop: async () => {
      await world.stop()
      await paymob.close()
    },
  }
}

function minor(text: string): number {
  const amount = parseAmount(text, 'EGP')
  if (!amount.ok) throw new Error(`${text} is no amount`)
  return amount.value
}
