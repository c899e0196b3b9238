// Electron's own checklist of security, item by item, on the built app. docs/security.md names these
// tests; what a unit test or the builds can show stands in test/integration/security-checklist.test.ts.

import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import { openInElectron, type ElectronWorld } from '../world/electron.ts'
import { root } from '../world/headless.ts'

declare const window: { readonly tokenTill: TillBridge; open: (url: string) => unknown }

let world: ElectronWorld
beforeAll(async () => {
  world = await openInElectron()
  await world.page.waitForSelector('button')
})
afterAll(() => world[Symbol.asyncDispose]())

const windows = () => world.inMain(({ webContents }) => webContents.getAllWebContents().length)

test('1 · only our own files are loaded, over app://', async () => {
  const loaded = await world.page.evaluate(() =>
    [...document.querySelectorAll('[src], link[href]')].map(
      (one) =>
        new URL(one.getAttribute('src') ?? one.getAttribute('href') ?? '', location.href).href,
    ),
  )
  expect(loaded.length).toBeGreaterThan(1)
  expect(loaded.filter((name) => !name.startsWith('app://till/'))).toEqual([])
})

test('2 to 4, 6, 8 to 10 · the page is isolated, sandboxed, without Node, with web security and no experiments', async () => {
  const preferences = await world.inMain(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  })
  expect(preferences['experimentalFeatures'] ?? false).toBe(false)
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  const switches = await world.inMain(({ app }) =>
    ['disable-web-security', 'allow-running-insecure-content', 'enable-blink-features'].filter(
      (name) => app.commandLine.hasSwitch(name),
    ),
  )
  expect(switches).toEqual([])
})

test('5 · nothing a page may ask for is granted', async () => {
  const asked = await world.page.evaluate(async () => {
    const refusal = (work: () => Promise<unknown>) => {
      try {
        return work().then(
          () => 'granted',
          () => 'refused',
        )
      } catch {
        return 'refused'
      }
    }
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      camera: await refusal(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await refusal(
        () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
      ),
      clipboard: await refusal(() => navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
      midi: await state('midi'),
    }
  })
  expect(asked).toEqual({
    camera: 'refused',
    screen: 'refused',
    place: 'refused',
    clipboard: 'refused',
    notifications: 'denied',
    midi: 'denied',
  })
})

test('7 · the policy names our own files and nothing else, and holds', async () => {
  const policy = await world.inMain(async ({ net }) =>
    (await net.fetch('app://till/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toContain('unsafe')
  // From a timer: what a debugger evaluates is let through.
  const tried = await world.page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return 1')())
          } catch (error) {
            resolve(error instanceof Error ? error.name : error)
          }
        })
      }),
  )
  expect(tried).toBe('EvalError')
})

test('11 and 12 · a webview is only a word', async () => {
  const before = await windows()
  await world.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://till/index.html')
    view.setAttribute('allowpopups', '')
    view.setAttribute('nodeintegration', '')
    document.body.append(view)
  })
  await world.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(await windows()).toBe(before)
})

test('13 · the page goes nowhere, by address, by script, by form or by a link', async () => {
  const address = world.page.url()
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x']) {
    await world.page.evaluate((to) => {
      location.assign(to)
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      link.remove()
    }, target)
    expect(await world.page.evaluate(() => location.href)).toBe(address)
  }
})

test('14 · no new window, asked by script, by a link or by a form', async () => {
  const before = await windows()
  const opened = await world.page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'app://till/index.html', target: '_blank' })
    document.body.append(link)
    link.click()
    link.remove()
    return window.open('app://till/index.html')
  })
  expect(opened).toBeNull()
  expect(await windows()).toBe(before)
})

test('17 · a window with our preload and our page, but not our window, gets no answer', async () => {
  const preload = join(root, 'out', 'preload', 'preload.cjs')
  const answer = await world.inMain(async ({ BrowserWindow }, path) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: path } })
    await other.loadURL('app://till/index.html')
    const said: unknown = await other.webContents.executeJavaScript(
      "window.tokenTill.call('till.describe', {})",
    )
    other.destroy()
    return said
  }, preload)
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
})

test('18 · file:// and other folders are nothing', async () => {
  const tried = await world.inMain(async ({ BrowserWindow, net }) => {
    const other = new BrowserWindow({ show: false })
    const file = await other.loadURL('file:///etc/hostname').then(
      () => 'loaded',
      () => 'refused',
    )
    other.destroy()
    const paths = ['app://till/..%2fmain/main.js', 'app://other/index.html', 'app://till/../x.js']
    const answers = await Promise.all(
      paths.map((path) =>
        net.fetch(path).then(
          ({ status }) => status,
          () => 'refused',
        ),
      ),
    )
    return { file, answers }
  })
  expect(tried).toEqual({ file: 'refused', answers: ['refused', 'refused', 'refused'] })
})

test('20 · the bridge hands over plain values: no event, no sender, nothing that could be changed', async () => {
  const found = await world.page.evaluate(async () => {
    const heard = new Promise<readonly unknown[]>((resolve) => {
      window.tokenTill.subscribe((...all: readonly unknown[]) => resolve(all))
    })
    await window.tokenTill.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    const all = await heard
    try {
      ;(window as { tokenTill: unknown }).tokenTill = 'changed'
    } catch {
      // As it should be.
    }
    return {
      count: all.length,
      names: Object.keys(all[0] as object).toSorted(),
      bridge: typeof window.tokenTill.call,
    }
  })
  expect(found).toEqual({ count: 1, names: ['body', 'name'], bridge: 'function' })
})

test('a sheet the page made may be kept; nothing else may be downloaded', async () => {
  const path = join(world.dataDir, 'sheet.csv')
  await world.inMain(({ session }, to) => {
    session.defaultSession.on('will-download', (event, item) => {
      const kept = globalThis as unknown as { downloads?: string[] }
      kept.downloads = [
        ...(kept.downloads ?? []),
        `${item.getMimeType()} ${event.defaultPrevented}`,
      ]
      if (!event.defaultPrevented) item.setSavePath(to)
    })
  }, path)
  for (const type of ['text/html', 'application/pdf', 'text/csv']) {
    await world.page.evaluate((kind) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['phone,amount\n'], { type: kind }))
      link.download = 'sheet.csv'
      link.click()
    }, type)
    await expect
      .poll(() => world.inMain(() => (globalThis as { downloads?: string[] }).downloads?.join()))
      .toContain(type)
  }
  expect(await world.inMain(() => (globalThis as { downloads?: string[] }).downloads)).toEqual([
    'text/html true',
    'application/pdf false',
    'text/csv false',
  ])
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toBe('phone,amount\n')
})

test('what nobody caught goes to the log without the key, and no dump is written or sent', async () => {
  await using crashing = await openInElectron()
  await crashing.page.waitForSelector('button')
  const dumps = await crashing.inMain(({ app }) => app.getPath('crashDumps'))
  let said = ''
  crashing.app.process().stderr?.on('data', (part) => (said += String(part)))
  await crashing
    .inMain(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      setTimeout(() => {
        throw new Error('sent {"secret_key":"FLWSECK-3f9a77c1e2"} to Bearer abc.def-3f9a77c1e2')
      })
    })
    .catch(() => undefined)
  const log = () => readFileSync(join(crashing.dataDir, 'till.log'), 'utf8')
  await expect.poll(log).toContain('nobody caught an error')
  expect(log() + said).not.toContain('3f9a77c1e2')
  const found = existsSync(dumps) ? readdirSync(dumps, { recursive: true }).map(String) : []
  expect(found.filter((name) => name.endsWith('.dmp'))).toEqual([])
  const ended = once(crashing.app.process(), 'exit')
  crashing.app.process().kill('SIGKILL')
  await ended
})
