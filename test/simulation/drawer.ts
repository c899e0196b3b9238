// The drawer of the shop, as it truly is, and whoever keeps it: opens shifts with what is counted, moves
// cash in and out, gives money back, prints an X, counts blind and closes with a Z. What got no answer is
// asked for again under the same name; nobody counts while something has no answer.

import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { Cashier } from './cashier.ts'
import { moneyText } from './clerk.ts'
import type { Asked, Due, Refund } from './drawer-asked.ts'
import { hasUnsure, takenMinor } from './takings.ts'
import type { Oracle } from './oracle.ts'
import type { Power } from './power.ts'
import type { Rng } from './rng.ts'
import type { Script } from './script.ts'
import type { Shop } from './shop.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { Options } from './weather.ts'

export type Drawer = {
  readonly begin: () => void
  readonly goHome: () => void
  /** Asks again for what got no answer. */
  readonly tidyUp: () => Promise<void>
  /** Gives back what is owed, counts and closes: on an evening without trouble. */
  readonly endOfDay: () => Promise<void>
  /** What waits for an answer; null: nothing. */
  readonly open: () => string | null
  /** What was given back, by the sale or row it was for. */
  readonly refunds: () => ReadonlyMap<string, number>
  /** Drops and pay-outs, less pay-ins. */
  readonly movedOutMinor: () => number
  /** The Zs somebody was told of, by number: which report each is. */
  readonly zs: () => ReadonlyMap<number, number>
}

const floatMinor = 100_000
const eveningTries = 60
/** As long as a till that lost its power may be off. */
const eveningPauseMs = 30_000

const minorOf = (amount: string): number => Number(amount.replace('.', ''))

export function createDrawer(parts: {
  readonly time: VirtualTime
  readonly rng: Rng
  readonly script: Script
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly power: Power
  readonly shop: Shop
  readonly cashiers: readonly Cashier[]
  /** Whether this shop keeps shifts at all, and whether its cash moves in nothing else. */
  readonly shifts: Options['shifts']
  /** The provider said of this sale, after its end, that it was sold. */
  readonly isContradicted: (reference: string) => boolean
}): Drawer {
  const { time, script, timeline, oracle, power, shop, cashiers } = parts
  const keepsShifts = parts.shifts !== 'none'
  let open: Asked | null = null
  let shift: number | null = null
  let movedOut = 0
  let isHome = false
  const refunds = new Map<string, number>()
  const zs = new Map<number, number>()

  const note = (what: string): void => timeline.note('drawer', what)

  /** Cash that lies in it: what was taken and told, less what went out. */
  const cashMinor = (): number =>
    floatMinor +
    takenMinor(cashiers) -
    movedOut -
    [...refunds.values()].reduce((sum, amount) => sum + amount, 0)

  const isUnsure = (): boolean => open !== null || hasUnsure(cashiers)

  async function call<N extends CommandName>(
    name: N,
    input: Input<N> | (() => Input<N>),
  ): Promise<Result<Output<N>, TillError> | null> {
    const answer = await shop.call(name, input)
    if (answer && !answer.ok && answer.error.code === 'internal')
      oracle.accuse(`${name} failed: ${answer.error.message}`)
    return answer
  }

  /** Null: no answer, or one that may be otherwise the next time. */
  function ended<T>(answer: Result<T, TillError> | null): Result<T, TillError> | null {
    if (!answer || answer.ok) return answer
    const { code, retry } = answer.error
    return retry || code === 'not-signed-in' ? null : answer
  }

  /** Asks for what is open; afterwards it is done, refused, or still open. */
  async function carryOn(): Promise<void> {
    const now = open
    if (now === null) return
    switch (now.kind) {
      case 'open': {
        // The float is counted as it is asked for, and nobody counts while somebody's cash is unsure.
        if (hasUnsure(cashiers)) return
        const { draftId } = now
        const answer = ended(
          await call('shift.open', () => ({ draftId, float: { total: moneyText(cashMinor()) } })),
        )
        if (!answer) return
        if (answer.ok) {
          shift = answer.value.shift
          note(`shift ${shift} is open`)
        }
        break
      }
      case 'move': {
        const answer = ended(await call('shift.move', now.move))
        if (!answer) return
        if (answer.ok) {
          movedOut += now.move.kind === 'pay-in' ? -now.amountMinor : now.amountMinor
          note(`${now.move.kind} of ${now.move.amount}`)
        }
        break
      }
      case 'refund': {
        const { reference, amountMinor, ...input } = now.refund
        const isWrong = parts.isContradicted(reference)
        const answer = ended(await call('refund.pay', input))
        if (!answer) return
        if (answer.ok && isWrong)
          oracle.accuse('money went back for what was sold after all', reference)
        const isPaid = answer.ok || answer.error.moneyMoved === 'yes'
        if (isPaid && refunds.has(reference)) oracle.accuse('money went back twice', reference)
        if (isPaid) refunds.set(reference, amountMinor)
        note(`${reference}: ${isPaid ? 'given back' : 'not given back'}`)
        break
      }
      case 'close': {
        const answer = ended(await call('shift.close', now.close))
        if (!answer) return
        if (answer.ok) closed(answer.value)
        else note(`not closed: ${answer.error.message}`)
        break
      }
    }
    open = null
  }

  function closed({ number, reportId }: { number: number; reportId: number }): void {
    note(`Z ${number}`)
    if (zs.has(number)) oracle.accuse(`there are two Zs with number ${number}`)
    if (zs.size > 0 && number !== Math.max(...zs.keys()) + 1)
      oracle.accuse(`Z ${number} follows Z ${Math.max(...zs.keys())}`)
    zs.set(number, reportId)
    shift = null
  }

  async function ask(next: Asked): Promise<void> {
    open = next
    await carryOn()
  }

  async function count(draftId: string): Promise<Output<'shift.count'> | null> {
    const answer = await call('shift.count', () => ({
      draftId,
      counted: { total: moneyText(cashMinor()) },
    }))
    if (!answer?.ok) return null
    const { expected, difference } = answer.value
    if (minorOf(difference) !== 0)
      oracle.accuse(`the drawer holds ${moneyText(cashMinor())}, the till expects ${expected}`)
    return answer.value
  }

  async function close(draftId: string): Promise<void> {
    const counted = await count(draftId)
    if (!counted || shift === null) return
    const reason = 'Handed over to the night'
    await ask({ kind: 'close', close: { shift, countId: counted.countId, reason } })
  }

  async function giveBack(rng: Rng | null): Promise<boolean> {
    const one = await payable(rng)
    if (!one) return false
    const of =
      one.vendId === null ? { batchId: one.batchId ?? '', n: one.n ?? 0 } : { vendId: one.vendId }
    const { reference, amount } = one
    await pay(of, reference, minorOf(amount))
    return true
  }

  /** One of what is owed. What is not in the drawer nobody can give back. */
  async function payable(rng: Rng | null): Promise<Due | null> {
    const due = await call('refund.due', {})
    if (!due?.ok) return null
    const within = due.value.due.filter(({ amount }) => minorOf(amount) <= cashMinor())
    const [first] = within
    if (!first) return null
    return rng ? rng.pick(within) : first
  }

  const pay = (
    of: Pick<Refund, 'vendId' | 'batchId' | 'n'>,
    reference: string,
    amountMinor: number,
  ): Promise<void> => {
    const amount = moneyText(amountMinor)
    const refund: Refund = { ...of, amount, reason: 'Not sold', reference, amountMinor }
    return ask({ kind: 'refund', refund })
  }

  /** A customer wants it back, whatever became of it. */
  async function giveInToSomebody(rng: Rng): Promise<void> {
    const placed = cashiers.flatMap(({ drafts }) => drafts).filter(({ vendId }) => vendId !== null)
    if (placed.length === 0) return
    const { vendId, order } = rng.pick(placed)
    if (vendId === null || refunds.has(vendId) || order.amountMinor > cashMinor()) return
    await pay({ vendId }, vendId, order.amountMinor)
  }

  async function act(title: string, rng: Rng): Promise<void> {
    if (open !== null) return carryOn()
    if (isUnsure()) return
    if (shift === null) {
      if (rng.chance(0.7)) await ask({ kind: 'open', draftId: title })
      return
    }
    const what = rng.weighted([
      [30, 'move'],
      [10, 'x'],
      [25, 'refund'],
      [10, 'give-in'],
      [15, 'count'],
      [15, 'close'],
    ] as const)
    switch (what) {
      case 'move': {
        const kind = rng.pick(['drop', 'pay-out', 'pay-in'] as const)
        const amountMinor = rng.between(1, Math.max(1, Math.floor(cashMinor() / 200))) * 100
        const amount = moneyText(amountMinor)
        const move = { draftId: title, kind, amount, reason: 'As it goes' }
        await ask({ kind: 'move', move, amountMinor })
        return
      }
      case 'x':
        await call('shift.x', {})
        return
      case 'refund':
        await giveBack(rng)
        return
      case 'give-in':
        await giveInToSomebody(rng)
        return
      case 'count':
        await count(title)
        return
      case 'close':
        await close(title)
    }
  }

  function next(nth: number): void {
    if (isHome) return
    const title = `drawer-${nth}`
    const rng = parts.rng.fork(title)
    time.after(rng.between(5_000, 240_000), () => {
      if (!isHome && shop.isUp() && script.happens(title)) {
        power.at(title)
        void act(title, rng)
      }
      next(nth + 1)
    })
  }

  return {
    begin: () => {
      if (keepsShifts) next(1)
    },
    goHome: () => {
      isHome = true
    },
    tidyUp: carryOn,
    endOfDay: async () => {
      for (let i = 0; i < eveningTries; i += 1) {
        await carryOn()
        // What became known after the last Z is owed too, and where cash needs a shift so does that.
        const needsShift = parts.shifts === 'required' && shift === null && open === null
        if (needsShift && (await payable(null))) {
          await ask({ kind: 'open', draftId: `evening-${i}` })
        }
        const more = keepsShifts && open === null && (await giveBack(null))
        if (more && open === null) continue
        if (!more && shift !== null && open === null) await close(`evening-${i}`)
        if (!more && shift === null && open === null) return
        await new Promise<void>((resolve) => time.after(eveningPauseMs, resolve))
      }
      oracle.accuse('a shift could not be closed in the evening')
    },
    open: () => (open === null ? null : `the drawer’s ${open.kind}`),
    refunds: () => refunds,
    movedOutMinor: () => movedOut,
    zs: () => zs,
  }
}
