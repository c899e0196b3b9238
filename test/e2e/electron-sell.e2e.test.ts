import { expect, test } from 'vitest'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import type { Page } from 'playwright-core'
import { adaPin, counterOf, tokensShown } from '../world/counter.ts'
import { openInElectron } from '../world/electron.ts'

declare const window: { readonly tokenTill: TillBridge }

const goodMeter = '12345678910'

/** The sales the till itself knows, asked over the page's own bridge. */
async function salesOf(page: Page): Promise<readonly { state: string; tokenEnd: string | null }[]> {
  const answer = await page.evaluate(() => window.tokenTill.call('vend.list', {}))
  if (!answer.ok) throw new Error(answer.error.message)
  return (answer.value as { vends: { state: string; tokenEnd: string | null }[] }).vends
}

test('in the desktop app a sale is made by touch alone', async () => {
  await using world = await openInElectron()
  const { tap, key, tapDigits, page } = counterOf(world.page)
  await tap(key(/^Ada/))
  await tapDigits(adaPin)
  await tap(key('Sign in'))
  await page.getByLabel('Meter number').waitFor()
  await tapDigits(goodMeter)
  await tap(key(/^Look up the meter/))
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await tap(key('NGN 1,000'))
  await tap(key('Take NGN 1,000 and vend'))
  const [shown] = await tokensShown(page)
  const sales = await salesOf(page)
  expect(sales).toMatchObject([{ state: 'confirmed', tokenEnd: shown?.slice(-4) }])
  expect(world.complaints).toEqual([])
})

test('in the desktop app a sale is made with the keyboard alone', async () => {
  await using world = await openInElectron()
  const { page } = world
  const { keyboard } = page
  await page.getByRole('button', { name: /^Ada/ }).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await page.getByLabel('PIN of Ada').waitFor()
  await keyboard.type(adaPin, { delay: 50 })
  await keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
  await keyboard.type(goodMeter, { delay: 50 })
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await keyboard.press('F11')
  await page.getByRole('button', { name: 'Take NGN 2,000 and vend' }).waitFor()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  const [shown] = await tokensShown(page)
  expect(await salesOf(page)).toMatchObject([{ state: 'confirmed', tokenEnd: shown?.slice(-4) }])
  await keyboard.press('Escape')
  await page.getByLabel('Meter number').waitFor()
})
