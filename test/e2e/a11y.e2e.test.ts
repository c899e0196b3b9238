// WCAG 2.2 AA by axe on every screen, and the order in which a keyboard and a screen reader meet them. One
// till and one page: light is tried in English and dark in Arabic, whose letters are of another weight and
// stand on other keys; what is dark in English alone is colours, tried beside the light ones.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../world/axe.ts'
import { closeBrowser } from '../world/browser.ts'
import { tellScreenIfFailed } from '../world/last-screen.ts'
import { surprises, tabStops } from '../world/reading.ts'
import { walkedScreens } from '../world/walked-screens.ts'
import { type Walked, openWalked } from '../world/walked.ts'

let world: Walked
beforeAll(async () => {
  world = await openWalked()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await closeBrowser()
})

/** A till that says no is an answer, which the browser notes too. */
const isBroken = (complaint: string): boolean => !complaint.startsWith('Failed to load resource')

test('in English no screen breaks a rule, in light or dark', { timeout: 120_000 }, async () => {
  tellScreenIfFailed(world.page)
  const found: Record<string, readonly string[]> = {}
  await world.dress('en', 'light')
  await world.walk('en', async (where) => {
    const light = await axeFindings(world.page)
    await world.wear('dark')
    const dark = await axeFindings(world.page, 'colours')
    await world.wear('light')
    found[where] = [...light, ...dark]
  })
  expect(Object.keys(found)).toEqual(walkedScreens)
  expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([])
  expect(world.complaints.filter(isBroken)).toEqual([])
})

test('in Arabic no screen breaks a rule in the dark', { timeout: 120_000 }, async () => {
  tellScreenIfFailed(world.page)
  const found: Record<string, readonly string[]> = {}
  await world.dress('ar', 'dark')
  await world.walk('ar', async (where) => {
    found[where] = await axeFindings(world.page)
  })
  expect(Object.keys(found)).toEqual(walkedScreens)
  expect(Object.entries(found).filter(([, all]) => all.length > 0)).toEqual([])
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
    await world.dress(language, 'light')
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
