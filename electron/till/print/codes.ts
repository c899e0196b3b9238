// Codes a camera or a scanner reads, as modules and as dots. A code that cannot be made, or does not
// fit, is left out: the digits stand beside it as text, and the token's text is what counts.

import encodeQR from 'qr'
import { type Bitmap, imageOf, paperDots } from '../../../shared/paper/bitmap.ts'
import { type Modules, modulesBitmap } from '../../../shared/paper/code-bitmap.ts'
import { code128C } from '../../../shared/paper/code128.ts'
import type { Code, ReceiptBlock } from '../../../shared/receipt/document.ts'

/** Thick enough for the camera of an old phone, on paper that has faded: 0.75 mm. */
export const qrModuleDots = 6
export const barModuleDots = 2
export const barHeightDots = 64

const keptCodes = 16
const codes = new Map<string, Modules>()

/**
 * Which mask lies over the modules is the writer's choice, and every reader undoes all eight. To weigh
 * them takes three times as long as the code itself. Under this one 1,500 tokens, ten of one digit alone
 * among them, had 365 points of the standard's penalty on average and 532 at most; the best of eight
 * each time 320 and 428, the worst single mask 472 and 773.
 */
const maskOfTokens = 2
const areTokens = /^[\d ]+$/

/** Error correction M: a crease or a stamp across a corner does no harm. No border: paper is white. */
export function qrModules(text: string): Modules {
  // A slip that could not be printed is made again each time it is tried, and a copy has the same code.
  const kept = codes.get(text)
  if (kept) return kept
  const mask = areTokens.test(text) ? maskOfTokens : undefined
  const withBorder = encodeQR(text, 'raw', { ecc: 'medium', border: 1, mask })
  const modules = withBorder.slice(1, -1).map((row) => row.slice(1, -1))
  codes.set(text, modules)
  const [oldest] = codes.keys()
  if (codes.size > keptCodes && oldest !== undefined) codes.delete(oldest)
  return modules
}

export const modulesOf = ({ symbology, text }: Code): Modules =>
  symbology === 'qr' ? qrModules(text) : [code128C(text)]

/** A slip for a screen: its codes as dots. */
export const withCodesShown = (
  blocks: readonly ReceiptBlock[],
  columns: number,
): readonly ReceiptBlock[] =>
  blocks.flatMap((block): readonly ReceiptBlock[] => {
    if (block.kind !== 'code') return [block]
    const bitmap = codeBitmap(block, paperDots(columns))
    return bitmap ? [{ ...block, image: imageOf(bitmap) }] : []
  })

/** Null when it does not fit. A QR code may be made a little smaller. */
export function codeBitmap(code: Code, widthDots: number): Bitmap | null {
  const modules = modulesOf(code)
  const across = modules[0]?.length ?? 0
  if (code.symbology === 'code128') {
    if (across * barModuleDots > widthDots) return null
    return modulesBitmap(modules, widthDots, {
      moduleDots: barModuleDots,
      rowDots: barHeightDots,
    })
  }
  const moduleDots = Math.min(qrModuleDots, Math.floor(widthDots / across))
  if (moduleDots < 3) return null
  return modulesBitmap(modules, widthDots, { moduleDots, rowDots: moduleDots })
}
