// A .deb of the unpacked Linux app, with dpkg's own tools: what electron-builder's "deb" target makes
// where its packager can be fetched. Words, folders and scripts come from the builder's configuration.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import config, {
  debDepends,
  debFiles,
  debRecommends,
  debScripts,
  linuxName,
  productName,
  summary,
} from './electron-builder.ts'
import { iconFolder, iconSizes } from './icons.ts'

const root = resolve(import.meta.dirname, '..')
const debArch: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' }

/** dpkg sorts "0.2.0~beta.1" before "0.2.0", as a version with a dash would not. */
const debVersion = (version: string): string => version.replace('-', '~')

function desktopEntry(): string {
  const own = config.linux?.desktop?.entry ?? {}
  const entry = {
    Type: 'Application',
    Name: productName,
    Comment: summary,
    Exec: `/opt/${productName}/${linuxName}`,
    Icon: linuxName,
    Terminal: 'false',
    StartupWMClass: linuxName,
    Categories: `${config.linux?.category ?? 'Office'};`,
    ...own,
  }
  const lines = Object.entries(entry).map(([name, value]) => `${name}=${value ?? ''}`)
  return `[Desktop Entry]\n${lines.join('\n')}\n`
}

function put(path: string, content: string | Buffer, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  chmodSync(path, mode)
}

const kilobytesUnder = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, one) => sum + Math.ceil(statSync(join(one.parentPath, one.name)).size / 1024), 0)

const controlOf = (version: string, arch: string, kilobytes: number): string =>
  [
    `Package: ${linuxName}`,
    `Version: ${debVersion(version)}`,
    'Section: misc',
    'Priority: optional',
    `Architecture: ${debArch[arch] ?? arch}`,
    `Maintainer: ${config.linux?.maintainer ?? ''}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${debDepends.join(', ')}`,
    `Recommends: ${debRecommends.join(', ')}`,
    `Description: ${summary}`,
    ' Sells over lines that drop and in power that fails: a customer is never charged twice, a paid',
    ' sale is never lost, and the token reaches the paper.',
    '',
  ].join('\n')

export type DebOptions = {
  /** The unpacked app. */
  readonly app: string
  readonly outFolder: string
  readonly version: string
  readonly arch: string
  /** Packs in seconds and takes twice the space: for trying it out. */
  readonly fast: boolean
}

/** Makes the package; answers its path. */
export function makeDeb({ app, outFolder, version, arch, fast }: DebOptions): string {
  const stage = join(outFolder, `deb-${version}`)
  rmSync(stage, { recursive: true, force: true })
  const there = (path: string): string => join(stage, path)
  const opt = there(`opt/${productName}`)
  mkdirSync(dirname(opt), { recursive: true })
  // Hard links: a third of a gigabyte need not be written twice.
  execFileSync('cp', ['-al', app, opt])
  // The updater reads here what kind of package it has to fetch.
  put(join(opt, 'resources', 'package-type'), 'deb')
  copyFileSync(
    join(root, config.deb?.appArmorProfile ?? ''),
    join(opt, 'resources', 'apparmor-profile'),
  )
  // Whether it has to be set-uid is found out where it is installed.
  chmodSync(join(opt, 'chrome-sandbox'), 0o755)
  put(there(`usr/share/applications/${linuxName}.desktop`), desktopEntry())
  for (const size of iconSizes) {
    const icon = `usr/share/icons/hicolor/${size}x${size}/apps/${linuxName}.png`
    put(there(icon), readFileSync(join(iconFolder, 'png', `${size}x${size}.png`)))
  }
  const svg = `usr/share/icons/hicolor/scalable/apps/${linuxName}.svg`
  put(there(svg), readFileSync(join(root, 'renderer', 'icon.svg')))
  put(there(`usr/share/doc/${linuxName}/copyright`), readFileSync(join(root, 'LICENSE')))
  for (const [here, target] of debFiles) {
    const content = readFileSync(join(root, here))
    const isPage = target.includes('/man/')
    put(there(isPage ? `${target}.gz` : target), isPage ? gzipSync(content) : content)
  }
  put(there('DEBIAN/control'), controlOf(version, arch, kilobytesUnder(stage)))
  for (const [name, here] of Object.entries(debScripts)) {
    put(there(`DEBIAN/${name}`), readFileSync(join(root, here)), 0o755)
  }
  const deb = join(outFolder, `${productName}-${version}-${debArch[arch] ?? arch}.deb`)
  const how = fast ? ['-Zgzip', '-z1'] : ['-Zxz']
  execFileSync('dpkg-deb', ['--root-owner-group', ...how, '--build', stage, deb], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  rmSync(stage, { recursive: true, force: true })
  return deb
}
