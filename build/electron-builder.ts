// What the installed app is made of, on every platform. An allow-list: what is not named here is not
// shipped, and the browser host is not named. Every fuse is decided; a new one breaks the types until
// somebody does. `build/deb.ts` reads its words and folders from here too.

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
  // Serial printers, and on Windows the print spooler.
  'node_modules/@serialport/{bindings-cpp,bindings-interface,parser-delimiter,parser-readline}/{package.json,dist/**/*.js}',
  // One macOS binary serves both of its kinds. musl: Electron has no such Linux.
  'node_modules/@serialport/bindings-cpp/prebuilds/${platform}-*${arch}*/!(*.musl).node',
  'node_modules/{debug,ms,node-gyp-build}/{package.json,*.js,src/*.js}',
  'node_modules/koffi/{package.json,*.cjs,*.js,src/koffi/*.cjs,lib/native/**/*.cjs}',
  'node_modules/@koromix/koffi-win32-${arch}/**/*',
] as const

export const productName = 'TokenTill'
/** The program, its package and its desktop entry on Linux. */
export const linuxName = 'tokentill'
export const summary = 'The till that sells prepaid electricity, airtime, TV and bills'

/** What Chromium links to; the same list for every way the .deb is made. */
export const debDepends: readonly string[] = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxcomposite1',
  'libxdamage1',
  'libxkbcommon0',
  'libxrandr2',
]
/** A keychain: without one the shop's keys cannot be sealed. */
export const debRecommends: readonly string[] = ['libsecret-1-0', 'gnome-keyring | kwalletmanager']

/** Files of the system that only a .deb brings: [here, there]. */
export const debFiles = [
  ['build/linux/60-tokentill-printers.rules', '/usr/lib/udev/rules.d/60-tokentill-printers.rules'],
  ['build/linux/tokentill.1', '/usr/share/man/man1/tokentill.1'],
] as const

export const debScripts = {
  postinst: 'build/linux/postinst',
  postrm: 'build/linux/postrm',
} as const

const config: Configuration = {
  appId: 'app.tokentill.till',
  productName,
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build' },
  artifactName: '${productName}-${version}-${arch}.${ext}',
  files: ['!**/*', ...packagedFiles],
  asar: true,
  // What the system's loader reads must lie outside the archive: binaries, and Skia's data on Windows.
  asarUnpack: ['**/*.node', '**/icudtl.dat'],
  npmRebuild: false,
  electronFuses: fuses,
  // Chromium's own words; the till's are in its page. There is none for Hausa.
  electronLanguages: ['en-US', 'en-GB', 'fr', 'pt-PT', 'pt-BR', 'sw', 'ar'],
  // The feed is the shop's to name ("updates" of its configuration). Without one nothing is asked; this
  // entry only makes the builder write what its updater reads beside the app.
  publish: [{ provider: 'generic', url: 'https://updates.invalid/' }],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: linuxName,
    icon: 'out/icons/png',
    synopsis: summary,
    description: summary,
    maintainer: 'TokenTill <till@tokentill.invalid>',
    syncDesktopName: true,
    desktop: {
      entry: { Keywords: 'till;prepaid;electricity;airtime;POS;', SingleMainWindow: 'true' },
    },
  },
  deb: {
    packageName: linuxName,
    packageCategory: 'misc',
    depends: [...debDepends],
    recommends: [...debRecommends],
    afterInstall: debScripts.postinst,
    afterRemove: debScripts.postrm,
    appArmorProfile: 'build/linux/apparmor-profile',
    fpm: debFiles.map(([here, there]) => `${here}=${there}`),
  },
  win: { target: ['nsis'], icon: 'out/icons/icon.ico', requestedExecutionLevel: 'asInvoker' },
  nsis: {
    // One till for the machine, whoever is signed in to Windows; its data is nobody's to uninstall.
    oneClick: false,
    perMachine: true,
    allowElevation: true,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
    createDesktopShortcut: 'always',
    shortcutName: productName,
    installerIcon: 'out/icons/icon.ico',
    uninstallerIcon: 'out/icons/icon.ico',
  },
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.business',
    icon: 'out/icons/icon.icns',
    hardenedRuntime: true,
    darkModeSupport: true,
  },
}

export default config
