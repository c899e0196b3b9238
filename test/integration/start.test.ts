import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureBuilt, root, temporaryFolder } from '../world/headless.ts'
import { eventually } from '../world/till.ts'

test.runIf(process.platform === 'linux')(
  'npm start without a screen says so in one line, serves the till there, and ends on SIGTERM',
  async () => {
    ensureBuilt('main', 'preload', 'renderer', 'headless')
    using folder = temporaryFolder()
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
    const args = [join(root, 'build', 'start.mjs'), '--data', folder.path, '--kiosk']
    // A PATH without an opener: no browser is to come up on whoever runs the tests.
    const child = spawn(process.execPath, args, { cwd: root, env: { ...env, PATH: folder.path } })
    const gone = once(child, 'exit') as Promise<[number | null]>
    let said = ''
    child.stderr.on('data', (part) => (said += String(part)))
    const address = await new Promise<string>((resolve) => {
      child.stdout.on('data', (part) => {
        said += String(part)
        const [found] = /http:\S+/.exec(said) ?? []
        if (found) {
          resolve(found)
        }
      })
    })
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).toContain('no screen')
    const { origin, hash } = new URL(address)
    expect((await fetch(origin)).status).toBe(200)
    const answer = await fetch(`${origin}/rpc/till.describe`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${hash.replace('#token=', '')}`,
        'content-type': 'application/json',
      },
      body: '{}',
    })
    expect(await answer.json()).toMatchObject({ training: true, shop: { name: 'Your Shop' } })
    child.kill('SIGTERM')
    expect((await gone)[0]).toBe(0)
    expect(readFileSync(join(folder.path, 'till.log'), 'utf8')).toContain('"ready"')
  },
)

test.runIf(process.platform === 'linux')(
  'npm start tells a browser the key in a page that nobody else can read, never on its command line',
  async () => {
    ensureBuilt('main', 'preload', 'renderer', 'headless')
    using folder = temporaryFolder()
    const asked = join(folder.path, 'asked')
    const opener = `#!/bin/sh\nprintf '%s\\n' "$@" > ${asked}.new && /bin/mv ${asked}.new ${asked}\n`
    writeFileSync(join(folder.path, 'xdg-open'), opener, { mode: 0o755 })
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', PATH: folder.path }
    const args = [join(root, 'build', 'start.mjs'), '--data', join(folder.path, 'data')]
    const child = spawn(process.execPath, args, { cwd: root, env })
    const gone = once(child, 'exit')
    let said = ''
    child.stdout.on('data', (part) => (said += String(part)))
    const page = await eventually('the browser', () =>
      existsSync(asked) ? readFileSync(asked, 'utf8').trim() : undefined,
    )
    const address = await eventually('the address', () => /http:\S+#token=\S+/.exec(said)?.[0])
    expect(page).not.toContain('token=')
    expect(readFileSync(page, 'utf8')).toContain(`0;url=${address}"`)
    expect([page, dirname(page)].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0])
    child.kill('SIGTERM')
    await gone
    expect(existsSync(dirname(page))).toBe(false)
  },
)
