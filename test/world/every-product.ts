// A sale of every product through every provider that sells it, as a cashier makes it by touch. Written
// once; `tryEveryProduct` runs it on a host. A further product is a further entry of its country.

import { describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/contract.ts'
import { adaPin, type Counter, counterOf, pressUntil, tapNumber, tokensShown } from './counter.ts'
import type { OpenScreen, Screen } from './screens.ts'

type Vend = Output<'vend.get'>['vend']

export type ProductScript = {
  readonly name: string
  /** From the counter at rest to the result on the screen. */
  readonly sell: (counter: Counter) => Promise<void>
  /** What the till must hold of it afterwards. */
  readonly check: (screen: Screen) => Promise<void>
}

export type CountryScript = {
  readonly country: string
  readonly products: readonly ProductScript[]
}

/** The newest sale is this one, delivered. */
const sold =
  (expected: Partial<Pick<Vend, 'product' | 'providerId' | 'account' | 'amount' | 'options'>>) =>
  async ({ call }: Screen): Promise<void> => {
    const { vends } = await call('vend.list', { limit: 1 })
    const { vend } = await call('vend.get', { vendId: vends[0]?.vendId ?? '' })
    expect(vend).toMatchObject({ ...expected, state: 'confirmed', training: true })
  }

/** Another provider than the shop's first for the product at hand. */
async function through({ page, tap, key }: Counter, provider: string): Promise<void> {
  await tap(key('Choose another'))
  await tap(page.getByText(provider, { exact: true }).last())
  await page.getByText(`Through ${provider}`, { exact: true }).waitFor()
}

async function sellMeter(counter: Counter, meter: string, preset: string): Promise<void> {
  const { page, tap, key } = counter
  await tap(key(/^Electricity/))
  await tapNumber(counter, meter)
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await tap(key(preset))
  await tap(key(`Take ${preset} and vend`))
  expect(await tokensShown(page)).toHaveLength(1)
}

async function sellAirtime(counter: Counter, phone: string, preset: string): Promise<void> {
  const { page, tap, key } = counter
  await tapNumber(counter, phone)
  await tap(key(preset))
  await tap(key(`Take ${preset} and send airtime`))
  await page.getByRole('heading', { name: `Airtime sent to ${phone}` }).waitFor()
}

/** Types a sheet with the keypad; every entry goes on to the next field. */
async function typeSheet({ tap, key, tapDigits }: Counter, entries: readonly string[]) {
  await tap(key('Type in'))
  for (const entry of entries) {
    await tapDigits(entry)
    await tap(key(/^Next/))
  }
  await tap(key(/^Done typing/))
}

const place = ({ page, key }: Counter, words: RegExp): Promise<void> =>
  pressUntil(key(words), async () => (await page.locator('.batch-progress').count()) === 1)

/** The newest batch is this one. */
const placed =
  (expected: Partial<Output<'batch.list'>['batches'][number]>) =>
  async ({ call }: Screen): Promise<void> => {
    const { batches } = await call('batch.list', { limit: 1 })
    expect(batches[0]).toMatchObject({ ...expected, training: true })
  }

const phone = '08031234567'

const nigeria: CountryScript = {
  country: 'NG',
  products: [
    {
      name: 'electricity through BuyPower',
      sell: (counter) => sellMeter(counter, '12345678910', 'NGN 2,000'),
      check: sold({ product: 'electricity', providerId: 'buypower', amount: '2000.00' }),
    },
    {
      name: 'airtime through BuyPower',
      sell: async (counter) => {
        await counter.tap(counter.key(/^Airtime/))
        await counter.tap(counter.page.getByText('Airtel', { exact: true }))
        await sellAirtime(counter, phone, 'NGN 1,000')
      },
      check: sold({ product: 'airtime', providerId: 'buypower', options: { disco: 'AIRTEL' } }),
    },
    {
      name: 'airtime through Rave',
      sell: async (counter) => {
        await counter.tap(counter.key(/^Airtime/))
        await through(counter, 'Rave')
        await sellAirtime(counter, '08051234567', 'NGN 500')
      },
      check: sold({ product: 'airtime', providerId: 'rave', account: '08051234567' }),
    },
    {
      name: 'data through BuyPower',
      sell: async (counter) => {
        const { page, tap, key } = counter
        await tap(key(/^Data/))
        await tap(page.getByText('MTN', { exact: true }))
        await tapNumber(counter, phone)
        await tap(page.getByRole('option', { name: /^MTN 2 GB/ }))
        await tap(key('Take NGN 1,500 and send data'))
        await page.getByRole('heading', { name: `Data sent to ${phone}` }).waitFor()
      },
      check: sold({ product: 'data', providerId: 'buypower', amount: '1500.00' }),
    },
    {
      name: 'a TV package through BuyPower',
      sell: async (counter) => {
        const { page, tap, key } = counter
        await tap(key(/^TV/))
        await tap(page.getByText('GOtv', { exact: true }))
        await tapNumber(counter, '7036378354')
        await tap(page.getByRole('option', { name: /^GOtv Jinja/ }))
        await tap(key('Take NGN 3,900 and pay TV'))
        await page.getByRole('heading', { name: 'Subscription paid for 7036378354' }).waitFor()
      },
      check: sold({
        product: 'tv',
        providerId: 'buypower',
        options: { disco: 'GOTV', package: 'JINJA' },
      }),
    },
    {
      name: 'TV through Rave',
      sell: async (counter) => {
        const { page, tap, key, tapDigits } = counter
        await tap(key(/^TV/))
        await through(counter, 'Rave')
        await tap(page.getByText('DStv', { exact: true }))
        await tapNumber(counter, '8093245829')
        await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
        await tapDigits('4400')
        await tap(key('Take NGN 4,400 and pay TV'))
        await page.getByRole('heading', { name: 'Subscription paid for 8093245829' }).waitFor()
      },
      check: sold({
        product: 'tv',
        providerId: 'rave',
        amount: '4400.00',
        options: { country: 'NG', biller: 'DSTV' },
      }),
    },
    {
      name: 'airtime for two numbers at once through Rave',
      sell: async (counter) => {
        const { page, tap, key } = counter
        await tap(key(/^Bulk/))
        await typeSheet(counter, ['08031234567', '500', '08031234568', '700'])
        await tap(key('Go on to the money'))
        await place(counter, /^Take NGN 1,200 and send airtime to 2 numbers/)
        await page.getByText('Printed', { exact: true }).waitFor()
        await tap(key(/^New batch/))
      },
      check: placed({
        kind: 'bulk',
        state: 'settled',
        byState: { confirmed: { count: 2, amount: '1200.00' } },
      }),
    },
  ],
}

const botswana: CountryScript = {
  country: 'BW',
  products: [
    {
      name: 'electricity through Blueprint',
      sell: (counter) => sellMeter(counter, '12345678901', 'BWP 50'),
      check: sold({ product: 'electricity', providerId: 'blueprint', amount: '50.00' }),
    },
  ],
}

const ghana: CountryScript = {
  country: 'GH',
  products: [
    {
      name: 'airtime through Rave, in cedis',
      sell: async (counter) => {
        await counter.tap(counter.key(/^Airtime/))
        await sellAirtime(counter, '0241234567', 'GHS 10')
      },
      check: sold({ product: 'airtime', providerId: 'rave', options: { country: 'GH' } }),
    },
  ],
}

const unitedStates: CountryScript = {
  country: 'US',
  products: [
    {
      name: 'airtime through Rave, in dollars',
      sell: async (counter) => {
        await counter.tap(counter.key(/^Airtime/))
        await sellAirtime(counter, '2121234567', 'USD 10')
      },
      check: sold({ product: 'airtime', providerId: 'rave', options: { country: 'US' } }),
    },
  ],
}

const egypt: CountryScript = {
  country: 'EG',
  products: [
    {
      name: 'a bill through Paymob',
      sell: async ({ page, tap, key, tapDigits }) => {
        await tap(page.getByRole('option', { name: /^Telecom and internet/ }))
        await tap(page.getByRole('option', { name: /^Vodafone mobile bill/ }))
        await tap(page.getByRole('option', { name: /^Pay bills/ }))
        await tap(page.locator('.bill-field input'))
        await tapDigits('01000000001')
        await tap(key('Look up the bill'))
        await page.getByRole('heading', { name: '1 bill to pay' }).waitFor()
        await tap(key(/^Take EGP [\d.,]+ and pay/))
        await page.getByRole('heading', { name: 'Bill paid for 01000000001' }).waitFor()
      },
      check: sold({ product: 'bills', providerId: 'paymob', account: '01000000001' }),
    },
  ],
}

const india: CountryScript = {
  country: 'IN',
  products: [
    {
      name: 'a collect from two customers through Chillr',
      sell: async (counter) => {
        const { page, tap, key } = counter
        await typeSheet(counter, ['9876543212', '200', '9876543213', '300'])
        await tap(key('Go on to the last check'))
        await place(counter, /^Ask 2 customers to pay INR 500 until/)
        // The customers take their time, and so do the questions about them.
        await page
          .getByRole('heading', { name: 'All 2 customers paid.' })
          .waitFor({ timeout: 90_000 })
        await tap(key(/^New batch/))
      },
      check: placed({
        kind: 'collect',
        state: 'settled',
        byState: { paid: { count: 2, amount: '500.00' } },
      }),
    },
  ],
}

/** One of each kind of counter: sales and sheets that are bought, bills, sheets that are collected. */
export const everyCounter: readonly CountryScript[] = [nigeria, egypt, india]

const everyProduct: readonly CountryScript[] = [
  nigeria,
  botswana,
  ghana,
  unitedStates,
  egypt,
  india,
]

async function signIn({ page, tap, key, tapDigits }: Counter): Promise<void> {
  await tap(key(/^Ada/))
  await tapDigits(adaPin)
  await tap(key('Sign in'))
  await page.locator('main.sell').waitFor()
}

/** Registers a test per country: its products one after another, at one counter. */
export function tryEveryProduct(open: OpenScreen, scripts = everyProduct): void {
  describe.each(scripts)('in $country', ({ country, products }) => {
    test(`is sold: ${products.map(({ name }) => name).join(', ')}`, async () => {
      await using screen = await open({ country })
      const counter = counterOf(screen.page)
      await signIn(counter)
      for (const { sell, check } of products) {
        await sell(counter)
        await check(screen)
        await pressUntil(counter.key(/^New sale/), () =>
          screen.page.locator('main.sell[data-shown="false"]').isVisible(),
        )
      }
      expect(screen.complaints).toEqual([])
    })
  })
}
