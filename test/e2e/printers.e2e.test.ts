// Settings → Printers on a shop that has none: one is typed in, tried on its own paper, saved and set up as
// another kind; and the shop's mark comes to stand on its slips.

import { createRequire } from 'node:module'
import { afterAll, expect, test } from 'vitest'
import { axeFindings } from '../world/axe.ts'
import { closeBrowser, openInBrowser } from '../world/browser.ts'
import { counterOf, signIn } from '../world/counter.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually } from '../world/till.ts'

afterAll(closeBrowser)

const own = {
  shop: { name: 'Mama Ngozi Stores', till: '1' },
  cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'supervisor' }],
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: 'http://127.0.0.1:9',
      credentials: { apiKey: 'none of anybody' },
    },
  ],
  printers: [],
}

function picture(): Buffer {
  const canvas = createRequire(import.meta.url)(
    '@napi-rs/canvas',
  ) as typeof import('@napi-rs/canvas')
  const sheet = canvas.createCanvas(300, 120)
  const context = sheet.getContext('2d')
  context.lineWidth = 12
  context.strokeRect(20, 20, 260, 80)
  return sheet.toBuffer('image/png')
}

test('a printer is typed in, tried, saved, set up as another kind, and gets the shop’s mark', async () => {
  const printer = await startTcpPrinter({ columns: 48 })
  await using world = await openInBrowser({ own })
  const { page, till } = world
  const counter = counterOf(page)
  const { key } = counter
  const saved = async () => {
    await key('Save').click()
    await page.getByText('Saved and in use.').waitFor()
  }
  const rules = () => (printer.jobs().at(-1)?.text.match(/^-+$/gm) ?? []).map((rule) => rule.length)
  try {
    await signIn(counter)
    await key('Settings').click()
    await key('Printers').click()
    await key('Type it in').click()
    await page.getByRole('textbox', { name: /^Address/ }).fill(printer.host)
    await page.getByRole('textbox', { name: /^Port/ }).fill('port')
    await key('Go on with this printer').click()
    await page.getByText('A port is a number from 1 to 65535.').waitFor()
    await page.getByRole('textbox', { name: /^Port/ }).fill(String(printer.port))
    await key('Go on with this printer').click()

    // Before it is saved, and while it has no paper.
    printer.script({ mood: 'paper-out' })
    await key('Print a test slip').click()
    await page.getByText('It is out of paper: put a roll in.').waitFor()
    expect(printer.jobs()).toEqual([])
    printer.script({ mood: 'ready' })
    await key('Print a test slip').click()
    await page.getByText('The printer took the whole slip.').waitFor()
    expect(rules()[0]).toBe(48)
    await key('Add this printer').click()
    await page.getByText('Not in use yet: save first.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await saved()
    await page.getByText('It is ready.').waitFor()

    // Another kind: the next slip is in it.
    await key('Change').click()
    await key(/What kind of printer$/).click()
    await page.getByRole('option', { name: 'ESC/POS, 58 mm' }).click()
    const file = page.locator('input[type=file]')
    await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('text') })
    await page.getByText('This is not a PNG or JPEG picture. Nothing was changed.').waitFor()
    await file.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: picture() })
    await page.getByLabel('The head of a slip').getByRole('img').waitFor()
    await saved()
    printer.script({ columns: 32 })
    const before = printer.jobs().length
    await key('Print a test slip').click()
    await eventually('the slip', () => printer.jobs().length > before)
    expect(rules()[0]).toBe(32)
    const mark = printer
      .jobs()
      .at(-1)
      ?.lines.find(({ image }) => image)
    expect(mark?.image?.widthDots).toBe(384)

    const { rows } = await till.call('settings.history', {})
    expect(rows.slice(0, 2).map(({ who }) => who)).toEqual(['ada', 'ada'])
    expect(rows[0]?.changes.map(({ path }) => path)).toContain('printers.counter.profile')
    await key('What changed').click()
    await page.getByText('What kind of printer (counter)').first().waitFor()
    await page.getByText('The shop’s logo').waitFor()
    expect(world.complaints).toEqual([])
  } finally {
    await printer.stop()
  }
})
