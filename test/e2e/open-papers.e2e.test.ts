// A slip nobody knows of whether it printed: the question stands on Queue until somebody has looked.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, newSale, sell, signIn } from '../world/counter.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually } from '../world/till.ts'

afterAll(closeBrowser)

test('while the next customer is served, a slip that stopped midway asks on Queue, and a No prints a copy', async () => {
  const printer = await startTcpPrinter({ columns: 48, resetAfterBytes: 200 })
  const config = {
    shop: { name: 'Mama Ngozi Stores', till: '1' },
    training: true,
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
    providers: [],
    printers: [
      { id: 'counter', transport: 'tcp', host: printer.host, port: printer.port, columns: 48 },
    ],
  }
  await using world = await openInBrowser({ config })
  const { page, till } = world
  const counter = counterOf(page)
  const copies = () => printer.jobs().filter(({ text }) => /COPY 1/.test(text)).length
  try {
    await signIn(counter)
    await sell(counter, { meter: '12345678910', amount: '2000' })
    await page.getByText('Did it print?').first().waitFor()
    printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    await newSale(counter)
    await sell(counter, { meter: '04123456700', amount: '1000' })
    await newSale(counter)
    await counter.key(/^Printer/).click()
    await counter.key('Queue').last().click()
    const asking = page.getByRole('region', { name: 'Did it print?' })
    await asking.getByText('1234 5678 910').waitFor()
    await expect.poll(() => asking.getByRole('listitem').count()).toBe(1)
    await counter.key('No, print a copy').click()
    await page.getByText('Nothing is waiting. Every sale has its answer.').waitFor()
    await eventually('the copy', () => copies() === 1)
    const { asking: left } = await till.call('print.open', {})
    expect(left).toEqual([])
  } finally {
    await printer.stop()
  }
})
