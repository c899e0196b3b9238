import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exitCodes } from '../../electron/exit-codes.ts'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import { openInElectron, startDesktop } from '../world/electron.ts'
import { root, temporaryFolder } from '../world/headless.ts'

declare const window: { readonly tokenTill: TillBridge; open: (url: string) => unknown }

test('the page gets two functions and nothing of Node or Electron', async () => {
  await using world = await openInElectron()
  const { page } = world
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.tokenTill).toSorted(),
    leaked: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
      (name) => name in globalThis,
    ),
  }))
  expect(found).toEqual({ bridge: ['call', 'subscribe'], leaked: [] })
})

test('calls are answered, typed errors too, and events arrive', async () => {
  await using world = await openInElectron()
  const heard = await world.page.evaluate(async () => {
    const event = new Promise((resolve) => {
      window.tokenTill.subscribe((one) => one.name === 'session.changed' && resolve(one))
    })
    const signedIn = await window.tokenTill.call('session.signIn', {
      cashierId: 'ada',
      pin: '1234',
    })
    const unknown = await window.tokenTill.call('no.such', {})
    const notText = await window.tokenTill.call(7 as never, {})
    return { signedIn, unknown, notText, event: await event }
  })
  expect(heard).toMatchObject({
    signedIn: { ok: true, value: { cashier: { id: 'ada' } } },
    unknown: { ok: false, error: { code: 'not-found' } },
    notText: { ok: false, error: { code: 'bad-input' } },
    event: { name: 'session.changed', body: { cashier: { id: 'ada' } } },
  })
})

test('the page loads without a complaint and cannot leave, open windows, ask or phone', async () => {
  await using world = await openInElectron()
  const { inMain, page } = world
  await page.waitForSelector('button')
  expect(world.complaints).toEqual([])
  const address = page.url()
  expect(address).toBe('app://till/index.html')
  const tried = await page.evaluate(async () => ({
    opened: window.open('https://example.com/'),
    asked: await Notification.requestPermission(),
    fetched: await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
    outside: await fetch('app://till/../main/main.js').then(
      () => 'answered',
      () => 'refused',
    ),
    evaluated: await new Promise((resolve) => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "inline script ran"'
      document.head.append(script)
      setTimeout(() => resolve(document.title), 50)
    }),
  }))
  expect(tried).toEqual({
    opened: null,
    asked: 'denied',
    fetched: 'refused',
    outside: 'refused',
    evaluated: 'TokenTill',
  })
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.evaluate(() => document.title)
  expect(page.url()).toBe(address)
  expect(await inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await inMain(({ Menu }) => Menu.getApplicationMenu())).toBeNull()
})

test('a frame of another origin gets no answer from the till', async () => {
  await using world = await openInElectron()
  // A window with our preload, but not ours: as if some page had got hold of it.
  const preload = join(root, 'out', 'preload', 'preload.cjs')
  const answer = await world.inMain(async ({ BrowserWindow }, path) => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload: path } })
    await foreign.loadURL('data:text/html,<title>foreign</title>')
    const said: unknown = await foreign.webContents.executeJavaScript(
      "window.tokenTill.call('till.describe', {})",
    )
    foreign.destroy()
    return said
  }, preload)
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
})

test('a page that dies comes back, and the till never stopped', async () => {
  await using world = await openInElectron()
  const { inMain, page } = world
  await page.waitForSelector('button')
  const back = inMain(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('render-process-gone', () => {
          contents.once('did-finish-load', () => {
            resolve(
              contents.executeJavaScript(
                "window.tokenTill.call('session.get', {}).then((answer) => JSON.stringify(answer))",
              ),
            )
          })
        })
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(JSON.parse(await back)).toMatchObject({ ok: true, value: { cashier: null } })
})

/** What hangs it and touches it. */
const hang = ['-r', join(root, 'test', 'world', 'hang.cjs')]

test('a page that hangs is brought back, and the till never stopped', async () => {
  using folder = temporaryFolder()
  const { child, saidTill, gone } = startDesktop(folder.path, ['--country', 'NG'], hang)
  expect(await saidTill).toContain('back {"ok":true,"value":{"cashier":null')
  child.kill('SIGKILL')
  await gone
  expect(readFileSync(join(folder.path, 'till.log'), 'utf8')).toContain('the page hangs')
})

test('a screen that keeps breaking is not called a till that cannot open', async () => {
  await using world = await openInElectron()
  const { inMain, page } = world
  await page.waitForSelector('button')
  const said = inMain(
    ({ BrowserWindow, dialog }) =>
      new Promise<unknown>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const box = (...told: readonly unknown[]) => {
          resolve(told.at(-1))
          return new Promise(() => undefined)
        }
        Object.assign(dialog, { showMessageBox: box })
        contents?.on('did-finish-load', () => contents.forcefullyCrashRenderer())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const { message, detail } = (await said) as { message: string; detail: string }
  expect(message).toBe('The screen keeps breaking.')
  expect(detail).toContain('The till still runs')
})

test('a second start on the same data ends at once and says why', async () => {
  await using world = await openInElectron()
  const second = startDesktop(world.dataDir)
  expect(await second.saidTill).toContain('already open')
  expect((await second.gone)[0]).toBe(exitCodes['already-open'])
})

test('a till that cannot open says why', async () => {
  using folder = temporaryFolder()
  writeFileSync(join(folder.path, 'till.json'), '{"shop": ""}')
  const { child, saidTill, gone } = startDesktop(folder.path)
  expect(await saidTill).toContain('till.json')
  child.kill('SIGKILL')
  await gone
})

test('a till whose folder cannot be written says that, and not that it is open already', async () => {
  using folder = temporaryFolder()
  const notOne = join(folder.path, 'a-file')
  writeFileSync(notOne, '')
  const { child, saidTill, gone } = startDesktop(notOne)
  expect(await saidTill).toContain(`cannot write to the data folder ${notOne}`)
  child.kill('SIGKILL')
  await gone
})

test('closing the window ends the app cleanly and leaves the data free', async () => {
  await using world = await openInElectron()
  await world.page.waitForSelector('button')
  const ended = once(world.app.process(), 'exit') as Promise<[number | null]>
  await world.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect((await ended)[0]).toBe(0)
})

test('a window begins in the theme that was chosen, before there is a page to ask', async () => {
  using folder = temporaryFolder()
  const choose = { dataDir: folder.path, args: ['--country', 'NG'] }
  {
    await using world = await openInElectron(choose)
    await world.page.evaluate(() =>
      localStorage.setItem('tokentill.prefs', JSON.stringify({ theme: 'dark' })),
    )
    await world.page.reload()
    await world.page.waitForSelector('html[data-theme="dark"]')
    await expect.poll(() => existsSync(join(folder.path, 'screen', 'page-colour'))).toBe(true)
  }
  await using again = await openInElectron(choose)
  const colour = await again.inMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  )
  expect(colour?.toLowerCase()).toBe('#14131a')
})

test('what the till’s own process is asked here is told, however often it collects its memory', async () => {
  await using world = await openInElectron({ args: ['--js-flags=--gc-interval=100'] })
  for (let asked = 0; asked < 200; asked += 1) {
    expect(await world.inMain((_, one) => one, asked)).toBe(asked)
  }
})
