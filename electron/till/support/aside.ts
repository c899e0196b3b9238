// The doctor without a till: for a computer on which none opens, or whose till somebody is selling at.
// Opens nothing for writing, sends nothing that sells, and leaves an open database alone.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { isSealed } from '../../../shared/config/secrets.ts'
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

type ProviderConfig = Provisioning['providers'][number]

const hasSealedKeys = ({ credentials }: ProviderConfig): boolean =>
  Object.values(credentials).some(isSealed)

export async function examineAside(o: {
  /** As it stands in the file: sealed keys are still sealed. */
  readonly provisioning: Provisioning
  /** Keys that open something stand there for anybody to read. */
  readonly hasReadableKeys: boolean
  readonly dataDir: string
  readonly clock: Clock
  readonly random: Random
  readonly http: Http
  readonly printers: readonly PrinterPort[]
  readonly version: string
}): Promise<readonly Finding[]> {
  const { provisioning, dataDir, clock, random, http } = o
  const adapters = adaptersOf({ clock, random })
  const sealed = provisioning.providers.filter(hasSealedKeys)
  const open = provisioning.providers.filter((config) => !hasSealedKeys(config))
  const providers = open.flatMap((config) => {
    const adapter = adapters[config.system]
    return adapter ? [providerOf(config, adapter)] : []
  })
  const health = new Health({ providers, clock, http, onChange: () => undefined })
  const [asked, printed] = await Promise.all([
    Promise.all(providers.map((provider) => askProvider(provider, health, clock))),
    Promise.all(o.printers.map(async (one) => printerFinding(one.id, await one.state()))),
  ])
  // Asked with a sealed key they would say that it is wrong.
  const told = [
    ...asked.map(({ finding }) => finding),
    ...sealed.map(({ label }) => find('provider', 'sealed', { provider: label })),
  ]
  const lastAt = copiesIn(copiesFolder(dataDir))[0]?.at ?? null
  return inOrder([
    clockFinding(asked, false),
    zoneFinding(provisioning.shop.timeZone, clock.now()),
    spaceOn(dataDir),
    speedOf(dataDir),
    soundnessOfFile(dataDir),
    backupFinding({ lastAt, trouble: null }, clock.now()),
    find('keys', o.hasReadableKeys ? 'readable' : 'ok'),
    ...(told.length > 0 ? told : [find('provider', 'none')]),
    ...printed,
    find('version', 'ok', { version: o.version }),
  ])
}
