// A document as pages of marks. Rows stay whole, a heading stays with what it heads, a table that
// crosses a page has its head there again. Pure: how wide a text is, the machine says.

import { type PdfDocument, type PdfLook, type PdfMark, type PdfPage, pdfPaper } from './document.ts'
import { type Row, margin, narrowFrame, rowsOf, wholeFrame } from './rows.ts'
import type { Measure } from './wrap.ts'

const bottom = pdfPaper.height - margin.foot
const footLook: PdfLook = { size: 8, bold: false }

const moved = (mark: PdfMark, byY: number): PdfMark => ({ ...mark, y: mark.y + byY })

/** As it stands on a page read from the right. */
function turned(mark: PdfMark): PdfMark {
  if (mark.kind === 'box') return { ...mark, x: pdfPaper.width - mark.x - mark.width }
  if (mark.kind === 'cells') {
    // It moves as a whole: mirrored, no camera would read it.
    const across = (mark.rows[0]?.length ?? 0) * mark.cellWidth
    return { ...mark, x: pdfPaper.width - mark.x - across }
  }
  const edge = ({ left: 'right', center: 'center', right: 'left' } as const)[mark.edge]
  return { ...mark, x: pdfPaper.width - mark.x, edge }
}

/** Rows that must stand together: those that lead, and the one they lead to. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = []
  let group: Row[] = []
  for (const row of rows) {
    group.push(row)
    if (row.leads) continue
    groups.push(group)
    group = []
  }
  return group.length > 0 ? [...groups, group] : groups
}

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0)

function pagesOf(rows: readonly Row[]): readonly (readonly PdfMark[])[] {
  const pages: PdfMark[][] = [[]]
  let y: number = margin.top
  const put = (row: Row): void => {
    pages.at(-1)?.push(...row.marks.map((mark) => moved(mark, y)))
    y += row.height
  }
  for (const group of groupsOf(rows)) {
    if (y > margin.top && y + heightOf(group) > bottom) {
      pages.push([])
      y = margin.top
      const under = group[0]?.under
      if (under) put(under)
    }
    // What alone would open a page with nothing on it.
    if (y === margin.top && group.every(({ marks }) => marks.length === 0)) continue
    for (const row of group) put(row)
  }
  return pages
}

/** At least one page. */
export function pdfPages(document: PdfDocument, measure: Measure): readonly PdfPage[] {
  const frame = document.narrow ? narrowFrame : wholeFrame
  const pages = pagesOf(document.blocks.flatMap((block) => rowsOf(block, measure, frame)))
  const foot = (n: number): readonly PdfMark[] => {
    const y = pdfPaper.height - margin.foot / 2
    const words = document.pageOf.replace('{n}', String(n)).replace('{of}', String(pages.length))
    const mark = (text: string, edge: 'left' | 'right'): PdfMark => ({
      kind: 'text',
      text,
      x: edge === 'left' ? margin.side : pdfPaper.width - margin.side,
      y,
      look: footLook,
      edge,
      ink: 'soft',
    })
    return [mark(document.foot, 'left'), mark(words, 'right')]
  }
  return pages.map((marks, index) => {
    const page = [...marks, ...foot(index + 1)]
    return document.direction === 'rtl' ? page.map(turned) : page
  })
}
