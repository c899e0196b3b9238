// What a cashier does with sheets: writes one, has it checked, takes the cash for all of it, taps twice,
// taps again after a crash, asks, cancels, prints. Remembers what the till said.

import type { Call } from './cashier.ts'
import type { Oracle } from './oracle.ts'
import type { Rng } from './rng.ts'
import type { SheetGoods, SimulatedProvider } from './systems/provider.ts'
import type { Timeline } from './timeline.ts'

export type SheetDraft = {
  readonly draftId: string
  readonly goods: SheetGoods
  readonly providerId: string
  readonly totalMinor: number
  /** The till's answer, once one was heard: a sheet, or a definite no. */
  batchId: string | null
  refused: boolean
}

export type Clerk = {
  readonly drafts: readonly SheetDraft[]
  readonly place: (act: string, provider: SimulatedProvider, rng: Rng) => Promise<void>
  /** Taps again what got no answer; false when there is nothing. */
  readonly again: () => Promise<boolean>
  /** Does something with a sheet that was placed; false when there is none. */
  readonly withASheet: (rng: Rng) => Promise<boolean>
  readonly giveUp: () => Promise<void>
}

/** What whoever cancels writes down. */
export const changedMind = 'The customer left'

export const moneyText = (minor: number): string =>
  `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`

export function createClerk(parts: {
  readonly name: string
  readonly call: Call
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly impatient: number
}): Clerk {
  const { name, call, timeline, oracle } = parts
  const drafts: SheetDraft[] = []

  async function tap(draft: SheetDraft): Promise<void> {
    draft.refused = false
    const { draftId, goods, providerId, totalMinor } = draft
    const answer = await call('batch.place', {
      draftId,
      kind: goods.kind,
      providerId,
      name: draftId,
      rows: goods.rows.map(({ account, amountMinor }) => ({
        account,
        amount: moneyText(amountMinor),
      })),
      ...(goods.options ? { options: goods.options } : {}),
      ...(goods.expiresOn === undefined ? {} : { expiresOn: goods.expiresOn }),
      ...(goods.kind === 'bulk' ? { tender: { kind: 'cash' } } : {}),
      total: moneyText(totalMinor),
    })
    if (!answer) return
    const words = `the sheet ${draftId} of ${goods.rows.length}`
    if (!answer.ok) {
      const { code, moneyMoved, retry } = answer.error
      timeline.note(name, `${words}: ${code}`)
      if (code === 'not-signed-in' || code === 'shutting-down') return
      if (draft.batchId) oracle.accuse(`a placed sheet was then answered ${code}`, draft.batchId)
      if (moneyMoved !== 'no')
        oracle.accuse(`placing a sheet failed with money moved ${moneyMoved}`)
      if (!retry) draft.refused = true
      return
    }
    const { batchId } = answer.value
    if (draft.batchId !== null && draft.batchId !== batchId)
      oracle.accuse(`${draftId} became two sheets`, batchId)
    if (draft.batchId === null) timeline.note(name, `${words} is ${batchId}`)
    draft.batchId = batchId
    oracle.sheets.promised(batchId)
  }

  async function ask(batchId: string): Promise<void> {
    timeline.note(name, `asks about the sheet ${batchId}`)
    oracle.sheets.askedByHand(batchId)
    await call('batch.ask', { batchId })
  }

  const placed = (): readonly string[] =>
    drafts.flatMap(({ batchId }) => (batchId === null ? [] : [batchId]))

  return {
    drafts,
    place: async (act, provider, rng) => {
      if (!provider.sheets) return
      const goods = provider.sheets.goods(rng)
      const draft: SheetDraft = {
        draftId: act,
        goods,
        providerId: provider.config.id,
        totalMinor: goods.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        batchId: null,
        refused: false,
      }
      drafts.push(draft)
      const taps = rng.chance(0.2) ? 2 : 1
      await Promise.all(Array.from({ length: taps }, () => tap(draft)))
    },
    again: async () => {
      const draft = drafts.find(({ batchId, refused }) => batchId === null && !refused)
      if (draft) await tap(draft)
      return draft !== undefined
    },
    withASheet: async (rng) => {
      const batchIds = placed()
      if (batchIds.length === 0) return false
      const batchId = rng.pick(batchIds)
      if (rng.chance(parts.impatient)) {
        await ask(batchId)
        return true
      }
      const what = rng.weighted([
        [10, 'batch.cancel'],
        [5, 'batch.print'],
        [5, 'batch.get'],
        [80, null],
      ] as const)
      if (what === null) return false
      await call(what, { batchId, ...(what === 'batch.cancel' ? { reason: changedMind } : {}) })
      return true
    },
    giveUp: async () => {
      for (const batchId of placed()) await call('batch.cancel', { batchId, reason: changedMind })
    },
  }
}
