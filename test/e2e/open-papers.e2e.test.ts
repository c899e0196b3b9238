// A slip nobody knows of whether it printed: the question stands on Queue until somebody has looked.

import { afterAll, expect, test } from 'vitest'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, newSale, sell, signIn } from '../world/counter.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually, quick } from '../world/till.ts'

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

test('an order slip and the token slip of one sale are told apart where both ask, and a No to the order slip prints nothing', async () => {
  const printer = await startTcpPrinter({ columns: 48, resetAfterBytes: 200 })
  const provider = await startBuyPowerSandbox()
  const config = {
    shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
    cashiers: [{ id: 'ada', name: 'Ada', pin: '2468', role: 'cashier' }],
    providers: [
      {
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: provider.url,
        credentials: { apiKey: provider.apiKey },
        timing: { ...quick, firstRequeryMs: 60_000, requeryMs: 60_000 },
      },
    ],
    printers: [
      { id: 'counter', transport: 'tcp', host: printer.host, port: printer.port, columns: 48 },
    ],
  }
  await using world = await openInBrowser({ config })
  const { page, till } = world
  const { key } = counterOf(page)
  const asked = async () => (await till.call('print.open', {})).asking
  try {
    await key(/^Ada/).click()
    await page.getByLabel('PIN of Ada').fill('2468')
    await page.keyboard.press('Enter')
    provider.faults.next('drop-after-sale')
    const tender = { kind: 'cash' } as const
    const sale = { product: 'electricity', account: '04123456700', amount: '1000', tender } as const
    const options = { disco: 'ABUJA', vendType: 'PREPAID' }
    const { vendId } = await till.call('vend.place', { ...sale, draftId: 'told-apart', options })
    await expect
      .poll(async () => (await till.call('vend.get', { vendId })).vend.state)
      .toBe('unconfirmed')
    await till.call('print.orderSlip', { vendId })
    await eventually('the first question', async () => (await asked()).length === 1)
    await till.call('vend.requery', { vendId })
    await eventually('the second question', async () => (await asked()).length === 2)
    printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    await key(/^Queue/)
      .first()
      .click()
    const rows = page.getByRole('region', { name: 'Did it print?' }).getByRole('listitem')
    await expect.poll(() => rows.count()).toBe(2)
    const order = rows.filter({ hasText: 'Order slip' })
    const token = rows.filter({ hasNotText: 'Order slip' })
    await order.getByRole('button', { name: 'No, not needed any more' }).click()
    await expect.poll(() => rows.count()).toBe(1)
    await token.getByRole('button', { name: 'No, print a copy' }).click()
    await eventually('the copy', () => printer.jobs().length === 3)
    expect(printer.jobs()[2]?.text).toMatch(/COPY 1/)
    expect(printer.jobs().filter(({ text }) => /NOT A TOKEN/.test(text))).toHaveLength(1)
  } finally {
    await printer.stop()
    await provider.close()
  }
})
