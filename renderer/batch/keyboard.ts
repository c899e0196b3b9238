// The sheet without a mouse, and with a file from anywhere: Esc goes back, a drop or a paste
// outside of a field brings rows.

import { useEffect, useState } from 'react'
import type { BatchKind } from '../../shared/vend/products.ts'
import { takeScans } from '../frame/on-scan.ts'
import { addFile, addNumber, addText, backToSheet } from './actions.ts'
import { isSheetText } from './sheet.ts'
import { draftNow, showBatch, useSheets } from './store.ts'

/** A number scanned while a sheet is open goes into it. */
function scanned(kind: BatchKind, code: string): boolean {
  const { step, placing, unanswered } = draftNow(kind)
  // Nobody goes on to the next customer before it is known whether this was saved.
  if (unanswered !== null) return true
  if (step !== 'sheet' || placing || useSheets.getState().shown[kind] !== undefined) return false
  if (!/^\d{6,14}$/.test(code)) return false
  addNumber(kind, code)
  return true
}

export function useBatchKeys(kind: BatchKind): void {
  useEffect(() => {
    takeScans((code) => scanned(kind, code))
    return () => takeScans(null)
  }, [kind])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key !== 'Escape') return undefined
      if (useSheets.getState().shown[kind] !== undefined) return showBatch(kind, null)
      return backToSheet(kind)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [kind])
}

/** The row of the cell a paste lands in; null outside of the sheet; undefined in any other field. */
function rowOf(target: EventTarget | null): number | null | undefined {
  if (!(target instanceof HTMLInputElement)) return null
  const cell = target.dataset.cell
  return cell === undefined ? undefined : Number(cell.split(' ')[0])
}

const stillMs = 200

/** Takes files and lines that are dropped or pasted. True while something is held over the page. */
export function useDropAndPaste(kind: BatchKind): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let gone: ReturnType<typeof setTimeout> | undefined
    const open = (): boolean => draftNow(kind).step === 'sheet' && !draftNow(kind).importing
    const onOver = (event: DragEvent): void => {
      event.preventDefault()
      if (!open()) return
      setOver(true)
      clearTimeout(gone)
      gone = setTimeout(() => setOver(false), stillMs)
    }
    // Also where it is not taken: a page that follows a dropped file has lost the till.
    const onDrop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      const text = event.dataTransfer?.getData('text/plain') ?? ''
      if (!open()) return
      if (file) void addFile(kind, file)
      else if (text !== '') void addText(kind, text, null)
    }
    const onPaste = (event: ClipboardEvent): void => {
      const row = rowOf(event.target)
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const file = event.clipboardData?.files[0]
      if (row === undefined || !open()) return
      const column = draftNow(kind).cell?.column ?? 'account'
      if (row !== null && !isSheetText(text, column)) return
      event.preventDefault()
      if (file) void addFile(kind, file)
      else if (text !== '') void addText(kind, text, row)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    window.addEventListener('paste', onPaste)
    return () => {
      clearTimeout(gone)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('paste', onPaste)
    }
  }, [kind])
  return over
}
