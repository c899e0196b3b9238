// `--doctor`: what is the matter with this till, on the terminal, without opening it. Ends with 0 where
// nothing is wrong, 1 where something is. The till's file is taken as it lies there: a till that does not
// open on it is what a doctor is for.

import { existsSync } from 'node:fs'
import { type Result, ok } from '../../shared/result.ts'
import { tillFolder } from '../assembly.ts'
import { createClock } from '../ports/clock.ts'
import { createHttp } from '../ports/http.ts'
import { createPrinters } from '../ports/printers/index.ts'
import { createRandom } from '../ports/random.ts'
import { findProvisioning } from '../provisioning-file.ts'
import { hasKeysToSeal } from '../provisioning-keys.ts'
import { examineAside } from '../till/support/aside.ts'
import { findingLines } from '../till/support/bundle.ts'
import { version } from '../version.ts'
import type { HeadlessArguments } from './arguments.ts'

/** Errors are lines about a file that cannot be read. */
export async function runDoctor(
  args: Pick<HeadlessArguments, 'config' | 'country' | 'dataDir'>,
): Promise<Result<number, readonly string[]>> {
  const found = findProvisioning(args)
  if (!found.ok) return found
  const { provisioning } = found.value
  const { dataDir } = args
  const clock = createClock()
  const http = createHttp()
  const folder = tillFolder(dataDir, provisioning)
  try {
    const findings = await examineAside({
      provisioning,
      hasReadableKeys: hasKeysToSeal(provisioning),
      // A till that was never opened has no folder yet; its disk is looked at all the same.
      dataDir: existsSync(folder) ? folder : dataDir,
      clock,
      random: createRandom(),
      http,
      printers: createPrinters(provisioning.printers, { clock }),
      version,
    })
    process.stdout.write(findingLines(findings))
    return ok(findings.some(({ level }) => level === 'bad') ? 1 : 0)
  } finally {
    await http.close()
  }
}
