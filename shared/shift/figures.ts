// The arithmetic of a shift, from rows of the journal: what was taken, what of it has which end, what
// must lie in the drawer. Pure; sums of integers in minor units. What does not tie throws: a report that
// is wrong must never reach the paper.

import type { Currency } from '../money/money.ts'

export type PayKind = 'cash' | 'card' | 'mobile'
export const payKinds = ['cash', 'card', 'mobile'] as const satisfies readonly PayKind[]

/**
 * How taken money stands: sold, without an end yet, owed back, given back. `late`: called refused, and
 * sold after all. `lost`: given back, and sold after all.
 */
export const standings = [
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
export type Standing = (typeof standings)[number]

/** Sales and rows of batches that are alike. */
export type Cell = {
  readonly product: string
  readonly providerId: string
  readonly cashierId: string
  readonly cashierName: string
  readonly standing: Standing
  readonly count: number
  readonly amountMinor: number
}

export type Heap = { readonly count: number; readonly amountMinor: number }
export type PayLine = Heap & { readonly kind: PayKind }
export type MoveKind = 'drop' | 'pay-out' | 'pay-in'

export type DrawerMove = {
  readonly kind: MoveKind
  readonly amountMinor: number
  readonly reason: string
  readonly at: number
  readonly by: string
}

/** What was sold of one product, with one provider, by one person. */
export type TotalLine = {
  readonly key: string
  readonly label: string
  readonly taken: Heap
  readonly sold: Heap
}

export type Drawer = {
  readonly floatMinor: number
  readonly salesMinor: number
  readonly payInsMinor: number
  readonly dropsMinor: number
  readonly payOutsMinor: number
  readonly refundsMinor: number
  /** What must lie in it. */
  readonly expectedMinor: number
}

export type Takings = {
  readonly taken: Heap
  /** Every standing, in order, those without anything too. */
  readonly standings: readonly (Heap & { readonly standing: Standing })[]
  readonly tenders: readonly PayLine[]
  readonly products: readonly TotalLine[]
  readonly providers: readonly TotalLine[]
  readonly cashiers: readonly TotalLine[]
}

export type UnresolvedSale = {
  /** Of a sale or of a batch. */
  readonly reference: string
  readonly product: string
  readonly account: string
  readonly state: string
  readonly amountMinor: number
  /** 1 but for a batch: how many of its customers. */
  readonly rows: number
  readonly placedAt: number
  /** Taken over from an earlier shift, or from no shift. */
  readonly earlier: boolean
}

/** Money of the whole till that belongs to customers yet: whoever closes leaves it to the next. */
export type Liabilities = Readonly<
  Record<'queued' | 'sending' | 'unconfirmed' | 'review' | 'refundsDue', Heap>
> & {
  /** No liability: given back to customers and sold after all, so the providers owe it. */
  readonly claims?: Heap
}

export type ShiftFigures = Takings & {
  readonly currency: Currency
  readonly training: boolean
  readonly shift: number
  readonly openedAt: number
  readonly openedBy: string
  /** When this was so. */
  readonly at: number
  readonly drawer: Drawer
  readonly moves: readonly DrawerMove[]
  /** Given back in this shift, for sales of any shift. */
  readonly refunds: readonly PayLine[]
  readonly liabilities: Liabilities
  readonly unresolved: readonly UnresolvedSale[]
  /** Taken and given back since the shift before closed and before this one was opened. */
  readonly outside: {
    readonly taken: Heap
    readonly cashMinor: number
    readonly refundsMinor: number
  }
}

const nothing: Heap = { count: 0, amountMinor: 0 }

export const addHeaps = (heaps: readonly Heap[]): Heap =>
  heaps.reduce(
    (sum, { count, amountMinor }) => ({
      count: sum.count + count,
      amountMinor: sum.amountMinor + amountMinor,
    }),
    nothing,
  )

/** Largest first, so that the eye finds what matters. */
function linesBy(
  cells: readonly Cell[],
  key: (cell: Cell) => string,
  label: (cell: Cell) => string,
): readonly TotalLine[] {
  const groups = Map.groupBy(cells, key)
  return [...groups]
    .map(([id, members]) => ({
      key: id,
      label: members[0] ? label(members[0]) : id,
      taken: addHeaps(members),
      sold: addHeaps(members.filter(({ standing }) => standing === 'sold' || standing === 'late')),
    }))
    .toSorted((a, b) => b.taken.amountMinor - a.taken.amountMinor || (a.key < b.key ? -1 : 1))
}

/** `tenders`: how the same sales were paid. Throws when the two do not make the same sum. */
export function takingsOf(
  cells: readonly Cell[],
  tenders: readonly PayLine[],
  labels: ReadonlyMap<string, string>,
): Takings {
  const taken = addHeaps(cells)
  const paidMinor = addHeaps(tenders).amountMinor
  if (taken.amountMinor !== paidMinor) {
    throw new Error(`sales of ${taken.amountMinor} were paid with ${paidMinor}`)
  }
  return {
    taken,
    standings: standings.map((standing) => ({
      standing,
      ...addHeaps(cells.filter((cell) => cell.standing === standing)),
    })),
    tenders: payKinds.map((kind) => ({
      kind,
      ...addHeaps(tenders.filter((line) => line.kind === kind)),
    })),
    products: linesBy(
      cells,
      ({ product }) => product,
      ({ product }) => product,
    ),
    providers: linesBy(
      cells,
      ({ providerId }) => providerId,
      ({ providerId }) => labels.get(providerId) ?? providerId,
    ),
    cashiers: linesBy(
      cells,
      ({ cashierId }) => cashierId,
      ({ cashierName }) => cashierName,
    ),
  }
}

/** What must lie in the drawer. Only cash goes in and out of it. */
export function drawerOf(facts: {
  readonly floatMinor: number
  readonly tenders: readonly PayLine[]
  readonly moves: readonly Pick<DrawerMove, 'kind' | 'amountMinor'>[]
  readonly refunds: readonly PayLine[]
}): Drawer {
  const moved = (kind: MoveKind): number =>
    facts.moves
      .filter((move) => move.kind === kind)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const cash = (lines: readonly PayLine[]): number =>
    addHeaps(lines.filter(({ kind }) => kind === 'cash')).amountMinor
  const salesMinor = cash(facts.tenders)
  const refundsMinor = cash(facts.refunds)
  const [payInsMinor, dropsMinor, payOutsMinor] = [
    moved('pay-in'),
    moved('drop'),
    moved('pay-out'),
  ] as const
  return {
    floatMinor: facts.floatMinor,
    salesMinor,
    payInsMinor,
    dropsMinor,
    payOutsMinor,
    refundsMinor,
    expectedMinor:
      facts.floatMinor + salesMinor + payInsMinor - dropsMinor - payOutsMinor - refundsMinor,
  }
}

/** Sales without an end, of whatever tender: what a supervisor must hand over. */
export const unresolvedHeap = ({ queued, sending, unconfirmed, review }: Liabilities): Heap =>
  addHeaps([queued, sending, unconfirmed, review])
