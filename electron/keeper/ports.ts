// What the keeper hands to the tills it keeps: the configuration as it lies in the file, and whether
// somebody trains.

import { type Provisioning, readProvisioning } from '../../shared/config/provisioning.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { err } from '../../shared/result.ts'
import type { Assembly } from '../assembly.ts'
import { hasKeysToSeal } from '../provisioning-keys.ts'
import type { Configuration, ConfigurationPort } from '../till/configuration.ts'
import type { ShopBehind } from '../till/mode.ts'
import type { TillStatus } from '../till/status/status.ts'
import type { TillFile } from './till-file.ts'

const fixedTo = (document: Provisioning): Omit<Configuration, 'locked'> => ({
  version: '',
  document,
  pending: false,
  path: null,
})

/** Of the shop's till, or of the one that practises where there is no file yet. */
export function configurationOf(keeper: {
  readonly file: () => TillFile | null
  /** What the till runs on. */
  readonly used: () => Provisioning
  readonly hide: (keys: readonly string[]) => void
  readonly renew: () => void
}): ConfigurationPort {
  return {
    current: () => {
      const file = keeper.file()
      if (!file) return { ...fixedTo(keeper.used()), locked: 'not-set-up' }
      const { version, provisioning, file: lies } = file.current()
      return {
        version,
        document: provisioning,
        locked: lies?.own === true ? null : 'named',
        pending: provisioning !== keeper.used(),
        path: lies?.path ?? null,
      }
    },
    hasReadableKeys: () => {
      const lies = keeper.file()?.current().file
      const read = lies ? readProvisioning(lies.text) : null
      return read?.ok === true && hasKeysToSeal(read.value)
    },
    prepare: async (version, sections) =>
      (await keeper.file()?.prepare(version, sections)) ?? err({ kind: 'outdated' }),
    hide: keeper.hide,
    renew: keeper.renew,
  }
}

/** Of a training till: it shows its own rules and changes nothing. */
export const lookedAtOnly = (
  provisioning: Provisioning,
  hide: ConfigurationPort['hide'],
): ConfigurationPort => ({
  current: () => ({ ...fixedTo(provisioning), locked: 'training' }),
  hasReadableKeys: () => false,
  prepare: async () => err({ kind: 'outdated' }),
  hide,
  renew: () => undefined,
})

/** The shop's till as a training till in front of it speaks of it; null when it does not answer. */
export async function shopBehind({ till }: Assembly): Promise<ShopBehind | null> {
  const [status, about] = await Promise.all([
    till.call('status.get', {}),
    till.call('till.describe', {}),
  ])
  if (!status.ok || !about.ok) return null
  const { shop, cashiers } = about.value as Output<'till.describe'>
  const supervisors = cashiers.filter(({ role }) => role === 'supervisor')
  return { name: shop.name, status: status.value as TillStatus, supervisors }
}
