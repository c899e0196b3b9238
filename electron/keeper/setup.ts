// First run, from the host's side: a data folder without a shop becomes one by one file that is written
// whole. What was typed so far lies beside it, without keys and PINs, and is gone once the shop is open.

import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import { replaceFile, type Vault } from '../ports/secrets.ts'
import { provisioningFileName } from '../provisioning-file.ts'
import type { Provisioned } from '../provisioning-keys.ts'
import { readyToLie, writeFile } from './till-file.ts'
import { asideFolder, copiesFolder, copiesIn, damagedIn } from '../till/backup/copies.ts'
import type { NotPrepared } from '../till/configuration.ts'
import type { Random } from '../till/ports.ts'
import type { NotBegun, SetupClosed, SetupPort } from '../till/setup.ts'
import { databaseFile, writeAheadFile } from '../till/store/database.ts'

type Options = {
  readonly dataDir: string
  readonly vault: Vault | null
  readonly random: Random
  /** Null: nobody has set the till up. */
  readonly file: () => Provisioned['file']
  readonly isCountryAsked: boolean
  /** Opens the shop's till beside the one that practises. The error is a sentence; nothing is left open. */
  readonly open: (provisioned: Provisioned) => Promise<Result<void, string>>
  readonly hide: (provisioning: Provisioning) => void
}

const shopFolder = (dataDir: string): string => join(dataDir, 'shop')
/** What a shop sold lies here, or a copy of it: also where its database itself is gone. */
const hasRecords = (folder: string): boolean =>
  [databaseFile, writeAheadFile].some((name) => existsSync(join(folder, name))) ||
  existsSync(asideFolder(folder)) ||
  [copiesIn, damagedIn].some((found) => found(copiesFolder(folder)).length > 0)

/** Takes away what has come into a folder since `lay` was in it, or the folder; null: there was none. */
function takeBack(folder: string, lay: readonly string[] | null): void {
  const all = lay === null ? [''] : readdirSync(folder).filter((name) => !lay.includes(name))
  for (const name of all) rmSync(join(folder, name), { recursive: true, force: true })
}

const draftFile = (dataDir: string): string => join(dataDir, 'setup.json')

export function createSetup(o: Options): SetupPort {
  const path = join(o.dataDir, provisioningFileName)
  const closed = (): SetupClosed | null => {
    const file = o.file()
    if (file) return file.own ? 'set-up' : 'named'
    if (o.isCountryAsked) return 'country'
    if (existsSync(path)) return 'set-up'
    return hasRecords(shopFolder(o.dataDir)) ? 'shop-data' : null
  }
  return {
    closed,
    canSeal: () => o.vault?.strength() === 'sealed',
    draft: () => {
      try {
        return JSON.parse(readFileSync(draftFile(o.dataDir), 'utf8')) as unknown
      } catch {
        return null
      }
    },
    keepDraft: (draft) => {
      try {
        replaceFile(draftFile(o.dataDir), JSON.stringify(draft))
      } catch {
        // A full disk will say so where it matters.
      }
    },
    read: async (text): Promise<Result<Provisioning, NotPrepared>> => {
      const ready = await readyToLie(text, o)
      return ready.ok ? ok(ready.value.document) : ready
    },
    begin: async (text): Promise<Result<void, NotBegun>> => {
      const ready = await readyToLie(text, o)
      if (!ready.ok) return ready
      if (closed() !== null) return err({ kind: 'outdated' })
      const { document } = ready.value
      o.hide(document)
      const folder = shopFolder(o.dataDir)
      const lay = existsSync(folder) ? readdirSync(folder) : null
      const written = writeFile(path, ready.value.text, null)
      if (!written.ok) {
        return err({ kind: 'failed', message: `The file could not be written (${written.error}).` })
      }
      const opened = await o.open({
        provisioning: document,
        file: { path, text: ready.value.text, own: true },
      })
      if (!opened.ok) {
        // As if it had never been. There was no shop here before; what lay here all the same stays.
        rmSync(path, { force: true })
        takeBack(folder, lay)
        return err({ kind: 'failed', message: opened.error })
      }
      rmSync(draftFile(o.dataDir), { force: true })
      return ok(undefined)
    },
  }
}
