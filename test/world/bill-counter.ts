// A counter in Cairo on a screen: a headless till whose bills are those of a Paymob sandbox, Ada signed
// in, and her hands. The sandbox's ledger is the truth the screen is compared with.

import {
  type PaymobSandbox,
  type PaymobSandboxOptions,
  startPaymobSandbox,
} from '../../electron/sandbox/paymob/sandbox.ts'
import { type BrowserWorld, openInBrowser } from './browser.ts'
import { type Counter, adaPin, counterOf } from './counter.ts'

export type Look = {
  readonly width?: number
  readonly height?: number
  readonly language?: 'en' | 'ar'
  readonly theme?: 'light' | 'dark'
}

export type BillCounter = BrowserWorld & {
  readonly counter: Counter
  readonly sandbox: PaymobSandbox
  /** Finds a service by typing, and opens the first that fits. */
  readonly openService: (search: string) => Promise<void>
  /** Types a number into the form's only field and asks; stops when the bills stand there. */
  readonly lookUp: (number: string) => Promise<void>
}

/** Accounts ending in 01 owe one bill, in 00 none, in 33 three; the same account owes the same. */
export const owesThree = '0101230000033'
export const owesOne = '0101230000001'

export async function openBillCounter(
  o: Look & { readonly paymob?: PaymobSandboxOptions } = {},
): Promise<BillCounter> {
  const { width = 1024, height = 768, language = 'en', theme = 'light' } = o
  const sandbox = await startPaymobSandbox(o.paymob)
  const world = await openInBrowser({
    config: {
      shop: {
        name: 'صيدلية النور',
        address: '7 شارع رمسيس، القاهرة',
        currency: 'EGP',
        timeZone: 'Africa/Cairo',
      },
      cashiers: [
        { id: 'ada', name: 'Ada', pin: adaPin, role: 'cashier' },
        { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
      ],
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
      providers: [
        {
          id: 'paymob',
          system: 'paymob',
          label: 'Paymob',
          baseUrl: sandbox.url,
          credentials: sandbox.credentials,
          timing: { probeMs: 200 },
        },
      ],
    },
    context: {
      viewport: { width, height },
      hasTouch: true,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    },
    prefs: { language, theme },
  })
  const { page, till } = world
  await page.locator('.tile').first().waitFor()
  await till.call('session.signIn', { cashierId: 'ada', pin: adaPin })
  await page.locator('main.sell').waitFor()
  const search = page.locator('[data-bill-search]')
  return {
    ...world,
    counter: counterOf(page),
    sandbox,
    openService: async (text) => {
      await search.fill(text)
      await page.locator('.bill-pick').first().click()
      await page.locator('.bill-field').first().waitFor()
    },
    lookUp: async (number) => {
      await page.locator('.bill-field input').fill(number)
      await page.keyboard.press('Enter')
      await page.locator('.bill-row').first().waitFor()
    },
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]()
      await sandbox.close()
    },
  }
}
