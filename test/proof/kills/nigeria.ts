// A shop in Abuja: electricity, airtime, data and TV through BuyPower, airtime and TV through Rave, and
// sheets of airtime that Rave buys in one go and posts the results of.

import { startBuyPowerSandbox } from '../../../electron/sandbox/buypower/sandbox.ts'
import { startRaveSandbox } from '../../../electron/sandbox/rave/sandbox.ts'
import type { Rng } from '../../simulation/rng.ts'
import { freePort } from '../../world/rave-shop.ts'
import type { Books } from './books.ts'
import { compareSales } from './compare.ts'
import type { Difference, Errand, Shop } from './shop.ts'
import { brief, patient } from './timing.ts'

type Wanted = {
  readonly product: 'electricity' | 'airtime' | 'data' | 'tv'
  readonly providerId: 'buypower' | 'rave'
  readonly account: string
  readonly amount: string
  readonly options: Readonly<Record<string, string>>
}

/**
 * Every customer is another: a history without references can tell them apart. The sandbox has its own
 * ways with those whose numbers end in less (`trainingCustomers`).
 */
function customers(): () => string {
  let last = 10_001_000
  return () => String((last += 1))
}

export async function openNigeria(): Promise<Shop> {
  const buypower = await startBuyPowerSandbox()
  const rave = await startRaveSandbox()
  const port = await freePort()
  const next = customers()
  const wants: readonly (() => Wanted)[] = [
    () => ({
      product: 'electricity',
      providerId: 'buypower',
      account: `041${next()}`,
      amount: '1000',
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    }),
    () => ({
      product: 'airtime',
      providerId: 'buypower',
      account: `080${next()}`,
      amount: '200',
      options: { disco: 'MTN' },
    }),
    () => ({
      product: 'data',
      providerId: 'buypower',
      account: `081${next()}`,
      amount: '500',
      options: { disco: 'MTN', package: 'MTN-1GB' },
    }),
    () => ({
      product: 'airtime',
      providerId: 'rave',
      account: `090${next()}`,
      amount: '300',
      options: { country: 'NG' },
    }),
    () => ({
      product: 'tv',
      providerId: 'rave',
      account: `70${next()}`,
      amount: '4400',
      options: { country: 'NG', biller: 'DSTV' },
    }),
  ]

  const sale = (rng: Rng, draftId: string): Errand => {
    const { amount, options, ...wanted } = rng.pick(wants)()
    return {
      draftId,
      tap: async ({ call }) => {
        const tender = { kind: 'cash' } as const
        const input = { draftId, amount, tender, options: { ...options }, ...wanted }
        return (await call('vend.place', input)).vendId
      },
    }
  }
  const sheet = (rng: Rng, draftId: string): Errand => {
    const rows = Array.from({ length: rng.between(2, 12) }, () => ({
      account: `+23481${next()}`,
      amount: '100',
    }))
    return {
      draftId,
      tap: async ({ call }) => {
        const { batchId } = await call('batch.place', {
          draftId,
          kind: 'bulk',
          providerId: 'rave',
          name: draftId,
          options: { country: 'NG', biller: 'AIRTIME' },
          rows,
          tender: { kind: 'cash' },
          total: String(rows.length * 100),
        })
        return batchId
      },
    }
  }

  return {
    name: 'Abuja',
    config: {
      shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN' },
      limits: { offlineBulk: true },
      providers: [
        {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: buypower.url,
          credentials: { apiKey: buypower.apiKey },
          timing: patient,
        },
        {
          id: 'rave',
          system: 'rave',
          label: 'Rave',
          baseUrl: rave.url,
          credentials: { secretKey: rave.secretKey },
          timing: brief,
          callback: { host: '127.0.0.1', port },
        },
      ],
    },
    lines: [
      { faults: buypower.faults, setLine: buypower.setLine, buys: ['vend'] },
      { faults: rave.faults, setLine: rave.setLine, buys: ['vend', 'bulk'] },
    ],
    errand: (rng, draftId) => (rng.chance(0.06) ? sheet(rng, draftId) : sale(rng, draftId)),
    compare: (books) => {
      const of = (id: string) => books.vends.filter(({ providerId }) => providerId === id)
      const orders = rave.ledger.orders()
      return [
        ...compareSales(
          of('buypower'),
          buypower.ledger.orders().map((order) => ({ ...order, reference: order.orderId })),
          'unsold',
        ),
        ...compareSales(
          of('rave'),
          orders.filter(({ batch }) => batch === null).map((order) => ({ ...order, token: '' })),
          'unsold',
        ),
        ...compareBulk(
          books,
          orders.filter(({ batch }) => batch !== null),
        ),
      ]
    },
    close: async () => {
      await buypower.close()
      await rave.close()
    },
  }
}

type Bought = { readonly reference: string; readonly soldTimes: number; readonly sends: number }

function compareBulk(books: Books, bought: readonly Bought[]): readonly Difference[] {
  const found: Difference[] = []
  const orders = new Map(bought.map((one) => [one.reference, one]))
  for (const batch of books.batches) {
    if (batch.sends > 1) found.push(`the sheet ${batch.name} went out ${batch.sends} times`)
    const ends = ['settled', 'review', 'refused', 'cancelled', 'expired']
    if (!ends.includes(batch.state)) found.push(`the sheet ${batch.name} is ${batch.state}`)
    for (const { reference, state } of batch.rows) {
      const order = orders.get(reference)
      orders.delete(reference)
      const sold = order?.soldTimes ?? 0
      if (sold > 1 || (order?.sends ?? 0) > 1) found.push(`${reference} was bought more than once`)
      if (sold === 1 && state !== 'confirmed') {
        found.push(`row ${reference} was bought, and the books say ${state}`)
      }
      if (sold === 0 && state === 'confirmed') {
        found.push(`row ${reference} is confirmed, and nobody bought it`)
      }
    }
  }
  for (const reference of orders.keys()) found.push(`the ledger has a row ${reference} of no sheet`)
  return found
}
