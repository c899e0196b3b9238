// Counters that do many customers in one go: one in Abuja that buys through Rave, one in Kerala that
// collects through Chillr. The sandbox's ledger is the truth the screen is compared with.

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Page } from 'playwright-core'
import {
  type ChillrSandbox,
  type ChillrSandboxOptions,
  startChillrSandbox,
} from '../../electron/sandbox/chillr/sandbox.ts'
import {
  type RaveSandbox,
  type RaveSandboxOptions,
  startRaveSandbox,
} from '../../electron/sandbox/rave/sandbox.ts'
import { type BrowserWorld, openInBrowser } from './browser.ts'
import { type Counter, adaPin, counterOf } from './counter.ts'

export type Look = {
  readonly width?: number
  readonly height?: number
  readonly language?: 'en' | 'ar'
  readonly theme?: 'light' | 'dark'
  readonly supervisor?: boolean
  /** Waits of the provider other than the short ones of a test. */
  readonly timing?: Readonly<Record<string, number>>
}

export type BatchCounter<S> = {
  readonly world: BrowserWorld
  readonly page: Page
  readonly counter: Counter
  readonly sandbox: S
  /** Opens CSV text as a file from the disk. */
  readonly openFile: (text: string) => Promise<void>
  /** The field of a row, as the sheet counts rows. */
  readonly cell: (n: number, column: 'Number' | 'Amount') => ReturnType<Page['getByLabel']>
  readonly signIn: () => Promise<void>
} & AsyncDisposable

const people = [
  { id: 'ada', name: 'Ada', pin: adaPin, role: 'cashier' },
  { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
]
const printers = [{ id: 'counter', transport: 'virtual', columns: 48 }]
/** A port nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Asked soon and often, so that no test waits for a schedule. */
const timing = { probeMs: 200, firstRequeryMs: 300, requeryMs: 600, maxRequeries: 200 }

async function openCounter<S extends { readonly close: () => Promise<void> }>(
  sandbox: S,
  shop: Readonly<Record<string, string>>,
  provider: Readonly<Record<string, unknown>>,
  o: Look,
): Promise<BatchCounter<S>> {
  const { width = 1024, height = 768, language = 'en', theme = 'light', supervisor = false } = o
  const providers = [{ ...provider, timing: { ...timing, ...o.timing } }]
  const world = await openInBrowser({
    config: { shop, cashiers: people, printers, providers },
    context: { viewport: { width, height }, hasTouch: true, reducedMotion: 'reduce' },
    prefs: { language, theme, lastOptions: {} },
  })
  const { page } = world
  const signIn = async (): Promise<void> => {
    await page.locator('.tile').first().waitFor()
    const who = supervisor ? { cashierId: 'musa', pin: '9999' } : { cashierId: 'ada', pin: adaPin }
    await world.till.call('session.signIn', who)
    await page.locator('.rail').waitFor()
  }
  await signIn()
  return {
    world,
    page,
    counter: counterOf(page),
    sandbox,
    openFile: async (text) => {
      const file = { name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
      await page.locator('input[type=file]').setInputFiles(file)
    },
    cell: (n, column) => page.getByLabel(`${column} in row ${n}`, { exact: true }),
    signIn,
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]()
      await sandbox.close()
    },
  }
}

export async function openBulkCounter(
  o: Look & { readonly rave?: RaveSandboxOptions } = {},
): Promise<BatchCounter<RaveSandbox>> {
  const sandbox = await startRaveSandbox(o.rave)
  const provider = {
    callback: { host: '127.0.0.1', port: await freePort() },
    id: 'rave',
    system: 'rave',
    label: 'Rave',
    baseUrl: sandbox.url,
    credentials: { secretKey: sandbox.secretKey },
  }
  return await openCounter(sandbox, { name: 'Mama Ngozi Stores' }, provider, o)
}

export async function openCollectCounter(
  o: Look & { readonly chillr?: ChillrSandboxOptions } = {},
): Promise<BatchCounter<ChillrSandbox>> {
  const sandbox = await startChillrSandbox(o.chillr)
  const shop = { name: 'Asha General Store', currency: 'INR', timeZone: 'Asia/Kolkata' }
  const provider = {
    id: 'chillr',
    system: 'chillr',
    label: 'Chillr',
    baseUrl: sandbox.url,
    credentials: sandbox.credentials,
  }
  return await openCounter(sandbox, shop, provider, o)
}
