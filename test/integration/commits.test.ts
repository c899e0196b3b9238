// What is committed together: one flush for many, nobody told before it, one fault that hits its own.

import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createClock } from '../../electron/ports/clock.ts'
import { Commits } from '../../electron/till/store/commits.ts'

function world() {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE rows (n INTEGER UNIQUE) STRICT')
  const insert = db.prepare('INSERT INTO rows VALUES (?)')
  const rows = (): readonly unknown[] => db.prepare('SELECT n FROM rows ORDER BY n').pluck().all()
  const group = new Commits({ db, writable: true }, createClock())
  const add = (n: number): Promise<unknown> => group.add(() => insert.run(n))
  return { db, group, add, rows }
}

it('commits what comes in one turn together, and tells nobody before', async () => {
  const { db, add, rows } = world()
  const seen: unknown[] = []
  const all = [3, 1, 2].map((n) => add(n).then(() => seen.push(db.inTransaction, rows().length)))
  expect(rows()).toEqual([])
  await Promise.all(all)
  expect(rows()).toEqual([1, 2, 3])
  expect(seen).toEqual([false, 3, false, 3, false, 3])
})

it('keeps what is sound of a group in which one fails', async () => {
  const { add, rows } = world()
  const settled = await Promise.allSettled([add(1), add(1), add(2)])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(rows()).toEqual([1, 2])
})

it('tells nobody of what the disk refuses at the very end', async () => {
  const { db, group, add, rows } = world()
  // Looked at by SQLite when it commits, and not before.
  db.exec('CREATE TABLE late (n INTEGER REFERENCES rows (n) DEFERRABLE INITIALLY DEFERRED) STRICT')
  const orphan = db.prepare('INSERT INTO late VALUES (9)')
  const settled = await Promise.allSettled([add(1), group.add(() => orphan.run()), add(2)])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(rows()).toEqual([1, 2])
})

it('commits at once where it is asked to, and nothing twice', async () => {
  const { group, add, rows } = world()
  const first = add(1)
  group.commit()
  expect(rows()).toEqual([1])
  group.commit()
  await add(2)
  await first
  expect(rows()).toEqual([1, 2])
})

it('takes what is looked for once in a turn into the commit that comes before it', async () => {
  const { db, group, add, rows } = world()
  let commits = 0
  const { transaction } = db
  db.transaction = ((work: never) => {
    const run = transaction.call(db, work)
    const counted = (...given: never[]): unknown => {
      commits += 1
      return run.immediate(...given)
    }
    return Object.assign(counted, { immediate: counted })
  }) as never
  let wanted = true
  group.beforeEach(() => {
    if (!wanted) return
    wanted = false
    void add(2)
  })
  await add(1)
  expect(rows()).toEqual([1, 2])
  expect(commits).toBe(1)
})
