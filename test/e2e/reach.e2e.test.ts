// What the till tells people to do can be done, and what needs a person is in reach, at the screen.

import { afterAll, expect, test } from 'vitest'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, newSale, openShift, sell, signIn, supervise } from '../world/counter.ts'
import { eventually, quick } from '../world/till.ts'

afterAll(closeBrowser)

const meter = '12345678910'

async function openShop() {
  const provider = await startBuyPowerSandbox()
  const world = await openInBrowser({
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
          timing: { ...quick, answerMs: 60_000, askMs: 60_000 },
        },
      ],
    },
  })
  const counter = counterOf(world.page)
  return {
    ...world,
    provider,
    counter,
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]()
      await provider.close()
    },
  }
}

const refusal = { code: 422, message: 'No float' }

test('what was sold after all stands first on Queue when its alarm is long seen, and is decided from there', async () => {
  await using world = await openShop()
  const { page, counter, provider, till } = world
  await signIn(counter)
  provider.faults.next('code', { ...refusal, sells: true })
  await sell(counter, { meter, amount: '2000' })
  await page.getByText('Not sold').first().waitFor()
  const [vend] = (await till.call('vend.list', {})).vends
  await till.call('vend.requery', { vendId: vend?.vendId ?? '' })
  await counter.key('Seen').click()
  await newSale(counter)
  await counter.key(/^Queue 1/).click()
  const late = page.getByRole('region', { name: 'Called refused, and sold after all' })
  await late.getByText('1 sale · NGN 2,000').waitFor()
  await late.getByRole('listitem').getByRole('button').click()
  await page.getByText('They took it back').click()
  await counter.key(/^Decide: not delivered/).click()
  await supervise(counter, 'Called them')
  await counter.key('Give back').click()
  await counter.key('Back').first().waitFor()
  await counter.key('Queue').click()
  await page.getByText('Nothing is waiting. Every sale has its answer.').waitFor()
  await counter.key('Settings').click()
  await counter.key('Support').click()
  const alarms = page.getByRole('region', { name: 'Alarms so far' })
  await alarms.getByText(/^Seen by Ada/).waitFor()
  await alarms.getByText(/^This sale was over as not sold.* before any refund\.$/).waitFor()
  // What to do is said in the reader's language too.
  await counter.key('This screen').click()
  await page.getByText('العربية', { exact: true }).click()
  await counter.key('الدعم').click()
  await page.getByText(/^انتهى هذا البيع على أنه لم يُبع/).waitFor()
})

test('a customer who comes back for their money is found under Sales, and gets it there', async () => {
  await using world = await openShop()
  const { page, counter, provider, till } = world
  await signIn(counter)
  await openShift(counter, '5000')
  await counter.key('Sell').click()
  provider.faults.next('code', refusal)
  await sell(counter, { meter, amount: '2000' })
  await page.getByText('Not sold').first().waitFor()
  await newSale(counter)
  await counter.key('Sales').click()
  await page.getByRole('list', { name: 'Sales, newest first' }).getByRole('button').click()
  await counter.key('Give back').click()
  await counter.key('Give NGN 2,000 back').click()
  await supervise(counter, 'The customer came back')
  await page.getByText('NGN 2,000 was given back by').first().waitFor()
  await expect.poll(() => counter.key('Give back').count()).toBe(0)
  expect((await till.call('refund.due', {})).total.count).toBe(0)
})

test('the first paper of a shift is reached however many came after it, and by its kind', async () => {
  await using world = await openShop()
  const { page, counter, till } = world
  await signIn(counter)
  await openShift(counter, '5000')
  await page.getByText('Cash in the drawer now').waitFor()
  await till.call('shift.move', {
    draftId: 'first-drop',
    kind: 'drop',
    amount: '1000',
    reason: 'Safe',
  })
  for (let n = 0; n < 14; n += 1) await till.call('shift.x', {})
  const papers = page.getByRole('region', { name: 'Reports' })
  await eventually('a full page', async () => (await papers.getByRole('listitem').count()) === 12)
  await counter.key('Show older').click()
  await papers.locator('.row-name', { hasText: 'Drawer slip' }).waitFor()
  await expect.poll(() => papers.getByRole('listitem').count()).toBe(15)
  await papers.getByRole('button', { name: /Which papers/ }).click()
  await page.getByRole('option', { name: 'Drawer slip' }).click()
  await eventually('the slip alone', async () => (await papers.getByRole('listitem').count()) === 1)
})

test('a supervisor makes the backup the doctor asks for; a cashier is not offered what is not theirs', async () => {
  await using world = await openShop()
  const { page, counter, till } = world
  await signIn(counter)
  await counter.key('Settings').click()
  await counter.key('Support').click()
  await page.getByText('Checked and fine').waitFor({ timeout: 45_000 })
  await expect.poll(() => counter.key('Make a backup now').count()).toBe(0)
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await page.reload()
  await counter.key('Settings').click()
  await counter.key('Support').click()
  await counter.key('Make a backup now').click()
  await page.getByText(/^The backup till-.*\.db is made and sound\.$/).waitFor()
})

test('a queue longer than its list says how many more there are, and leads to all of them', async () => {
  await using world = await openShop()
  const { page, counter, provider, till } = world
  await signIn(counter)
  await provider.setLine(false)
  for (let n = 0; n < 103; n += 1) {
    await till.call('vend.place', {
      draftId: `waits-${n}`,
      product: 'electricity',
      account: String(10_000_000_000 + n),
      amount: '1000',
      tender: { kind: 'cash' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
  }
  const queued = async () => (await till.call('status.get', {})).queue.queued.count
  await eventually('all to wait', async () => (await queued()) === 103)
  await counter.key(/^Waiting 103/).click()
  const waiting = page.getByRole('region', { name: 'Waiting: nothing sent yet' })
  await waiting.getByText('103 sales · NGN 103,000').waitFor()
  await counter.key('and 3 more').click()
  await page.getByRole('searchbox').fill('10000000000')
  await page.getByRole('list', { name: 'Sales, newest first' }).getByText('1000 0000 000').waitFor()
  await counter.key(/^Waiting State/).waitFor()
})

test('where nothing can wait for the line, the band promises no sale', async () => {
  await using world = await openInBrowser({ args: ['--country', 'EG'] })
  const { page, till } = world
  await counterOf(page).key(/^Ada/).click()
  await page.getByLabel('PIN of Ada').fill('1234')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Screens' }).waitFor()
  await till.call('training.set', { fault: 'line-down' })
  await page.getByText('Nothing new can be sold until it is back').waitFor({ timeout: 45_000 })
})
