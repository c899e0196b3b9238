// Where the keys and the PINs of a shop are: in its file and in the till's memory, and nowhere else. Each
// provider system sells, is refused, breaks, and repeats in every shape what it was sent; the till is
// killed and started again; then everything it keeps, wrote and said is searched.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { startBlueprintSandbox } from '../../electron/sandbox/blueprint/sandbox.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startChillrSandbox } from '../../electron/sandbox/chillr/sandbox.ts'
import { startPaymobSandbox } from '../../electron/sandbox/paymob/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { unpack } from '../../electron/till/store/packed.ts'
import type { CommandName, Input } from '../../shared/contract/contract.ts'
import { dayFromNow } from '../world/collect.ts'
import { type EchoingProvider, echoes, startEcho } from '../world/echo.ts'
import { CallError, type HeadlessTill, startHeadless, temporaryFolder } from '../world/headless.ts'
import { eventually, quick } from '../world/till.ts'

const pin = '48215936'
const supervisorPin = '60427715'
const wrongPin = '77310462'
/** One for every kind of key, with letters that JSON, addresses and base64 write differently. */
const keys = ['k1', 'k2'].map((one) => `live+${one}/3f9a"77c1e2=d84b06`)
const [key = '', secondKey = ''] = keys

type Say = <N extends CommandName>(name: N, input: Input<N>) => Promise<unknown>
type Running = { readonly url: string; readonly close: () => Promise<void> }
type System = {
  readonly system: string
  readonly shop: object
  readonly credentials: Readonly<Record<string, string>>
  readonly start: () => Promise<Running>
  /** Asks and sells once, in whatever mood the provider is. */
  readonly trade: (say: Say, draftId: string, echo: () => void) => Promise<void>
}

const meter = { product: 'electricity', account: '04123456781' } as const
const cash = { kind: 'cash' } as const

const systems: readonly System[] = [
  {
    system: 'buypower',
    shop: { currency: 'NGN' },
    credentials: { apiKey: key },
    start: () => startBuyPowerSandbox({ apiKey: key }),
    trade: async (say, draftId, echo) => {
      echo()
      const options = { disco: 'ABUJA', vendType: 'PREPAID' }
      await say('vend.lookUp', { ...meter, options })
      await say('vend.place', { ...meter, draftId, amount: '1000', tender: cash, options })
    },
  },
  {
    system: 'blueprint',
    shop: { currency: 'BWP', timeZone: 'Africa/Gaborone' },
    credentials: { email: key, password: secondKey },
    start: () => startBlueprintSandbox({ email: key, password: secondKey }),
    trade: async (say, draftId, echo) => {
      echo()
      await say('vend.lookUp', { ...meter, options: {} })
      await say('vend.place', { ...meter, draftId, amount: '50', tender: cash })
    },
  },
  {
    system: 'rave',
    shop: { currency: 'NGN' },
    credentials: { secretKey: key },
    start: () => startRaveSandbox({ secretKey: key }),
    trade: async (say, draftId, echo) => {
      echo()
      const options = { country: 'NG' }
      const airtime = { product: 'airtime', account: '08051234567', options } as const
      await say('vend.lookUp', airtime)
      await say('vend.place', { ...airtime, draftId, amount: '500', tender: cash })
      await say('standing.list', { providerId: 'p' })
    },
  },
  {
    system: 'paymob',
    shop: { currency: 'EGP', timeZone: 'Africa/Cairo' },
    credentials: { publicKey: key, secretKey: secondKey },
    start: () => startPaymobSandbox({ publicKey: key, secretKey: secondKey }),
    trade: async (say, draftId, echo) => {
      const inquiry = { serviceId: 126, values: { account_number: `10${Date.now() % 1e8}` } }
      const found = (await say('bill.inquire', inquiry)) as {
        lookUpId?: string
        bills?: readonly { inquiryId: string }[]
      }
      const chosen = (await say('bill.choose', {
        lookUpId: found.lookUpId ?? 'none',
        inquiryIds: (found.bills ?? []).map(({ inquiryId }) => inquiryId).slice(0, 1),
      })) as { account?: string; total?: string; options?: Record<string, string> }
      echo()
      await say('bill.inquire', inquiry)
      const { account = '0', total = '1', options = {} } = chosen
      await say('vend.place', {
        product: 'bills',
        draftId,
        account,
        amount: total,
        options,
        tender: cash,
      })
    },
  },
  {
    system: 'chillr',
    shop: { currency: 'INR', timeZone: 'Asia/Kolkata' },
    credentials: { apiKey: key, apiSecretKey: secondKey },
    start: () => startChillrSandbox({ apiKey: key, apiSecretKey: secondKey }),
    trade: async (say, draftId, echo) => {
      echo()
      await say('batch.place', {
        draftId,
        kind: 'collect',
        name: 'Dues',
        expiresOn: dayFromNow(7),
        total: '100.00',
        rows: [{ account: '9812345671', amount: '100' }],
      })
    },
  },
]

/** Every shape a secret may hide in. */
const shapesOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  // Whole groups of it, wherever it began.
  ...[0, 1, 2].map((before) =>
    Buffer.from(`${'x'.repeat(before)}${secret}`)
      .toString('base64')
      .slice(4, 24),
  ),
]

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every value of every table, unpacked: a file has them in pieces where they are long. */
function rowsOf(path: string): string {
  const db = new Database(path, { readonly: true })
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  const rows = names.map((name) => db.prepare(`SELECT * FROM "${String(name)}"`).all())
  db.close()
  // Texts as they are: JSON would write the keys' quotes differently.
  return rows
    .flat()
    .flatMap((row) => Object.values(row as object))
    .map((value) => (Buffer.isBuffer(value) ? unpack(value) : String(value)))
    .join('\n')
}

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function tradeInEveryMood(
  till: HeadlessTill,
  provider: EchoingProvider,
  { trade }: System,
): Promise<string[]> {
  const answers: string[] = []
  let mood: (typeof echoes)[number] | null = null
  /** How often it was said when the order of this mood was placed. */
  let before = 0
  const said = (): number => (mood === null ? 0 : provider.said(mood))
  const say: Say = async (name, input) => {
    try {
      const saidSoFar = said()
      const answer = await till.call(name, input)
      if (name === 'vend.place' || name === 'batch.place') before = saidSoFar
      answers.push(JSON.stringify(answer))
      return answer
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      answers.push(JSON.stringify(error.error))
      return {}
    }
  }
  await say('session.signIn', { cashierId: 'ada', pin: wrongPin })
  await say('session.signIn', { cashierId: 'musa', pin: supervisorPin })
  for (const echo of [null, ...echoes]) {
    provider.say(null)
    mood = echo
    before = 0
    await trade(say, `draft-${echo}`, () => provider.say(echo))
    // Of the order that was placed too: on a busy machine it goes out after the next mood has begun.
    if (echo !== null) await eventually(`${echo} to be said`, () => said() > before)
  }
  await say('till.describe', {})
  await say('status.get', {})
  await say('vend.list', { limit: 50 })
  return answers
}

test.each(systems.map((one) => [one.system, one] as const))(
  'the keys of %s and the PINs are nowhere but in the shop’s file',
  { timeout: 60_000 },
  async (_name, system) => {
    const folder = temporaryFolder()
    closing.push(() => folder[Symbol.dispose]())
    const sandbox = await system.start()
    closing.push(() => sandbox.close())
    const provider = await startEcho(sandbox.url, key)
    closing.push(() => provider.close())
    const config = {
      shop: { name: 'Corner Shop', ...system.shop },
      cashiers: [
        { id: 'ada', name: 'Ada', pin, role: 'cashier' },
        { id: 'musa', name: 'Musa', pin: supervisorPin, role: 'supervisor' },
      ],
      providers: [
        {
          id: 'p',
          system: system.system,
          label: 'P',
          baseUrl: provider.url,
          credentials: system.credentials,
          timing: { ...quick, maxRequeries: 200 },
        },
      ],
      printers: [{ id: 'screen', transport: 'virtual', columns: 48 }],
    }
    const till = await startHeadless({ config, dataDir: folder.path })
    closing.push(() => till.kill9())
    const events = await till.events()
    const answers = await tradeInEveryMood(till, provider, system)
    await till.kill9()
    provider.say(null)
    const again = await startHeadless({ config, dataDir: folder.path })
    closing.push(() => again.kill9())
    await again.call('session.signIn', { cashierId: 'ada', pin })
    const { vends } = await again.call('vend.list', { limit: 50 })
    for (const { vendId } of vends) {
      answers.push(JSON.stringify(await again.call('vend.get', { vendId })))
    }
    await again.stop()

    const database = join(folder.path, 'shop', 'till.db')
    const places: readonly (readonly [string, string])[] = [
      ...filesUnder(folder.path).map((path) => [path, readFileSync(path, 'latin1')] as const),
      ['the rows', rowsOf(database)],
      ['what it said', till.stdout() + till.stderr() + again.stdout() + again.stderr()],
      ['its answers', answers.join('\n')],
      ['its events', JSON.stringify(events.heard)],
    ]
    // It was said, it was kept, and what was kept has the place where the key stood.
    expect(rowsOf(database)).toMatch(/\(key\)|\(hidden\)|\*{3}/)
    expect(answers.length).toBeGreaterThan(10)
    expect(events.heard.length).toBeGreaterThan(0)
    for (const [where, text] of places) {
      for (const secret of [...keys, pin, supervisorPin, wrongPin]) {
        for (const shape of shapesOf(secret)) {
          expect(text.includes(shape), `${where}: ${shape}`).toBe(false)
        }
      }
    }
  },
)
