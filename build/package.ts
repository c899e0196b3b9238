// `npm run package`: the app as a shop installs it, under dist/. Unpacked for this machine, and on Linux
// a .deb of it with dpkg's own tools. `-- --installers` makes what the configuration names for this
// platform (NSIS, AppImage, deb, dmg), which fetches the builder's own tools.
//   --version V      what the package calls itself, instead of package.json
//   --fast           pack quickly, for trying it out
//   --notes TEXT     what is new, for the feed
//   --staging N      how many of a hundred tills see it at first
// The last two go into a feed: where none is made they are refused.
// The runtime comes from ELECTRON_OVERRIDE_DIST_PATH where that is set.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Configuration, Platform, build } from 'electron-builder'
import { makeDeb } from './deb.ts'
import config from './electron-builder.ts'
import { stageFeeds, writeFeed } from './feed.ts'
import { makeIcons } from './icons.ts'
import { readOptions } from './options.ts'

const root = resolve(import.meta.dirname, '..')

export type Packaged = {
  readonly version: string
  /** The unpacked app. */
  readonly app: string
  /** Null where there is no dpkg. */
  readonly deb: string | null
}

export type PackageOptions = {
  readonly version?: string | undefined
  readonly outFolder?: string
  readonly fast?: boolean
  readonly installers?: boolean
  /** What is new, for the feed the builder makes beside its installers. */
  readonly notes?: string | undefined
}

/** A runtime that is there already, and its version. */
function ownRuntime(): Pick<Configuration, 'electronDist' | 'electronVersion'> {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return {}
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { electronDist: folder, electronVersion: version }
}

const hasDpkg = (): boolean => {
  try {
    execFileSync('dpkg-deb', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export async function packageApp(o: PackageOptions = {}): Promise<Packaged> {
  const { version: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const version = o.version ?? own
  const outFolder = o.outFolder ?? join(root, 'dist')
  const wanted = ['main', 'preload', 'renderer']
  execFileSync(process.execPath, [join(root, 'build', 'build.mjs'), '--if-stale', ...wanted], {
    stdio: 'inherit',
  })
  await makeIcons()
  const current = Platform.current()
  await build({
    projectDir: root,
    targets: current.createTarget(o.installers ? null : 'dir'),
    publish: 'never',
    config: {
      // The builder changes what it is given.
      ...structuredClone(config),
      ...ownRuntime(),
      directories: { ...config.directories, output: outFolder },
      ...(o.notes === undefined ? {} : { releaseInfo: { releaseNotes: o.notes } }),
      extraMetadata: { version, desktopName: 'tokentill.desktop' },
      // A runtime somebody brought along still holds its own welcome page.
      afterPack: ({ appOutDir }) => {
        rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
      },
    },
  })
  const app = join(outFolder, `${current.buildConfigurationKey}-unpacked`)
  const isLinux = current === Platform.LINUX
  const deb =
    isLinux && !o.installers && existsSync(app) && hasDpkg()
      ? makeDeb({ app, outFolder, version, arch: process.arch, fast: o.fast ?? false })
      : null
  return { version, app, deb }
}

if (process.argv[1] === import.meta.filename) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const usage =
    'npm run package -- [--version V] [--notes TEXT] [--staging PERCENT] [--fast] [--installers]'
  const { values, count, refuse } = readOptions(usage, {
    version: text,
    notes: text,
    staging: text,
    fast: flag,
    installers: flag,
  })
  const percent =
    values.staging === undefined ? undefined : count('staging', values.staging, 1, 100)
  const asked = (['notes', 'staging'] as const).find((name) => values[name] !== undefined)
  const makesFeed =
    values.installers === true || (Platform.current() === Platform.LINUX && hasDpkg())
  if (asked !== undefined && !makesFeed) {
    refuse(`--${asked}: it goes into a feed, and here only --installers makes one`)
  }
  const { version, app, deb } = await packageApp(values)
  process.stdout.write(`unpacked: ${app}\n`)
  if (values.installers && percent !== undefined) {
    const feeds = stageFeeds(join(app, '..'), version, percent)
    process.stdout.write(feeds.map((name) => `feed:     ${join(app, '..', name)}\n`).join(''))
    if (feeds.length === 0) throw new Error('the builder made no feed to write --staging into')
  }
  if (deb) {
    const feed = writeFeed(
      join(deb, '..'),
      {
        version,
        file: deb,
        ...(values.notes === undefined ? {} : { notes: values.notes }),
        ...(percent === undefined ? {} : { stagingPercentage: percent }),
      },
      process.arch,
    )
    process.stdout.write(`package:  ${deb}\nfeed:     ${join(deb, '..', feed)}\n`)
  }
}
