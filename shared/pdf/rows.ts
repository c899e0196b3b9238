// Blocks as rows: strips of marks of a known height that stay whole on a page. Marks are set from the
// edge reading starts at; `layout.ts` turns them around for a language read from the right.

import { assertNever } from '../result.ts'
import {
  type PdfBlock,
  type PdfColumn,
  type PdfInk,
  type PdfLook,
  type PdfMark,
  pdfPaper,
} from './document.ts'
import { type Measure, wrapped } from './wrap.ts'

export const margin = { side: 48, top: 48, foot: 56 } as const

/** The column that is written in. */
export type Frame = { readonly side: number; readonly room: number }

const frameWith = (side: number): Frame => ({ side, room: pdfPaper.width - 2 * side })
export const wholeFrame = frameWith(margin.side)
export const narrowFrame = frameWith(132)

export type Row = {
  readonly height: number
  readonly marks: readonly PdfMark[]
  /** May not be the last of a page. */
  readonly leads?: boolean
  /** Repeated at the top of the page this row opens. */
  readonly under?: Row
}

const plain: PdfLook = { size: 10, bold: false }
const strong: PdfLook = { size: 10, bold: true }
const looks = {
  title: { size: 20, bold: true },
  heading: { size: 13, bold: true },
  large: { size: 14, bold: true },
  token: { size: 23, bold: true },
} as const satisfies Readonly<Record<string, PdfLook>>

const lineHeight = ({ size }: PdfLook): number => Math.round(size * 1.45 * 100) / 100
/** From the top of a line to where its letters stand. */
const ascent = ({ size }: PdfLook): number => size * 1.1

type Cell = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
  readonly look: PdfLook
  readonly ink: PdfInk
}

/** Cells side by side, each wrapped in its own width. */
function cellsRow(cells: readonly Cell[], measure: Measure, pad = 0): Row {
  const wrappedCells = cells.map((cell) => ({
    cell,
    lines: wrapped(cell.text, cell.look, cell.width, measure),
  }))
  const marks = wrappedCells.flatMap(({ cell, lines }) =>
    lines.map((text, index): PdfMark => {
      const { x, width, align, look, ink } = cell
      const at = { start: x, center: x + width / 2, end: x + width }[align]
      const edge = ({ start: 'left', center: 'center', end: 'right' } as const)[align]
      const y = pad + index * lineHeight(look) + ascent(look)
      return { kind: 'text', text, x: at, y, look, edge, ink }
    }),
  )
  const height = Math.max(
    ...wrappedCells.map(({ cell, lines }) => lines.length * lineHeight(cell.look)),
  )
  return { height: height + 2 * pad, marks }
}

const textRow = (
  text: string,
  look: PdfLook,
  measure: Measure,
  { side, room }: Frame,
  { ink = 'black', align = 'start' }: { ink?: PdfInk; align?: Cell['align'] } = {},
): Row => cellsRow([{ text, x: side, width: room, align, look, ink }], measure)

const box = (y: number, height: number, ink: PdfInk, x: number, width: number): PdfMark => ({
  kind: 'box',
  x,
  y,
  width,
  height,
  ink,
})

const space = (height: number): Row => ({ height, marks: [] })

/** Text down to words broken at the width, one row for each line, so that a long one may cross pages. */
function paragraph(
  text: string,
  look: PdfLook,
  measure: Measure,
  frame: Frame,
  more: Parameters<typeof textRow>[4],
) {
  return wrapped(text, look, frame.room, measure).map((line) =>
    textRow(line, look, measure, frame, more),
  )
}

const gap = 8

function tableRows(
  block: Extract<PdfBlock, { kind: 'table' }>,
  measure: Measure,
  { side, room }: Frame,
): readonly Row[] {
  const { columns, rows, total } = block
  const parts = columns.reduce((sum, { width }) => sum + width, 0)
  const left = room - gap * (columns.length - 1)
  let x: number = side
  const places = columns.map((column: PdfColumn) => {
    const width = (left * column.width) / parts
    const place = { x, width, align: column.align }
    x += width + gap
    return place
  })
  const rowOf = (texts: readonly string[], look: PdfLook, ink: PdfInk): Row =>
    cellsRow(
      places.map((place, index) => ({ ...place, text: texts[index] ?? '', look, ink })),
      measure,
      3,
    )
  const lined = (row: Row, thick: number): Row => ({
    ...row,
    marks: [
      ...row.marks,
      box(row.height - thick, thick, thick > 0.5 ? 'black' : 'pale', side, room),
    ],
  })
  const head: Row = {
    ...lined(
      rowOf(
        columns.map(({ head: text }) => text),
        { size: 9, bold: true },
        'soft',
      ),
      1,
    ),
    leads: true,
  }
  return [
    head,
    ...rows.map((texts) => ({ ...lined(rowOf(texts, plain, 'black'), 0.5), under: head })),
    ...(total ? [{ ...lined(rowOf(total, strong, 'black'), 1), under: head }] : []),
  ]
}

/** A bar between what it is and how much: the words say it all, the bar only shows it. */
function barRows(
  block: Extract<PdfBlock, { kind: 'bars' }>,
  measure: Measure,
  { side, room }: Frame,
): readonly Row[] {
  const { bars } = block
  const longest = Math.max(1, ...bars.map(({ value }) => value))
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(0, ...texts.map((text) => measure(text, plain))) + 1)
  const labels = widest(
    bars.map(({ label }) => label),
    room * 0.32,
  )
  const values = widest(
    bars.map(({ shown }) => shown),
    room * 0.28,
  )
  const track = room - labels - values - 2 * gap
  return bars.map(({ label, value, shown }) => {
    const row = cellsRow(
      [
        { text: label, x: side, width: labels, align: 'start', look: plain, ink: 'black' },
        {
          text: shown,
          x: side + room - values,
          width: values,
          align: 'end',
          look: plain,
          ink: 'black',
        },
      ],
      measure,
      2,
    )
    const length = (track * value) / longest
    const x = side + labels + gap
    const bar = value > 0 ? [box(4, row.height - 8, 'soft', x, Math.max(0.75, length))] : []
    return { ...row, marks: [...row.marks, box(row.height - 4.5, 0.5, 'pale', x, track), ...bar] }
  })
}

/** The rows of one block, from the top of the block. */
export function rowsOf(
  block: PdfBlock,
  measure: Measure,
  frame: Frame = wholeFrame,
): readonly Row[] {
  const { side, room } = frame
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, looks.title, measure, frame, {})
    case 'heading':
      return [
        space(14),
        ...paragraph(block.text, looks.heading, measure, frame, {}).map((row) => ({
          ...row,
          leads: true,
        })),
        { ...space(2), leads: true },
      ]
    case 'text': {
      const { look, align = 'start' } = block
      const set =
        look === 'large' || look === 'token' ? looks[look] : look === 'strong' ? strong : plain
      const ink = look === 'soft' ? 'soft' : 'black'
      return paragraph(block.text, set, measure, frame, { ink, align })
    }
    case 'banner': {
      const row = textRow(block.text, looks.large, measure, frame, {
        ink: 'white',
        align: 'center',
      })
      const marks = row.marks.map((mark) => ({ ...mark, y: mark.y + 10 }))
      return [
        { height: row.height + 20, marks: [box(6, row.height + 8, 'black', side, room), ...marks] },
      ]
    }
    case 'pairs':
      return block.rows.map(({ label, value, strong: bold = false }) => {
        const look = bold ? strong : plain
        const valueWidth = Math.min(room / 2, measure(value, look) + 1)
        return cellsRow(
          [
            {
              text: label,
              x: side,
              width: room - valueWidth - gap,
              align: 'start',
              look,
              ink: 'black',
            },
            {
              text: value,
              x: side + room - valueWidth,
              width: valueWidth,
              align: 'end',
              look,
              ink: 'black',
            },
          ],
          measure,
          1,
        )
      })
    case 'table':
      return tableRows(block, measure, frame)
    case 'bars':
      return barRows(block, measure, frame)
    case 'rule':
      return [{ height: 9, marks: [box(4, 0.75, 'soft', side, room)] }]
    case 'space':
      return [space(block.points)]
    case 'cells': {
      const { rows, cellWidth, cellHeight } = block
      const x = side + (room - (rows[0]?.length ?? 0) * cellWidth) / 2
      const mark = { kind: 'cells', x, y: 6, rows, cellWidth, cellHeight } as const
      return [{ height: rows.length * cellHeight + 12, marks: [mark] }]
    }
    default:
      return assertNever(block)
  }
}
