// `npm run -s audit`: asks the registry what is known of the locked packages a shop gets, and says so in
// words. Not every registry answers that question. Exit code 0: nothing known; 1: something is; 2: it could
// not be asked, which says nothing about the packages.

import { spawnSync } from 'node:child_process'

type Answer = {
  readonly statusCode?: number
  readonly message?: string
  readonly error?: { readonly code?: string; readonly summary?: string }
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string }>
  >
}

function refuse(why: string): never {
  process.stderr.write(
    `The registry could not be asked what is known of these packages: ${why}\n` +
      'This is no result: run it where the registry answers audits (npm audit --omit=dev).\n',
  )
  process.exit(2)
}

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 60_000,
})
if (error) refuse(error.message)

let answer: Answer
try {
  answer = JSON.parse(stdout) as Answer
} catch {
  refuse('npm gave no answer that can be read.')
}
if (!answer.vulnerabilities) {
  const { statusCode, error: said } = answer
  refuse(
    statusCode === undefined
      ? (said?.summary ?? said?.code ?? 'it did not answer.')
      : `it answers ${statusCode} to audits.`,
  )
}
const known = Object.entries(answer.vulnerabilities)
for (const [name, { severity, range }] of known) {
  process.stdout.write(`${severity}: ${name} ${range}\n`)
}
process.stdout.write(
  known.length === 0
    ? 'Nothing is known against the packages a shop gets.\n'
    : `${known.length} packages a shop gets have something known against them. Raise each alone: npm update NAME, then npm test.\n`,
)
process.exit(known.length === 0 ? 0 : 1)
