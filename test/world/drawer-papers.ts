// One of every paper of the drawer, with something in each of its parts.

import type { ReportBody } from '../../shared/shift/report.ts'
import type { ShiftFigures } from '../../shared/shift/figures.ts'
import { emptySafe } from '../../shared/shift/safe.ts'
import { placedAt as at, shop } from './slip-facts.ts'

const heap = { count: 2, amountMinor: 123_456 }
const line = {
  key: 'electricity',
  label: 'BuyPower',
  taken: heap,
  sold: { ...heap, count: 1, amountMinor: 3_456 },
}
const standing = (name: ShiftFigures['standings'][number]['standing']) => ({
  standing: name,
  ...heap,
})
const sale = {
  reference: 'T7K2M4P8QX3R5V9W0ZBC',
  product: 'electricity',
  account: '04123456781',
  state: 'unconfirmed',
  amountMinor: 123_456,
  rows: 1,
  placedAt: at,
  earlier: true,
}

const takings = {
  currency: 'NGN',
  training: true,
  taken: heap,
  standings: (
    [
      'sold',
      'queued',
      'sending',
      'unconfirmed',
      'review',
      'owed',
      'returned',
      'late',
      'lost',
    ] as const
  ).map(standing),
  tenders: [
    { kind: 'cash', ...heap },
    { kind: 'mobile', ...heap },
  ],
  products: [line, { ...line, key: 'bulk' }],
  providers: [line],
  cashiers: [{ ...line, label: 'Ada' }],
  liabilities: {
    queued: heap,
    sending: heap,
    unconfirmed: heap,
    review: heap,
    refundsDue: heap,
    claims: heap,
  },
  unresolved: [sale, { ...sale, product: 'bulk', rows: 7 }],
  outside: { taken: heap, cashMinor: 123_456, refundsMinor: 3_456 },
  refunds: [{ kind: 'cash', ...heap }],
} as const

const figures: ShiftFigures = {
  ...takings,
  shift: 12,
  openedAt: at,
  openedBy: 'Ada',
  at,
  drawer: {
    floatMinor: 123_456,
    salesMinor: 123_456,
    payInsMinor: 3_456,
    dropsMinor: 3_456,
    payOutsMinor: 3_456,
    refundsMinor: 3_456,
    expectedMinor: 123_456,
  },
  moves: (['drop', 'pay-out', 'pay-in'] as const).map((kind) => ({
    kind,
    amountMinor: 123_456,
    reason: 'Safe',
    at,
    by: 'Ada',
  })),
}

const count = { countedMinor: 123_456, expectedMinor: 123_400, by: 'Ada', at }
const piles = [{ valueMinor: 100_000, count: 12 }]
const made = { shop, currency: 'NGN', training: true, at, by: 'Ada' } as const

export const drawerPapers: readonly ReportBody[] = [
  { kind: 'x', shop, by: 'Ada', figures },
  {
    kind: 'z',
    shop,
    number: 12,
    by: 'Ada',
    figures,
    counts: [
      { ...count, piles: null },
      { ...count, piles },
    ],
    note: 'Wrong change',
    handedOver: { by: 'Musa', reason: 'Seen' },
  },
  {
    ...made,
    kind: 'refund',
    shift: 12,
    product: 'electricity',
    account: '04123456781',
    customerName: 'Chidi Okafor',
    reference: 'T7K2M4P8QX3R5V9W0ZBC',
    receiptNo: '1-000034',
    placedAt: at,
    state: 'refused',
    amountMinor: 123_456,
    paidBack: 'cash',
    reason: 'Refused',
    supervisor: 'Musa',
  },
  {
    kind: 'day',
    shop,
    number: 34,
    by: 'Musa',
    figures: {
      ...takings,
      at,
      zs: [
        {
          number: 12,
          openedAt: at,
          closedAt: at,
          by: 'Ada',
          takenMinor: 123_456,
          offMinor: -3_456,
        },
      ],
      moves: figures.moves.map(({ kind }) => ({ kind, ...heap })),
      safe: { ...emptySafe(123_456), dropsMinor: 3_456, bankedMinor: 3_456, takenMinor: 56 },
      drawerMinor: 123_456,
    },
  },
  {
    ...made,
    kind: 'banking',
    number: 34,
    amountMinor: 1_234_500,
    piles,
    atHandMinor: 1_234_556,
    days: [12, 34],
    reference: 'BAG 56',
    note: 'From home',
    supervisor: 'Musa',
  },
  ...(['drop', 'pay-out', 'pay-in'] as const).map((move) => ({
    ...made,
    kind: 'move' as const,
    shift: 12,
    move,
    amountMinor: 345_612,
    reason: 'Safe',
  })),
]
