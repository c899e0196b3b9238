// A configured provider as the till uses it: its adapter, its account and its schedule after the
// shop's overrides.

import type { ProviderConfig, Provisioning } from '../../../shared/config/provisioning.ts'
import type { AskSchedule } from '../../../shared/vend/decide.ts'
import type { Adapter, ProviderAccount } from './adapter.ts'
import { withoutKeys } from './without-keys.ts'

export type Provider = {
  readonly id: string
  readonly label: string
  readonly adapter: Adapter
  readonly account: ProviderAccount
  /** Ids of entries of another system: what went out through them cannot stand in this one's history. */
  readonly elsewhere: readonly string[]
  readonly schedule: AskSchedule
  /** Wait between tries to reach it when it is down; null grows from one second to fifteen. */
  readonly probeMs: number | null
  /** Below this the float is shown low: decimal text in the adapter's currency. */
  readonly lowFloat: string | null
  readonly choices: Readonly<Record<string, readonly string[]>>
  /** What the shop set itself about asking, for orders whose adapter has a schedule of its own. */
  readonly overrides: {
    readonly waitsMs: readonly number[] | null
    readonly maxAsks: number | null
  }
  /** Where the till listens for results the provider posts; null: nowhere. */
  readonly callback: NonNullable<ProviderConfig['callback']> | null
}

const connectMs = 8_000
const answerMs = 60_000
const askMs = 30_000
/** A probe that is refused is refused in no time: shorter waits would only burn the processor. */
const leastProbeMs = 50

/** How long an attempt may take, ms: what the screen tells the cashier to wait. */
export function longestMs({ adapter, account }: Provider, attempt: 'vend' | 'requery'): number {
  const { waits } = account
  const plain = waits.connectMs + (attempt === 'vend' ? waits.answerMs : waits.askMs)
  return adapter.longestMs?.(waits, attempt) ?? plain
}

function waitsOf(
  firstMs: number | undefined,
  nextMs: number | undefined,
): readonly number[] | null {
  const waits = [firstMs ?? nextMs, nextMs ?? firstMs].filter((wait) => wait !== undefined)
  return waits.length === 0 ? null : waits
}

export function providerOf(
  config: ProviderConfig,
  adapter: Adapter,
  elsewhere: readonly string[] = [],
): Provider {
  const { timing = {} } = config
  return {
    id: config.id,
    label: config.label,
    adapter: withoutKeys(adapter, config.credentials),
    account: {
      id: config.id,
      system: config.system,
      label: config.label,
      baseUrl: config.baseUrl.replace(/\/+$/, ''),
      credentials: config.credentials,
      currency: adapter.currency,
      waits: {
        connectMs: timing.connectMs ?? connectMs,
        answerMs: timing.answerMs ?? answerMs,
        askMs: timing.askMs ?? askMs,
      },
    },
    elsewhere,
    schedule: {
      requeryByReference: adapter.can.requeryByReference,
      resendWhenUnknown: adapter.can.resendWhenUnknown,
      notFoundConfirmations: adapter.can.notFoundConfirmations,
      firstRequeryMs: timing.firstRequeryMs ?? adapter.can.firstRequeryMs,
      requeryMs: timing.requeryMs ?? timing.firstRequeryMs ?? adapter.can.requeryMs,
      maxRequeries: timing.maxRequeries ?? adapter.can.maxRequeries,
      overridesDelay: timing.firstRequeryMs !== undefined || timing.requeryMs !== undefined,
    },
    probeMs: timing.probeMs === undefined ? null : Math.max(leastProbeMs, timing.probeMs),
    lowFloat: config.lowFloat ?? null,
    choices: config.choices ?? {},
    overrides: {
      waitsMs: waitsOf(timing.firstRequeryMs, timing.requeryMs),
      maxAsks: timing.maxRequeries ?? null,
    },
    callback: config.callback ?? null,
  }
}

/** Every provider of a till, in the order of its configuration. Throws for a system no adapter is known for. */
export const providersOf = (
  { providers }: Pick<Provisioning, 'providers'>,
  adapters: Readonly<Record<string, Adapter>>,
): readonly Provider[] =>
  providers.map((config) => {
    const adapter = adapters[config.system]
    if (!adapter) throw new Error(`no adapter for ${config.system}`)
    const others = providers.filter(({ system }) => system !== config.system)
    return providerOf(
      config,
      adapter,
      others.map(({ id }) => id),
    )
  })
