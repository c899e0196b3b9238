import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join, matchesGlob, relative } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { beforeAll, expect, test } from 'vitest'
import { importsOf } from '../../build/boundaries.ts'
import config, { packagedFiles } from '../../build/electron-builder.ts'
import { drawIcons, icnsOf, icoOf } from '../../build/icons.ts'
import { pdfFonts } from '../../electron/ports/pdf/draw.ts'
import { fonts } from '../../electron/ports/text-raster.ts'
import { ensureBuilt, root } from '../world/headless.ts'

beforeAll(() => ensureBuilt('main', 'preload', 'renderer', 'headless'), 60_000)

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function textUnder(folder: string): string {
  return filesUnder(folder)
    .filter((path) => /\.c?js$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

const isPackaged = (path: string): boolean =>
  packagedFiles.some((pattern) => matchesGlob(path, pattern))

/** The modules a build is made of: it names each before its code. */
const modulesOf = (folder: string): readonly string[] =>
  [...textUnder(folder).matchAll(/^\/\/ ([\w./-]+\.\w+)$/gm)].map(([, name]) => name ?? '')

const isBrowserHost = (name: string): boolean => name.startsWith('electron/browser/')

test('the browser host is not in the packaged app', () => {
  const desktop = modulesOf('out/main')
  expect(desktop).toContain('electron/assembly.ts')
  expect(desktop.filter(isBrowserHost)).toEqual([])
  expect(modulesOf('out/headless').filter(isBrowserHost)).toContain('electron/browser/host.ts')
  expect(textUnder('out/headless')).toContain('/rpc/')
  expect(textUnder('out/main') + textUnder('out/preload')).not.toContain('/rpc/')
  expect(isPackaged('out/headless/headless.js')).toBe(false)
  expect(config.files).toEqual(['!**/*', ...packagedFiles])
})

test('the packaged app has its three parts and the database, and no source or test', () => {
  const wanted = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html']
  expect(wanted.filter((path) => !isPackaged(path))).toEqual([])
  const unwanted = [
    'electron/desktop/main.ts',
    'test/world/headless.ts',
    'till.json',
    'node_modules/electron/index.js',
  ]
  expect(unwanted.filter(isPackaged)).toEqual([])
})

test('what was compiled ahead lies under the seal, and a till writes none', () => {
  const codes = filesUnder('out/main').filter((path) => path.endsWith('.code'))
  expect(codes.filter((path) => !isPackaged(relative(root, path)))).toEqual([])
  expect(codes.filter((path) => !existsSync(path.replace(/\.code$/, '')))).toEqual([])
  // Inside the archive, whose integrity Electron checks: not among what is unpacked beside it.
  const unpacked = [config.asarUnpack ?? []].flat()
  expect(unpacked.some((pattern) => matchesGlob('out/main/program.cjs.code', pattern))).toBe(false)
  expect(textUnder('out/main')).not.toMatch(/createCachedData|enableCompileCache/)
})

test('nothing the desktop imports is left out of the package', () => {
  const code = textUnder('out/main')
  const required = [...code.matchAll(/\brequire(?:\$\d+)?\("([^"]+)"\)/g)].map(
    ([, name]) => name ?? '',
  )
  const imported = filesUnder('out/main')
    .filter((path) => path.endsWith('.cjs'))
    .flatMap((path) => importsOf(path, readFileSync(path, 'utf8')).map(({ to }) => to))
  const packages = new Set(
    [...required, ...imported].filter((name) => !isBuiltin(name) && !/^[./]/.test(name)),
  )
  expect([...packages].toSorted()).toEqual([
    '@napi-rs/canvas',
    '@serialport/bindings-cpp',
    'better-sqlite3',
    'electron',
    'koffi',
  ])
})

test('what opens serial ports and the Windows spooler is in the package, with all it needs itself', () => {
  const needs = (name: string, seen: Set<string> = new Set()): Set<string> => {
    if (seen.has(name)) return seen
    seen.add(name)
    const path = join(root, 'node_modules', name, 'package.json')
    const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8'))
    // Headers for a compiler, which nothing asks for here.
    for (const one of Object.keys(dependencies)) if (one !== 'node-addon-api') needs(one, seen)
    return seen
  }
  for (const name of [...needs('@serialport/bindings-cpp'), 'koffi']) {
    const { main = 'index.js' } = JSON.parse(
      readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
    )
    expect([name, isPackaged(`node_modules/${name}/package.json`)]).toEqual([name, true])
    const entry = existsSync(join(root, 'node_modules', name, main)) ? main : `${main}.js`
    expect([name, isPackaged(join('node_modules', name, entry))]).toEqual([name, true])
  }
  const binaries = packagedFiles.map((pattern) =>
    pattern.replace('${platform}', process.platform).replace('${arch}', process.arch),
  )
  const found = binaries.flatMap((pattern) => globSync(pattern, { cwd: root }))
  expect(found).toContainEqual(expect.stringMatching(/bindings-cpp.*\.node$/))
})

test('what draws text on paper is in the package, with every font and the binary of its platform', () => {
  const files = [
    '@napi-rs/canvas/package.json',
    '@napi-rs/canvas/index.js',
    '@napi-rs/canvas/js-binding.js',
    '@fontsource-variable/noto-sans/package.json',
    '@fontsource-variable/noto-sans-arabic/package.json',
    '@fontsource/noto-sans/package.json',
    '@fontsource/noto-sans-arabic/package.json',
    ...fonts,
    ...pdfFonts.flat(),
  ].map((name) => `node_modules/${name}`)
  expect([...files, 'out/main/pdf-thread.js'].filter((path) => !isPackaged(path))).toEqual([])
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const onWindows = 'node_modules/@napi-rs/canvas-win32-x64-msvc/icudtl.dat'
  const windows = packagedFiles.map((one) =>
    one.replace('${platform}', 'win32').replace('${arch}', 'x64'),
  )
  expect(windows.some((pattern) => matchesGlob(onWindows, pattern))).toBe(true)
  expect(config.asarUnpack).toContain('**/icudtl.dat')
  const binaries = packagedFiles.filter((pattern) => pattern.includes('/canvas-'))
  const onThis = binaries.map((pattern) =>
    pattern.replace('${platform}', process.platform).replace('${arch}', process.arch),
  )
  expect(onThis.flatMap((pattern) => globSync(pattern, { cwd: root }))).toContainEqual(
    expect.stringMatching(/\.node$/),
  )
})

test('the preload is one file that needs nothing but Electron', () => {
  expect(filesUnder('out/preload').map((path) => path.slice(root.length + 1))).toEqual([
    join('out', 'preload', 'preload.cjs'),
  ])
  const required = [...textUnder('out/preload').matchAll(/require\(["']([^"']+)["']\)/g)]
  expect(required.map(([, name]) => name)).toEqual(['electron'])
})

test('the page carries no schema library and no script of its own in the HTML', () => {
  expect(textUnder('out/headless')).toContain('ZodError')
  expect(textUnder('out/renderer')).not.toContain('ZodError')
  const html = readFileSync(join(root, 'out/renderer/index.html'), 'utf8')
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)]
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter(([, , inline]) => inline !== '')).toEqual([])
  expect(html).not.toMatch(/\son\w+=|<style|style=/)
})

test('every fuse is thrown the safe way', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  })
})

const builderNeeds = createRequire(createRequire(import.meta.url).resolve('electron-builder'))

test('the builder’s own schema takes the configuration, and knows no fuse that is not decided', async () => {
  const { validateConfiguration } = builderNeeds('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: (config: unknown, debug: { isEnabled: boolean }) => Promise<void>
  }
  const debug = { isEnabled: false, add: () => undefined }
  await validateConfiguration(structuredClone(config), debug)
  await expect(
    validateConfiguration(
      { ...structuredClone(config), electronFuses: { runAsNode: 'no' } },
      debug,
    ),
  ).rejects.toThrow(/runAsNode/)
  const schema = builderNeeds('app-builder-lib/scheme.json') as {
    definitions: { FuseOptionsV1: { properties: Record<string, unknown> } }
  }
  expect(Object.keys(config.electronFuses ?? {}).toSorted()).toEqual(
    Object.keys(schema.definitions.FuseOptionsV1.properties).toSorted(),
  )
})

test('the icon is drawn in every size, and both containers hold them', async () => {
  const icons = await drawIcons()
  for (const { size, png } of icons) {
    const picture = await loadImage(png)
    expect([picture.width, picture.height]).toEqual([size, size])
  }
  const ico = icoOf(icons)
  const held = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at
    const from = ico.readUInt32LE(entry + 12)
    return ico.subarray(from, from + ico.readUInt32LE(entry + 8))
  })
  const widths = await Promise.all(held.map(async (png) => (await loadImage(png)).width))
  expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256])
  const icns = icnsOf(icons)
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  // What uninstalling must leave alone.
  expect(config.nsis).toMatchObject({ perMachine: true, deleteAppDataOnUninstall: false })
})
