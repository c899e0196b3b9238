// A shop without a slip printer: each slip is a page in a folder, whole or not there, and a copy of a
// slip can be had as a file. The pages are real PDFs, drawn by the maker the app uses.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makePdf } from '../../electron/ports/pdf/index.ts'
import { createPrinters } from '../../electron/ports/printers/index.ts'
import { createPdfPrinter } from '../../electron/ports/printers/pdf-printer.ts'
import { cupsSystem } from '../../electron/ports/printers/queue/cups.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { pageOf } from '../../electron/till/print/page.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { ok } from '../../shared/result.ts'
import { meter, musa } from '../world/drawer.ts'
import { drawnPage, pageText, readPdf } from '../world/pdf.ts'
import { codesOn } from '../world/read-codes.ts'
import { fullSale } from '../world/slip-facts.ts'
import { eventually, startTillWorld } from '../world/till.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pages-'))
  closing.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).subarray(0, 5).toString() === '%PDF-' &&
  Buffer.from(bytes).subarray(-8).toString('latin1').includes('%%EOF')

const pagesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.pdf'))

/** Those that have taken their place: a name is held before the page is there. */
const wholePagesIn = (path: string): readonly string[] =>
  pagesIn(path).filter((name) => name.endsWith('.pdf') && isPdf(readFileSync(join(path, name))))

describe('a till whose printer is a folder', () => {
  it('saves each slip and each copy as a page, in the folder of its day', async () => {
    const root = folder()
    const pages = { folder: root, makePdf }
    const world = await startTillWorld({
      shop: (plain) => ({
        ...plain,
        printers: [{ id: 'pages', transport: 'pdf', columns: 48 }],
      }),
      ports: () => ({
        printers: createPrinters([{ id: 'pages', transport: 'pdf', columns: 48 }], { pages }),
      }),
    })
    closing.push(world.stop)
    const vendId = await world.sell(meter)
    await world.until(vendId, 'confirmed')
    await eventually('the page', () => wholePagesIn(root).length === 1, 30_000)
    await world.must('print.reprint', { vendId })
    await eventually('the copy', () => wholePagesIn(root).length === 2, 30_000)
    const names = pagesIn(root).toSorted()
    expect(names.map((name) => name.slice(11))).toEqual([
      'slip 1-000001 copy 1.pdf',
      'slip 1-000001.pdf',
    ])
    for (const name of names) expect(isPdf(readFileSync(join(root, name)))).toBe(true)
    const { jobs } = await world.must('print.jobs', { vendId })
    expect(jobs[1]?.detail).toContain('slip 1-000001.pdf')
  })
})

describe('a copy as a file', () => {
  it('is numbered like one on paper, and the third needs a supervisor', async () => {
    const world = await startTillWorld({ ports: () => ({ makePdf }) })
    closing.push(world.stop)
    const vendId = await world.sell(meter)
    await world.until(vendId, 'confirmed')
    const first = await world.must('print.page', { vendId })
    expect(first).toMatchObject({ name: 'slip 1-000001 copy 1.pdf', copy: 1 })
    const bytes = Buffer.from(first.base64, 'base64')
    expect(isPdf(bytes)).toBe(true)
    // What is read off it is what the customer needs: the token, and that it is a copy.
    const page = (await readPdf(bytes)).map(pageText).join(' ')
    const { vend } = await world.must('vend.get', { vendId })
    const [token] = vend.tokens
    expect(page).toContain(token?.digits.match(/\d{4}/g)?.join(' '))
    expect(page).toContain('REPRINT')
    expect(page).toContain(vend.receiptNo)
    expect(await world.must('print.reprint', { vendId })).toMatchObject({ copy: 2 })
    expect(await world.call('print.page', { vendId })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    expect(await world.must('print.page', { vendId, supervisor: musa })).toMatchObject({ copy: 3 })
    // A file is no paper that waits: nothing of it is printed, now or after a restart.
    await world.restart()
    const { jobs } = await world.must('print.jobs', { vendId })
    expect(jobs.filter(({ printerId }) => printerId === 'page').map(({ state }) => state)).toEqual([
      'printed',
      'printed',
    ])
  })

  it('is refused in plain words by a till that draws none', async () => {
    const world = await startTillWorld()
    closing.push(world.stop)
    const vendId = await world.sell(meter)
    await world.until(vendId, 'confirmed')
    expect(await world.call('print.page', { vendId })).toMatchObject({
      ok: false,
      error: { code: 'not-possible' },
    })
    expect(await world.must('print.reprint', { vendId })).toMatchObject({ copy: 1 })
  })
})

describe('a page', () => {
  const page = () =>
    pageOf(tokenSlip({ ...fullSale, codes: 'both' }), {
      title: 'slip 1-000042',
      foot: 'Mama Ngozi Stores',
      language: 'en',
    })
  /** Where files are what is tried, one drawing does for all. */
  const drawn = Buffer.from('%PDF-1.4\n%%EOF\n')
  const none = () => cupsSystem({ socketPath: '/nonexistent/cups.sock' })
  const printerIn = (path: string, queue?: string) =>
    createPdfPrinter(
      { id: 'p', transport: 'pdf', columns: 48, folder: path, ...(queue ? { queue } : {}) },
      { folder: '/nonexistent', makePdf: async () => ok(drawn), queues: none },
      machineTime,
    )

  it('carries both codes so that a phone and a scanner read them off it', async () => {
    const made = await makePdf(page())
    if (!made.ok) throw new Error(made.error)
    const pages = (await readPdf(made.value)).map((_, index) => drawnPage(made.value, index + 1))
    const codes = await Promise.all(pages.map(async (png) => codesOn({ png: await png })))
    const digits = fullSale.delivery.tokens.map((token) => token.digits)
    expect(codes.flat()).toEqual([
      { format: 'QRCode', text: digits.join(' ') },
      { format: 'Code128', text: digits[2] },
    ])
  })

  it('is never written over another, and nothing is left of one that fails', async () => {
    const root = folder()
    const printer = printerIn(root)
    await printer.print(new Uint8Array(), { jobId: 1, page })
    await printer.print(new Uint8Array(), { jobId: 2, page })
    expect(
      pagesIn(root)
        .map((name) => name.slice(11))
        .toSorted(),
    ).toEqual(['slip 1-000042 (2).pdf', 'slip 1-000042.pdf'])
    const file = join(root, pagesIn(root)[0] ?? '')
    expect(await printerIn(file).print(new Uint8Array(), { jobId: 1, page })).toMatchObject({
      kind: 'not-printed',
      detail: expect.stringContaining('cannot be saved'),
    })
  })

  it('that was saved and not printed says so, and is saved once when that is tried again', async () => {
    const root = folder()
    const printer = printerIn(root, 'office')
    const first = await printer.print(new Uint8Array(), { jobId: 7, page })
    expect(first).toMatchObject({ kind: 'not-printed', cause: 'off' })
    expect(first.detail).toMatch(/^Saved as .*slip 1-000042\.pdf\. The printing of this system/)
    await printer.print(new Uint8Array(), { jobId: 7, page })
    expect(pagesIn(root)).toHaveLength(1)
    expect(await printer.state()).toBe('off')
  })

  it('is not made of a pulse for a drawer', async () => {
    const root = folder()
    expect(await printerIn(root).print(new Uint8Array(5), { jobId: 0 })).toMatchObject({
      kind: 'not-printed',
    })
    expect(pagesIn(root)).toEqual([])
  })
})
