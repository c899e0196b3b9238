// Asks a provider whether it knows an account that is about to be saved. Past health, past every queue:
// nothing is learned of a provider the till does not have yet. The keys go to the provider alone.

import type { ProviderConfig } from '../../../shared/config/provisioning.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import type { Ports } from '../ports.ts'
import { providerOf } from '../providers/account.ts'
import { adaptersOf } from '../providers/registry.ts'

export type Checked = Output<'settings.check'>

/** Somebody stands there and waits. */
const patienceMs = { connectMs: 6_000, answerMs: 15_000, askMs: 15_000 }

export async function checkKeys(
  { clock, random, http }: Pick<Ports, 'clock' | 'random' | 'http'>,
  config: ProviderConfig,
): Promise<Checked> {
  const adapter = adaptersOf({ clock, random })[config.system]
  if (!adapter) throw new Error(`no adapter for ${config.system}`)
  const provider = providerOf({ ...config, timing: patienceMs }, adapter)
  const startedAt = clock.monotonic()
  const said = await provider.adapter.check(provider.account, http)
  return {
    result: said.kind,
    detail: said.kind === 'accepted' ? null : said.detail,
    balance:
      said.kind === 'accepted' && said.balanceMinor !== null
        ? {
            amount: formatAmount(said.balanceMinor, adapter.currency),
            currency: adapter.currency,
          }
        : null,
    tookMs: Math.round(clock.monotonic() - startedAt),
  }
}
