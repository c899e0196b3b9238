// Paymob before the suite: the payment of a bill that was looked up, which nobody can ask about
// afterwards; the catalog, the inquiries and the bundle before it.

import { createRandom } from '../../../electron/ports/random.ts'
import { type PaymobSandbox, startPaymobSandbox } from '../../../electron/sandbox/paymob/sandbox.ts'
import type { Http } from '../../../electron/till/ports.ts'
import type { Adapter, Order, ProviderAccount } from '../../../electron/till/providers/adapter.ts'
import type {
  BillAdapter,
  BillService,
  FoundBill,
} from '../../../electron/till/providers/bill-adapter.ts'
import { createPaymob } from '../../../electron/till/providers/paymob/adapter.ts'
import { createHttp } from '../../../electron/ports/http.ts'
import { sampleBills, sampleBundle } from '../../fixtures/paymob-documentation.ts'
import { accountAt, keys } from '../../world/paymob.ts'
import type { Heard, Question, Said, Subject, World } from '../subject.ts'

type PaymobWorld = World & {
  readonly sandbox: PaymobSandbox
  readonly bills: BillAdapter
  readonly service: (id: number) => BillService
  /** Several bills of one account, looked up when everything was well. */
  readonly found: readonly FoundBill[]
  /** Looks up the bills of an account nobody has asked about, ending in `ending`. */
  readonly find: (serviceId: number, ending?: string) => Promise<readonly FoundBill[]>
}

const wrongSecret = 'nobody-knows-this-secret'
const adapterNow = () => createPaymob({ clock: { now: () => Date.now() }, random: createRandom() })

let accounts = 1_000
const fresh = (ending = '33'): string => {
  accounts += 1
  return `0${accounts}0000${ending}`
}

const billsIn = ({ bills }: Adapter): BillAdapter => {
  if (!bills) throw new Error('no bills')
  return bills
}

async function open(http: Http, account: ProviderAccount) {
  const bills = billsIn(adapterNow())
  const { result } = await bills.catalog(account, 'en', http)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const services = result.value
    .flatMap(({ billers }) => billers ?? [])
    .flatMap(({ services: some }) => some)
  const service = (id: number): BillService => {
    const found = services.find((one) => one.id === id)
    if (!found) throw new Error(`no service ${id}`)
    return found
  }
  const find = async (id: number, ending?: string): Promise<readonly FoundBill[]> => {
    const values = { [service(id).fields[0]?.name ?? '']: fresh(ending) }
    const asked = { values, oneOnly: false, language: 'en' } as const
    const { result: found } = await bills.inquire(account, service(id), asked, http)
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    return found.value.bills
  }
  return { bills, service, find, found: await find(123) }
}

/** The order of a bill that was just looked up. */
async function orderIn({ bills, service, find }: PaymobWorld, serviceId = 123, ending?: string) {
  const [bill] = await find(serviceId, ending)
  if (!bill) throw new Error('no bill')
  return {
    reference: `T${bill.inquiryId}`,
    product: 'bills',
    account: '01234567890',
    amountMinor: bill.amountMinor + bill.feesMinor,
    currency: 'EGP',
    phone: null,
    options: bills.optionsOf(service(serviceId), bill),
    customer: null,
  } satisfies Order
}

const inquiryOf = ({ options }: Order): number => Number(options['inquiry_id'])

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = ({ body }: Said): Fields =>
  typeof body === 'object' && body !== null ? (body as Fields) : {}
const isEnvelope = (said: Said): boolean => {
  const { code, request_id: id } = fieldsOf(said)
  return typeof code === 'string' && (typeof id === 'string' || typeof id === 'number') && id !== ''
}
const isPaid = (said: Said): boolean =>
  isEnvelope(said) &&
  fieldsOf(said)['code'] === '0000' &&
  said.answer.status >= 200 &&
  said.answer.status < 300 &&
  typeof fieldsOf(said)['data'] === 'object'

const question = (
  name: string,
  path: string,
  serviceId: number,
  values: () => Readonly<Record<string, string>>,
  oneOnly = false,
): Question<PaymobWorld> => ({
  name,
  of: 'bills',
  paths: [path],
  ask: async ({ service }, { adapter, account, http }): Promise<Heard> =>
    (
      await billsIn(adapter).inquire(
        account,
        service(serviceId),
        { values: values(), oneOnly, language: 'ar' },
        http,
      )
    ).result,
})

export const paymobSubject: Subject<PaymobWorld> = {
  name: 'Paymob',
  system: 'paymob',
  start: async () => {
    const sandbox = await startPaymobSandbox(keys)
    const account = accountAt(sandbox.url)
    const http = createHttp()
    const opened = await open(http, account)
    return {
      adapter: adapterNow,
      account,
      stranger: accountAt(sandbox.url, { ...keys, secretKey: wrongSecret }),
      secrets: [keys.secretKey, wrongSecret],
      sandbox: {
        ...sandbox,
        close: async () => {
          await sandbox.close()
          await http.close()
        },
      },
      taken: sandbox.ledger.takenMinor,
      ...opened,
    }
  },
  vending: {
    order: (w) => orderIn(w),
    isPurchase: ({ url }) => new URL(url).pathname === '/api/v1/payment/',
    before: [],
    asks: [],
    cases: [
      {
        what: 'a bill that is the only one',
        order: (w) => orderIn(w, 123, '01'),
        vend: 'confirmed',
        asked: 'unknown',
        sold: true,
      },
      {
        what: 'a newer bill where the oldest goes first',
        order: async (w) => {
          const found = await w.find(124)
          const newest = found.at(-1)
          if (!newest) throw new Error('no bill')
          const order = await orderIn(w, 124)
          return {
            ...order,
            amountMinor: newest.amountMinor + newest.feesMinor,
            options: w.bills.optionsOf(w.service(124), newest),
          }
        },
        vend: 'refused',
        asked: 'unknown',
        sold: false,
      },
      {
        what: 'an inquiry nobody made',
        order: async (w) => {
          const order = await orderIn(w)
          return { ...order, options: { ...order.options, inquiry_id: '999999' } }
        },
        vend: 'refused',
        asked: 'unknown',
        sold: false,
      },
    ],
    codes: [
      { code: 4010, message: 'Inquiry expired', means: 'refused' },
      { code: 4321, message: 'Balance is not enough', means: 'refused' },
      { code: 4999, message: 'Transaction pending', sells: true, means: 'unknown' },
      { code: 4011, message: 'Bill is already paid', sells: true, means: 'unknown' },
    ],
    vend: {
      documented: [
        // Answers to other questions, which a payment's own may resemble.
        { name: 'bills', text: sampleBills, means: 'unknown' },
        { name: 'a bundle of another number', text: sampleBundle, means: 'unknown' },
      ],
      certain: {
        confirmed: isPaid,
        accepted: isPaid,
        refused: (said) =>
          isEnvelope(said) && fieldsOf(said)['code'] !== '0000' && said.answer.status < 500,
        'not-authorised': ({ answer }) => answer.status === 401 || answer.status === 403,
      },
    },
    requery: { documented: [], certain: {} },
    soldTimes: ({ sandbox }, order) => {
      const inquiry = sandbox.ledger.inquiry(inquiryOf(order))
      const bills = sandbox.ledger.bills().filter(({ key }) => inquiry?.billKeys.includes(key))
      return inquiry?.paid ? Math.max(1, ...bills.map(({ paidTimes }) => paidTimes)) : 0
    },
    purchases: ({ sandbox }, order) => sandbox.ledger.posts(inquiryOf(order)),
    facts: () => ({ tokens: [] }),
    wholeFacts: (_, { amountMinor }) => ({ tokens: [], totalPaidMinor: amountMinor }),
  },
  questions: [
    {
      name: 'the catalog',
      of: 'bills',
      paths: ['categories', 'providers'],
      // A category that cannot be read is named; the others are there.
      survives: true,
      ask: async (_, { adapter, account, http }) =>
        (await billsIn(adapter).catalog(account, 'ar', http)).result,
    },
    question('all bills of an account', 'multiple', 123, () => ({ mobile_number: '01100000033' })),
    question('one bill of an account', 'inquiry', 126, () => ({ account_number: '0110000003333' })),
    question('what a top-up costs', 'fees', 128, () => ({
      mobile_number: '01100000033',
      amount: '50',
    })),
    {
      name: 'several bills as one',
      of: 'bills',
      paths: ['bundle'],
      ask: async ({ found, service }, { adapter, account, http }) => {
        const chosenIds = found.slice(0, 2).map(({ inquiryId }) => inquiryId)
        const choice = { found, chosenIds, language: 'ar' } as const
        return (await billsIn(adapter).asOne(account, service(123), choice, http)).result
      },
    },
  ],
}
