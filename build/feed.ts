// What a till's updater reads on the shop's server: one file a platform, beside the packages it names.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export type Release = {
  readonly version: string
  readonly file: string
  readonly notes?: string
  /** How many of a hundred tills see it. Left out: all. */
  readonly stagingPercentage?: number
}

/** The feed's own file for this platform, beside the packages it names. JSON is YAML too. */
export function writeFeed(folder: string, release: Release, arch: string): string {
  const content = readFileSync(release.file)
  const sha512 = createHash('sha512').update(content).digest('base64')
  const url = basename(release.file)
  const info = {
    version: release.version,
    files: [{ url, sha512, size: content.length }],
    path: url,
    sha512,
    releaseDate: new Date().toISOString(),
    ...(release.notes === undefined ? {} : { releaseNotes: release.notes }),
    ...(release.stagingPercentage === undefined
      ? {}
      : { stagingPercentage: release.stagingPercentage }),
  }
  const name = `latest-linux${arch === 'x64' ? '' : `-${arch}`}.yml`
  writeFileSync(join(folder, name), `${JSON.stringify(info, null, 2)}\n`)
  return name
}

/** Says in the feeds the builder made of this version how many of a hundred tills see it; their names. */
export function stageFeeds(folder: string, version: string, percent: number): readonly string[] {
  return readdirSync(folder).filter((name) => {
    if (!/^latest.*\.yml$/.test(name)) return false
    const path = join(folder, name)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    if (lines[0] !== `version: ${version}`) return false
    const others = lines.filter((line) => !line.startsWith('stagingPercentage:'))
    writeFileSync(path, [...others, `stagingPercentage: ${percent}`, ''].join('\n'))
    return true
  })
}
