// Asks the till what is wrong with the sheet while it is filled: once typing rests, one question at a
// time, and the latest answer stands.

import type { Input } from '../../shared/contract/contract.ts'
import type { BatchKind } from '../../shared/vend/products.ts'
import { call } from '../client/client.ts'
import { useTill } from '../stores/till.ts'
import { dayIn } from './days.ts'
import { type Draft, expiryOf, formOf, isBound } from './draft.ts'
import { type SheetRow, filledRows } from './sheet.ts'
import { changeDraft, draftNow } from './store.ts'

const restMs = 250

/** The shop's own day at this moment. */
export const todayAt = (at: number): string =>
  dayIn(useTill.getState().about?.shop.timeZone ?? 'Africa/Lagos', at)

const timers = new Map<BatchKind, ReturnType<typeof setTimeout>>()
const asking = new Set<BatchKind>()

/** What every question about this sheet carries. */
export function sheetFacts(draft: Draft): Omit<Input<'batch.check'>, 'csv' | 'rows'> {
  const { about } = useTill.getState()
  const form = formOf(about, draft)
  return {
    kind: draft.kind,
    ...(form ? { providerId: form.provider.id, options: form.options } : {}),
    name: nameOf(draft),
    ...(draft.kind === 'collect'
      ? { expiresOn: expiryOf(draft.lastDay, todayAt(Date.now())) }
      : {}),
  }
}

/** The name as it goes: what was typed, else the shop's own. */
export const nameOf = (draft: Draft): string =>
  (draft.name ?? useTill.getState().about?.shop.name ?? '').trim()

export const sentRow = ({ account, amount, options }: SheetRow) => ({
  account,
  amount,
  ...(options ? { options } : {}),
})

async function check(kind: BatchKind): Promise<void> {
  const draft = draftNow(kind)
  const rows = filledRows(draft.sheet)
  if (rows.length === 0) return changeDraft(kind, { checked: null, checkError: null })
  asking.add(kind)
  const answer = await call('batch.check', { ...sheetFacts(draft), rows: rows.map(sentRow) })
  asking.delete(kind)
  const now = draftNow(kind)
  if (now.draftId !== draft.draftId) return undefined
  if (now.revision !== draft.revision) checkSoon(kind)
  if (!answer.ok) return changeDraft(kind, { checkError: answer.error })
  const { problems, total, warned, stopped, mayPlace } = answer.value
  const byId = new Map(
    answer.value.rows.flatMap((said, index) => {
      const row = rows[index]
      return row
        ? [[row.id, { account: row.account, amount: row.amount, problems: said.problems }] as const]
        : []
    }),
  )
  const { revision } = draft
  return changeDraft(kind, {
    checked: { revision, byId, problems, total, warned, stopped, mayPlace },
    checkError: null,
  })
}

export function checkSoon(kind: BatchKind, waitMs = restMs): void {
  clearTimeout(timers.get(kind))
  timers.set(
    kind,
    setTimeout(() => (asking.has(kind) ? checkSoon(kind) : void check(kind)), waitMs),
  )
}

/** Changes something the till has an opinion about. */
export function changeChecked(kind: BatchKind, change: Partial<Draft>): void {
  if (isBound(draftNow(kind))) return
  changeDraft(kind, { ...change, revision: draftNow(kind).revision + 1, error: null })
  checkSoon(kind)
}
