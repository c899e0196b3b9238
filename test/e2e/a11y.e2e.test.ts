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
import { abuja } from '../world/day.ts'
import { surprises, tabStops } from '../world/reading.ts'
import { walk } from '../world/walk.ts'

let buypower: BuyPowerSandbox
let rave: RaveSandbox
let world: BrowserWorld
beforeAll(async () => {
  buypower = await startBuyPowerSandbox()
  rave = await startRaveSandbox()
  world = await openInBrowser({
    context: { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' },
    own: {
      ...abuja(buypower, rave, 2),
      printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
    },
  })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await closeBrowser()
  await Promise.all([buypower.close(), rave.close()])
})

/** A till that says no is an answer, which the browser notes too. */
const isBroken = (complaint: string): boolean => !complaint.startsWith('Failed to load resource')

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
      const light = await axeFindings(world.page)
      await wear('dark')
      const dark = await axeFindings(world.page, 'colours')
      await wear('light')
      if (light.length + dark.length > 0) found[where] = [...light, ...dark]
    },
  })
  expect(found).toEqual({})
  expect(world.complaints.filter(isBroken)).toEqual([])
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
  expect(world.complaints.filter(isBroken)).toEqual([])
})

const mainScreens = [
  ['1', '.customer', 'sell'],
  ['2', '.row', 'queue'],
  ['3', '.sale-row', 'sales'],
  ['4', 'main.shift .drawer', 'shift'],
  ['5', '.reports-deck', 'reports'],
  ['6', '.settings-part > :nth-child(2)', 'settings'],
] as const

test.each(['en', 'ar'] as const)(
  'in %s a keyboard and a screen reader meet everything once, in the order it is read',
  { timeout: 60_000 },
  async (language) => {
    const { page, till } = world
    await dress(language, 'light')
    await page.locator('.tile').first().waitFor()
    const found: Record<string, readonly string[]> = { 'sign-in': surprises(await tabStops(page)) }
    await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    for (const [digit, wait, screen] of mainScreens) {
      await page.keyboard.press(`Alt+${digit}`)
      await page.locator(wait).first().waitFor()
      const stops = await tabStops(page)
      // The strip, the rail and the screen itself are all reached.
      expect(stops.length).toBeGreaterThan(12)
      found[screen] = surprises(stops)
    }
    expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([])
  },
)
