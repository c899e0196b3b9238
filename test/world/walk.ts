// Every screen of a till, one after another without loading the page anew, in whichever language: for
// whoever looks at them all. `look` is told where it stands.

import type { Page } from 'playwright-core'
import { type Key, type Language, readWords } from '../../renderer/i18n/dictionary.ts'
import { translate } from '../../renderer/i18n/translate.ts'
import type { BuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import type { HeadlessTill } from './headless.ts'
import { settingsSections } from './walked-screens.ts'

export type Walker = {
  readonly page: Page
  readonly till: HeadlessTill
  readonly buypower: BuyPowerSandbox
  readonly language: Language
  readonly look: (where: string) => Promise<void>
}

/** Refused, and never ended, by the sandbox. */
const refuses = '00000000030'
const neverEnds = '99000000066'
const supervisor = { cashierId: 'musa', pin: '9999', reason: 'For the walk' } as const

function handsOf({ page, language }: Walker) {
  const word = (key: Key): string => translate(language, key)
  const button = (key: Key) => page.getByRole('button', { name: word(key), exact: true })
  const field = (name: string) => page.locator(`input[data-field="${name}"]`)
  const ring = async (meter: string, amount: string): Promise<void> => {
    await field('account').fill(meter)
    await field('account').press('Enter')
    await page.locator('.ticket .who-name:not(.soft)').waitFor()
    await field('amount').fill(amount)
  }
  const goTo = async (digit: number, wait: string): Promise<void> => {
    // Pressed again where nobody was signed in yet as far as the page knew.
    const shown = page.locator(wait).first()
    for (let left = 15; left > 0 && !(await shown.isVisible()); left -= 1) {
      await page.keyboard.press(`Alt+${digit}`)
      await shown.waitFor({ timeout: 2_000 }).catch(() => null)
    }
    await shown.waitFor()
  }
  return { word, button, field, ring, goTo }
}

const drafts = (): string => crypto.randomUUID()

/** What must be there for the screens to have something to say. */
async function prepare({ till }: Walker): Promise<void> {
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  const order = {
    product: 'electricity',
    amount: '1000',
    tender: { kind: 'cash' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  } as const
  const account = '45012345672'
  await till.call('vend.lookUp', { product: 'electricity', account, options: order.options })
  await till.call('vend.place', { ...order, draftId: drafts(), account, phone: '08031230001' })
  await till.call('vend.place', { ...order, draftId: drafts(), account: refuses })
  await till.call('vend.place', { ...order, draftId: drafts(), account: neverEnds })
}

async function sell(walker: Walker): Promise<void> {
  const { page, look, language } = walker
  const { field, ring, button } = handsOf(walker)
  const known = page.locator('.customer-row', { hasText: '0803 123 0001' })
  await known.waitFor()
  await look('customers')
  await known.locator('.key').last().click()
  await page.getByRole('dialog').waitFor()
  await look('customer')
  await button('customers.forget').click()
  await page.locator('.override').waitFor()
  await look('override')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await ring('12345678910', '100')
  await look('amount-refused')
  // Another sum in each language: the walk before sold a moment ago.
  const amount = language === 'en' ? '2000' : '2100'
  await field('amount').fill(amount)
  await page.locator('.take:not([data-disabled])').waitFor()
  await look('sell')
  await page.locator('.take').click()
  await page.locator('.print-state .tone-green').waitFor()
  await look('token')
  await page.keyboard.press('Escape')
  await ring('12345678910', amount)
  await page.locator('.take').click()
  await button('repeat.again').waitFor()
  await look('repeat')
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await field('account').fill('08031234567')
  await page.locator('[data-option="disco"] label').nth(1).click()
  await field('account').press('Enter')
  await page.locator('.who-phone').waitFor()
  await look('airtime')
  await page.keyboard.press('F4')
  await field('account').fill('8093245829')
  await page.locator('[data-option="disco"] label').first().click()
  await field('account').press('Enter')
  await page.locator('.price-row').first().click()
  await look('tv')
  await page.keyboard.press('F1')
}

async function trouble(walker: Walker): Promise<void> {
  const { page, look, buypower, language } = walker
  const { ring, goTo, button } = handsOf(walker)
  buypower.faults.next('drop-after-sale')
  buypower.faults.next('html', { path: 'requery', times: 2 })
  await ring('45098765431', language === 'en' ? '1500' : '1600')
  await page.locator('.take').click()
  await page.locator('.run[data-state="unconfirmed"], .run[data-state="review"]').waitFor()
  await look('lost')
  await page.keyboard.press('Escape')
  await goTo(2, '.row')
  await look('queue')
  await button('review.open').click()
  // Queue has keys of the same words and stays until the next screen is whole.
  await button('statement.title').waitFor()
  await page.locator('.review-list .key, .row-open, [aria-label] .key').first().waitFor()
  await page.locator('main .key', { hasText: '9900' }).first().click()
  await page.locator('.review-decide label').first().click()
  await look('review')
  await button('statement.title').click()
  await look('statement')
}

async function sales(walker: Walker): Promise<void> {
  const { page, look } = walker
  const { goTo } = handsOf(walker)
  await goTo(3, '.sale-row')
  await look('sales')
  await page.locator('.sale-row').last().click()
  await page.locator('.exchanges summary').click()
  await look('sale')
}

async function drawer(walker: Walker): Promise<void> {
  const { page, look, till } = walker
  const { goTo, button, word } = handsOf(walker)
  const count = async (sum: string): Promise<void> => {
    await page.getByText(word('shift.count.total'), { exact: true }).click()
    await page.locator('.count input[inputmode="decimal"], .count input').last().fill(sum)
  }
  await goTo(4, 'main.shift h1')
  await look('shift-none')
  await button('shift.open').click()
  await look('count-notes')
  await count('5000')
  await look('count-sum')
  await till.call('shift.open', { draftId: drafts(), float: { total: '5000' } })
  await button('shift.close').waitFor()
  await till.call('shift.move', { draftId: drafts(), kind: 'drop', amount: '500', reason: 'Safe' })
  await button('shift.drop').click()
  await look('drop')
  await button('shift.back').click()
  await look('shift')
  await button('shift.close').click()
  await count('4000')
  await page.keyboard.press('Enter')
  await button('shift.result.again').waitFor()
  await look('difference')
  await button('shift.back').click()
  const { shift } = await till.call('shift.get', {})
  const { countId } = await till.call('shift.count', {
    draftId: crypto.randomUUID(),
    counted: { total: '4500' },
  })
  await till.call('shift.close', { shift: shift?.shift ?? 0, countId, note: 'Torn', supervisor })
  await button('day.end').click()
  await look('day')
  await button('bank.go').click()
  await count('500')
  await page.keyboard.press('Enter')
  await page.locator('form.result').waitFor()
  await look('bank')
  await button('shift.back').click()
}

async function reports(walker: Walker): Promise<void> {
  const { page, look } = walker
  const { goTo } = handsOf(walker)
  await goTo(5, '.reports-deck')
  await look('reports')
  await page.locator('.reports-deck [role="radiogroup"] label').last().click()
  await look('service')
}

async function settings(walker: Walker): Promise<void> {
  const { page, look, till } = walker
  const { goTo, button, word } = handsOf(walker)
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await goTo(6, '.settings-nav .key')
  for (const id of settingsSections) {
    await button(`settings.section.${id}`).click()
    await page.locator('.settings-part > :nth-child(2)').waitFor()
    await page.getByText(word('settings.reading')).waitFor({ state: 'hidden' })
    await page.getByText(word('doctor.looking')).waitFor({ state: 'hidden' })
    await look(`settings-${id}`)
  }
  // Whoever adds a section adds it here.
  const there = await page.locator('.settings-nav .key').count()
  if (there !== settingsSections.length) throw new Error(`${there} sections of settings`)
}

async function batch(walker: Walker): Promise<void> {
  const { page, look } = walker
  const { goTo, button } = handsOf(walker)
  await goTo(1, '.product-tiles')
  await page.locator('.product-tiles .key').last().click()
  await button('batch.type').waitFor()
  await look('sheet-begins')
  await button('batch.type').click()
  for (const typed of ['0803', '500', '08031234567', '500']) {
    await page.keyboard.type(typed, { delay: 60 })
    await page.keyboard.press('Enter')
  }
  await page.locator('.batch-words').first().waitFor()
  await look('sheet')
  await button('batch.keypad.done').click()
  await button('batch.over').click()
  await button('batch.over.sure').click()
  await button('batch.type').waitFor()
  await page.locator('.product-tiles .key').first().click()
}

async function frame(walker: Walker): Promise<void> {
  const { page, look, till } = walker
  const { goTo } = handsOf(walker)
  for (const chip of [0, -1]) {
    await page.locator('.strip .chip[aria-haspopup]').nth(chip).click()
    await page.getByRole('dialog').waitFor()
    await look(chip === 0 ? 'provider' : 'sign-out')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await till.call('session.lock', { why: 'key' })
  await page.locator('.tile, .pin-keys, input[type="password"]').first().waitFor()
  await look('locked')
  await till.call('session.signIn', { cashierId: 'musa', pin: '9999' })
  await till.call('training.enter', { reason: 'For the walk' })
  await page.locator('.tile').first().waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await goTo(7, '.stage[data-screen="practice"] h1')
  await look('practice')
  await till.call('training.leave', { cashierId: 'musa', pin: '9999' })
}

export async function walk(walker: Walker): Promise<void> {
  await readWords(walker.language)
  await walker.page.locator('.tile').first().click()
  await walker.look('sign-in')
  await prepare(walker)
  await sell(walker)
  await trouble(walker)
  await sales(walker)
  await drawer(walker)
  await reports(walker)
  await settings(walker)
  await batch(walker)
  await frame(walker)
}
