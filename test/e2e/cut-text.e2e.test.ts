import { afterAll, expect, test } from 'vitest'
import { languageIds, readWords } from '../../renderer/i18n/dictionary.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { translate } from '../../renderer/i18n/translate.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { cutText } from '../world/cut-text.ts'

afterAll(closeBrowser)

/** Every run looks at the longest words and at those of another script; `LANGUAGES=all` at all six. */
const looked = process.env['LANGUAGES'] === 'all' ? languageIds : (['fr', 'ar'] as const)

test.each(looked)('in %s no word is cut on a small screen', async (language) => {
  await readWords(language)
  await using world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, locale: 'en-GB', reducedMotion: 'reduce' },
    prefs: { language, theme: 'light', lastOptions: {} },
  })
  const { page, till } = world
  await page.locator('.tile').first().click()
  const found: Record<string, readonly string[]> = {}
  const look = async (screen: string): Promise<void> => {
    const cut = await cutText(page)
    if (cut.length > 0) found[screen] = cut
  }
  const field = (name: string) => page.locator(`input[data-field="${name}"]`)
  const sell = async (meter: string, amount: string, state: string): Promise<void> => {
    await field('account').fill(meter)
    await field('account').press('Enter')
    await page.locator('.ticket .who-name:not(.soft)').waitFor()
    await field('amount').fill(amount)
    await look(`sell, before ${state}`)
    await page.locator('.take').click()
    await page.locator(`.run[data-state="${state}"]`).waitFor()
    await look(state)
    await page.keyboard.press('Escape')
    await field('account').waitFor()
  }
  await look('sign-in')

  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await field('account').waitFor()
  await sell('12345678910', '2000', 'confirmed')
  await till.call('training.set', { fault: 'drop-after-sale' })
  await sell('45012345672', '1500', 'unconfirmed')
  await till.call('training.set', { fault: 'line-down' })
  await page.locator('.band.tone-blue').waitFor({ timeout: 30_000 })
  await sell('45098765431', '5000', 'queued')

  const rail = page.locator('.rail .key')
  for (let at = 0; at < (await rail.count()); at++) {
    await rail.nth(at).click()
    await page.locator(`.rail .key:nth-child(${at + 1})[aria-pressed="true"]`).waitFor()
    await page.locator('.stage > *').first().waitFor()
    await look((await rail.nth(at).textContent()) ?? '')
  }
  await expect.poll(() => rail.first().textContent()).toContain(translate(language, 'screen.sell'))
  expect(found).toEqual({})
  expect(world.complaints).toEqual([])
})

test('the longest names leave the strip its words and its money', async () => {
  const buypower = await startBuyPowerSandbox()
  const rave = await startRaveSandbox()
  const provider = { timing: { answerMs: 2_000, probeMs: 1_000 } }
  await using world = await openInBrowser({
    context: { viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' },
    own: {
      shop: { name: 'Mama Ngozi Chukwuemeka-Oluwaseun General Stores Enterprises' },
      cashiers: [
        { id: 'ada', name: 'Ada Oluwaseunfunmilayo Chukwuemeka', pin: '1234', role: 'supervisor' },
      ],
      providers: [
        {
          ...provider,
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower International Payments',
          baseUrl: buypower.url,
          credentials: { apiKey: buypower.apiKey },
        },
        {
          ...provider,
          id: 'rave',
          system: 'rave',
          label: 'Rave International Payments',
          baseUrl: rave.url,
          credentials: { secretKey: rave.secretKey },
        },
      ],
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
    },
  })
  const { page, till } = world
  await page.locator('.tile').first().waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
  await till.call('vend.place', {
    draftId: 'one',
    product: 'electricity',
    account: '99000000066',
    amount: '200000',
    tender: { kind: 'cash' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  })
  await page.locator('.heap', { hasText: 'NGN 200,000' }).waitFor()
  expect(await cutText(page)).toEqual([])
  await buypower.close()
  await rave.close()
})

test('a word too long for its key is found', async () => {
  await using world = await openInBrowser()
  const { page } = world
  const name = page.locator('.tile').first()
  await name.waitFor()
  expect(await cutText(page)).toEqual([])
  await name.evaluate((tile) => {
    const words = document.createElement('span')
    words.textContent = 'Unpronounceable'.repeat(20)
    tile.append(words)
  })
  expect(await cutText(page)).toHaveLength(1)
})
