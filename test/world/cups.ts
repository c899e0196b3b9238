// A CUPS of the test's own: a scheduler with its files in a folder and its door a socket in it, and raw
// queues to the printers of the tests. Nothing of the machine's own printing is touched. Needs root,
// which the scheduler does, and Debian's cups.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './till.ts'

export const hasCups =
  process.getuid?.() === 0 &&
  existsSync('/usr/sbin/cupsd') &&
  spawnSync('lpadmin', ['--help']).error === undefined

export type CupsWorld = {
  readonly socketPath: string
  /** A raw queue to a TCP printer. */
  readonly addQueue: (name: string, port: number) => void
  readonly run: (command: 'cupsdisable' | 'cupsenable' | 'cupsreject', queue: string) => void
  readonly jobsLeft: () => string
  readonly stop: () => Promise<void>
}

const allowed = '  Order allow,deny\n  Allow all\n'

export async function startCups(): Promise<CupsWorld> {
  const root = mkdtempSync(join(tmpdir(), 'cups-'))
  chmodSync(root, 0o755)
  const socketPath = join(root, 'sock')
  const lp = Number(execFileSync('id', ['-u', 'lp'], { encoding: 'utf8' }))
  const folders = ['etc', 'etc/ppd', 'etc/ssl', 'spool', 'spool/tmp', 'cache', 'state']
  for (const name of folders) {
    mkdirSync(join(root, name))
    chownSync(join(root, name), lp, lp)
  }
  writeFileSync(
    join(root, 'cupsd.conf'),
    `LogLevel warn
MaxLogSize 0
ErrorPolicy retry-job
JobRetryInterval 1
Listen ${socketPath}
Browsing No
DefaultAuthType None
WebInterface No
<Location />
${allowed}</Location>
<Location /admin>
${allowed}</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`,
  )
  writeFileSync(
    join(root, 'cups-files.conf'),
    `SystemGroup lpadmin root
User lp
Group lp
ServerRoot ${root}/etc
RequestRoot ${root}/spool
CacheDir ${root}/cache
StateDir ${root}/state
TempDir ${root}/spool/tmp
ErrorLog ${root}/error.log
AccessLog ${root}/access.log
PageLog ${root}/page.log
Sandboxing relaxed
`,
  )
  const child: ChildProcess = spawn(
    '/usr/sbin/cupsd',
    ['-f', '-c', join(root, 'cupsd.conf'), '-s', join(root, 'cups-files.conf')],
    { stdio: 'ignore' },
  )
  await eventually('the scheduler', () => existsSync(socketPath))
  const asked = { env: { ...process.env, CUPS_SERVER: socketPath, LC_ALL: 'C' } }
  const tell = (command: string, ...words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, words, { ...asked, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command}: ${stderr}`)
    return stdout
  }
  return {
    socketPath,
    addQueue: (name, port) => {
      tell('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw')
    },
    run: (command, queue) => {
      tell(command, queue)
    },
    jobsLeft: () => tell('lpstat', '-o'),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      if (child.exitCode === null) await gone
      rmSync(root, { recursive: true, force: true })
    },
  }
}
