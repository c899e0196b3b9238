// A shop's day for a test: a till with a network printer and two providers, what its customers want, and its
// sums read from the providers' ledgers and the journal.

import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { type RaveSandbox, startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { type BrowserWorld, openInBrowser } from './browser.ts'
import { startTcpPrinter } from './printer.ts'
import { quick } from './till.ts'
import type { PaperSum } from './z-paper.ts'

export type Vend = Output<'vend.get'>['vend']
export type Order = Parameters<BrowserWorld['till']['call']>[1]

const minor = (amount: string): number => Number(amount.replace('.', ''))
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** The provider says no to this meter, and stays at it for ever on that one. */
export const refuses = '00000000030'
export const neverEnds = '99000000066'

/** Not the first that somebody would guess: a till that is set up takes none of those. */
export const pins = { ada: '4826', musa: '7391' } as const

/** A shop in Abuja that sells through BuyPower and Rave, asking soon and at most `maxRequeries` times. */
export function abuja(
  buypower: BuyPowerSandbox,
  rave: RaveSandbox,
  maxRequeries: number,
  { ada, musa } = { ada: '1234', musa: '9999' },
): object {
  const shared = {
    timing: { ...quick, maxRequeries },
    support: { phone: '+234 700 289 7693' },
  }
  return {
    shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
    cashiers: [
      { id: 'ada', name: 'Ada', pin: ada, role: 'cashier' },
      { id: 'musa', name: 'Musa', pin: musa, role: 'supervisor' },
    ],
    providers: [
      {
        ...shared,
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: buypower.url,
        credentials: { apiKey: buypower.apiKey },
      },
      {
        ...shared,
        id: 'rave',
        system: 'rave',
        label: 'Rave',
        baseUrl: rave.url,
        credentials: { secretKey: rave.secretKey },
      },
    ],
  }
}

export async function openDay() {
  const buypower = await startBuyPowerSandbox()
  const rave = await startRaveSandbox()
  const printer = await startTcpPrinter()
  const { host, port } = printer
  const world = await openInBrowser({
    context: { viewport: { width: 1366, height: 768 }, hasTouch: true },
    firstRun: true,
  })
  return {
    world,
    /** The provisioning file the shop was given. */
    file: JSON.stringify({
      ...abuja(buypower, rave, 3, pins),
      shifts: 'required',
      printers: [{ id: 'counter', transport: 'tcp', host, port, columns: 48 }],
    }),
    buypower,
    rave,
    printer,
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]()
      await Promise.all([buypower.close(), rave.close(), printer.stop()])
    },
  }
}

export const electricity = (account: string, amount: string): object => ({
  product: 'electricity',
  providerId: 'buypower',
  account,
  amount,
  options: { disco: 'ABUJA', vendType: 'PREPAID' },
})

/** The nth of what a morning's customers want: five products through two providers, in turn. */
export function wanted(n: number): object {
  const end = String(1_000_000 + n * 37)
  const wants = [
    electricity(`0451${end}`, `${1_000 + n * 50}`),
    {
      product: 'airtime',
      providerId: 'buypower',
      account: `0803${end}`,
      amount: '350.50',
      options: { disco: 'MTN' },
    },
    {
      product: 'data',
      providerId: 'buypower',
      account: `0813${end}`,
      amount: '500',
      options: { disco: 'MTN', package: 'MTN-1GB' },
    },
    {
      product: 'airtime',
      providerId: 'rave',
      account: `0903${end}`,
      amount: '300',
      options: { country: 'NG' },
    },
    {
      product: 'tv',
      providerId: 'rave',
      account: `7${end}`,
      amount: '4400',
      options: { country: 'NG', biller: 'DSTV' },
    },
  ]
  return wants[n % wants.length] ?? {}
}

/** Cash, card, mobile money and a split, in turn. */
export function tenderOf(n: number): object {
  const ways = [
    { kind: 'cash' },
    { kind: 'card', reference: `POS ${n}` },
    { kind: 'cash', tendered: '10000' },
    { kind: 'mobile', reference: `MM ${n}` },
  ]
  return ways[n % ways.length] ?? {}
}

export async function journalOf({ till }: BrowserWorld): Promise<readonly Vend[]> {
  const { vends } = await till.call('vend.list', { limit: 100 })
  return Promise.all(
    vends.map(async ({ vendId }) => (await till.call('vend.get', { vendId })).vend),
  )
}

export const products = {
  electricity: 'Prepaid electricity',
  airtime: 'Airtime',
  data: 'Mobile data',
  tv: 'TV subscription',
} as const
export const tenders = { cash: 'Cash', card: 'Card', mobile: 'Mobile money' } as const

export const sumOf = (amountMinor: number): PaperSum => ({ count: null, minor: amountMinor })
export const both = (a: PaperSum, b: PaperSum): PaperSum => ({
  count: (a.count ?? 0) + (b.count ?? 0),
  minor: a.minor + b.minor,
})
export const heap = (sales: readonly Vend[]): PaperSum => ({
  count: sales.length,
  minor: sum(sales.map(({ amount }) => minor(amount))),
})

type Ordered = { readonly soldTimes: number; readonly amountMinor: number }
export const twice = ({ soldTimes }: Ordered): boolean => soldTimes > 1
export function soldIn(orders: readonly Ordered[]): PaperSum {
  const sold = orders.filter(({ soldTimes }) => soldTimes > 0)
  return { count: sold.length, minor: sum(sold.map(({ amountMinor }) => amountMinor)) }
}

type Part = { readonly kind: string; readonly amount: string }

/** A split counts under each way it was paid. */
export function paidBy(sales: readonly Vend[], kind: string): PaperSum {
  const parts: readonly Part[] = sales.flatMap(
    ({ tender, amount }): readonly Part[] => tender.parts ?? [{ kind: tender.kind, amount }],
  )
  const of = parts.filter((part) => part.kind === kind)
  return { count: of.length, minor: sum(of.map(({ amount }) => minor(amount))) }
}

const settled = new Set(['confirmed', 'refused', 'review'])

/** Still being sent or asked about. */
export const underWay = ({ state }: Vend): boolean => !settled.has(state)
