// The till without a window. Prints exactly one line on stdout once it can be called; everything
// else, logs and reasons not to start, goes to stderr (logs to a file where one is named). Ends cleanly on SIGTERM and SIGINT.

import { join } from 'node:path'
import { exitCodes } from '../exit-codes.ts'
import { keepTill } from '../keeper/keeper.ts'
import type { KeeperOptions } from '../keeper/options.ts'
import { watchForCrashes } from '../ports/crashes.ts'
import { logToFile, logToStderr } from '../ports/log.ts'
import { makePrivately } from '../ports/private.ts'
import { createRandom } from '../ports/random.ts'
import { provisionTill } from '../provisioning-keys.ts'
import { version } from '../version.ts'
import { readArguments } from './arguments.ts'
import { startBrowserHost } from './host.ts'

/** The built page lies beside the built headless till. */
const pageRoot = join(import.meta.dirname, '..', 'renderer')
/** How often the till looks whether npm, which started it, is still there. */
const parentCheckMs = 500
/** Where npm is gone its next start is at the door: what is not answered by now, that one asks about. */
const orphanEndMs = 1_500
/** How long a start waits for a till that is just ending on the same data folder. */
const freeWithinMs = 4_000
const freeCheckMs = 100

function giveUp(kind: keyof typeof exitCodes, lines: readonly string[]): never {
  process.stderr.write(lines.map((line) => `tokentill: ${line}\n`).join(''))
  process.exit(exitCodes[kind])
}

/** Calls `stop` with whatever asks for the end, and how long the end may take, if that is limited. */
function onEnd(stop: (why: string, withinMs?: number) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => stop(signal))
  }
  // npm killed outright leaves its scripts running; a till nobody started must not hold the data.
  if (process.env.npm_lifecycle_event === 'headless') {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) {
        stop('the npm that started it is gone', orphanEndMs)
      }
    }, parentCheckMs).unref()
  }
}

/** A till that was killed a moment ago may still hold the data folder: waits for it, but not for long. */
async function keepWhenFree(options: KeeperOptions): ReturnType<typeof keepTill> {
  const giveUpAt = performance.now() + freeWithinMs
  for (;;) {
    const kept = await keepTill(options)
    if (kept.ok || kept.error.kind !== 'already-open') return kept
    if (performance.now() >= giveUpAt) return kept
    await new Promise((resolve) => setTimeout(resolve, freeCheckMs))
  }
}

async function main(): Promise<void> {
  makePrivately()
  const args = readArguments(process.argv.slice(2))
  if (!args.ok) {
    giveUp('bad-config', args.error)
  }
  const log = args.value.log === undefined ? logToStderr() : logToFile(args.value.log)
  watchForCrashes(log, (words) => giveUp('failed', [words]))
  if (args.value.doctor) {
    // Read only where somebody asks for it.
    const { runDoctor } = await import('./doctor.ts')
    const code = await runDoctor(args.value)
    if (!code.ok) giveUp('bad-config', code.error)
    process.exit(code.value)
  }
  const machine = { vault: null, random: createRandom(), log }
  const provisioned = await provisionTill({ ...args.value, ...machine })
  if (!provisioned.ok) {
    giveUp('bad-config', provisioned.error)
  }
  const kept = await keepWhenFree({
    ...machine,
    provisioned: provisioned.value,
    dataDir: args.value.dataDir,
    isCountryAsked: args.value.country !== undefined,
    version,
    logFile: args.value.log,
    onLost: ({ kind, message }) => giveUp(kind, [message]),
  })
  if (!kept.ok) {
    giveUp(kept.error.kind, [kept.error.message])
  }
  const till = kept.value
  const host = await startBrowserHost({ till, port: args.value.port, pageRoot, log })
  if (!host.ok) {
    await till.close()
    giveUp('no-port', [host.error])
  }

  let ending = false
  onEnd((why, withinMs) => {
    if (ending) {
      return
    }
    ending = true
    log.info('ending', { why })
    if (withinMs !== undefined) {
      setTimeout(() => process.exit(0), withinMs)
    }
    void host.value
      .close()
      .then(till.close)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('did not end cleanly', { error })
          process.exit(exitCodes.failed)
        },
      )
  })
  const ready = { ready: true, url: host.value.url, token: host.value.bearer }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  log.info('ready', { url: host.value.url, version, dataDir: args.value.dataDir })
}

await main()
