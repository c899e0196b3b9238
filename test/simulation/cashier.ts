// A cashier at the counter: takes orders, taps twice, asks, cancels, reprints, tells the till what
// came out of the printer, and after a crash taps the same order again. Remembers what the till said.
// Every act has a name and chances of its own.

import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import { findBill } from './bills.ts'
import { changedMind, type Clerk, createClerk, moneyText } from './clerk.ts'
import type { Oracle } from './oracle.ts'
import type { Power } from './power.ts'
import type { Page } from './printer.ts'
import type { Rng } from './rng.ts'
import type { Script } from './script.ts'
import type { Shop } from './shop.ts'
import type { Goods, SimulatedProvider } from './systems/provider.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'

export type Order = Omit<Goods, 'amounts'> & {
  readonly amountMinor: number
  readonly providerId: string
}

export type Draft = {
  readonly draftId: string
  readonly order: Order
  /** The till's answer, once one was heard: a vend, or a definite no. */
  vendId: string | null
  refused: boolean
}

export type Cashier = {
  readonly drafts: readonly Draft[]
  readonly sheets: Clerk['drafts']
  /** Goes on until the day ends. */
  readonly begin: () => void
  readonly goHome: () => void
  /** Taps every order again that got no answer, and says what came out of the printer. */
  readonly tidyUp: () => Promise<void>
  /** Cancels what still waits to be sent: a clock set back by days would have it wait for days. */
  readonly giveUp: () => Promise<void>
}

export type Call = <N extends CommandName>(
  command: N,
  input: Input<N>,
) => Promise<Result<Output<N>, TillError> | null>

type Parts = {
  readonly name: string
  readonly time: VirtualTime
  readonly rng: Rng
  readonly script: Script
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly power: Power
  readonly shop: Shop
  readonly providers: readonly SimulatedProvider[]
  readonly maxSales: number
  readonly impatient: number
  readonly pages: () => readonly Page[]
}

export function createCashier(parts: Parts): Cashier {
  const { name, time, script, timeline, oracle, power, shop, providers } = parts
  const drafts: Draft[] = []
  let isHome = false

  const call: Call = async (command, input) => {
    const answer = await shop.call(command, input)
    if (answer && !answer.ok && answer.error.code === 'internal') {
      oracle.accuse(`${command} failed: ${answer.error.message}`)
    }
    return answer
  }

  const clerk = createClerk({ name, call, timeline, oracle, impatient: parts.impatient })

  const inputOf = ({ draftId, order }: Draft): Input<'vend.place'> => ({
    draftId,
    product: order.product,
    providerId: order.providerId,
    account: order.account,
    amount: moneyText(order.amountMinor),
    ...(order.phone === undefined ? {} : { phone: order.phone }),
    tender: { kind: 'cash' },
    options: order.options,
  })

  async function tap(draft: Draft): Promise<void> {
    // Whoever taps again what was turned down wants it after all.
    draft.refused = false
    const answer = await call('vend.place', inputOf(draft))
    if (!answer) return
    const words = `${draft.draftId} on ${draft.order.account}`
    if (!answer.ok) {
      const { code, moneyMoved } = answer.error
      timeline.note(name, `${words}: ${code}`)
      if (code === 'not-signed-in' || code === 'shutting-down') return
      if (draft.vendId) oracle.accuse(`a placed draft was then answered ${code}`, draft.vendId)
      if (moneyMoved !== 'no') oracle.accuse(`placing failed with money moved ${moneyMoved}`)
      // The disk may say no now and yes later: the cashier taps again.
      if (!answer.error.retry) draft.refused = true
      return
    }
    const { vendId } = answer.value
    if (draft.vendId !== null && draft.vendId !== vendId) {
      oracle.accuse(`${draft.draftId} became two vends`, vendId)
    }
    if (draft.vendId === null) timeline.note(name, `${words} is ${vendId}`)
    draft.vendId = vendId
    oracle.promised(vendId)
  }

  function draftOf(act: string, order: Order): Draft {
    const draft: Draft = { draftId: act, order, vendId: null, refused: false }
    drafts.push(draft)
    return draft
  }

  async function sell(act: string, rng: Rng): Promise<void> {
    const provider = rng.pick(providers)
    const providerId = provider.config.id
    if (provider.sheets && (provider.goods === null || rng.chance(0.4))) {
      await clerk.place(act, provider, rng)
      return
    }
    if (provider.goods === null) {
      const order = await findBill(call, rng, providerId)
      if (order) await tap(draftOf(act, order))
      return
    }
    const { amounts, ...goods } = provider.goods(rng)
    const [least, most] = amounts
    const whole = (minor: number): number => minor - (minor % 100)
    const amountMinor = rng.chance(0.1)
      ? rng.between(least, least + 60_000)
      : rng.pick([whole(most), whole(rng.between(least, most)) || least])
    const order: Order = { ...goods, amountMinor, providerId }
    const draft = draftOf(act, order)
    const { product, account, options } = order
    if (rng.chance(0.5)) await call('vend.lookUp', { product, providerId, account, options })
    const taps = rng.chance(0.2) ? 2 : 1
    // Two customers with one number, or one customer who pays twice: two sales, not one.
    const twins = rng.chance(0.15) ? [draftOf(`${act}-twin`, order)] : []
    await Promise.all([...Array.from({ length: taps }, () => draft), ...twins].map(tap))
  }

  const placed = (): readonly string[] => drafts.flatMap(({ vendId }) => (vendId ? [vendId] : []))

  async function ask(vendId: string): Promise<void> {
    timeline.note(name, `asks about ${vendId}`)
    oracle.askedByHand(vendId)
    await call('vend.requery', { vendId })
  }

  /** Answers "Did it print?" with what lies on the counter. */
  async function lookAtPaper(): Promise<void> {
    const papers = await call('print.open', {})
    if (!papers?.ok) return
    const whole = new Set(parts.pages().flatMap((page) => (page.whole ? [page.jobId] : [])))
    for (const { job } of papers.value.asking) {
      await call('print.answer', { jobId: job.jobId, printed: whole.has(job.jobId) })
    }
  }

  async function withAVend(rng: Rng, vends: readonly string[]): Promise<boolean> {
    if (vends.length === 0) return false
    const vendId = rng.pick(vends)
    if (rng.chance(parts.impatient)) {
      await ask(vendId)
      return true
    }
    const what = rng.weighted([
      [10, 'vend.cancel'],
      [5, 'print.reprint'],
      [5, 'print.orderSlip'],
      [80, null],
    ] as const)
    if (what === null) return false
    await call(what, { vendId, ...(what === 'vend.cancel' ? { reason: changedMind } : {}) })
    return true
  }

  async function act(title: string, rng: Rng): Promise<void> {
    const again = drafts.find(({ vendId, refused }) => vendId === null && !refused)
    if (again && rng.chance(0.7)) return tap(again)
    if (rng.chance(0.7) && (await clerk.again())) return
    // A tap on a sale that is placed already is the same sale.
    if (drafts.length > 0 && rng.chance(0.04)) return tap(rng.pick(drafts))
    if (await withAVend(rng, placed())) return
    if (await clerk.withASheet(rng)) return
    if (rng.chance(0.3)) return lookAtPaper()
    if (rng.chance(0.2)) {
      await call('status.get', {})
      await call('vend.list', { limit: 5 })
      return
    }
    if (drafts.length + clerk.drafts.length < parts.maxSales) await sell(title, rng)
  }

  function next(nth: number): void {
    if (isHome) return
    const title = `${name}-${nth}`
    const rng = parts.rng.fork(title)
    time.after(rng.between(500, rng.chance(0.3) ? 3_000 : 110_000), () => {
      if (!isHome && shop.isUp() && script.happens(title)) {
        power.at(title)
        void act(title, rng)
      }
      next(nth + 1)
    })
  }

  return {
    drafts,
    sheets: clerk.drafts,
    begin: () => next(1),
    goHome: () => {
      isHome = true
    },
    tidyUp: async () => {
      for (const draft of drafts) {
        if (draft.vendId === null && !draft.refused) await tap(draft)
      }
      await clerk.again()
      await lookAtPaper()
    },
    giveUp: async () => {
      for (const vendId of placed()) await call('vend.cancel', { vendId, reason: changedMind })
      await clerk.giveUp()
    },
  }
}
