// What a till's updater reads beside the packages: how many tills see a version stands in every feed made of it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { stageFeeds, writeFeed } from '../../build/feed.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

it('a staged version is staged in every feed the builder made of it, and in no other', () => {
  const made = 'version: 0.2.0\nfiles:\n  - url: TokenTill.exe\n    size: 1\nreleaseNotes: faster\n'
  for (const name of ['latest.yml', 'latest-mac.yml']) write(name, made)
  const older = made.replace('0.2.0', '0.1.0')
  write('latest-linux.yml', older)
  write('builder-debug.yml', made)
  expect(stageFeeds(folder, '0.2.0', 20).toSorted()).toEqual(['latest-mac.yml', 'latest.yml'])
  stageFeeds(folder, '0.2.0', 10)
  for (const name of ['latest.yml', 'latest-mac.yml']) {
    expect(read(name)).toBe(`${made}stagingPercentage: 10\n`)
  }
  expect(read('latest-linux.yml')).toBe(older)
  expect(read('builder-debug.yml')).toBe(made)
})

it('the feed of our own package carries what is new and how many tills see it', () => {
  const file = join(folder, 'TokenTill.deb')
  write('TokenTill.deb', 'a package')
  const release = { version: '0.2.0', file, notes: 'faster', stagingPercentage: 10 }
  expect(JSON.parse(read(writeFeed(folder, release, 'x64')))).toMatchObject({
    version: '0.2.0',
    releaseNotes: 'faster',
    stagingPercentage: 10,
    files: [{ url: 'TokenTill.deb', size: 9 }],
  })
})
