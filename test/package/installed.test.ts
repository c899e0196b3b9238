import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCurrentFuseWire } from '@electron/fuses'
import { type Packaged, packageApp } from '../../build/package.ts'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { adaPin, tokensShown } from '../world/counter.ts'
import { startFeed } from '../world/feed.ts'
import { temporaryFolder } from '../world/headless.ts'
import {
  attach,
  dpkg,
  homeOf,
  nextVersion,
  runInstalled,
  silence,
  virtualScreen,
} from '../world/installed.ts'

declare const window: { readonly tokenTill: TillBridge }

const work = temporaryFolder()
const home = homeOf(work.path)
const data = join(home, '.local', 'share', 'tokentill')
let screen: Awaited<ReturnType<typeof virtualScreen>>
let first: Packaged
let second: Packaged

beforeAll(async () => {
  screen = await virtualScreen()
  first = await packageApp({ outFolder: join(work.path, 'dist'), fast: true, version: '0.1.1' })
  second = await nextVersion(first, '0.1.2')
})

afterAll(async () => {
  await dpkg('--purge', 'tokentill')
  await screen[Symbol.asyncDispose]()
  work[Symbol.dispose]()
})

async function call<T>(page: Page, name: string, input: unknown = {}): Promise<T> {
  const answer = await page.evaluate(
    ([command, argument]) => window.tokenTill.call(command as 'status.get', argument as object),
    [name, input] as const,
  )
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.value as T
}

/** A command that ends the till: its page may be gone before the answer has come back to this test. */
async function callLast(page: Page, name: string, input: unknown): Promise<void> {
  await call(page, name, input).catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error
  })
}

/** A preset's key, and what stands on it. The same sale twice in a row would be asked about. */
type Preset = readonly ['F10' | 'F11', '1,000' | '2,000']

/** As a cashier does it, with the keyboard. Answers the token that stood on the screen. */
async function sell(page: Page, [preset, amount]: Preset): Promise<string> {
  // A till that nobody has set up asks first.
  const tries = page.getByRole('button', { name: /^Try it first/ })
  const ada = page.getByRole('button', { name: /^Ada/ })
  await tries.or(ada).first().waitFor()
  if (await tries.isVisible()) await tries.click()
  await ada.click()
  await page.getByLabel('PIN of Ada').waitFor()
  await page.keyboard.type(adaPin, { delay: 50 })
  await page.keyboard.press('Enter')
  await page.getByLabel('Meter number').waitFor()
  await page.keyboard.type('12345678910', { delay: 50 })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Enter the amount' }).waitFor()
  await page.keyboard.press(preset)
  await page.getByRole('button', { name: `Take NGN ${amount} and vend` }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const [token = ''] = await tokensShown(page)
  return token.replaceAll(/\D/g, '')
}

/** The tokens in the database of the data folder, while no till runs on it. */
function tokensKept(): readonly string[] {
  const db = new Database(join(data, 'training', 'till.db'), { readonly: true })
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    return db.prepare('SELECT digits FROM tokens ORDER BY seq').pluck().all() as string[]
  } finally {
    db.close()
  }
}

test('the package holds what a shop needs, for this machine alone, and every fuse as decided', async () => {
  const inside = readdirSync(join(first.app, 'resources'), { recursive: true }).map(String)
  const binaries = inside.filter((name) => name.endsWith('.node'))
  expect(binaries.toSorted()).toEqual([
    expect.stringMatching(/@napi-rs\/canvas-linux-[\w-]+\/skia\.[\w-]+\.node$/),
    expect.stringMatching(/@serialport\/bindings-cpp\/prebuilds\/linux-\w+\/[@+.\w-]+glibc\.node$/),
    expect.stringMatching(/better-sqlite3\/prebuilds\/linux-\w+\.node$/),
  ])
  expect(inside.filter((name) => /default_app|\.map$|\/test\//.test(name))).toEqual([])
  const kilobytes = (name: string): number => statSync(join(first.app, name)).size / 1000
  // A few hundred more than it has: what comes along by mistake is larger.
  expect(kilobytes('resources/app.asar')).toBeLessThan(8_400)
  const native = binaries.reduce((sum, name) => sum + kilobytes(`resources/${name}`), 0)
  expect(native).toBeLessThan(45_000)
  const { version: _, ...wire } = await getCurrentFuseWire(join(first.app, 'tokentill'))
  // As they stand in the runtime's fuse wire.
  const [DISABLE, ENABLE] = ['0', '1'].map((sign) => sign.charCodeAt(0))
  expect(wire).toEqual({
    0: DISABLE, // runAsNode
    1: ENABLE, // cookie encryption
    2: DISABLE, // NODE_OPTIONS
    3: DISABLE, // --inspect
    4: ENABLE, // asar integrity
    5: ENABLE, // only load app from asar
    6: DISABLE, // a snapshot of the browser process's own
    7: DISABLE, // file:// privileges
    8: ENABLE, // WebAssembly trap handlers, as the runtime comes: the builder knows no name for it yet
  })
})

type State = Output<'updates.state'>['state'] & object

test('installed by dpkg it sells, renews itself from the shop’s feed and is removed, and nothing of the shop is lost', async () => {
  await dpkg('-i', first.deb ?? '')
  for (const path of [
    '/usr/bin/tokentill',
    '/usr/share/applications/tokentill.desktop',
    '/usr/share/icons/hicolor/48x48/apps/tokentill.png',
    '/usr/lib/udev/rules.d/60-tokentill-printers.rules',
    '/usr/share/man/man1/tokentill.1.gz',
  ]) {
    expect(existsSync(path), path).toBe(true)
  }
  const entry = readFileSync('/usr/share/applications/tokentill.desktop', 'utf8')
  expect(entry).toContain('Exec=/opt/TokenTill/tokentill\n')
  // Set-uid only where the kernel makes no user namespaces.
  const canUnshare = (): boolean => {
    try {
      execFileSync('unshare', ['--user', 'true'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  const mode = statSync('/opt/TokenTill/chrome-sandbox').mode & 0o7777
  expect(mode).toBe(canUnshare() ? 0o755 : 0o4755)

  const till = await runInstalled({ home, display: screen.display })
  const firstToken = await sell(till.page, ['F11', '2,000'])
  expect(firstToken).toMatch(/^\d{20}$/)
  expect(await till.quit()).toBe(0)
  expect(tokensKept()).toEqual([firstToken])

  // The next version comes from the shop's feed; whoever may install packages runs the till.
  await using feed = await startFeed()
  const content = readFileSync(second.deb ?? '')
  feed.announce({ version: second.version, notes: 'Faster look-ups.', content })
  const shop = { name: 'Mama Ngozi Stores', till: '1' }
  const config = { shop, training: true, updates: { feed: feed.url }, machine: { autostart: true } }
  writeFileSync(join(data, 'till.json'), JSON.stringify(config))
  const old = await runInstalled({ home, display: screen.display, asRoot: true, args: ['--kiosk'] })
  await call(old.page, 'session.signIn', { cashierId: 'musa', pin: '9999' })
  const stateOf = async () => (await call<{ state: State }>(old.page, 'updates.state')).state
  const until = (step: State['step']) =>
    expect.poll(async () => (await stateOf()).step, { timeout: 60_000 }).toBe(step)
  await call(old.page, 'updates.check')
  expect(await stateOf()).toMatchObject({ step: 'found', found: { version: '0.1.2' } })
  feed.tamper(content.subarray(1))
  await call(old.page, 'updates.download')
  await until('found')
  expect((await stateOf()).trouble?.code).toBe('tampered')
  feed.tamper(content)
  await call(old.page, 'updates.download')
  await until('ready')
  await call(old.page, 'training.set', { fault: 'line-down' })
  const waiting = await call<{ vendId: string }>(old.page, 'vend.place', {
    draftId: 'waits',
    product: 'electricity',
    account: '45067198202',
    amount: '500',
    tender: { kind: 'cash' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  })
  await expect(call(old.page, 'updates.plan', { when: 'now' })).rejects.toThrow(
    /over 1 unfinished sale\./,
  )
  await call(old.page, 'vend.cancel', {
    vendId: waiting.vendId,
    reason: 'the customer left',
  })
  // Full screen there is no way out but a supervisor's.
  expect(await call(old.page, 'machine.state')).toEqual({
    machine: { kiosk: true, autostart: true, trouble: null },
  })
  const entryOfStart = join(home, '.config', 'autostart', 'tokentill.desktop')
  expect(readFileSync(entryOfStart, 'utf8')).toContain(
    'Exec="/opt/TokenTill/tokentill" "--kiosk"\n',
  )
  await callLast(old.page, 'updates.plan', { when: 'now' })
  await old.gone
  const renewed = await attach(old.port)
  expect(await call<{ version: string }>(renewed.page, 'till.describe')).toMatchObject({
    version: '0.1.2',
  })
  await call(renewed.page, 'session.signIn', { cashierId: 'musa', pin: '9999' })
  await callLast(renewed.page, 'machine.leave', { reason: 'the test is over' })
  await renewed.letGo()
  await silence(old.port)
  expect(await dpkg('-s', 'tokentill')).toContain('Version: 0.1.2')
  execFileSync('chown', ['-R', '--reference', home, data, join(home, '.local')])

  const upgraded = await runInstalled({ home, display: screen.display })
  const secondToken = await sell(upgraded.page, ['F10', '1,000'])
  const { vends } = await call<{ vends: { state: string }[] }>(upgraded.page, 'vend.list')
  expect(vends.map(({ state }) => state)).toEqual(['confirmed', 'cancelled', 'confirmed'])
  expect(await upgraded.quit()).toBe(0)

  await dpkg('-r', 'tokentill')
  expect(existsSync('/opt/TokenTill')).toBe(false)
  expect(existsSync('/usr/bin/tokentill')).toBe(false)
  await dpkg('--purge', 'tokentill')
  expect(tokensKept()).toEqual([firstToken, secondToken])
})
