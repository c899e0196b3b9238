// The strip on top of the screen is told of every change, and made up for nobody where no screen is.

import { expect, it } from 'vitest'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const strips = (w: TillWorld) => w.events.filter(({ name }) => name === 'status.changed').length

it('a till without a screen sells and prints, and tells the strip again once somebody looks', async () => {
  let looks = false
  await using w = await startTillWorld({ looksAtStrip: () => looks })
  await w.until(await w.sell('04123456781'), 'confirmed')
  await eventually('the slip', () => w.printer.jobs().length === 1)
  // Whatever changed by then was told within a tenth of a second, had anybody looked.
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(strips(w)).toBe(0)
  looks = true
  await w.until(await w.sell('04123456782'), 'confirmed')
  await eventually('the strip', () => strips(w) > 0)
})
