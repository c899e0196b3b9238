// Which systems a training till plays: those that sell in the shop's currency, each read only when it
// is wanted. The till gets an ordinary provider at an ordinary address.

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { ProviderConfig } from '../shared/config/provisioning.ts'
import { type SystemId, systems, systemsIn } from '../shared/config/systems.ts'
import type { PracticeAccount } from '../shared/contract/training.ts'
import type { Currency } from '../shared/money/money.ts'
import type { Running } from './sandbox/open.ts'
import { practiceAccounts } from './training-accounts.ts'

export type Played = {
  readonly config: ProviderConfig
  readonly sandbox: Running
  /** The sandbox's names of the requests that sell: those a fault of the next sale strikes. */
  readonly sales: readonly string[]
  /** Its answers are signed, so a signature can be wrong. */
  readonly signed: boolean
  readonly accounts: readonly PracticeAccount[]
}

/** A trainee should see the till ask again, and not wait two minutes for it. */
const timing = { firstRequeryMs: 8_000, requeryMs: 8_000, probeMs: 3_000 }
/** Nor wait for payers who take days at a real counter. */
const payersTiming = { ...timing, firstRequeryMs: 3_000, requeryMs: 3_000 }
/** How long a sale and an answer take, so that the screen shows what it will show at a real counter. */
const speed = { speedMs: 400 }

type Started = {
  readonly sandbox: Running
  readonly baseUrl: string
  readonly credentials: ProviderConfig['credentials']
}

async function start(system: SystemId): Promise<Started> {
  switch (system) {
    case 'buypower': {
      const { startBuyPowerSandbox } = await import('./sandbox/buypower/sandbox.ts')
      const sandbox = await startBuyPowerSandbox(speed)
      return { sandbox, baseUrl: sandbox.url, credentials: { apiKey: sandbox.apiKey } }
    }
    case 'blueprint': {
      const { startBlueprintSandbox } = await import('./sandbox/blueprint/sandbox.ts')
      const sandbox = await startBlueprintSandbox(speed)
      return { sandbox, baseUrl: sandbox.url, credentials: { ...sandbox.signIn } }
    }
    case 'rave': {
      const { startRaveSandbox } = await import('./sandbox/rave/sandbox.ts')
      const sandbox = await startRaveSandbox(speed)
      return { sandbox, baseUrl: sandbox.url, credentials: { secretKey: sandbox.secretKey } }
    }
    case 'paymob': {
      const { startPaymobSandbox } = await import('./sandbox/paymob/sandbox.ts')
      const sandbox = await startPaymobSandbox(speed)
      return { sandbox, baseUrl: sandbox.url, credentials: { ...sandbox.credentials } }
    }
    case 'chillr': {
      const { startChillrSandbox } = await import('./sandbox/chillr/sandbox.ts')
      const sandbox = await startChillrSandbox(speed)
      return { sandbox, baseUrl: sandbox.url, credentials: { ...sandbox.credentials } }
    }
  }
}

/** A port nobody listens on: the till's address for results must be known before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function play(system: SystemId, currency: Currency): Promise<Played> {
  const { sandbox, baseUrl, credentials } = await start(system)
  return {
    sandbox,
    sales: system === 'rave' ? ['vend', 'bulk'] : ['vend'],
    signed: system === 'buypower',
    accounts: practiceAccounts(system, currency),
    config: {
      id: system,
      system,
      label: systems[system].label,
      baseUrl,
      credentials,
      timing: system === 'chillr' ? payersTiming : timing,
      ...(system === 'buypower' ? { lowFloat: '100000' } : {}),
      // Results of bulk come back to a port of this machine, as they would through a shop's router.
      ...(system === 'rave' ? { callback: { host: '127.0.0.1', port: await freePort() } } : {}),
    },
  }
}

/** Starts the sandboxes of every system that sells in this currency. */
export const playSystems = (currency: Currency): Promise<readonly Played[]> =>
  Promise.all(systemsIn(currency).map((system) => play(system, currency)))
