// What the cashier does to a sheet: opens a file, types, pastes, goes on, takes the money. Placing
// happens in `place` and nowhere else; the draft's id makes it one batch however often it is pressed.

import type { Input } from '../../shared/contract/contract.ts'
import type { BatchKind } from '../../shared/vend/products.ts'
import { call } from '../client/client.ts'
import { isInDoubt } from '../client/transport.ts'
import { batchChanged } from '../stores/batches.ts'
import { useTill } from '../stores/till.ts'
import { changeChecked, sentRow, sheetFacts } from './check.ts'
import { tenderInput } from '../sell/tender.ts'
import { type Draft, isBound, isCurrent, needOf, tenderNeed, totalMinor } from './draft.ts'
import { readSheetFile, sheetText } from './file.ts'
import { forgetDraft, keepDraftNow } from './keep.ts'
import {
  type Cell,
  cellAfter,
  cellBeside,
  dropOptions,
  filledRows,
  insertRows,
  nextProblem,
  removeRow,
  setCell,
} from './sheet.ts'
import { changeDraft, draftNow, showBatch, startOver } from './store.ts'

export const setText = (kind: BatchKind, cell: Cell, text: string): void =>
  changeChecked(kind, { sheet: setCell(draftNow(kind).sheet, cell, text) })

export function removeAt(kind: BatchKind, id: number): void {
  const { sheet, cell } = draftNow(kind)
  const next = cell?.id === id ? cellBeside(sheet, cell, 1) : cell
  changeChecked(kind, { sheet: removeRow(sheet, id), cell: next })
}

export const takeCommonOptions = (kind: BatchKind, id: number): void =>
  changeChecked(kind, { sheet: dropOptions(draftNow(kind).sheet, id) })

export const goToCell = (kind: BatchKind, cell: Cell | null): void => changeDraft(kind, { cell })

/** Enter: the next cell, in the order of typing. */
export function enterCell(kind: BatchKind): void {
  const { sheet, cell } = draftNow(kind)
  if (cell) changeDraft(kind, { cell: cellAfter(sheet, cell) ?? cell })
}

export function stepCell(kind: BatchKind, step: -1 | 1): void {
  const { sheet, cell } = draftNow(kind)
  const next = cell && cellBeside(sheet, cell, step)
  if (next) changeDraft(kind, { cell: next })
}

export function startTyping(kind: BatchKind): void {
  const last = draftNow(kind).sheet.rows.at(-1)
  changeDraft(kind, {
    typing: true,
    importFault: null,
    cell: last ? { id: last.id, column: 'account' } : null,
  })
}

export const stopTyping = (kind: BatchKind): void =>
  changeDraft(kind, { typing: false, cell: null })

/** A number from a scanner: a row of its own, its amount comes next. */
export function addNumber(kind: BatchKind, account: string): void {
  const { sheet } = draftNow(kind)
  const next = insertRows(sheet, null, [{ account, amount: '' }])
  const row = next.rows.at(-2)
  changeChecked(kind, {
    sheet: next,
    typing: true,
    cell: row ? { id: row.id, column: 'amount' } : null,
  })
}

/** Goes to the next row that stops the batch, or that wants a look. */
export function goToProblem(kind: BatchKind, weight: 'stop' | 'warn'): void {
  const { sheet, checked, cell } = draftNow(kind)
  const row = nextProblem(sheet.rows, checked?.byId, weight, cell?.id ?? null)
  if (!row) return
  const field = checked?.byId.get(row.id)?.problems.find((one) => one.weight === weight)?.field
  changeDraft(kind, { cell: { id: row.id, column: field === 'amount' ? 'amount' : 'account' } })
}

/** Rows of CSV text, as the till reads them, into the sheet. What is no sheet is said and changes nothing. */
export async function addText(kind: BatchKind, text: string, at: number | null): Promise<void> {
  const { draftId } = draftNow(kind)
  const read = sheetText(text)
  if (!read.ok) return changeDraft(kind, { importFault: { kind: 'file', fault: read.error } })
  changeDraft(kind, { importing: true, importFault: null })
  const answer = await call('batch.check', { ...sheetFacts(draftNow(kind)), csv: read.value })
  const now = draftNow(kind)
  if (now.draftId !== draftId) return undefined
  if (!answer.ok) {
    return changeDraft(kind, {
      importing: false,
      importFault: { kind: 'error', error: answer.error },
    })
  }
  const ofSheet = answer.value.problems.filter(({ code }) =>
    ['sheet', 'columns', 'too-many', 'empty'].includes(code),
  )
  const { rows } = answer.value
  const importFault = ofSheet.length > 0 ? ({ kind: 'sheet', problems: ofSheet } as const) : null
  if (rows.length === 0) return changeDraft(kind, { importing: false, importFault })
  const fresh = rows.map(({ account, amount, options }) => ({
    account,
    amount,
    ...(Object.keys(options).length > 0 ? { options } : {}),
  }))
  return changeChecked(kind, {
    importing: false,
    importFault,
    sheet: insertRows(now.sheet, at, fresh),
    cell: null,
  })
}

export async function addFile(kind: BatchKind, file: File): Promise<void> {
  const text = await readSheetFile(file)
  if (text.ok) await addText(kind, text.value, null)
  else changeDraft(kind, { importFault: { kind: 'file', fault: text.error } })
}

/** The big key beside the sheet. */
export function goOn(kind: BatchKind): void {
  const draft = draftNow(kind)
  const need = needOf(draft)
  if (need?.at === 'rows' && (draft.checked?.stopped ?? 0) > 0) return goToProblem(kind, 'stop')
  if (need?.at === 'check') return changeChecked(kind, { checkError: null })
  if (need === null) changeDraft(kind, { step: 'confirm', cell: null, only: null, error: null })
}

export const backToSheet = (kind: BatchKind): void => {
  if (!isBound(draftNow(kind))) changeDraft(kind, { step: 'sheet', error: null })
}

/** How it is paid. */
export function changeTender(kind: BatchKind, tender: Draft['tender']): void {
  if (!isBound(draftNow(kind))) changeDraft(kind, { tender })
}

/** The sheet as the till is asked to take it; null while something is missing. */
function orderOf(draft: Draft): Input<'batch.place'> | null {
  const { about } = useTill.getState()
  const currency = about?.shop.currency ?? 'NGN'
  const { checked, tender } = draft
  if (!checked || !isCurrent(draft) || needOf(draft) !== null) return null
  if (tenderNeed(draft, currency) !== null) return null
  return {
    draftId: draft.draftId,
    ...sheetFacts(draft),
    rows: filledRows(draft.sheet).map(sentRow),
    ...(draft.kind === 'bulk'
      ? { tender: tenderInput(tender, totalMinor(draft, currency), currency) }
      : {}),
    total: checked.total.amount,
  }
}

/** Takes the money, or asks the customers: places the batch. What was not answered is asked as it was. */
export async function place(kind: BatchKind): Promise<void> {
  const draft = draftNow(kind)
  const asked = draft.unanswered ?? orderOf(draft)
  if (draft.placing || asked === null) return
  changeDraft(kind, { placing: true, error: null })
  keepDraftNow({ ...draft, unanswered: asked })
  const answer = await call('batch.place', asked)
  // Somebody else's sheet may lie here by now. Its owner finds this one as it was kept, and asks under the same id.
  const isHere = draftNow(kind).draftId === draft.draftId
  if (!answer.ok) {
    const unanswered = isInDoubt(answer.error, draft.unanswered !== null) ? asked : null
    if (!isHere) return keepDraftNow({ ...draft, unanswered })
    return changeDraft(kind, { placing: false, unanswered, error: answer.error })
  }
  if (isHere) {
    startOver(kind)
    showBatch(kind, answer.value.batchId)
  } else forgetDraft(draft)
  batchChanged()
}
