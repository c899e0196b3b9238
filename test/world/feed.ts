// A feed of updates on loopback, as a shop's web server would hold one: the feed's file and the packages
// it names. It can be told to be staged, to send something else than it announced, or to be down.

import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Program, openUpdates } from '../../electron/desktop/updates/open.ts'
import type { UpdatesPort } from '../../electron/till/updates/port.ts'
import { createLog } from '../../electron/ports/log.ts'

export type Feed = {
  readonly url: string
  /** What the feed announces from now on. */
  readonly announce: (release: {
    readonly version: string
    readonly content?: Uint8Array
    readonly notes?: string
    readonly stagingPercentage?: number
  }) => void
  /** Sends these bytes under the name of what was announced. */
  readonly tamper: (content: Uint8Array) => void
  /** A redirect of the package to there. */
  readonly sendTo: (url: string) => void
  /** Paths that were asked for. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
} & AsyncDisposable

export async function startFeed(): Promise<Feed> {
  let info = ''
  let content: Uint8Array = new Uint8Array()
  let elsewhere: string | null = null
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    asked.push(path)
    if (path.endsWith('.yml') && info !== '') {
      response.end(info)
    } else if (path.endsWith('.deb')) {
      if (elsewhere !== null) response.writeHead(302, { location: elsewhere })
      response.end(elsewhere === null ? content : '')
    } else {
      response.writeHead(404).end('There is nothing here.')
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    announce: ({ version, notes, stagingPercentage, content: given }) => {
      content = given ?? randomBytes(300_000)
      elsewhere = null
      const sha512 = createHash('sha512').update(content).digest('base64')
      const url = `TokenTill-${version}.deb`
      info = JSON.stringify({
        version,
        files: [{ url, sha512, size: content.length }],
        path: url,
        sha512,
        releaseDate: '2026-11-20T08:00:00.000Z',
        ...(notes === undefined ? {} : { releaseNotes: notes }),
        ...(stagingPercentage === undefined ? {} : { stagingPercentage }),
      })
    },
    tamper: (bytes) => {
      content = bytes
    },
    sendTo: (url) => {
      elsewhere = url
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

export type Installed = {
  readonly port: UpdatesPort
  /** What happened to the program, in order: "closed", "left", "came back", "relaunched". */
  readonly happened: readonly string[]
  /** What dpkg was asked to do. */
  readonly folder: string
} & Disposable

/** The updater of a program that dpkg installed; its dpkg is a script that writes down what it is asked. */
export function installedProgram(o: {
  readonly version: string
  readonly dpkgFails?: boolean
  readonly isRoot?: boolean
  readonly closeTill?: () => Promise<void>
}): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'))
  const happened: string[] = []
  const script = `#!/bin/sh\necho "$@" >> ${join(folder, 'dpkg.log')}\nexit ${o.dpkgFails ? 1 : 0}\n`
  for (const name of ['dpkg', 'apt-get']) {
    writeFileSync(join(folder, name), script)
    chmodSync(join(folder, name), 0o755)
  }
  const before = process.env.PATH ?? ''
  process.env.PATH = `${folder}:${before}`
  const config = join(folder, 'app-update.yml')
  writeFileSync(config, 'updaterCacheDirName: tokentill-updater\n')
  const program: Program = {
    version: o.version,
    name: 'TokenTill',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => void happened.push('relaunched'),
    quit: () => void happened.push('quit'),
    onQuit: () => undefined,
  }
  const port = openUpdates({
    program,
    here: {
      platform: 'linux',
      packageType: 'deb',
      appImage: undefined,
      isRoot: o.isRoot ?? true,
    },
    log: createLog(() => undefined),
    closeTill: async () => {
      await o.closeTill?.()
      happened.push('closed')
    },
    leave: () => void happened.push('left'),
    comeBack: () => void happened.push('came back'),
  })
  if (!port) throw new Error('a package of dpkg can be renewed')
  return {
    port,
    happened,
    folder,
    [Symbol.dispose]: () => {
      process.env.PATH = before
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
