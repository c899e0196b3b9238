import { expect, test } from 'vitest'
import { offeredOften, oftenOf } from '../../renderer/standing/often.ts'

const knows = { standing: ['hourly', 'daily', 'weekly'] }
const supervisor = { role: 'supervisor' } as const

test('only a supervisor is offered a standing order, and only what the provider knows', () => {
  expect(offeredOften(knows, supervisor)).toEqual(['daily', 'weekly'])
  expect(offeredOften(knows, { role: 'cashier' })).toEqual([])
  expect(offeredOften({}, supervisor)).toEqual([])
  expect(offeredOften(knows, null)).toEqual([])
})

test('what was chosen is once again as soon as it is not offered any more', () => {
  expect(oftenOf('weekly', knows, supervisor)).toBe('weekly')
  expect(oftenOf('weekly', { standing: ['daily'] }, supervisor)).toBeNull()
  expect(oftenOf('weekly', knows, { role: 'cashier' })).toBeNull()
})
