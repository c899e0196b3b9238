import { expect, test } from 'vitest'
import { doctorCodes } from '../../electron/till/support/findings.ts'
import { more } from '../../renderer/i18n/en/more.ts'

/** What only the terminal says: there no till is open. */
const onTerminal: ReadonlySet<string> = new Set([
  'doctor.database.busy',
  'doctor.database.gone',
  'doctor.database.missing',
  'doctor.database.newer',
])

test('everything the doctor may find is said on the screen in the reader’s language', () => {
  const keys = doctorCodes.map(([check, code]) => `doctor.${check}.${code}`)
  expect(keys.filter((key) => !onTerminal.has(key) && !Object.hasOwn(more, key))).toEqual([])
})
