// Checks a copy of the database, every page and every index, in a thread of its own: the till goes on
// serving meanwhile. The thread's program is the text below, so it needs no file of its own in a build.

import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Result, err, ok } from '../../shared/result.ts'

const program = `
const { parentPort, workerData } = require('node:worker_threads')
let said = 'no answer'
try {
  const Database = require(workerData.driver)
  const db = new Database(workerData.path, { readonly: true })
  said = db.pragma('integrity_check(1)', { simple: true })
  if (said === 'ok') said = db.pragma('foreign_key_check').length === 0 ? 'ok' : 'a row points at nothing'
  if (said === 'ok' && db.prepare('SELECT count(*) FROM vends').pluck().get() < 0) said = 'no vends'
  db.close()
} catch (error) {
  said = String(error)
}
parentPort.postMessage(said)
`

/** `driver`: where better-sqlite3 lies, as this module finds it. */
const driver = (): string => createRequire(import.meta.url).resolve('better-sqlite3')

export const verifyCopy = (path: string): Promise<Result<void, string>> =>
  new Promise((resolve) => {
    try {
      const worker = new Worker(program, { eval: true, workerData: { path, driver: driver() } })
      worker.once('message', (said: string) => resolve(said === 'ok' ? ok(undefined) : err(said)))
      worker.once('error', (error) => resolve(err(String(error))))
      worker.once('exit', () => resolve(err('the check ended without an answer')))
    } catch (error) {
      resolve(err(String(error)))
    }
  })
