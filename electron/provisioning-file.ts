// Finds out what kind of till this is: the file it was given, the `till.json` of its data folder,
// or, where nobody has set it up yet, the training shop.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Provisioning, readProvisioning } from '../shared/config/provisioning.ts'
import { type Result, err, ok } from '../shared/result.ts'
import { trainingShop } from './training-shop.ts'

export const provisioningFileName = 'till.json'

function readText(path: string): Result<string, NodeJS.ErrnoException> {
  try {
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return err(error as NodeJS.ErrnoException)
  }
}

/** `config` must exist when it is named; errors are lines that name the file and the field. */
export function findProvisioning(o: {
  readonly config?: string | undefined
  readonly dataDir: string
}): Result<Provisioning, readonly string[]> {
  const path = o.config ?? join(o.dataDir, provisioningFileName)
  const text = readText(path)
  if (!text.ok) {
    return text.error.code === 'ENOENT' && o.config === undefined
      ? ok(trainingShop)
      : err([`${path}: cannot be read (${text.error.message})`])
  }
  const read = readProvisioning(text.value)
  return read.ok ? read : err(read.error.map((line) => `${path}: ${line}`))
}
