// Where bills are looked up, chosen and made ready to be paid. What was found lives in memory for as
// long as it may be paid: a till that was restarted looks up again. Only a vend moves money, and it
// pays nothing but what this desk itself was told.

import type { Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Clock, Log, Random } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type {
  BillLanguage,
  BillService,
  ClockNews,
  FormProblem,
} from '../providers/bill-adapter.ts'
import type { Health } from '../providers/health.ts'
import { payerOf, unsettledBillsOn } from '../store/bill-inquiries.ts'
import type { Writable } from '../store/database.ts'
import type { Persist } from '../vend/persist.ts'
import { type BillProvider, Catalogs } from './catalogs.ts'
import {
  accountText,
  askedOf,
  type FoundBills,
  listedIn,
  mayPayAlready,
  type Payable,
  payableOf,
  type Price,
  pricesOf,
} from './found.ts'
import { Lately } from './lately.ts'
import { startRenewal } from './renewal.ts'
import {
  billError,
  inSale,
  lookUpAgain,
  maybeInSale,
  notOurs,
  nothingDue,
  outOfReach,
  tooLate,
} from './words.ts'

const atMost = 300

type Port = {
  readonly store: Writable
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly health: Health
  readonly persist: Persist
  readonly providers: readonly Provider[]
}

/** What an inquiry ended in: problems with the form, or what was found under an id. */
export type Inquiry =
  | {
      readonly kind: 'problems'
      readonly service: BillService
      readonly problems: readonly FormProblem[]
    }
  | { readonly kind: 'found'; readonly lookUpId: string; readonly found: FoundBills }

export const sellsBills = (provider: Provider): provider is BillProvider =>
  provider.adapter.bills !== undefined

export class BillDesk {
  readonly catalogs: Catalogs
  private readonly port: Port
  private readonly found: Lately<FoundBills>
  private readonly payable: Lately<Payable>
  /** What each choice came to, so that choosing the same again bundles nothing twice. */
  private readonly chosen: Lately<string>
  private readonly clocks = new Map<string, ClockNews>()
  private stopRenewal: () => void = () => undefined

  constructor(port: Port) {
    this.port = port
    this.found = new Lately(port.clock, atMost)
    this.payable = new Lately(port.clock, atMost)
    this.chosen = new Lately(port.clock, atMost)
    this.catalogs = new Catalogs({
      ...port,
      onClock: (id, news) => this.learnClock(id, news),
      clockOf: (id) => this.clockOf(id),
    })
  }

  start(): void {
    const providers = this.port.providers.filter(sellsBills)
    this.stopRenewal = startRenewal(this.port, this.catalogs, providers)
  }

  stop(): void {
    this.stopRenewal()
    this.catalogs.stop()
  }

  /** The till's clock as this provider last saw it; null while nothing is known. */
  clockOf(providerId: string): ClockNews | null {
    return this.clocks.get(providerId) ?? null
  }

  async inquire(
    provider: BillProvider,
    input: Parsed<'bill.inquire'>,
  ): Promise<Result<Inquiry, TillError>> {
    const { bills } = provider.adapter
    const language = input.language ?? bills.language(provider.account)
    const offer = await this.offer(provider, language, input.serviceId)
    if (!offer.ok) return offer
    const { biller, service } = offer.value
    const problems = bills.problems(service, input.values)
    if (problems.length > 0) return ok({ kind: 'problems', service, problems })
    const asked = { values: input.values, oneOnly: input.oneOnly ?? false, language }
    const http = this.port.health.httpFor(provider.id)
    const told = await bills.inquire(provider.account, service, asked, http)
    this.learnClock(provider.id, told.clock)
    if (!told.result.ok) return err(this.words(provider, told.result.error))
    const lifeMs = bills.lifeMs(provider.account)
    const heardAt = told.result.value.bills.map((bill) => bill.heardAt)
    const found: FoundBills = {
      provider,
      biller,
      service,
      language,
      account: accountText(told.result.value.account ?? ''),
      asked: askedOf(service, input.values),
      bills: told.result.value.bills,
      expiresAt: Math.min(this.port.clock.now(), ...heardAt) + lifeMs,
    }
    const lookUpId = `b-${Buffer.from(this.port.random.bytes(18)).toString('base64url')}`
    this.found.keep(lookUpId, found, lifeMs)
    return ok({ kind: 'found', lookUpId, found })
  }

  /** Makes the bills chosen payable as one. Asks the provider only for several, and once per choice. */
  async choose(
    { lookUpId, inquiryIds }: Parsed<'bill.choose'>,
    isAnother = false,
  ): Promise<Result<Payable & { provider: BillProvider }, TillError>> {
    const found = this.found.recall(lookUpId)
    if (!found || this.port.clock.now() >= found.expiresAt) return err(lookUpAgain)
    const { provider, service, language, bills } = found
    const parts = bills.filter(({ inquiryId }) => inquiryIds.includes(inquiryId))
    const paid =
      this.paidBefore(provider, inquiryIds) ??
      (isAnother
        ? null
        : this.perhapsPaid(provider, {
            account: found.account,
            serviceId: String(service.id),
            prices: pricesOf(found, parts),
            listed: listedIn(found),
          }))
    if (paid) return err(paid)
    if (this.port.health.gated(provider.id)) return err(outOfReach(provider.label))
    const key = JSON.stringify([lookUpId, inquiryIds.toSorted(), isAnother])
    const before = this.payable.recall(this.chosen.recall(key) ?? '')
    if (before) return ok({ ...before, provider })
    const { bills: adapter } = provider.adapter
    const told = await adapter.asOne(
      provider.account,
      service,
      { found: bills, chosenIds: inquiryIds, language },
      this.port.health.httpFor(provider.id),
    )
    this.learnClock(provider.id, told.clock)
    if (!told.result.ok) return err(this.words(provider, told.result.error))
    const one = told.result.value
    const lifeMs = adapter.lifeMs(provider.account)
    const payable = payableOf(found, one, parts, { lifeMs, isAnother })
    if (payable.amountMinor + payable.feesMinor <= 0) return err(nothingDue)
    const name = payableName(provider.id, one.inquiryId)
    this.payable.keep(name, payable, lifeMs)
    this.chosen.keep(key, name, lifeMs)
    return ok({ ...payable, provider })
  }

  /** What an order for a bill pays: only what was chosen here, at exactly its price, and not yet paid. */
  payableFor(
    provider: Provider,
    order: { readonly inquiryId: string; readonly account: string; readonly amountMinor: number },
  ): Result<Payable, TillError> {
    const payable = this.payable.recall(payableName(provider.id, order.inquiryId))
    const paid = this.paidBefore(provider, payable?.inquiryIds ?? [order.inquiryId])
    if (paid) return err(paid)
    if (!payable) return err(notOurs)
    const { account, options, prices, listed } = payable
    const perhaps = payable.isAnother
      ? null
      : this.perhapsPaid(provider, {
          account,
          serviceId: options['service_id'],
          prices,
          listed,
        })
    if (perhaps) return err(perhaps)
    const isTotal = order.amountMinor === payable.amountMinor + payable.feesMinor
    if (!isTotal || accountText(order.account) !== payable.account) return err(notOurs)
    return this.port.clock.now() >= payable.expiresAt ? err(tooLate) : ok(payable)
  }

  private paidBefore(provider: Provider, inquiryIds: readonly string[]): TillError | null {
    const payer = payerOf(this.port.store, provider.id, inquiryIds)
    return payer && inSale(payer.reference, payer.state)
  }

  /** A like bill of this account in a sale nobody knows the end of: a new inquiry is a new number. */
  private perhapsPaid(
    provider: Provider,
    wanted: {
      readonly account: string | null
      readonly serviceId: string | undefined
      readonly prices: readonly Price[]
      readonly listed: readonly string[]
    },
  ): TillError | null {
    if (wanted.account === null) return null
    const unsettled = unsettledBillsOn(this.port.store, provider.id, wanted.account)
    const sale = mayPayAlready(unsettled, wanted)
    return sale ? maybeInSale(sale.reference, sale.state) : null
  }

  private async offer(
    provider: BillProvider,
    language: BillLanguage,
    serviceId: number,
  ): Promise<Result<{ biller: string; service: BillService }, TillError>> {
    const catalog = await this.catalogs.read(provider, language, false)
    if (!catalog.ok) return catalog
    for (const { billers } of catalog.value.categories) {
      for (const biller of billers) {
        const service = biller.services.find(({ id }) => id === serviceId)
        if (service) return ok({ biller: biller.name, service })
      }
    }
    return err(
      tillError(
        'not-found',
        `${provider.label} no longer lists this service. Nothing was asked. Refresh the list.`,
        { provider: provider.label },
      ),
    )
  }

  private learnClock(providerId: string, news: ClockNews | null): void {
    if (news) this.clocks.set(providerId, news)
  }

  private words(provider: BillProvider, error: Parameters<typeof billError>[1]): TillError {
    return billError(provider.label, error, this.clockOf(provider.id))
  }
}

const payableName = (providerId: string, inquiryId: string): string =>
  JSON.stringify([providerId, inquiryId])
