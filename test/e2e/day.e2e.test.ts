// A shop's whole day in a real browser on one till with a network printer: the first run, the float, forty sales of all
// kinds while things go wrong, the drawer, a decision, X, the blind count, Z, the end of the day, the bank
// and the next morning. The printed Z must be what the providers' own ledgers and the journal say.

import { afterAll, expect, test } from 'vitest'
import { closeBrowser } from '../world/browser.ts'
import {
  type Counter,
  counterOf,
  newSale,
  openShift,
  pressUntil,
  ringUp,
  supervise,
} from '../world/counter.ts'
import {
  type Order,
  both,
  electricity,
  heap,
  journalOf,
  neverEnds,
  openDay,
  paidBy,
  pins,
  products,
  refuses,
  soldIn,
  sumOf,
  tenderOf,
  tenders,
  twice,
  underWay,
  wanted,
} from '../world/day.ts'
import { readZ, soldOf } from '../world/z-paper.ts'

afterAll(closeBrowser)

/** By the screen, in the ways a hand has: keys, touch, a split, a package. */
async function sellAtTheScreen(counter: Counter): Promise<void> {
  const { page, key, tap, tapDigits } = counter
  await ringUp(counter, { meter: '12345678910', amount: '2000' })
  await key(/^Gave NGN\s5,000/).click()
  await key('Take NGN 2,000 and vend').click()
  await page.locator('[data-digits]').first().waitFor()
  await newSale(counter)
  await ringUp(counter, { meter: '45012345672', amount: '1500' })
  await page
    .getByRole('radiogroup', { name: 'Paid by' })
    .getByText('Split', { exact: true })
    .click()
  await tapDigits('600')
  await key('Take NGN 1,500 and vend').click()
  await page.locator('[data-digits]').first().waitFor()
  await newSale(counter)
  await page.keyboard.press('F2')
  await page.getByLabel('Phone number').fill('08031234567')
  await tap(page.getByText('Airtel', { exact: true }))
  await tap(key('Go on with this number'))
  await tap(key('NGN 1,000'))
  await tap(key(/^Take NGN 1,000/))
  await page.getByRole('heading', { name: 'Airtime sent to 08031234567' }).waitFor()
  await newSale(counter)
}

test(
  'a shop’s day: forty sales through faults, and a Z that is what the ledgers say',
  { timeout: 90_000 },
  async () => {
    await using day = await openDay()
    const { world, buypower, rave, printer } = day
    const { page, till } = world
    const counter = counterOf(page)
    const { key } = counter
    const papers = (title: string): string =>
      printer.jobs().findLast(({ text }) => text.includes(title))?.text ?? ''

    await key(/^I have a provisioning file/).click()
    const name = 'till.json'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(day.file) })
    await key(/^Open Mama Ngozi Stores/).click()

    await key(/^Ada/).click()
    await page.getByLabel('PIN of Ada').fill(pins.ada)
    await page.keyboard.press('Enter')
    await openShift(counter, '5000')
    await page.getByRole('heading', { name: 'Shift 1' }).waitFor()
    await key('Sell').click()
    await sellAtTheScreen(counter)

    // Thirty-seven more by the contract, while the line and the provider misbehave.
    const place = (n: number, order: object): Promise<unknown> =>
      till.call('vend.place', { draftId: `day-${n}`, tender: tenderOf(n), ...order } as Order &
        never)
    buypower.faults.next('drop-after-sale')
    buypower.faults.next('truncate')
    buypower.faults.next('delay', { ms: 900 })
    rave.faults.next('reset')
    for (let n = 0; n < 32; n += 1) await place(n, wanted(n))
    await place(32, { ...electricity(refuses, '700'), tender: { kind: 'cash' } })
    await place(33, electricity('00000000060', '900'))
    await place(34, { ...electricity(neverEnds, '800'), tender: { kind: 'cash' } })
    await place(35, electricity(neverEnds, '1200'))
    await place(36, electricity('00000000020', '1300'))
    await expect
      .poll(async () => (await journalOf(world)).filter(underWay), {
        timeout: 30_000,
      })
      .toEqual([])
    expect(await journalOf(world)).toHaveLength(40)

    // A supervisor decides one of the two nobody knows about; the other stays open over the night.
    await key('Sales').click()
    await page.locator('.sale-row', { hasText: 'NGN 800' }).click()
    await page.locator('.review-decide label', { hasText: 'It was not delivered' }).click()
    await key(/^Decide: not delivered, owe/).click()
    await supervise(counter, 'BuyPower has no such order', pins.musa)
    const undecided = async () => (await journalOf(world)).filter(({ state }) => state === 'review')
    await expect.poll(async () => (await undecided()).length).toBe(1)

    // The drawer: given back, to the safe twice, paid out once; and an X between.
    await key('Shift').click()
    await key(`Give back ${refuses}`).click()
    await key(/^Give NGN 700 back/).click()
    await supervise(counter, 'Refused by the company', pins.musa)
    await page.getByText('NGN 700 given back.').waitFor()
    await key('Drop to the safe').click()
    await page.getByLabel('Amount (NGN)').fill('5000')
    await page.getByLabel('Where it goes').fill('Safe, with Musa')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Shift 1' }).waitFor()
    const move = { draftId: 'day-move', reason: 'For the day' }
    await till.call('shift.move', { ...move, draftId: 'day-drop', kind: 'drop', amount: '2000' })
    await till.call('shift.move', { ...move, kind: 'pay-out', amount: '650' })
    await key('X report').click()
    await expect.poll(() => papers('X REPORT')).toContain('The shift goes on.')

    // What must be in the drawer, from the journal alone. The blind count is 40 short of it.
    const cash = paidBy(await journalOf(world), 'cash').minor
    const expected = 500_000 + cash - 700_000 - 65_000 - 70_000

    const counted = ((expected - 4_000) / 100).toFixed(2)
    await key('Close the shift').click()
    await page.getByText('Count first.').waitFor()
    await page.getByText('Only the sum', { exact: true }).click()
    await page.getByLabel('Counted (NGN)').fill(counted)
    await key(/^I counted NGN/).click()
    await page.getByText('NGN 40 is missing.').waitFor()
    await page.getByLabel('Why, as far as you know').fill('A torn note')
    await key('Hand over, close and print the Z').click()
    await supervise(counter, 'Open over the night', pins.musa)
    await page.getByText('Shift 1 is closed.').waitFor()
    await expect.poll(() => papers('Z REPORT 1')).not.toBe('')

    const z = readZ(papers('Z REPORT 1'))
    const sales = await journalOf(world)
    const inBuyPower = soldIn(buypower.ledger.orders())
    const inRave = soldIn(rave.ledger.orders())
    // The providers' own books, and nobody got anything twice.
    expect([...buypower.ledger.orders(), ...rave.ledger.orders()].filter(twice)).toEqual([])
    expect(soldOf(z['BY PROVIDER'], 'BuyPower')).toEqual(inBuyPower)
    expect(soldOf(z['BY PROVIDER'], 'Rave')).toEqual(inRave)
    expect(z['OF WHAT WAS TAKEN']).toEqual({
      Sold: both(inBuyPower, inRave),
      'A person must find out': heap(sales.filter(({ state }) => state === 'review')),
      'Not sold, owed back': heap(
        sales.filter(({ state, refund }) => state === 'refused' && !refund),
      ),
      'Not sold, given back': heap(sales.filter(({ refund }) => refund)),
    })
    // The journal.
    expect(z['']?.['Taken']).toEqual(heap(sales))
    for (const [product, label] of Object.entries(products)) {
      const of = sales.filter((sale) => sale.product === product)
      expect(z['BY PRODUCT']?.[label]).toEqual(heap(of))
      const delivered = of.filter(({ state }) => state === 'confirmed')
      expect(soldOf(z['BY PRODUCT'], label)).toEqual(heap(delivered))
    }
    for (const [kind, label] of Object.entries(tenders)) {
      expect(z['HOW IT WAS PAID']?.[label]).toEqual(paidBy(sales, kind))
    }
    expect(z['DRAWER']).toEqual({
      'Opening float': sumOf(500_000),
      '+ Cash taken': sumOf(paidBy(sales, 'cash').minor),
      '- Drops': sumOf(700_000),
      '- Pay-outs': sumOf(65_000),
      '- Refunds in cash': sumOf(70_000),
      'Must be in the drawer': sumOf(expected),
      Counted: sumOf(expected - 4_000),
      Missing: sumOf(4_000),
    })
    expect(papers('Z REPORT 1')).toMatch(/Note +A torn note/)
    expect(papers('Z REPORT 1')).toMatch(/Handed over by +Musa/)

    // The day ends with the same sums, and the safe goes to the bank.
    await key('End the day').click()
    await pressUntil(key('End day 1 and print'), () => page.getByText('Day 1 has').isVisible())
    await expect.poll(() => papers('END OF DAY 1')).not.toBe('')
    const end = readZ(papers('END OF DAY 1'))
    for (const part of ['OF WHAT WAS TAKEN', 'HOW IT WAS PAID', 'BY PRODUCT', 'BY PROVIDER']) {
      expect(end[part]).toMatchObject(z[part] ?? {})
    }
    expect(papers('END OF DAY 1')).toMatch(/Taken, 40 sales +NGN 55,303\.50/)
    await key('Bring money to the bank').click()
    await page.getByText('Only the sum', { exact: true }).click()
    await page.getByLabel('Counted (NGN)').fill('7000')
    await key(/^I counted NGN/).click()
    await page.getByLabel('Number of the deposit slip or the bag').fill('BAG 00417')
    await page.keyboard.press('Enter')
    await supervise(counter, 'To the bank before the night', pins.musa)
    await page.getByText('Banking 1: NGN').waitFor()
    await expect.poll(() => papers('BANKING 1')).toContain('BAG 00417')

    // The next morning opens on what was handed over.
    await openShift(counter, '5000')
    await page.getByRole('heading', { name: 'Shift 2' }).waitFor()
    const open = page.getByRole('region', { name: 'Not finished' })
    await open.getByText('From an earlier shift').waitFor()
    expect(world.complaints).toEqual([])
  },
)
