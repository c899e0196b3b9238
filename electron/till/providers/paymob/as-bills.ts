// Paymob's catalog and inquiries in the words every bills provider speaks to the till.

import { formatAmount } from '../../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Clock, Http, Random } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import type {
  BillAdapter,
  BillCatalog,
  BillLanguage,
  BillService,
  FoundBill,
  Inquired,
  Told,
} from '../bill-adapter.ts'
import { type Bill, objectionToPaying, oldestFirst, questionFor } from './bills.ts'
import type { Catalog, Service } from './catalog.ts'
import {
  type Answered,
  type Call,
  bundle,
  catalog,
  feesInquiry,
  inquire,
  inquireMultiple,
} from './client.ts'
import { skewWords } from './clock-skew.ts'
import { type FormField, type Params, checkForm, formOf } from './form.ts'
import { optionsOf } from './order-options.ts'
import { settingsOf } from './settings.ts'

export function createPaymobBills(ports: {
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
}): BillAdapter {
  const callOf = (account: ProviderAccount, http: Http, language: BillLanguage): Call => ({
    ...ports,
    account,
    http,
    language,
  })
  return {
    language: (account) => settingsOf(account).language,
    lifeMs: (account) => settingsOf(account).inquiryLifeMs,
    catalog: async (account, language, http) =>
      told(await catalog(callOf(account, http, language)), catalogOf),
    problems: (service, values) => {
      const checked = checkForm(ownOf(service), values)
      return checked.ok
        ? []
        : checked.error.map(({ name, problem, words }) => ({ name, problem, message: words }))
    },
    inquire: async (account, service, { values, oneOnly, language }, http) => {
      const own = ownOf(service)
      const checked = checkForm(own, values)
      if (!checked.ok) return notAllowed(checked.error[0]?.words ?? 'The form is not complete.')
      const asked = askerOf(own, oneOnly)
      return told(
        await asked(callOf(account, http, language), own, checked.value),
        (bills): Inquired => ({
          account: accountOf(formOf(own), checked.value),
          bills: oldestFirst(bills).map(foundOf),
        }),
      )
    },
    asOne: async (account, service, { found, chosenIds, language }, http) => {
      const own = ownOf(service)
      const bills = found.map(billOf)
      const ids = chosenIds.map(Number)
      const objection = objectionToPaying(own, bills, ids)
      if (objection !== null) return notAllowed(objection)
      const chosen = found.filter(({ inquiryId }) => chosenIds.includes(inquiryId))
      const [first] = chosen
      if (first && chosen.length === 1) return { result: ok(first), clock: null }
      const made = await bundle(callOf(account, http, language), own, bills, ids)
      return told(made, (one) => ({
        ...foundOf(one),
        customer: first?.customer ?? nobody,
        // Its parts may not outlive it, nor it them.
        heardAt: Math.min(one.heardAt, ...chosen.map(({ heardAt }) => heardAt)),
      }))
    },
    optionsOf: (service, bill) =>
      optionsOf({
        serviceId: service.id,
        inquiryId: Number(bill.inquiryId),
        amount: formatAmount(bill.amountMinor, 'EGP'),
        fees: formatAmount(bill.feesMinor, 'EGP'),
        inquiredAt: bill.heardAt,
      }),
  }
}

/** Written by `serviceOf`, here or before a restart: a till keeps one format at a time. */
const ownOf = ({ own }: BillService): Service => own as Service

const notAllowed = (message: string): Told<never> => ({
  result: err({ kind: 'not-allowed', message }),
  clock: null,
})

function told<T, U>({ result, skewMs }: Answered<T>, as: (value: T) => U): Told<U> {
  return {
    result: result.ok ? ok(as(result.value)) : result,
    clock: skewMs === null ? null : { ms: skewMs, message: skewWords(skewMs) },
  }
}

function catalogOf({ categories, order, missing }: Catalog): BillCatalog {
  return order.flatMap((id): BillCatalog => {
    const read = categories.find((one) => one.id === id)
    if (read) {
      const billers = read.providers.map(({ id, name, services }) => ({
        id,
        name,
        services: services.map(serviceOf),
      }))
      return [{ id, name: read.name, billers }]
    }
    const left = missing.find((one) => one.id === id)
    return left ? [{ id, name: left.name, billers: null, trouble: left.detail }] : []
  })
}

const serviceOf = (service: Service): BillService => ({
  id: service.id,
  name: service.name,
  asks: ({ fees: 'fees', multiple: 'bills', inquiry: 'bill' } as const)[questionFor(service)],
  paysMany: service.canPayMultipleBills && !service.feesInquiryOnly,
  oldestFirst: service.mustPayInOrder && !service.feesInquiryOnly,
  fields: formOf(service).map((field) => ({
    name: field.name,
    label: field.label,
    kind: field.kind,
    required: field.required,
    maxLength: field.maxLength,
    min: field.minMinor === null ? null : formatAmount(field.minMinor, 'EGP'),
    max: field.maxMinor === null ? null : formatAmount(field.maxMinor, 'EGP'),
    choices: field.choices.map(({ value, label }) => ({ value, label })),
  })),
  own: service,
})

type Asker = (call: Call, service: Service, params: Params) => Promise<Answered<readonly Bill[]>>

/** The right question for the flags. `oneOnly` asks for one bill where the service could tell all. */
function askerOf(service: Service, oneOnly: boolean): Asker {
  const question = questionFor(service)
  if (question === 'multiple' && !oneOnly) return inquireMultiple
  const ask = question === 'fees' ? feesInquiry : inquire
  return async (call, own, params) => {
    const { result, ...heard } = await ask(call, own, params)
    return { ...heard, result: listOf(result) }
  }
}

const listOf = <E>(result: Result<Bill, E>): Result<readonly Bill[], E> =>
  result.ok ? ok([result.value]) : result

/** A number first, then a name; an amount, or a choice from a list, is nobody's account. */
function accountOf(fields: readonly FormField[], params: Params): string | null {
  const named = fields.filter(
    ({ name, minMinor, maxMinor }) => params[name] && minMinor === null && maxMinor === null,
  )
  const first = (wanted: FormField['kind']) => named.find(({ kind }) => kind === wanted)
  const field = first('digits') ?? first('text') ?? first('whole')
  return field ? (params[field.name]?.text ?? null) : null
}

const nobody = { name: null, address: null } as const

function foundOf(bill: Bill): FoundBill {
  const fact = (wanted: string) => bill.facts.find(({ name }) => name === wanted)?.text ?? null
  return {
    inquiryId: String(bill.inquiryId),
    amountMinor: bill.amountMinor,
    feesMinor: bill.feesMinor,
    createdMicros: bill.createdMicros,
    facts: bill.facts
      .filter(({ isHidden }) => !isHidden)
      .map(({ name, label, text }) => ({ name, label, text })),
    customer: { name: fact('client_name'), address: fact('location') },
    heardAt: bill.heardAt,
  }
}

const billOf = (found: FoundBill): Bill => ({
  ...found,
  inquiryId: Number(found.inquiryId),
  facts: [],
})
