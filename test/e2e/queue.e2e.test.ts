import { afterAll, expect, test } from 'vitest'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, practise, ringUp, signIn, supervise, tokensShown } from '../world/counter.ts'

afterAll(closeBrowser)

/** A till whose line is pulled, with one order taken while it is down. */
async function orderWhileDown() {
  const world = await openInBrowser()
  const counter = counterOf(world.page)
  await signIn(counter)
  await practise(counter, /^Pull the line/)
  await ringUp(counter, { meter: '12345678910', amount: '2000' })
  await counter.key('Take NGN 2,000 and queue — token later').click()
  await world.page.getByText('Saved. The token comes later.').waitFor()
  return { ...world, counter }
}

test('an order taken while the line is down waits, says so, and is delivered when the line is back', async () => {
  await using world = await orderWhileDown()
  const { counter, page, till } = world
  await page.getByText('The line has been down since').waitFor()
  await page.getByText('1 order is waiting').waitFor()
  await page.getByText('NOT A TOKEN - COLLECT LATER').first().waitFor()
  await counter.key(/New sale/).click()
  await counter.key(/^Waiting 1/).click()
  await page.getByText('Waiting: nothing sent yet').waitFor()
  await till.call('training.set', { fault: 'none' })
  await page
    .getByText('Nothing is waiting. Every sale has its answer.')
    .waitFor({ timeout: 45_000 })
  await counter.key(/^Token ready · NGN/).click()
  const { vends } = await till.call('vend.list', {})
  expect(vends).toHaveLength(1)
  expect((await tokensShown(page))[0]?.endsWith(vends[0]?.tokenEnd ?? 'none')).toBe(true)
})

test('an order that was never sent can be cancelled, and the screen says what to give back', async () => {
  await using world = await orderWhileDown()
  const { counter, page, till } = world
  await counter.key(/^Queue/).click()
  await counter.key('Cancel the order').click()
  await page.getByRole('heading', { name: 'Cancel, give NGN 2,000 back' }).waitFor()
  await supervise(counter, 'The customer left')
  await page.getByText('Nothing is waiting. Every sale has its answer.').waitFor()
  const { vends } = await till.call('vend.list', {})
  expect(vends.map((vend) => vend.state)).toEqual(['cancelled'])
})
