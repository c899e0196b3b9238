// The doctor without a till: for a computer on which none opens, or whose till somebody is selling at.
// Opens nothing for writing, sends nothing that sells, and leaves an open database alone.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { Finding } from '../../../shared/contract/support.ts'
import { copiesFolder, copiesIn } from '../backup/copies.ts'
import type { Clock, Http, PrinterPort, Random } from '../ports.ts'
import { providerOf } from '../providers/account.ts'
import { Health } from '../providers/health.ts'
import { adaptersOf } from '../providers/registry.ts'
import { backupFinding, inOrder } from './doctor.ts'
import { soundnessOfFile, spaceOn, speedOf } from './disk.ts'
import { find } from './findings.ts'
import { askProvider, clockFinding, printerFinding, zoneFinding } from './outside.ts'

export async function examineAside(o: {
  readonly provisioning: Provisioning
  readonly dataDir: string
  readonly clock: Clock
  readonly random: Random
  readonly http: Http
  readonly printers: readonly PrinterPort[]
  readonly version: string
}): Promise<readonly Finding[]> {
  const { provisioning, dataDir, clock, random, http } = o
  const adapters = adaptersOf({ clock, random })
  const providers = provisioning.providers.flatMap((config) => {
    const adapter = adapters[config.system]
    return adapter ? [providerOf(config, adapter)] : []
  })
  const health = new Health({ providers, clock, http, onChange: () => undefined })
  const [asked, printed] = await Promise.all([
    Promise.all(providers.map((provider) => askProvider(provider, health, clock))),
    Promise.all(o.printers.map(async (one) => printerFinding(one.id, await one.state()))),
  ])
  const lastAt = copiesIn(copiesFolder(dataDir))[0]?.at ?? null
  return inOrder([
    clockFinding(asked, false),
    zoneFinding(provisioning.shop.timeZone, clock.now()),
    spaceOn(dataDir),
    speedOf(dataDir),
    soundnessOfFile(dataDir),
    backupFinding({ lastAt, trouble: null }, clock.now()),
    find('keys', provisioning.plainKeys === undefined ? 'ok' : 'readable'),
    ...(asked.length > 0 ? asked.map(({ finding }) => finding) : [find('provider', 'none')]),
    ...printed,
    find('version', 'ok', { version: o.version }),
  ])
}
