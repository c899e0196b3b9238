// A script that is called with what it does not know says so and how it is called, and does nothing.

import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const simulate = join(root, 'test/simulation/simulate.ts')
const shots = join(root, 'test/shots/shots.ts')
const pack = join(root, 'build/package.ts')
const kills = join(root, 'test/proof/kills/kills.ts')

test.each([
  [simulate, ['--sed', '3'], "Unknown option '--sed'"],
  [simulate, ['--seeds', 'ten'], '--seeds ten: it takes a number from 1 on'],
  [pack, ['--staging', '101'], '--staging 101: it takes a number from 1 to 100'],
  [kills, ['--shop', 'abuja,lagos'], '--shop lagos: it takes abuja, gaborone, cairo, kerala'],
  [shots, ['guide', 'papers'], 'What is "papers"?'],
])('%s %j', (script, args, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  })
  expect(stderr).toMatch(/\nusage: npm run .+\n$/)
  expect(stderr.split('\n')[0]).toBe(words)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

test('what goes into a feed is refused where no feed is made', () => {
  // Without dpkg there is no package but the installers' own.
  const env = { ...process.env, PATH: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [pack, '--notes', 'faster'], {
    encoding: 'utf8',
    env,
  })
  expect(stderr.split('\n')[0]).toBe(
    '--notes: it goes into a feed, and here only --installers makes one',
  )
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})
