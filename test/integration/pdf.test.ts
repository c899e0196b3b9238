// Documents drawn as PDF by the machine's own port, read back by another program.

import { expect, it } from 'vitest'
import { makePdf } from '../../electron/ports/pdf/index.ts'
import { type PdfBlock, type PdfDocument, pdfPaper } from '../../shared/pdf/document.ts'
import { pageText, readPdf } from '../world/pdf.ts'

const sheet = (
  blocks: readonly PdfBlock[],
  direction: PdfDocument['direction'] = 'ltr',
): PdfDocument => ({
  title: 'Report',
  direction,
  foot: 'Corner Shop',
  pageOf: direction === 'rtl' ? 'صفحة {n} من {of}' : 'Page {n} of {of}',
  blocks,
})

async function drawn(document: PdfDocument): Promise<Uint8Array> {
  const made = await makePdf(document)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

const table = (rows: number): PdfBlock => ({
  kind: 'table',
  columns: [
    { head: 'Product', align: 'start', width: 3 },
    { head: 'Amount', align: 'end', width: 2 },
  ],
  rows: Array.from({ length: rows }, (_, n) => [`Row ${n}`, `NGN ${n},000.00`]),
  total: ['All', 'NGN 9.00'],
})

it('a long table crosses pages whole: every row once, its head on each, pages numbered', async () => {
  const pages = (
    await readPdf(await drawn(sheet([{ kind: 'title', text: 'Sales' }, table(90)])))
  ).map(pageText)
  expect(pages.length).toBe(3)
  expect(pages.map((page) => page.split('Product').length - 1)).toEqual([1, 1, 1])
  pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of 3`))
  const rows = pages.join(' ').match(/Row \d+/g)
  expect(rows).toEqual(Array.from({ length: 90 }, (_, n) => `Row ${n}`))
  expect(pages.at(-1)).toContain('All NGN 9.00')
})

it('a heading is never the last of a page', async () => {
  const filler = Array.from({ length: 12 }, (_, n): readonly PdfBlock[] => [
    { kind: 'heading', text: `Part ${n}` },
    table(3 + n),
  ]).flat()
  for (const page of await readPdf(await drawn(sheet(filler)))) {
    const [last] = page
      .filter(({ text, y }) => y > 60 && !text.startsWith('Corner'))
      .toSorted((a, b) => a.y - b.y)
    expect(last?.text).not.toMatch(/^Part|^Product/)
  }
})

it('hooked letters, dotted vowels and Devanagari are drawn with the bundled fonts, embedded', async () => {
  const text = 'Ƙarɓa ɗaya · Ìyábọ̀ Ọlá · Ação · किताब'
  const bytes = await drawn(sheet([{ kind: 'text', text }]))
  const [page] = await readPdf(bytes)
  const read = pageText(page ?? [])
    .replaceAll(' ', '')
    .normalize()
  for (const word of ['Ƙarɓaɗaya', 'Ação', 'Ọlá'.normalize()]) expect(read).toContain(word)
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3)
  expect(raw).not.toContain('/Type3')
})

it('Arabic is read from the right: joined letters, labels at the right edge, sums in their own order', async () => {
  const bytes = await drawn(
    sheet(
      [
        { kind: 'pairs', rows: [{ label: 'مبيعات', value: 'NGN 2,000.00' }] },
        { kind: 'text', text: 'BuyPower: دفع 1234 5678 في 28 نوفمبر 2026' },
        { kind: 'bars', bars: [{ label: 'كهرباء', value: 3, shown: 'NGN 3.00' }] },
      ],
      'rtl',
    ),
  )
  const [page = []] = await readPdf(bytes)
  const find = (text: string) => page.find((one) => one.text.includes(text))
  expect(find('NGN 2,000.00')?.left).toBeLessThan(50)
  expect(Math.max(...page.map(({ right }) => right))).toBeLessThanOrEqual(pdfPaper.width - 43)
  expect(find('1234 5678')).toBeDefined()
  // The sentence begins at the right, with the name.
  expect(find('BuyPower')?.right).toBeGreaterThan(pdfPaper.width - 60)
  expect(Buffer.from(bytes).toString('latin1')).toContain('NotoSansArabic')
  // An initial meem as it looks before another letter, not the one that stands alone.
  expect(pageText(page)).toMatch(/[\uFE80-\uFEFC]/)
})

it('nothing is cut: a word longer than the page goes on in the next line', async () => {
  const word = 'Q'.repeat(200)
  const [page = []] = await readPdf(await drawn(sheet([{ kind: 'text', text: word }])))
  const lines = page.filter(({ text }) => text.startsWith('Q'))
  expect(lines.map(({ text }) => text).join('')).toBe(word)
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(pdfPaper.width - 47)
})

it('what cannot be drawn is an answer, not a crash', async () => {
  const made = await makePdf(sheet([{ kind: 'nonsense' } as unknown as PdfBlock]))
  expect(made.ok).toBe(false)
})
