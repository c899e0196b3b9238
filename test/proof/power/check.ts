// A till opened on what the power left, without a line: it opens, its file is sound, and nothing anybody
// outside had seen is unknown to it or about to be sent again.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { createClock } from '../../../electron/ports/clock.ts'
import { createLog } from '../../../electron/ports/log.ts'
import { createPrinters } from '../../../electron/ports/printers/index.ts'
import { createRandom } from '../../../electron/ports/random.ts'
import { databaseFile } from '../../../electron/till/store/database.ts'
import { openTill } from '../../../electron/till/till.ts'
import { faultyDisk } from '../../world/faulty-disk.ts'
import type { Cut } from './cuts.ts'

const printers: Provisioning['printers'] = [{ id: 'c', transport: 'virtual', columns: 48 }]

const open = (dataDir: string, provisioning: Provisioning, database?: Database.Database) =>
  openTill({
    provisioning: { ...provisioning, printers },
    dataDir,
    ...(database ? { database } : {}),
    version: 'after a power cut',
    ports: {
      clock: createClock(),
      random: createRandom(),
      http: { exchange: async () => ({ kind: 'not-sent', reason: 'refused', detail: 'no line' }) },
      printers: createPrinters(printers),
      log: createLog(() => 0),
    },
  })

/** With `startFails`, the disk first fails at the nth write of the start, for every n. */
export async function checkCut(
  cut: Cut,
  provisioning: Provisioning,
  startFails = false,
): Promise<readonly string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cut-'))
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(join(dataDir, databaseFile), cut.database)
    if (cut.log.length > 0) writeFileSync(join(dataDir, `${databaseFile}-wal`), cut.log)
    if (startFails) await failToStart(dataDir, provisioning)
    const opened = open(dataDir, provisioning)
    if (!opened.ok) return [`${cut.name}: it does not open: ${opened.error.message}`]
    await opened.value.close()
    return lookAt(dataDir, cut).map((what) => `${cut.name}: ${what}`)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function failToStart(dataDir: string, provisioning: Provisioning): Promise<void> {
  for (let n = 1; n < 200; n += 1) {
    const disk = faultyDisk()
    const handle = disk.open(join(dataDir, databaseFile))
    disk.arm('write', n, false)
    const opened = open(dataDir, provisioning, handle)
    disk.heal()
    if (opened.ok) await opened.value.close()
    if (!disk.struck()) return
  }
}

function lookAt(dataDir: string, { seen }: Cut): readonly string[] {
  const db = new Database(join(dataDir, databaseFile), { readonly: true })
  const wrong: string[] = []
  try {
    const states = new Map<string, string>(
      (
        db
          .prepare(
            'SELECT reference, state FROM vends UNION ALL SELECT reference, state FROM batches',
          )
          .raw()
          .all() as [string, string][]
      ).map(([reference, state]) => [reference, state]),
    )
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push('the file is not sound')
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) wrong.push('a row points nowhere')
    for (const reference of seen.promised) {
      if (!states.has(reference)) wrong.push(`${reference} was promised and is unknown`)
    }
    for (const reference of seen.sent) {
      const state = states.get(reference)
      if (state === undefined) wrong.push(`${reference} was sent and is unknown`)
      else if (['queued', 'sending', 'cancelled', 'expired'].includes(state)) {
        wrong.push(`${reference} was sent, and is ${state}`)
      }
    }
    const bare = db
      .prepare(
        `SELECT reference FROM vends WHERE state = 'confirmed' AND
           (NOT EXISTS (SELECT 1 FROM tokens WHERE vend_seq = vends.seq)
            AND product = 'electricity'
            OR NOT EXISTS (SELECT 1 FROM print_jobs WHERE vend_seq = vends.seq))`,
      )
      .pluck()
      .all()
    for (const reference of bare) wrong.push(`${String(reference)} is confirmed without its paper`)
    return wrong
  } finally {
    db.close()
  }
}
