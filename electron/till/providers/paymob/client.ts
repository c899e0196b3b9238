// Talks to Paymob Bills: each function asks once and answers what it heard. The flags of the service
// are held here too, so nothing the documentation forbids is ever sent. Never retries, never throws.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Clock, Http, HttpAnswer, HttpFailure, HttpRequest, Random } from '../../ports.ts'
import type { Evidence, Exchange, LookUpError, Order, ProviderAccount } from '../adapter.ts'
import { evidenceOf } from '../evidence.ts'
import {
  type Bill,
  objectionToAsking,
  objectionToBundle,
  objectionToPaying,
  isExpired,
} from './bills.ts'
import type { Catalog, Category, Service } from './catalog.ts'
import { skewOf, skewWords } from './clock-skew.ts'
import { type Params } from './form.ts'
import { readBillers, readCategories } from './read-catalog.ts'
import { readMany, readOne, readPage } from './read-inquiry.ts'
import { readPayment } from './read-payment.ts'
import {
  type Moment,
  type Payment,
  billersRequest,
  bundleRequest,
  categoriesRequest,
  feesRequest,
  inquiryRequest,
  momentOf,
  multipleRequest,
  paymentRequest,
} from './requests.ts'
import { type Language, settingsOf } from './settings.ts'

/** Everything a call needs. */
export type Call = {
  readonly account: ProviderAccount
  readonly http: Http
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
  readonly language?: Language
}

/** `not-allowed`: the till itself says no, and nothing was sent. */
export type PaymobError = LookUpError | { readonly kind: 'not-allowed'; readonly message: string }

export type Answered<T> = {
  readonly result: Result<T, PaymobError>
  /** Till's clock minus Paymob's, ms; null when the answer did not tell. */
  readonly skewMs: number | null
  /** Null when nothing was sent. */
  readonly evidence: Evidence | null
}

const readAtOnce = 4

/** The whole catalog. A category that cannot be read now is named in `missing`; none at all is an error. */
export async function catalog(call: Call): Promise<Answered<Catalog>> {
  const heard = await ask(call, (moment) => categoriesRequest(call.account, moment))
  const page = readPage(heard.answer)
  const categories = page.ok ? readCategories(page.value) : null
  if (!page.ok) return answered(heard, page)
  if (categories === null) return answered(heard, err(noCatalog))
  const read: Category[] = []
  const missing: { id: number; name: string; detail: string }[] = []
  for (let at = 0; at < categories.length; at += readAtOnce) {
    const some = categories.slice(at, at + readAtOnce)
    const billers = await Promise.all(some.map(({ id }) => billersOf(call, id)))
    for (const [index, category] of some.entries()) {
      const providers = billers[index] ?? err('not read')
      if (providers.ok) read.push({ ...category, providers: providers.value })
      else missing.push({ id: category.id, name: category.name, detail: providers.error })
    }
  }
  return read.length === 0 && missing.length > 0
    ? answered(heard, err({ kind: 'unreachable', detail: missing[0]?.detail ?? '' }))
    : answered(heard, ok({ categories: read, order: categories.map(({ id }) => id), missing }))
}

const noCatalog: PaymobError = {
  kind: 'unreachable',
  detail: 'The answer is no catalog in Paymob’s format.',
}

async function billersOf(call: Call, categoryId: number) {
  const { answer } = await ask(call, (moment) => billersRequest(call.account, moment, categoryId))
  const page = readPage(answer)
  if (!page.ok) return err(wordsOf(page.error))
  const billers = readBillers(page.value)
  return billers === null ? err('The answer is no list of providers.') : ok(billers)
}

/** One bill of a service that has bills. */
export async function inquire(
  call: Call,
  service: Service,
  params: Params,
): Promise<Answered<Bill>> {
  const objection = objectionToAsking(service, 'inquiry')
  if (objection !== null) return notAllowed(objection)
  const asked = { serviceId: service.id, params }
  const heard = await ask(call, (moment) => inquiryRequest(call.account, moment, asked))
  return answered(heard, readOne(heard.answer, service.outputs, call.clock.now()))
}

/** All bills, for a service that allows it. */
export async function inquireMultiple(
  call: Call,
  service: Service,
  params: Params,
): Promise<Answered<readonly Bill[]>> {
  const objection = objectionToAsking(service, 'multiple')
  if (objection !== null) return notAllowed(objection)
  const asked = { serviceId: service.id, params }
  const heard = await ask(call, (moment) => multipleRequest(call.account, moment, asked))
  return answered(heard, readMany(heard.answer, service.outputs, call.clock.now()))
}

/** What a top-up or a donation costs on top. */
export async function feesInquiry(
  call: Call,
  service: Service,
  params: Params,
): Promise<Answered<Bill>> {
  const asked = { serviceId: service.id, params }
  const heard = await ask(call, (moment) => feesRequest(call.account, moment, asked))
  return answered(heard, readOne(heard.answer, service.outputs, call.clock.now()))
}

/**
 * Several of the bills found, as one that can be paid. Its sum must be theirs to the minor unit.
 * One bill needs no bundle: pay it by its own id.
 */
export async function bundle(
  call: Call,
  service: Service,
  found: readonly Bill[],
  chosenIds: readonly number[],
): Promise<Answered<Bill>> {
  const objection = objectionToPaying(service, found, chosenIds) ?? oneOnly(chosenIds)
  if (objection !== null) return notAllowed(objection)
  const chosen = found.filter(({ inquiryId }) => chosenIds.includes(inquiryId))
  const { inquiryLifeMs } = settingsOf(call.account)
  if (chosen.some((bill) => isExpired(bill, inquiryLifeMs, call.clock.now()))) {
    return notAllowed('These bills were looked up too long ago. Look them up again.')
  }
  const heard = await ask(call, (moment) =>
    bundleRequest(call.account, moment, { serviceId: service.id, inquiryIds: chosenIds }),
  )
  const result = readOne(heard.answer, service.outputs, call.clock.now())
  if (!result.ok) return answered(heard, result)
  const mismatch = objectionToBundle(result.value, chosen)
  return answered(
    heard,
    mismatch === null ? result : err({ kind: 'not-allowed', message: mismatch }),
  )
}

const oneOnly = (chosenIds: readonly number[]): string | null =>
  chosenIds.length > 1 ? null : 'One bill needs no bundle.'

/** Pays one inquiry, once. */
export async function pay(
  call: Call,
  payment: Payment,
  customer: Order['customer'] = null,
): Promise<Exchange & { readonly skewMs: number | null }> {
  const heard = await ask(call, (moment) => paymentRequest(call.account, moment, payment))
  const outcome = readPayment(
    heard.answer,
    { inquiryId: payment.inquiryId, customer },
    heard.skewMs,
  )
  return { outcome, evidence: heard.evidence, skewMs: heard.skewMs }
}

/** True when Paymob answered anything at all. */
export const probe = async (call: Call): Promise<boolean> =>
  (await ask(call, (moment) => categoriesRequest(call.account, moment))).answer.kind === 'answer'

type Heard = {
  readonly answer: HttpAnswer | HttpFailure
  readonly evidence: Evidence
  readonly skewMs: number | null
}

export async function ask(call: Call, build: (moment: Moment) => HttpRequest): Promise<Heard> {
  const request = build(momentOf(call.clock, call.random, call.language))
  const answer = await call.http.exchange(request)
  return {
    answer,
    evidence: evidenceOf(request, answer),
    skewMs: skewOf(answer, call.clock.now()),
  }
}

/** A rejected signature is told together with the clock, when the clock is why. */
function answered<T>(heard: Heard, result: Result<T, PaymobError>): Answered<T> {
  const { skewMs, evidence } = heard
  const words = skewWords(skewMs)
  if (result.ok || result.error.kind !== 'not-authorised' || words === null) {
    return { result, skewMs, evidence }
  }
  const detail = `${result.error.detail} ${words}`
  return { result: err({ kind: 'not-authorised', detail }), skewMs, evidence }
}

const notAllowed = (message: string): Answered<never> => ({
  result: err({ kind: 'not-allowed', message }),
  skewMs: null,
  evidence: null,
})

export const wordsOf = (error: PaymobError): string =>
  error.kind === 'refused' || error.kind === 'not-allowed' ? error.message : error.detail
