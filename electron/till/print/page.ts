// A receipt as a page of office paper, for a shop without a slip printer: the same blocks in the same
// order, in a column in the middle of the sheet. Pure.

import { bitmapOf, inkAt, type PaperImage } from '../../../shared/paper/bitmap.ts'
import type { PdfBlock, PdfDocument } from '../../../shared/pdf/document.ts'
import type { ReceiptBlock, ReceiptDocument } from '../../../shared/receipt/document.ts'
import { isSlipRightToLeft, type SlipLanguage } from '../../../shared/receipt/languages.ts'
import { wordsFor } from '../../../shared/receipt/words.ts'
import { assertNever } from '../../../shared/result.ts'
import { groupToken } from '../../../shared/sts/token.ts'
import { modulesOf } from './codes.ts'

/** In points: a QR code of three centimetres, a barcode that scanners of a counter read. */
const qrCell = 3.6
const barCell = { width: 1.6, height: 42 }
const logoDot = 0.5

const logoRows = (image: PaperImage): readonly string[] => {
  const bitmap = bitmapOf(image)
  return Array.from({ length: bitmap.heightDots }, (_, y) =>
    Array.from({ length: bitmap.widthDots }, (__, x) => (inkAt(bitmap, x, y) ? '1' : '0')).join(''),
  )
}

function codeCells(block: Extract<ReceiptBlock, { kind: 'code' }>): PdfBlock {
  const rows = modulesOf(block).map((row) => row.map((ink) => (ink ? '1' : '0')).join(''))
  return block.symbology === 'qr'
    ? { kind: 'cells', rows, cellWidth: qrCell, cellHeight: qrCell }
    : { kind: 'cells', rows, cellWidth: barCell.width, cellHeight: barCell.height }
}

/** Whatever is empty on a strip of paper is room on a page. */
function pageBlocks(block: ReceiptBlock): readonly PdfBlock[] {
  switch (block.kind) {
    case 'text': {
      const look = block.size === 'tall' || block.size === 'large' ? 'large' : null
      const strong = look ?? (block.bold ? 'strong' : null)
      const align = block.align ?? 'start'
      return [{ kind: 'text', text: block.text, align, ...(strong ? { look: strong } : {}) }]
    }
    case 'pair': {
      const { left: label, right: value, bold = false } = block
      return [{ kind: 'pairs', rows: [{ label, value, strong: bold }] }]
    }
    case 'rule':
      return [{ kind: 'rule' }]
    case 'banner':
      return [{ kind: 'banner', text: block.text }]
    case 'token':
      return [
        { kind: 'space', points: 4 },
        { kind: 'text', text: block.label, look: 'strong' },
        { kind: 'text', text: groupToken(block.digits), look: 'token', align: 'center' },
        ...(block.note === undefined ? [] : [{ kind: 'text', text: block.note } as const]),
      ]
    case 'feed':
      return [{ kind: 'space', points: block.lines * 8 }]
    case 'code':
      return [codeCells(block)]
    case 'image':
      return [
        { kind: 'cells', rows: logoRows(block.image), cellWidth: logoDot, cellHeight: logoDot },
      ]
    default:
      return assertNever(block)
  }
}

export const pageOf = (
  { blocks }: ReceiptDocument,
  about: { readonly title: string; readonly foot: string; readonly language: SlipLanguage },
): PdfDocument => ({
  title: about.title,
  direction: isSlipRightToLeft(about.language) ? 'rtl' : 'ltr',
  narrow: true,
  foot: about.foot,
  pageOf: wordsFor(about.language).page,
  blocks: blocks.flatMap(pageBlocks),
})
