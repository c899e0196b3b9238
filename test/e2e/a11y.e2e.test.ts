// WCAG 2.2 AA by axe on every screen, and the order in which a keyboard and a screen reader meet them. One
// till and one page: what a theme changes, colours, and what a language changes, words and direction, they
// change apart, so the colours of both themes are tried in English and the shape of all in Arabic too.

import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { type RaveSandbox, startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { axeFindings } from '../world/axe.ts'
import { type BrowserWorld, closeBrowser, openInBrowser } from '../world/browser.ts'
import { freePort } from '../world/rave-shop.ts'
import { quick } from '../world/till.ts'
import { walk } from '../world/walk.ts'

let buypower: BuyPowerSandbox
let rave: RaveSandbox
let world: BrowserWorld
beforeAll(async () => {
  buypower = await startBuyPowerSandbox()
  rave = await startRaveSandbox()
  const provider = {
    timing: { ...quick, maxRequeries: 2 },
    support: { phone: '+234 700 289 7693' },
  }
  world = await openInBrowser({
    context: { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' },
    own: {
      shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
      training: true,
      providers: [
        {
          ...provider,
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: buypower.url,
          credentials: { apiKey: buypower.apiKey },
        },
        {
          ...provider,
          id: 'rave',
          system: 'rave',
          label: 'Rave',
          baseUrl: rave.url,
          credentials: { secretKey: rave.secretKey },
          callback: { host: '127.0.0.1', port: await freePort() },
        },
      ],
    },
  })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await closeBrowser()
  await Promise.all([buypower.close(), rave.close()])
})

async function dress(language: 'en' | 'ar', theme: 'light' | 'dark'): Promise<void> {
  await world.page.evaluate(
    (kept) => localStorage.setItem('tokentill.prefs', kept),
    JSON.stringify({ language, theme, lastOptions: {} }),
  )
  await world.till.call('session.signOut', {})
  await world.page.reload()
}

const wear = (theme: 'light' | 'dark'): Promise<void> =>
  world.page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)

test('in English no screen breaks a rule, in light or dark', { timeout: 120_000 }, async () => {
  const found: Record<string, readonly string[]> = {}
  await dress('en', 'light')
  await walk({
    ...world,
    buypower,
    language: 'en',
    look: async (where) => {
      const T0 = performance.now()
      const light = await axeFindings(world.page)
      await wear('dark')
      const dark = await axeFindings(world.page, 'colours')
      await wear('light')
      process.stderr.write(`${where} ${Math.round(T0)} axe ${Math.round(performance.now() - T0)}\n`)
      if (light.length + dark.length > 0) found[where] = [...light, ...dark]
    },
  })
  expect(found).toEqual({})
  expect(world.complaints).toEqual([])
})

test('in Arabic no screen breaks a rule', { timeout: 120_000 }, async () => {
  const found: Record<string, readonly string[]> = {}
  await dress('ar', 'dark')
  await walk({
    ...world,
    buypower,
    language: 'ar',
    look: async (where) => {
      const findings = await axeFindings(world.page, 'shape')
      if (findings.length > 0) found[where] = findings
    },
  })
  expect(found).toEqual({})
  expect(world.complaints).toEqual([])
})
