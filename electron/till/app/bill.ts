// bill.*: the catalog, the bills found, the choice of them. Paying is `vend.place`.

import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { TillError } from '../../../shared/contract/errors.ts'
import type { BillProvider } from '../bills/catalogs.ts'
import { sellsBills } from '../bills/desk.ts'
import { approve } from '../session/override.ts'
import type { BillCategory, ClockNews, FoundBill } from '../providers/bill-adapter.ts'
import { type AppContext, findProvider, type Handlers } from './context.ts'

/** Only a clock that breaks something is told. */
const skewView = (news: ClockNews | null): Output<'bill.catalog'>['clockSkew'] =>
  news !== null && news.message !== null ? { ms: news.ms, message: news.message } : null

function billProvider(
  context: AppContext,
  providerId: string | undefined,
): Result<BillProvider, TillError> {
  const found = findProvider(context, 'bills', providerId)
  if (!found.ok) return found
  // `sells` has asked the same of every provider of bills.
  if (!sellsBills(found.value)) throw new Error(`${found.value.id} sells no bills`)
  return ok(found.value)
}

const categoryView = ({
  id,
  name,
  billers,
}: BillCategory): Output<'bill.catalog'>['categories'][number] => ({
  id,
  name,
  billers: billers.map((biller) => ({
    id: biller.id,
    name: biller.name,
    services: biller.services.map((service) => ({
      id: service.id,
      name: service.name,
      asks: service.asks,
      paysMany: service.paysMany,
      oldestFirst: service.oldestFirst,
      fields: [...service.fields],
    })),
  })),
})

/** A like bill that is not settled holds this one, unless a supervisor knows it for another. */
async function chooseBills(context: AppContext, input: Parsed<'bill.choose'>) {
  const chosen = await context.bills.choose(input)
  const { detail } = chosen.ok ? {} : chosen.error
  const isSaid = input.supervisor !== undefined || input.reason !== undefined
  if (detail?.['needs'] !== 'supervisor' || !isSaid) return chosen
  const act = {
    act: 'bill.choose',
    subject: String(detail['vendId']),
    what: 'Paying another bill of the same amount',
  }
  const approved = approve(context, act, input)
  return approved.ok ? context.bills.choose(input, true) : approved
}

export const billHandlers: Handlers<'bill.catalog' | 'bill.inquire' | 'bill.choose'> = {
  'bill.catalog': async (context, input) => {
    const provider = billProvider(context, input.providerId)
    if (!provider.ok) return provider
    const { id, adapter, account } = provider.value
    const language = input.language ?? adapter.bills.language(account)
    const { catalogs } = context.bills
    const catalog = await catalogs.read(provider.value, language, input.refresh ?? false)
    if (!catalog.ok) return catalog
    return ok({
      providerId: id,
      currency: context.currency,
      readAt: catalog.value.readAt,
      stale: catalog.value.stale,
      categories: catalog.value.categories.map(categoryView),
      missing: [...catalog.value.missing],
      clockSkew: skewView(context.bills.clockOf(id)),
    })
  },

  'bill.inquire': async (context, input) => {
    const provider = billProvider(context, input.providerId)
    if (!provider.ok) return provider
    const inquiry = await context.bills.inquire(provider.value, input)
    if (!inquiry.ok) return inquiry
    const clockSkew = skewView(context.bills.clockOf(provider.value.id))
    if (inquiry.value.kind === 'problems') {
      const { problems, service } = inquiry.value
      const { paysMany, oldestFirst } = service
      return ok({
        lookUpId: null,
        problems: [...problems],
        bills: [],
        paysMany,
        oldestFirst,
        expiresAt: null,
        clockSkew,
      })
    }
    const { lookUpId, found } = inquiry.value
    const money = (amountMinor: number) => formatAmount(amountMinor, context.currency)
    const billView = (bill: FoundBill): Output<'bill.inquire'>['bills'][number] => ({
      inquiryId: bill.inquiryId,
      amount: money(bill.amountMinor),
      fees: money(bill.feesMinor),
      total: money(bill.amountMinor + bill.feesMinor),
      issuedAt: bill.createdMicros === null ? null : Math.floor(bill.createdMicros / 1_000),
      facts: [...bill.facts],
    })
    return ok({
      lookUpId,
      problems: [],
      bills: found.bills.map(billView),
      paysMany: found.service.paysMany,
      oldestFirst: found.service.oldestFirst,
      expiresAt: found.expiresAt,
      clockSkew,
    })
  },

  'bill.choose': async (context, input) => {
    const chosen = await chooseBills(context, input)
    if (!chosen.ok) return chosen
    const { provider, inquiryIds, amountMinor, feesMinor, account, customer, expiresAt } =
      chosen.value
    const money = (amountMinor: number) => formatAmount(amountMinor, context.currency)
    const [inquiryId = ''] = inquiryIds
    return ok({
      providerId: provider.id,
      account,
      options: { inquiry_id: inquiryId },
      amount: money(amountMinor),
      fees: money(feesMinor),
      total: money(amountMinor + feesMinor),
      currency: context.currency,
      customer: customer.name,
      expiresAt,
    })
  },
}
