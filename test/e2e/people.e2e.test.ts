// The people of a till on its screen: added, signed in, locked out of each other's tickets, and not of
// their own.

import { afterAll, expect, test } from 'vitest'
import { axeFindings } from '../world/axe.ts'
import { type BrowserWorld, closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, ringUp, signIn } from '../world/counter.ts'

afterAll(closeBrowser)

const ring = { meter: '12345678910', amount: '2000' }

async function comeIn({ page }: Pick<BrowserWorld, 'page'>, name: string, pin: string) {
  await page.locator('.tile', { hasText: name }).click()
  await page.getByLabel(`PIN of ${name}`).fill(pin)
  await page.keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
}

test('a supervisor adds somebody by touch, who signs in and is retired again', async () => {
  await using world = await openInBrowser({ context: { hasTouch: true } })
  const { page, till } = world
  const { key, tap, tapDigits } = counterOf(page)
  await comeIn(world, 'Musa', '9999')
  await key('Settings').click()
  await key('People').click()
  await tap(key('Add somebody'))
  const form = page.getByRole('region', { name: 'Add somebody' })
  await form.getByLabel('Name, as slips show it').fill('Ngozi')
  await tap(form.getByLabel(/^New PIN/))
  await tapDigits('4826')
  await tap(form.getByLabel('The new PIN once more'))
  await tapDigits('4827')
  await form.getByText('The two are not the same.').waitFor()
  await form.getByLabel('The new PIN once more').fill('4826')
  expect(await axeFindings(page)).toEqual([])
  await tap(key('Add Ngozi'))
  await key(/^Ngozi Cashier/).waitFor()
  await till.call('session.signIn', { cashierId: 'ngozi', pin: '4826' })
  await page.getByRole('button', { name: /Cashier Ngozi/ }).waitFor()
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await key('Settings').click()
  await key('People').click()
  await key(/^Ngozi Cashier/).click()
  await key('Retire Ngozi').click()
  await key('Yes, retire').click()
  await page.getByRole('region', { name: 'No longer here' }).getByText('Ngozi').waitFor()
  expect(world.complaints).toEqual([])
  await key(/^Musa Supervisor/).click()
  await key('Retire Musa').click()
  await key('Yes, retire').click()
  await page.getByText('Nobody else here is a supervisor').waitFor()
})

test('a locked till keeps a half-done ticket for whoever began it, and a result finds whoever is there', async () => {
  await using world = await openInBrowser()
  const { page, till } = world
  const counter = counterOf(page)
  const { key } = counter
  await signIn(counter)
  await till.call('training.set', { fault: 'slow' })
  await ringUp(counter, ring)
  await key(/^Take NGN 2,000/).click()
  await page.locator('.run').waitFor()
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Escape')
        return page.getByLabel('Meter number').isVisible()
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  await page.getByLabel('Meter number').fill('45012345672')
  await key('Lock').click()
  await page.getByRole('heading', { name: 'Locked for Ada' }).waitFor()
  expect(await till.call('session.get', {})).toMatchObject({ locked: true })
  expect(await axeFindings(page)).toEqual([])
  await comeIn(world, 'Musa', '9999')
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('')
  await key(/^Token ready · NGN/).waitFor({ timeout: 20_000 })
  await page.keyboard.press('Alt+KeyL')
  await page.getByRole('heading', { name: 'Locked for Musa' }).waitFor()
  await comeIn(world, 'Ada', '1234')
  expect((await page.getByLabel('Meter number').inputValue()).replaceAll(' ', '')).toBe(
    '45012345672',
  )
  expect(world.complaints).toEqual([])
})

test('a till nobody touches says so and locks itself', async () => {
  await using world = await openInBrowser()
  const { page } = world
  const counter = counterOf(page)
  await page.clock.install()
  await page.reload()
  await signIn(counter)
  await page.getByLabel('Meter number').fill('4501')
  await page.clock.runFor(285_000)
  await page.getByText(/^This till locks in 1\d s/).waitFor()
  await page.keyboard.press('Shift')
  await page.getByText(/^This till locks in/).waitFor({ state: 'hidden' })
  await page.clock.runFor(301_000)
  await page.getByRole('heading', { name: 'Locked for Ada' }).waitFor()
  await page.getByLabel('PIN of Ada').fill('1234')
  await page.keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
  await expect.poll(() => page.getByLabel('Meter number').inputValue()).toBe('4501')
})
