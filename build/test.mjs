// `npm test`: every check there is, ending with the plain line `N passed, N failed`. What could not
// run here is said before it, with the reason. Plain Node 20 code; what it starts runs on Node 24.

import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, findElectron, hasScreen, onPath } from './find.mjs'
import { ensureInstalled, nodePath, root, toolEnv } from './install.mjs'

const results = join(root, 'test', 'results')
/** A step that takes longer hangs; it is ended and counts as failed. */
const stepMs = 900_000
const totals = { passed: 0, failed: 0 }
const notRun = []

ensureInstalled()
const node = nodePath()
const bin = (name, ...args) => [join(root, 'node_modules', '.bin', name), ...args]
const script = (name, ...args) => [node, join(root, 'build', name), ...args]

/** Runs a command to its end; its output is kept, and shown live when `live`. */
function run([command, ...args], { live = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command.includes('.bin'),
    })
    let output = ''
    const hear = (part) => {
      output += part
      if (live) {
        process.stdout.write(part)
      }
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const late = setTimeout(() => {
      output += `\nended after ${stepMs / 1000} s without a result\n`
      child.kill('SIGKILL')
    }, stepMs)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => {
      clearTimeout(late)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** One check that passes or fails as a whole. */
async function check(name, command) {
  const startedAt = performance.now()
  const { code, output } = await run(command)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  totals[code === 0 ? 'passed' : 'failed'] += 1
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code !== 0) {
    console.log(output.trimEnd())
  }
  return code === 0
}

/**
 * A Vitest run: every test counts, and a file that would not load is a failure too. One beside another
 * is `quiet`: it says everything at its end, so that their words do not mix.
 */
async function vitest(name, config, filters, { under = [], env = {}, quiet = false } = {}) {
  if (!quiet) console.log(`\n${name}`)
  const report = join(results, `${name.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const entry = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const command = [node, entry, 'run', '--config', join('build', config), ...reporters, ...filters]
  const { code, output } = await run([...under, ...command], { live: !quiet, env })
  if (quiet) console.log(`\n${name}\n${output.trimEnd()}`)
  let counted = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.log(`${name} left no report.`)
  }
  totals.passed += counted.numPassedTests
  totals.failed += counted.numFailedTests + (code !== 0 && counted.numFailedTests === 0 ? 1 : 0)
  const skipped = counted.numPendingTests + counted.numTodoTests
  if (skipped > 0) {
    notRun.push(`${skipped} tests of ${name}: marked as skipped or to do in their files`)
  }
}

async function inBrowser() {
  const chromium = findChromium()
  if (chromium) {
    const files = ['--exclude', '**/electron-*']
    const env = { TOKENTILL_CHROMIUM: chromium }
    await vitest('end-to-end in a browser', 'vitest.e2e.config.ts', files, { env })
  } else {
    notRun.push(
      'end-to-end in a browser: no Chromium, Chrome or Edge was found, and the one from npm does not run here',
    )
  }
}

async function inElectron() {
  const electron = findElectron()
  const xvfb = hasScreen() ? [] : [onPath('xvfb-run')]
  if (!electron) {
    notRun.push('end-to-end in Electron: no Electron runtime was found')
  } else if (xvfb.includes(null)) {
    notRun.push('end-to-end in Electron: there is no screen and no xvfb-run')
  } else {
    // One window at a time: they share a screen, and its focus.
    const files = ['test/e2e/electron-', '--no-file-parallelism']
    const under = xvfb.length > 0 ? [...xvfb, '-a'] : []
    await vitest('end-to-end in Electron', 'vitest.e2e.config.ts', files, { under, quiet: true })
  }
}

/** Installs the packed app on this system and removes it again: on CI's machine, or when it is asked for by name. */
async function packaged() {
  const missing = ['dpkg', 'Xvfb', 'setpriv'].filter((name) => !onPath(name))
  const why =
    process.platform !== 'linux'
      ? 'this is no Linux'
      : process.getuid?.() !== 0
        ? 'only root installs packages'
        : missing.length > 0
          ? `there is no ${missing.join(', ')}`
          : !findElectron()
            ? 'no Electron runtime was found'
            : !process.env.CI
              ? '`npm run try-package` installs it on this system and removes it again'
              : null
  if (why === null) {
    await vitest('the installed package', 'vitest.package.config.ts', [], { quiet: true })
  } else {
    notRun.push(`the installed package: ${why}`)
  }
}

/** What the registry knows of the packages a shop gets. Whether it answers is no matter of the till's. */
async function knownHoles() {
  const { code, output } = await run(script('audit.ts'))
  if (code === 2) {
    notRun.push(`npm audit: ${output.trim().split('\n')[0]}`)
    return
  }
  totals[code === 0 ? 'passed' : 'failed'] += 1
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} npm audit\n${output.trimEnd()}`)
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const [, , , , built] = await Promise.all([
  check('format', bin('oxfmt', '-c', 'build/oxfmt.json', '--check', '.', '!**/*.md')),
  check('lint', bin('oxlint', '-c', 'build/oxlint.json', '.')),
  check('types', bin('tsc', '-p', '.')),
  check('boundaries', script('boundaries.ts')),
  check('build', script('build.mjs')),
  knownHoles(),
])
await vitest('unit, integration and simulation', 'vitest.config.ts', [])
if (built) {
  await Promise.all([inBrowser(), inElectron().then(packaged)])
} else {
  notRun.push('end-to-end: the build failed')
}

console.log('')
for (const line of notRun) {
  console.log(`not run: ${line}`)
}
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)
