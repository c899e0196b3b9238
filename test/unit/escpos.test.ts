// Bytes for the printer, read back: what was laid out is what comes out.

import fc from 'fast-check'
import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { describe, expect, it } from 'vitest'
import { drawerKick, encodeReceipt } from '../../electron/till/print/encode.ts'
import { decodePrintable, encodePrintable } from '../../shared/paper/charset.ts'
import { epsonNumber } from '../../shared/paper/code-pages.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import type { ReceiptBlock } from '../../shared/receipt/document.ts'
import { layout } from '../../shared/receipt/layout.ts'
import { orderSlip, tokenSlip } from '../../shared/receipt/slip.ts'
import { fullSale } from '../world/slip-facts.ts'

const text = fc.oneof(
  fc.string({ maxLength: 90 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('Chidi Ọkàfọ́r', 'Ƙasimu Ɓala', 'São Tomé — €5', 'محمد', 'ABUJA'),
)

const block: fc.Arbitrary<ReceiptBlock> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('text' as const),
      text,
      align: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
      bold: fc.boolean(),
      size: fc.constantFrom('normal' as const, 'tall' as const, 'large' as const),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record(
    { kind: fc.constant('pair' as const), left: text, right: text, bold: fc.boolean() },
    { requiredKeys: ['kind', 'left', 'right'] },
  ),
  fc.constant({ kind: 'rule' } as const),
  fc.record({ kind: fc.constant('banner' as const), text }),
  fc.record({
    kind: fc.constant('token' as const),
    label: text,
    digits: fc.stringMatching(/^\d{20,64}$/),
  }),
  fc.record({ kind: fc.constant('feed' as const), lines: fc.integer({ min: 0, max: 3 }) }),
)

describe('encoding a receipt', () => {
  it.each([32, 42, 48])('prints on %i columns exactly the lines of the layout', (columns) => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), (blocks, cut) => {
        const lines = layout({ blocks }, columns)
        const paper = interpret(
          encodeReceipt({ blocks }, { columns, cutter: cut ? 'partial' : 'none' }),
          columns,
        )
        expect(paper.unknown).toEqual([])
        expect(paper.lines.slice(0, lines.length)).toEqual(lines)
        expect(paper.lines.slice(lines.length).map((line) => line.text)).toEqual(['', '', '', ''])
        expect(paper.cuts).toEqual(cut ? [paper.lines.length] : [])
      }),
    )
  })

  it('gives the same bytes for the same receipt: one job leaves nothing in the next', () => {
    const first = encodeReceipt(tokenSlip(fullSale), { columns: 48 })
    encodeReceipt(orderSlip(fullSale), { columns: 32 })
    expect(encodeReceipt(tokenSlip(fullSale), { columns: 48 })).toEqual(first)
  })

  it('keeps its letters right in a second job on the same printer, after the cut', () => {
    const job = encodeReceipt({ blocks: [{ kind: 'text', text: 'São Tomé' }] }, { columns: 32 })
    const paper = interpret(Buffer.concat([job, job]), 32)
    expect(paper.lines.filter((line) => line.text === 'São Tomé')).toHaveLength(2)
  })

  it('is not touched by what another program left in the printer', () => {
    const left = Buffer.concat([
      Buffer.from([0x1b, 0x45, 1, 0x1d, 0x21, 0x11]),
      Buffer.from('half'),
    ])
    const job = encodeReceipt(tokenSlip(fullSale), { columns: 48 })
    expect(interpret(Buffer.concat([left, job]), 48)).toEqual(interpret(job, 48))
  })

  it.each([true, false])('leaves nothing switched on behind it (cut: %s)', (cut) => {
    const banner = { blocks: [{ kind: 'banner', text: 'TRAINING' }] } as const
    const job = encodeReceipt(banner, { columns: 32, cutter: cut ? 'partial' : 'none' })
    const next = interpret(Buffer.concat([job, Buffer.from('next\n')]), 32).lines.at(-1)
    expect(next).toEqual({
      text: 'next',
      align: 'start',
      bold: false,
      width: 1,
      height: 1,
      invert: false,
    })
  })

  it('agrees with the encoding library about every letter of the page', () => {
    for (let byte = 0xa1; byte <= 0xfe; byte += 1) {
      const letter = decodePrintable(byte)
      if (letter === '\u00AD') continue
      const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' })
      printer.setCharacterSet(CharacterSet.PC858_EURO)
      printer.append(letter)
      expect([...printer.getBuffer()]).toEqual([0x1b, 0x74, epsonNumber('pc858'), byte])
      expect([...encodePrintable(letter)]).toEqual([byte])
    }
  })

  it('kicks the drawer with both times, or the next bytes would vanish', () => {
    expect([...drawerKick()]).toEqual([0x1b, 0x70, 0, 50, 250])
    expect([...drawerKick({ pin: 5, onMs: 60, offMs: 400 })]).toEqual([0x1b, 0x70, 1, 30, 200])
    expect(interpret(drawerKick(), 48)).toMatchObject({ drawerKicks: 1, unknown: [], lines: [] })
  })
})
