// A person decides in a real browser: the evidence, the telephone, the token typed in, a supervisor's
// word; a statement dropped in; a sale found as one types; help with a rejected token and a wrong meter.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { axeFindings } from '../world/axe.ts'
import { type BrowserWorld, closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, signIn, type Counter } from '../world/counter.ts'
import { handToken } from '../world/review.ts'
import { quick } from '../world/till.ts'

let provider: BuyPowerSandbox
beforeAll(async () => {
  provider = await startBuyPowerSandbox()
})
afterAll(async () => {
  await closeBrowser()
  await provider.close()
})

const meter = '12345678910'
const keyChange = '36495265416911568628'

async function open(context: { width: number; height: number } = { width: 1366, height: 768 }) {
  provider.faults.clear()
  const world = await openInBrowser({
    context: { viewport: context, hasTouch: true },
    config: {
      shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
      training: true,
      providers: [
        {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: provider.url,
          credentials: { apiKey: provider.apiKey },
          timing: { ...quick, maxRequeries: 2 },
          support: { phone: '+234 700 289 7693' },
        },
      ],
    },
  })
  const counter = counterOf(world.page)
  await signIn(counter)
  return { world, counter }
}

let drafts = 0
async function sell({ till }: BrowserWorld, amount = '2000', phone?: string): Promise<string> {
  drafts += 1
  const { vendId } = await till.call('vend.place', {
    draftId: `review-${process.pid}-${drafts}`,
    product: 'electricity',
    account: meter,
    ...(phone ? { phone } : {}),
    amount,
    tender: { kind: 'cash' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  })
  return vendId
}

const stateOf = async ({ till }: BrowserWorld, vendId: string): Promise<string> =>
  (await till.call('vend.get', { vendId })).vend.state

async function lose(world: BrowserWorld): Promise<string> {
  provider.faults.next('drop-after-sale')
  provider.faults.always('html', { path: 'requery' })
  const vendId = await sell(world)
  await expect.poll(() => stateOf(world, vendId), { timeout: 15_000 }).toBe('review')
  return vendId
}

/** The supervisor comes to the till: why, and the PIN. */
async function approve({ page, key }: Counter, go: string | RegExp = 'Do it'): Promise<void> {
  await page.getByLabel('Why').fill('BuyPower read it out on the telephone')
  await page.getByLabel('PIN of Musa').fill('9999')
  await key(go).click()
}

describe('a sale nobody knows about', () => {
  test('is decided by a supervisor on the spot, with the token typed in, and prints', async () => {
    const { world, counter } = await open()
    await using held = world
    const { page, till } = held
    const vendId = await lose(held)
    await counter.key(/^Queue/).click()
    await counter.key('Decide and statements').click()
    // Queue has a key of the same number and stays until the next screen is whole.
    await counter.key('A provider’s statement').waitFor()
    await counter.key(/12345678910/).click()
    await page.getByText('A person must decide').first().waitFor()
    await page.getByText('+234 700 289 7693').waitFor()
    await page.getByText(/Asked 2 times from/).waitFor()
    await page.locator('.review-decide label', { hasText: 'It was delivered' }).click()
    const token = page.getByLabel('Token 1, as read out')
    const decide = counter.key('Decide: delivered')
    await token.fill(handToken.slice(0, 19))
    await page.getByText('19 of 20 digits').waitFor()
    await expect.poll(() => decide.isDisabled()).toBe(true)
    const missing = page.getByText('None of these tokens buys units.')
    await token.fill(keyChange)
    await missing.waitFor()
    await token.fill(handToken)
    await page.getByText('Electricity token', { exact: true }).waitFor()
    await missing.waitFor({ state: 'hidden' })
    expect(await axeFindings(page)).toEqual([])
    await decide.click()
    expect(await axeFindings(page)).toEqual([])
    await approve(counter)
    await expect.poll(() => stateOf(held, vendId)).toBe('confirmed')
    await page.getByText('Nothing is waiting for a decision.').waitFor()
    const { vend } = await till.call('vend.get', { vendId })
    expect(vend.tokens.map(({ digits }) => digits)).toEqual([handToken])
    expect((await till.call('session.get', {})).cashier?.id).toBe('ada')
    await expect
      .poll(async () =>
        (await till.call('print.paper', {})).papers
          .flatMap(({ lines }) => lines.map(({ text }) => text))
          .join('\n'),
      )
      .toContain('ENTERED BY HAND by Musa')
    expect(held.complaints).toEqual([])
  })

  test('is refused with the wrong PIN, and then decided as not delivered with the right one', async () => {
    const { world, counter } = await open({ width: 1024, height: 768 })
    await using held = world
    const { page } = held
    const vendId = await lose(held)
    await counter.key(/^Sales/).click()
    await page.locator('.sale-row').first().click()
    await page.locator('.review-decide label', { hasText: 'It was not delivered' }).click()
    await page.getByText('NGN 2,000 is owed back to the customer.').waitFor()
    await counter.key(/^Decide: not delivered, owe/).click()
    await page.getByLabel('Why').fill('BuyPower has no such order')
    await page.getByLabel('PIN of Musa').fill('0000')
    await counter.key('Do it').click()
    await page.getByText('That PIN is not right.').waitFor()
    expect(await stateOf(held, vendId)).toBe('review')
    await page.getByLabel('PIN of Musa').fill('9999')
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(held, vendId)).toBe('refused')
    // The page itself notes the refused PIN, and nothing else.
    expect(held.complaints).toHaveLength(1)
  })

  test('is settled by a statement that names it', async () => {
    const { world, counter } = await open()
    await using held = world
    const { page } = held
    const vendId = await lose(held)
    await counter.key(/^Queue/).click()
    await counter.key('Decide and statements').click()
    // Queue has a key of the same number and stays until the next screen is whole.
    await counter.key('A provider’s statement').waitFor()
    await counter.key('A provider’s statement').click()
    const csv = `Order ID,Meter,Amount,Status,Token\n${vendId},${meter},"2,000.00",SUCCESS,${handToken}\nX-1,99999999999,500,SUCCESS,\n`
    const chooser = page.waitForEvent('filechooser')
    await counter.key('Choose a file').click()
    await (
      await chooser
    ).setFiles({ name: 'buypower.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByRole('region', { name: 'Certain: will be settled' }).waitFor()
    await page.getByRole('region', { name: 'Theirs, and we do not have it' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await counter.key('Settle 1 sale').click()
    await approve(counter)
    await page.getByText('Settled: 1.').waitFor()
    expect(await stateOf(held, vendId)).toBe('confirmed')
    expect(held.complaints).toEqual([])
  })
})

describe('sales', () => {
  test('are found as one types, and only the rows in sight are on the page', async () => {
    const { world, counter } = await open()
    await using held = world
    const { page } = held
    for (let n = 0; n < 70; n += 1) await sell(held, String(1000 + n))
    // A phone number finds it: four digits could as well be the end of another sale's token.
    const last = await sell(held, '4321', '08039876543')
    await expect.poll(() => stateOf(held, last), { timeout: 30_000 }).toBe('confirmed')
    await counter.key(/^Sales/).click()
    await page.locator('.sale-row').first().waitFor()
    await expect.poll(() => page.locator('.sale-row').count()).toBeLessThan(40)
    await page.getByRole('searchbox').fill('0803987')
    await expect.poll(() => page.locator('.sale-row').count()).toBe(1)
    await page.locator('.sale-row', { hasText: '4,321' }).waitFor()
    await counter.key('Clear').click()
    await page.locator('.sale-row').nth(5).waitFor()
    // To the very first sale, over a page that was loaded on the way.
    await expect
      .poll(async () => {
        await page.locator('.sales-list').evaluate((list) => list.scrollTo(0, list.scrollHeight))
        return await page.locator('.sale-row', { hasText: '1-000001' }).count()
      })
      .toBe(1)
    expect(await axeFindings(page)).toEqual([])
    expect(held.complaints).toEqual([])
  })
})

describe('a sale that was delivered', () => {
  test('helps with a rejected token and a wrong meter, and a third copy asks for a supervisor', async () => {
    const { world, counter } = await open()
    await using held = world
    const { page, till } = held
    const vendId = await sell(held)
    await expect.poll(() => stateOf(held, vendId)).toBe('confirmed')
    await counter.key(/^Sales/).click()
    await page.locator('.sale-row').first().click()
    await counter.key('Token rejected?').click()
    await page.getByText('Is this number on the meter?').waitFor()
    await page.getByText('SGC, supply group').waitFor()
    await counter.key('Print this').click()
    await page.getByText('On its way to the printer.').waitFor()
    await counter.key('Wrong meter?').click()
    await page.getByText('A token cannot be cancelled').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await counter.key('Print the dispute slip').click()
    const papers = async () =>
      (await till.call('print.paper', {})).papers
        .flatMap(({ lines }) => lines.map(({ text }) => text))
        .join('\n')
    await expect.poll(papers).toContain('DISPUTE - NOT A TOKEN')
    for (const copy of [1, 2]) {
      await counter.key('Reprint').click()
      await expect
        .poll(
          async () =>
            (await till.call('print.jobs', { vendId })).jobs.filter((job) => job.kind === 'reprint')
              .length,
        )
        .toBe(copy)
    }
    await counter.key('Reprint').click()
    await page.getByText('A third copy needs a supervisor').waitFor()
    await approve(counter)
    await expect.poll(papers).toContain('COPY 3')
    expect(held.complaints).toEqual([])
  })
})
