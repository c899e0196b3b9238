// The audit trail checked from the command line, by somebody who trusts neither the till nor its owner.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { databaseFile } from '../../electron/till/store/database.ts'
import { root } from '../world/headless.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld()
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
})
afterEach(() => w.stop())

function verify(...more: readonly string[]) {
  const program = join(root, 'build', 'verify-audit.ts')
  const args = [program, '--data', w.dataDir, ...more]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const change = (text: string): void => {
  const db = new Database(join(w.dataDir, databaseFile))
  db.exec(`DROP TRIGGER audit_is_kept; DROP TRIGGER audit_is_frozen; ${text}`)
  db.close()
}

it('a whole trail is called whole, with its rows and its head, and nothing is written', async () => {
  await w.restart(() => {
    const { status, said } = verify()
    expect([status, said]).toEqual([0, expect.stringMatching(/3 rows, whole, head [0-9a-f]{64}\n/)])
    const head = /head ([0-9a-f]{64})/.exec(said)?.[1] ?? ''
    expect(verify('--head', head).status).toBe(0)
  })
})

it('a changed row is named', async () => {
  await w.restart(() => {
    change("UPDATE audit SET who = 'nobody' WHERE seq = 2")
    expect(verify()).toMatchObject({ status: 1, said: expect.stringContaining('BROKEN at row 2') })
  })
})

it('rows cut off the end are missed by who wrote the head down', async () => {
  await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  const { head } = await w.must('audit.verify', {})
  await w.restart(() => {
    change('DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)')
    expect(verify().status).toBe(0)
    expect(verify('--head', head)).toMatchObject({
      status: 1,
      said: expect.stringContaining('cut off'),
    })
  })
})

it('a running till and an empty folder are not checked, and that is said', () => {
  expect(verify()).toMatchObject({ status: 2, said: expect.stringContaining('a till is running') })
  const nowhere = spawnSync(
    process.execPath,
    [join(root, 'build', 'verify-audit.ts'), '--data', join(w.dataDir, 'nowhere')],
    { encoding: 'utf8' },
  )
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('no till.db')])
})
