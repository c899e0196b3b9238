// Paymob Bills as a sandbox plays it: signature, catalog, inquiries, bundles, payments. A bill that is
// paid is never paid again, whichever inquiry names it.

import type { Fault } from '../faults.ts'
import type { SandboxRequest, SandboxSystem } from '../system.ts'
import type { SandboxAnswer } from '../wire.ts'
import { codes, createAnswers, pounds } from './answers.ts'
import { billsOf, feesOf } from './bills.ts'
import { findService, listCategories, listProviders } from './catalog.ts'
import type { SandboxService } from './catalog.ts'
import type { Bill, Books, Inquiry } from './ledger.ts'
import { accountOf, bodyOf, objectionToParams, objectionToSignature } from './reading.ts'
import type { Body, Keys } from './reading.ts'

export type Settings = {
  header: string
  /** How long an inquiry may be paid. */
  inquiryLifeMs: number
  /** How a payment's answer looks: documented nowhere. */
  paymentAnswer: 'full' | 'bare' | 'pending'
  /** A bundle's sum is wrong by so many piastres. */
  bundleOffMinor: number
}

const names: Readonly<Record<string, string>> = {
  'GET /api/v1/categories/': 'categories',
  'POST /api/v1/inquiry/': 'inquiry',
  'POST /api/v1/inquiry/multiple/': 'multiple',
  'POST /api/v1/inquiry/bundle/': 'bundle',
  'POST /api/v1/fees_inquiry/': 'fees',
  'POST /api/v1/payment/': 'vend',
}
const providersPath = /^\/api\/v1\/categories\/(\d+)\/providers\/$/

export function createPaymobSystem(
  keys: Keys,
  books: Books,
  settings: Settings,
  now: () => number,
): SandboxSystem {
  const answers = createAnswers(now)
  const nonces = new Set<string>()

  function answer(request: SandboxRequest, name: string): SandboxAnswer {
    const body = bodyOf(request)
    const inquiry = books.inquiry(Number(body['inquiry_id']))
    const serviceId = inquiry?.serviceId ?? numberOf(body['service_id'])
    const { header } = settings
    const objection = objectionToSignature(request, keys, header, serviceId, now(), nonces)
    // A payment of an inquiry nobody made cannot be checked: the service it signs is not known.
    if (objection !== null && !(name === 'vend' && inquiry === null)) {
      return answers.unauthorised(objection)
    }
    const language = request.headers['accept-language'] === 'en' ? 'en' : 'ar'
    switch (name) {
      case 'categories':
        return answers.bare(listCategories(language))
      case 'providers': {
        const id = Number(providersPath.exec(request.path)?.[1])
        const providers = listProviders(id, language)
        return providers === null
          ? answers.status(404, codes.invalid, 'Category not found')
          : answers.bare(providers)
      }
      case 'inquiry':
      case 'multiple':
      case 'fees':
        return inquire(body, name)
      case 'bundle':
        return bundle(body)
      case 'vend':
        return pay(inquiry)
      default:
        return answers.status(404, codes.invalid, 'Not found')
    }
  }

  function inquire(body: Body, name: 'inquiry' | 'multiple' | 'fees'): SandboxAnswer {
    const service = findService(body['service_id'])
    if (service === null) return answers.no(codes.invalid, 'Service not found')
    const params = body['service_params']
    const wrong = objectionToParams(service, params)
    if (wrong !== null) return answers.no(codes.invalid, wrong)
    if (name === 'fees') return askFees(service, params as Body)
    if (service.fees_inquiry_only) return answers.no(codes.notAllowed, 'FeesInquiryOnly')
    if (name === 'multiple' && !service.can_inquire_multiple_bills) {
      return answers.no(codes.notAllowed, 'MultipleBillInquiryNotAllowed')
    }
    const bills = billsOf(books, service.id, accountOf(params), now())
    if (bills.length === 0) return answers.no(codes.noBills, 'لا توجد فواتير مستحقة')
    if (name === 'multiple')
      return answers.data(bills.map((bill) => show(open(service, bill), bill)))
    const [bill] = bills
    return bill ? answers.data(show(open(service, bill), bill)) : answers.no(codes.noBills, '')
  }

  function askFees(service: SandboxService, params: Body): SandboxAnswer {
    const amountMinor = Math.round(Number(params['amount']) * 100)
    const inquiry = books.open({
      serviceId: service.id,
      amountMinor,
      feesMinor: feesOf(amountMinor),
      madeAt: now(),
      billKeys: [],
    })
    return answers.data(totals(inquiry))
  }

  function bundle(body: Body): SandboxAnswer {
    const service = findService(body['service_id'])
    const ids = Array.isArray(body['inquiry_ids']) ? body['inquiry_ids'] : []
    const parts = ids.map((id) => books.inquiry(Number(id)))
    const whole = parts.filter((part) => part !== null && part.serviceId === service?.id)
    if (service === null || whole.length === 0 || whole.length !== parts.length) {
      return answers.no(codes.invalid, 'Invalid inquiry ids')
    }
    if (!service.can_pay_multiple_bills) return answers.no(codes.notAllowed, 'Not allowed')
    const inquiries = whole.filter((part) => part !== null)
    const wrong = inquiries.map(objectionToInquiry).find((one) => one !== null)
    if (wrong) return answers.no(wrong.code, wrong.message)
    const billKeys = inquiries.flatMap((part) => part.billKeys)
    if (service.must_pay_in_order && skipsOlder(billKeys)) {
      return answers.no(codes.notAllowed, 'Bills must be paid in order')
    }
    const sum = (of: (part: Inquiry) => number) => inquiries.reduce((all, one) => all + of(one), 0)
    const made = books.open({
      serviceId: service.id,
      amountMinor: sum((one) => one.amountMinor) + settings.bundleOffMinor,
      feesMinor: sum((one) => one.feesMinor),
      madeAt: now(),
      billKeys,
    })
    return answers.data(totals(made))
  }

  /** Whether a bill is left out that is older than one of these. */
  function skipsOlder(billKeys: readonly string[]): boolean {
    const chosen = new Set(billKeys)
    const newest = Math.max(
      ...books.bills().map((one) => (chosen.has(one.key) ? one.createdAt : 0)),
    )
    return books
      .bills()
      .some(
        (one) =>
          account(one.key) === account(billKeys[0] ?? '') &&
          !chosen.has(one.key) &&
          one.paidTimes === 0 &&
          one.createdAt < newest,
      )
  }

  function pay(inquiry: Inquiry | null): SandboxAnswer {
    if (inquiry === null) return answers.no(codes.invalid, 'Inquiry not found')
    inquiry.sends += 1
    const wrong = objectionToInquiry(inquiry)
    if (wrong) return answers.no(wrong.code, wrong.message)
    const service = findService(inquiry.serviceId)
    if (service?.must_pay_in_order && skipsOlder(inquiry.billKeys)) {
      return answers.no(codes.notAllowed, 'Bills must be paid in order')
    }
    books.pay(inquiry)
    if (settings.paymentAnswer === 'bare') return answers.data({ inquiry_id: inquiry.inquiryId })
    const bill = books.bills().find(({ key }) => inquiry.billKeys.includes(key))
    return answers.data({
      transaction_id: 900_000 + inquiry.inquiryId,
      ...totals(inquiry),
      ...(settings.paymentAnswer === 'pending' ? { status: 'pending' } : { status: 'success' }),
      ...(bill ? { client_name: bill.name, location: bill.location } : {}),
      ...(service?.fees_inquiry_only ? { voucher: `V${inquiry.inquiryId}` } : {}),
    })
  }

  function objectionToInquiry(inquiry: Inquiry): { code: string; message: string } | null {
    if (inquiry.paid || inquiry.billKeys.some(books.isBillPaid)) {
      return { code: codes.paid, message: 'Bill is already paid' }
    }
    return now() - inquiry.madeAt > settings.inquiryLifeMs
      ? { code: codes.expired, message: 'Inquiry expired' }
      : null
  }

  const open = (service: SandboxService, bill: Bill): Inquiry =>
    books.open({
      serviceId: service.id,
      amountMinor: bill.amountMinor,
      feesMinor: bill.feesMinor,
      madeAt: now(),
      billKeys: [bill.key],
    })

  return {
    nameOf: ({ method, path }) =>
      names[`${method} ${path}`] ??
      (method === 'GET' && providersPath.test(path) ? 'providers' : 'other'),
    answer,
    instead: (fault) => instead(fault, answers),
    // Nothing of Paymob's answers is signed.
    seal: () => ({}),
    ledger: () => ({
      takenMinor: books.takenMinor(),
      inquiries: books.inquiries(),
      bills: books.bills(),
    }),
  }
}

/** Service and account of a bill's key. */
const account = (key: string): string => key.replace(/\/\d+$/, '')

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const totals = (inquiry: Inquiry) => ({
  inquiry_id: inquiry.inquiryId,
  amount: pounds(inquiry.amountMinor),
  fees: pounds(inquiry.feesMinor),
  date_created: new Date(inquiry.madeAt).toISOString(),
})

const show = (inquiry: Inquiry, bill: Bill) => ({
  ...totals(inquiry),
  date_created: bill.createdText,
  client_name: bill.name,
  location: bill.location,
  internal_ref: bill.key,
})

function instead(fault: Fault, answers: ReturnType<typeof createAnswers>): SandboxAnswer | null {
  switch (fault.kind) {
    case 'code': {
      const code = String(fault.code ?? 5000).padStart(4, '0')
      return answers.no(code, fault.message ?? `Forced code ${code}`)
    }
    case 'rate-limited':
      return answers.status(429, codes.error, fault.message ?? 'Request was throttled.')
    case 'not-found-first':
    case 'early-requery-refused':
      return answers.no(codes.invalid, fault.message ?? 'Not found')
    default:
      return null
  }
}
