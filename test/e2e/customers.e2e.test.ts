// A customer who comes back: found by the phone with the line down, put on the ticket with one touch,
// starred, and forgotten on request.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, ringUp, signIn } from '../world/counter.ts'

afterAll(closeBrowser)

const phone = '08031230001'

test('a phone brings its meters offline; a touch puts one on the ticket, a star first in the list; forgotten, it is gone', async () => {
  await using world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  })
  const counter = counterOf(world.page)
  const { page, key, tap } = counter
  await signIn(counter)
  const rows = page.locator('.customer')
  const phoneField = page.getByLabel('Customer’s phone')
  const sellWith = async (meter: string): Promise<void> => {
    await phoneField.fill(phone)
    await ringUp(counter, { meter, amount: '1500' })
    await key(/^Take NGN/).click()
    await page.locator('[data-digits]').first().waitFor()
    await page.keyboard.press('Escape')
  }
  await sellWith('12345678910')
  await sellWith('45012345672')

  await world.till.call('training.set', { fault: 'line-down' })
  // By keys alone: the phone, Enter to the first number, Enter puts it on the ticket.
  await phoneField.fill('0803123')
  await expect.poll(() => rows.count()).toBe(2)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('0803 123 0001').first().waitFor()
  await expect.poll(() => page.locator('.ticket .who').textContent()).toContain('4501 2345 672')
  await page.getByText('Last time: ').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  // By touch: the older one is starred under the customer's own name for it.
  await tap(key(/^About /).nth(1))
  const card = page.getByRole('dialog')
  await tap(card.getByRole('button', { name: 'Favourite' }))
  await card.getByLabel('What the customer calls it').fill('Mama’s house')
  await tap(card.getByRole('button', { name: 'Save this name' }))
  await expect.poll(() => card.locator('.card-token').textContent()).toMatch(/^(\d{4} ){4}\d{4}$/)
  await tap(card.getByRole('button', { name: 'Close' }))
  await expect.poll(() => rows.first().textContent()).toContain('Mama’s house')

  await tap(key(/^About Mama/))
  await tap(card.getByRole('button', { name: 'Forget this customer' }))
  await page.getByText('The sales themselves stay').waitFor()
  await card.getByRole('textbox').first().fill('Asked at the counter')
  await card.getByLabel('PIN of Musa').fill('9999')
  await page.keyboard.press('Enter')
  await page.getByText('2 sales no longer show a name, address or phone.').waitFor()
  await tap(key('Close'))
  await page.getByText('Customers you serve will appear here').waitFor()
  await expect.poll(() => rows.count()).toBe(0)
  expect(world.complaints).toEqual([])
})
