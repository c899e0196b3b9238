// The desktop app. The window comes first and the till opens behind it, so that a slow disk never
// means a blank screen; calls of the page wait until the till is open. One instance per data folder.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { BrowserWindow, Menu, app, dialog, session } from 'electron'
import { dataFolder } from '../data-folder.ts'
import { exitCodes } from '../exit-codes.ts'
import { watchForCrashes } from '../ports/crashes.ts'
import { logToFile } from '../ports/log.ts'
import { makePrivately } from '../ports/private.ts'
import { createRandom } from '../ports/random.ts'
import type { KeptTill } from '../keeper/options.ts'
import { flagsOf, readDesktopArguments } from './arguments.ts'
import { answerCalls, forwardEvents } from './ipc.ts'
import { askBeforeClosing } from './leave.ts'
import { createMachine } from './machine.ts'
import { claimScheme, serveApp } from './protocol.ts'
import { safeStorageVault } from './secrets.ts'
import { lockContents, lockSession, lockSessions } from './security.ts'
import { installationHere, openUpdates } from './updates/open.ts'
import { program } from './updates/program.ts'
import { openWindow } from './window.ts'

makePrivately()
const args = readDesktopArguments(process.argv.slice(1))
const dataDir = args.dataDir ?? dataFolder()
try {
  mkdirSync(dataDir, { recursive: true })
} catch {
  // Whoever opens the till there says so, in words.
}
app.setPath('userData', dataDir)
// Chromium's own files stand apart from the shop's.
app.setPath('sessionData', join(dataDir, 'screen'))

/** What the package calls itself, which the updater goes by too. */
const version = app.getVersion()
const logFile = join(dataDir, 'till.log')
const log = logToFile(logFile)
let window: BrowserWindow | null = null
const flags = flagsOf(args)
const machine = createMachine({ kiosk: args.kiosk, flags, window: () => window, log })
const page = () => (window && !window.isDestroyed() ? window.webContents : null)

/** Says why, then ends. */
async function giveUp(
  kind: keyof typeof exitCodes,
  lines: readonly string[],
  message = 'The till cannot open.',
): Promise<never> {
  const detail = lines.join('\n')
  log.error(message, { kind, detail })
  process.stderr.write(`${lines.map((line) => `tokentill: ${line}`).join('\n')}\n`)
  const box = {
    type: 'error',
    title: 'TokenTill',
    message,
    detail,
  } as const
  await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box))
  app.exit(exitCodes[kind])
  return new Promise<never>(() => undefined)
}

/** The till runs on behind the box until it is closed: whoever waits for an answer gets their slip. */
const giveUpScreen = (): Promise<never> =>
  giveUp(
    'failed',
    [
      'The till still runs: nothing is lost, and what was paid for is still asked for and printed.',
      'This box closes the till. Restart the computer then; it finishes what is left when it opens again.',
    ],
    'The screen keeps breaking.',
  )

async function openTillBehind(asked: Promise<void>, firstPaint: Promise<void>): Promise<KeptTill> {
  // In pieces, with room between them for what the page's own process asks: the shop's file while that process
  // starts, the till while it runs the page's program, whose files it has by then. What may take long, the
  // keychain and the disk, waits until the page stands.
  await turn()
  const { findProvisioning } = await import('../provisioning-file.ts')
  await turn()
  const found = findProvisioning({ ...args, dataDir })
  await Promise.race([asked, firstPaint])
  const [{ keepTill }, { provisionTill }] = await Promise.all([
    import('../keeper/keeper.ts'),
    import('../provisioning-keys.ts'),
  ])
  const here = { dataDir, vault: safeStorageVault(), random: createRandom(), log }
  await firstPaint
  const provisioned = await provisionTill({ ...args, ...here }, found)
  if (!provisioned.ok) {
    return giveUp('bad-config', provisioned.error)
  }
  let running: KeptTill | null = null
  const updates = openUpdates({
    program: program(),
    here: installationHere(process.resourcesPath),
    log,
    closeTill: async () => running?.close(),
    leave: () => app.exit(0),
    comeBack: () => {
      app.relaunch()
      app.exit(exitCodes.failed)
    },
  })
  const kept = await keepTill({
    ...here,
    provisioned: provisioned.value,
    isCountryAsked: args.country !== undefined,
    version,
    logFile,
    hostPorts: { machine, ...(updates ? { updates } : {}) },
    onRunning: machine.arrange,
    onLost: ({ kind, message }) => void giveUp(kind, [message]),
  })
  if (!kept.ok) {
    return giveUp(kept.error.kind, [kept.error.message])
  }
  running = kept.value
  endWith(running.close)
  return kept.value
}

/** Before the app is gone, what is under way is committed. */
function endWith(close: () => Promise<void>): void {
  let ending = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (ending) {
      return
    }
    ending = true
    close().then(
      () => app.exit(0),
      (error: unknown) => {
        log.error('the till did not end cleanly', { error })
        app.exit(exitCodes.failed)
      },
    )
  })
}

async function start(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession, log)
  const asked = serveApp(join(import.meta.dirname, '..', 'renderer'))
  const opened = openWindow(log, machine.isKiosk(), () => void giveUpScreen())
  window = opened.window
  const till = openTillBehind(asked, opened.firstPaint)
  answerCalls(page, till, log)
  forwardEvents(page, await till)
  askBeforeClosing(opened.window, await till, log, machine.isKiosk)
  log.info('ready', { version, dataDir })
}

/** The folder is another till's, which stands in front now, or nothing can be written there. */
async function sayWhyNot(): Promise<void> {
  const { whyNoLock } = await import('./not-alone.ts')
  const trouble = whyNoLock(dataDir)
  if (trouble) {
    await app.whenReady()
    return giveUp(trouble.kind, [trouble.message])
  }
  process.stderr.write(
    'tokentill: TokenTill is already open on this data folder; it was brought to the front.\n',
  )
  app.exit(exitCodes['already-open'])
}

/** A till that sold for a while comes back by itself; one that breaks at once would only do it again. */
const calmSeconds = 60

watchForCrashes(log, (words) => {
  if (process.uptime() < calmSeconds) {
    void giveUp('failed', [words], 'The till had to stop.')
    return
  }
  app.relaunch()
  app.exit(exitCodes.failed)
})
claimScheme()
// Before the app is ready, or it would make one first.
Menu.setApplicationMenu(null)
lockSessions(log)
lockContents(log)
app.on('window-all-closed', () => app.quit())
app.on('second-instance', () => {
  if (window?.isMinimized()) {
    window.restore()
  }
  window?.focus()
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => app.quit())
}
if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => giveUp('failed', [String(error)]))
} else {
  void sayWhyNot()
}
