// Names no code page has, through the whole till to a real TCP printer: drawn where they stand, the
// token beside them as text; and paper all the same where the machine cannot draw.

import { afterEach, describe, expect, it } from 'vitest'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { createPrinters, isVirtualPrinter } from '../../electron/ports/printers/index.ts'
import { createTcpPrinter } from '../../electron/ports/printers/tcp.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { encodeSlip } from '../../electron/till/print/encode.ts'
import type { TextRaster } from '../../electron/till/ports.ts'
import { groupToken } from '../../shared/sts/token.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { fullSale } from '../world/slip-facts.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A meter of the sandbox whose customer is Ìyábọ̀ Ọlá. */
const meter = '04123456700'

/** A shop in which everybody's name needs drawing: its own, the cashier's, the customer's. */
async function arabicShop(textRaster: TextRaster, columns: 32 | 48): Promise<TillWorld> {
  const world = await startTillWorld({
    columns,
    ports: () => ({ textRaster }),
    shop: (plain) => ({
      ...plain,
      shop: { ...plain.shop, name: 'متجر أم محمد للكهرباء', slipCodes: 'none' },
      cashiers: plain.cashiers.map((cashier) => ({ ...cashier, name: 'Ƙasimu Ɓala' })),
    }),
  })
  closing.push(world.stop)
  world.printer.script({ columns })
  return world
}

async function soldOn(world: TillWorld) {
  const vendId = await world.sell(meter)
  const vend = await world.until(vendId, 'confirmed')
  const job = await eventually('the slip', () => world.printer.jobs()[0])
  await eventually('the outcome', async () => {
    const { jobs } = await world.must('print.jobs', { vendId })
    return jobs[0]?.state === 'printed'
  })
  return { vendId, job, tokens: vend.tokens.map(({ digits }) => groupToken(digits)) }
}

describe.each([
  [32, 384],
  [48, 576],
] as const)('a sale on %i columns', (columns, dots) => {
  it('reaches the paper with its names drawn and its token as text', async () => {
    const world = await arabicShop(createTextRaster(), columns)
    const { job, tokens } = await soldOn(world)
    const images = job.lines.flatMap(({ image }) => (image ? [image] : []))
    expect(images.map(({ widthDots }) => widthDots)).toEqual([dots, dots, dots])
    expect(tokens).toHaveLength(1)
    for (const token of tokens) expect(job.text).toContain(token)
    expect(job.text).not.toContain('?')
    expect(job.text).not.toContain('Kasimu')
  })
})

describe('a machine whose fonts are gone', () => {
  it('prints the nearest letters and the token, and says so in the log', async () => {
    const gone = (): never => {
      throw new Error('the fonts are gone')
    }
    const world = await arabicShop({ measure: gone, draw: gone }, 48)
    const { job, tokens } = await soldOn(world)
    expect(job.lines.every(({ image }) => image === undefined)).toBe(true)
    for (const token of tokens) expect(job.text).toContain(token)
    expect(job.text).toContain('Kasimu Bala')
    expect(world.logs.join('')).toContain('the fonts are gone')
  })
})

describe('the paper of the built-in printer', () => {
  it('holds the dots of a drawn line and what it says', async () => {
    const slip = tokenSlip({ ...fullSale, cashierName: 'محمد' })
    const failed: unknown[] = []
    const drawing = {
      raster: createTextRaster(),
      onFailure: (error: unknown) => failed.push(error),
    }
    const { bytes, drawn } = encodeSlip(slip, { columns: 32 }, drawing)
    const [printer] = createPrinters([{ id: 'screen', transport: 'virtual', columns: 32 }])
    if (!printer || !isVirtualPrinter(printer)) throw new Error('no virtual printer')
    await printer.print(bytes, { jobId: 1, drawn })
    const images = printer.papers()[0]?.lines.filter(({ image }) => image)
    expect(images).toMatchObject([{ text: 'Cashier محمد', image: { widthDots: 384 } }])
    expect(failed).toEqual([])
  })

  it('is byte for byte what a network printer gets', async () => {
    const network = await startTcpPrinter({ columns: 48 })
    closing.push(network.stop)
    const customer = { name: 'محمد عبد الله', address: 'شارع النيل', tariff: null }
    const slip = tokenSlip({ ...fullSale, customer })
    const drawing = { raster: createTextRaster(), onFailure: () => {} }
    const { bytes } = encodeSlip(slip, { columns: 48 }, drawing)
    const { host, port } = network
    const printer = createTcpPrinter({ id: 'counter', host, port, columns: 48 }, machineTime)
    expect(await printer.print(bytes, { jobId: 1 })).toMatchObject({ kind: 'printed' })
    expect([...(network.jobs()[0]?.bytes ?? [])]).toEqual([...bytes])
  })
})
