// A cashier at the counter: takes orders, taps twice, asks, cancels, reprints, tells the till what
// came out of the printer, and after a crash taps the same order again. Remembers what the till said.

import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { Oracle } from './oracle.ts'
import type { Page } from './printer.ts'
import type { Rng } from './rng.ts'
import type { Shop } from './shop.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'

export type Draft = {
  readonly draftId: string
  readonly account: string
  readonly amountMinor: number
  /** The till's answer, once one was heard: a vend, or a definite no. */
  vendId: string | null
  refused: boolean
}

export type Cashier = {
  readonly drafts: readonly Draft[]
  /** Goes on until the day ends. */
  readonly begin: () => void
  readonly goHome: () => void
  /** Taps every order again that got no answer, and says what came out of the printer. */
  readonly tidyUp: () => Promise<void>
}

type Parts = {
  readonly name: string
  readonly time: VirtualTime
  readonly rng: Rng
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly shop: Shop
  readonly maxSales: number
  readonly impatient: number
  readonly pages: () => readonly Page[]
}

const plainMeters = ['04123456781', '04123456799', '07000000011', '01234567890']
const storyMeters = [
  '12345678910',
  '00000000000',
  '00000000010',
  '00000000020',
  '00000000030',
  '00000000040',
  '00000000070',
  '00000000080',
  '00000000090',
  '00000000100',
  '99000000011',
  '99000000022',
  '99000000033',
  '99000000044',
  '99000000055',
  '99000000066',
  '99000000077',
]
const options = { disco: 'ABUJA', vendType: 'PREPAID' } as const
const money = (minor: number): string =>
  `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`

export function createCashier(parts: Parts): Cashier {
  const { name, time, rng, timeline, oracle, shop } = parts
  const drafts: Draft[] = []
  let isHome = false

  async function call<N extends CommandName>(
    command: N,
    input: Input<N>,
  ): Promise<Result<Output<N>, TillError> | null> {
    const answer = await shop.call(command, input)
    if (answer && !answer.ok && answer.error.code === 'internal') {
      oracle.accuse(`${command} failed: ${answer.error.message}`)
    }
    return answer
  }

  const orderOf = (draft: Draft): Input<'vend.place'> => ({
    draftId: draft.draftId,
    product: 'electricity',
    account: draft.account,
    amount: money(draft.amountMinor),
    phone: '08031234567',
    tender: { kind: 'cash' },
    options,
  })

  async function tap(draft: Draft): Promise<void> {
    const answer = await call('vend.place', orderOf(draft))
    if (!answer) return
    if (!answer.ok) {
      const { code, moneyMoved } = answer.error
      timeline.note(name, `${draft.draftId} on ${draft.account}: ${code}`)
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
    if (draft.vendId === null)
      timeline.note(name, `${draft.draftId} on ${draft.account} is ${vendId}`)
    draft.vendId = vendId
    oracle.promised(vendId)
  }

  async function sell(account: string): Promise<void> {
    const draft: Draft = {
      draftId: `${name}-${drafts.length + 1}`,
      account,
      amountMinor: rng.chance(0.1) ? rng.between(1, 60_000) : rng.between(500, 50_000) * 100,
      vendId: null,
      refused: false,
    }
    drafts.push(draft)
    if (rng.chance(0.5)) await call('vend.lookUp', { product: 'electricity', account, options })
    const taps = rng.chance(0.2) ? 2 : 1
    await Promise.all(Array.from({ length: taps }, () => tap(draft)))
    if (rng.chance(0.1)) await sell(account)
  }

  const placed = (): readonly string[] => drafts.flatMap(({ vendId }) => (vendId ? [vendId] : []))

  async function ask(vendId: string): Promise<void> {
    timeline.note(name, `asks about ${vendId}`)
    oracle.askedByHand(vendId)
    await call('vend.requery', { vendId })
  }

  /** Answers "Did it print?" with what lies on the counter. */
  async function lookAtPaper(): Promise<void> {
    const jobs = await call('print.jobs', {})
    if (!jobs?.ok) return
    const whole = new Set(parts.pages().flatMap((page) => (page.whole ? [page.jobId] : [])))
    for (const { jobId, state } of jobs.value.jobs) {
      if (state === 'unknown') await call('print.answer', { jobId, printed: whole.has(jobId) })
    }
  }

  async function act(): Promise<void> {
    const vends = placed()
    const again = drafts.find(({ vendId, refused }) => vendId === null && !refused)
    if (again && rng.chance(0.7)) return tap(again)
    if (vends.length > 0 && rng.chance(parts.impatient)) return ask(rng.pick(vends))
    if (vends.length > 0 && rng.chance(0.1)) {
      await call('vend.cancel', { vendId: rng.pick(vends) })
      return
    }
    if (vends.length > 0 && rng.chance(0.05)) {
      await call('print.reprint', { vendId: rng.pick(vends) })
      return
    }
    if (vends.length > 0 && rng.chance(0.05)) {
      await call('print.orderSlip', { vendId: rng.pick(vends) })
      return
    }
    if (rng.chance(0.3)) return lookAtPaper()
    if (rng.chance(0.2)) {
      await call('status.get', {})
      await call('vend.list', { limit: 5 })
      return
    }
    if (drafts.length < parts.maxSales) {
      await sell(rng.chance(0.6) ? rng.pick(plainMeters) : rng.pick(storyMeters))
    }
  }

  function next(): void {
    if (isHome) return
    time.after(rng.between(500, rng.chance(0.3) ? 3_000 : 150_000), () => {
      if (!isHome && shop.isUp()) void act()
      next()
    })
  }

  return {
    drafts,
    begin: next,
    goHome: () => {
      isHome = true
    },
    tidyUp: async () => {
      for (const draft of drafts) {
        if (draft.vendId === null && !draft.refused) await tap(draft)
      }
      await lookAtPaper()
    },
  }
}
