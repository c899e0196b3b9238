// `--doctor`: what is the matter with this till, on the terminal, without opening it. Ends with 0 where
// nothing is wrong, 1 where something is.

import { existsSync } from 'node:fs'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { tillFolder } from '../assembly.ts'
import { createClock } from '../ports/clock.ts'
import { createHttp } from '../ports/http.ts'
import { createPrinters } from '../ports/printers/index.ts'
import { createRandom } from '../ports/random.ts'
import { examineAside } from '../till/support/aside.ts'
import { findingLines } from '../till/support/bundle.ts'
import { version } from '../version.ts'

export async function runDoctor(provisioning: Provisioning, dataDir: string): Promise<number> {
  const clock = createClock()
  const http = createHttp()
  const folder = tillFolder(dataDir, provisioning)
  try {
    const findings = await examineAside({
      provisioning,
      // A till that was never opened has no folder yet; its disk is looked at all the same.
      dataDir: existsSync(folder) ? folder : dataDir,
      clock,
      random: createRandom(),
      http,
      printers: createPrinters(provisioning.printers, { clock }),
      version,
    })
    process.stdout.write(findingLines(findings))
    return findings.some(({ level }) => level === 'bad') ? 1 : 0
  } finally {
    await http.close()
  }
}
