// Reads the text of a file somebody opened, dropped or pasted. Says what it is not, before the till is
// asked: too large, a workbook, or nothing at all.

import { maxSheetText } from '../../shared/vend/sheet.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import { saveFile } from '../client/save-file.ts'

export type FileFault = 'workbook' | 'too-large' | 'empty' | 'unreadable'

/** Spreadsheets also save as UTF-16 and say so in the first two bytes. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** A workbook is a zip archive, or the older compound file. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) ||
  (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)

export function sheetText(text: string): Result<string, FileFault> {
  if (text.trim() === '') return err('empty')
  return text.length > maxSheetText ? err('too-large') : ok(text)
}

export function textOf(bytes: Uint8Array): Result<string, FileFault> {
  if (isWorkbook(bytes)) return err('workbook')
  return sheetText(new TextDecoder(encodingOf(bytes)).decode(bytes))
}

export async function readSheetFile(file: File): Promise<Result<string, FileFault>> {
  if (file.size > maxSheetText * 4) return err('too-large')
  try {
    return textOf(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return err('unreadable')
  }
}

/** A sheet to start from, with the columns the till reads. */
const templateText = 'phone,amount\n'

/** Hands the browser a file to save. */
export const saveTemplate = (name: string): void => saveFile(name, templateText, 'text/csv')
