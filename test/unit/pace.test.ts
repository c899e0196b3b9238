// Whether the printer is asked while an order is out: the last order at that provider tells.

import { expect, test } from 'vitest'
import { createPace } from '../../electron/till/vend/pace.ts'

test('nothing is known of a provider that has confirmed nothing yet', () => {
  expect(createPace().isQuick('buypower')).toBe(false)
})

test('the last order tells, and each provider for itself', () => {
  const pace = createPace()
  pace.heard('buypower', 180)
  pace.heard('rave', 2_400)
  expect([pace.isQuick('buypower'), pace.isQuick('rave')]).toEqual([true, false])
  pace.heard('buypower', 500)
  expect(pace.isQuick('buypower')).toBe(false)
  pace.heard('rave', 499)
  expect(pace.isQuick('rave')).toBe(true)
})

test('an order that was not confirmed promises no paper', () => {
  const pace = createPace()
  pace.heard('buypower', 180)
  pace.heard('buypower', null)
  expect(pace.isQuick('buypower')).toBe(false)
})
