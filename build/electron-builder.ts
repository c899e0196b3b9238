// What the installed app is made of. An allow-list: what is not named here is not shipped, and the
// browser host is not named. Every fuse is decided; a new one breaks the types until somebody does.

import type { Configuration } from 'electron-builder'

type Fuses = Required<NonNullable<Configuration['electronFuses']>>

const fuses: Fuses = {
  // Nobody may use the app as a Node, or open a debugger into it.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // The code that runs is the code that was packed.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // The page comes over app://; file:// needs no rights of its own.
  grantFileProtocolExtraPrivileges: false,
  enableCookieEncryption: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  resetAdHocDarwinSignature: true,
}

/** Everything else the builds need is bundled into them. */
export const packagedFiles = [
  'package.json',
  'out/main/**/*',
  'out/preload/**/*',
  'out/renderer/**/*',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/**/*',
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  'node_modules/@napi-rs/canvas/package.json',
  'node_modules/@napi-rs/canvas/*.js',
  'node_modules/@napi-rs/canvas-${platform}-${arch}*/{package.json,*.node,icudtl.dat}',
  'node_modules/@fontsource-variable/noto-sans{,-arabic}/{package.json,LICENSE}',
  'node_modules/@fontsource-variable/noto-sans/files/noto-sans-{latin,latin-ext,vietnamese,devanagari}-wght-normal.woff2',
  'node_modules/@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  'node_modules/@fontsource/noto-sans{,-arabic}/{package.json,LICENSE}',
  'node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,vietnamese,devanagari}-{400,700}-normal.woff2',
  'node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-{400,700}-normal.woff2',
] as const

const config: Configuration = {
  appId: 'app.tokentill.till',
  productName: 'TokenTill',
  directories: { output: 'dist' },
  files: ['!**/*', ...packagedFiles],
  asar: true,
  // What the system's loader reads must lie outside the archive: binaries, and Skia's data on Windows.
  asarUnpack: ['**/*.node', '**/icudtl.dat'],
  npmRebuild: false,
  electronFuses: fuses,
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
}

export default config
