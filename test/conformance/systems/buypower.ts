// BuyPower before the suite. Its answers are sealed: whatever BuyPower did not sign decides nothing.

import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../../electron/sandbox/buypower/sandbox.ts'
import type { Order } from '../../../electron/till/providers/adapter.ts'
import { buypower } from '../../../electron/till/providers/buypower/adapter.ts'
import type { OutcomeKind } from '../../../shared/vend/outcome.ts'
import { happySample, unhappySample } from '../../fixtures/buypower-documentation.ts'
import { accountAt, apiKey, orderOf, signatureOf } from '../../world/buypower.ts'
import type { Case, Certain, Said, Subject, World } from '../subject.ts'

type BuyPowerWorld = World & { readonly sandbox: BuyPowerSandbox }

const meter = '12345678910'
const wrongKey = 'nobody-knows-this-key'

/** Meter, what the vend says, what asking finds, whether it was sold: BuyPower's list, then our own. */
const meters: readonly (readonly [string, OutcomeKind, OutcomeKind, boolean])[] = [
  [meter, 'confirmed', 'confirmed', true],
  ['00000000000', 'unknown', 'refused', false],
  ['00000000010', 'unknown', 'confirmed', true],
  ['00000000020', 'accepted', 'accepted', false],
  ['00000000030', 'refused', 'not-found', false],
  ['00000000040', 'refused', 'not-found', false],
  ['00000000050', 'refused', 'not-found', false],
  ['00000000060', 'refused', 'not-found', false],
  ['00000000070', 'unknown', 'refused', false],
  ['00000000080', 'refused', 'not-found', false],
  ['00000000090', 'refused', 'not-found', false],
  ['00000000100', 'unknown', 'confirmed', true],
  ['45012345678', 'confirmed', 'confirmed', true],
  ['99000000066', 'accepted', 'accepted', false],
]

const tv = (account: string, disco: string): Case<BuyPowerWorld> => ({
  what: `the sample number of ${disco}, ${account}`,
  order: () => orderOf(account, { product: 'tv', options: { disco, package: 'PADI' } }),
  vend: 'confirmed',
  asked: 'confirmed',
  sold: true,
})

const isSigned = ({ answer }: Said): boolean =>
  answer.headers['x-buypower-signature']?.toLowerCase() === signatureOf(answer.body)

/** Somewhere in a signed answer this code stands. */
const saysCode =
  (...codes: readonly number[]) =>
  (said: Said): boolean =>
    isSigned(said) &&
    said.body !== undefined &&
    codesIn(said.body).some((one) => codes.includes(one))

const codesIn = (value: unknown): readonly number[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) =>
        name === 'responseCode' ? [Number(one)] : codesIn(one),
      )

const turnedAway = ({ answer }: Said): boolean => answer.status === 401
const isSold = (said: Said): boolean => saysCode(200)(said) && !/"status":\s*false/.test(said.text)

const certainOfVend: Certain<Order> = {
  confirmed: isSold,
  accepted: saysCode(202),
  refused: saysCode(400, 422, 501),
  'not-authorised': turnedAway,
}

const documented = [
  { name: 'the envelope of a success, no JSON as it stands', text: happySample, means: 'unknown' },
  { name: 'the envelope of an error, no JSON as it stands', text: unhappySample, means: 'unknown' },
  {
    name: 'the envelope of a success, mended, without a sale in it',
    text: happySample.replace('{...}', '{}'),
    means: 'unknown',
  },
] as const
const mendedError = unhappySample.replace('400,', '400')

export const buypowerSubject: Subject<BuyPowerWorld> = {
  name: 'BuyPower',
  system: 'buypower',
  start: async () => {
    const sandbox = await startBuyPowerSandbox({ apiKey })
    return {
      adapter: () => buypower,
      account: accountAt(sandbox.url),
      stranger: accountAt(sandbox.url, { apiKey: wrongKey }),
      secrets: [apiKey, wrongKey],
      sandbox,
      taken: () => sandbox.ledger.orders().filter(({ state }) => state === 'sold').length,
    }
  },
  vending: {
    order: () => orderOf(meter),
    isPurchase: ({ url }) => new URL(url).pathname.endsWith('/vend'),
    before: [],
    asks: ['requery'],
    cases: [
      ...meters.map(([number, vend, asked, sold]) => ({
        what: `meter ${number}`,
        order: () => orderOf(number),
        vend,
        asked,
        sold,
      })),
      tv('8093245829', 'DSTV'),
      tv('7036378354', 'GOTV'),
      tv('7036378354', 'STARTIMES'),
    ],
    codes: [
      { code: 200, sells: true, means: 'unknown', message: 'without a sale' },
      { code: 202, sells: true, means: 'accepted' },
      { code: 400, means: 'refused' },
      { code: 409, means: 'unknown' },
      { code: 409, sells: true, means: 'unknown' },
      { code: 422, means: 'refused' },
      { code: 500, sells: true, means: 'unknown' },
      { code: 501, means: 'refused' },
      { code: 502, sells: true, means: 'unknown' },
      { code: 503, means: 'unknown' },
      { code: 777, sells: true, means: 'unknown' },
    ],
    vend: {
      documented: [
        ...documented,
        { name: 'the envelope of an error, mended', text: mendedError, means: 'refused' },
      ],
      certain: certainOfVend,
    },
    requery: {
      documented: [
        ...documented,
        // About the asking, perhaps: only BuyPower's own words of a refund refuse.
        { name: 'the envelope of an error, mended', text: mendedError, means: 'unknown' },
      ],
      certain: {
        ...certainOfVend,
        refused: (said) => isSigned(said) && /refund already processed/i.test(said.text),
        'not-found': (said) =>
          saysCode(404)(said) || (isSigned(said) && /not found|no such/i.test(said.text)),
      },
    },
    soldTimes: ({ sandbox }, { reference }) => sandbox.ledger.order(reference)?.soldTimes ?? 0,
    purchases: ({ sandbox }, { reference }) => sandbox.ledger.posts(reference),
    facts: ({ sandbox }, { reference, product }) => ({
      tokens:
        product === 'electricity'
          ? [{ kind: 'credit', digits: sandbox.ledger.order(reference)?.token }]
          : [],
    }),
    seal: (body) => ({ 'x-buypower-signature': signatureOf(body) }),
  },
  questions: [
    {
      name: 'whose meter it is',
      of: 'lookUp',
      paths: ['check'],
      ask: (_, { adapter, account, http }) => adapter.lookUp(account, orderOf(meter), http),
    },
    {
      name: 'what the wallet holds',
      of: 'balance',
      paths: ['balance'],
      ask: async (_, { adapter, account, http }) =>
        (await adapter.balance?.(account, http)) ?? { ok: false, error: 'no balance' },
    },
    {
      name: 'the price list',
      of: 'prices',
      paths: ['tariff'],
      ask: async (_, { adapter, account, http }) =>
        (await adapter.prices?.(account, { product: 'tv', options: { disco: 'DSTV' } }, http)) ?? {
          ok: false,
          error: 'no prices',
        },
    },
    {
      name: 'which discos are down',
      of: 'outages',
      paths: ['discos'],
      ask: async (_, { adapter, account, http }) =>
        (await adapter.outages?.(account, http)) ?? { ok: false, error: 'no outages' },
    },
  ],
}
