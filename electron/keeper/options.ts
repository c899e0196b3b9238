// What a host gives the keeper of its till, and what it gets.

import type { Provisioning } from '../../shared/config/provisioning.ts'
import type { assembleTill } from '../assembly.ts'
import type { HidingLog } from '../ports/log.ts'
import type { Vault } from '../ports/secrets.ts'
import type { Provisioned } from '../provisioning-keys.ts'
import type { HostPorts, Random } from '../till/ports.ts'
import type { OpenError, Till } from '../till/till.ts'

export type KeptTill = Pick<Till, 'call' | 'subscribe'> & {
  /** The till that sells, also while somebody trains in front of it. */
  readonly shop: Pick<Till, 'call'>
  readonly close: () => Promise<void>
}

export type KeeperOptions = {
  readonly provisioned: Provisioned
  readonly dataDir: string
  /** Null: this host has none. */
  readonly vault: Vault | null
  readonly random: Random
  readonly log: HidingLog
  readonly version: string
  readonly hostPorts?: HostPorts
  readonly logFile?: string | undefined
  /** The shop's till runs on this now, for the first time or after a change. */
  readonly onRunning?: (provisioning: Provisioning) => void
  /** A country to practise was asked for: no shop is set up meanwhile. */
  readonly isCountryAsked?: boolean
  /** Left out: as every host puts a till together. */
  readonly assemble?: typeof assembleTill
  /** The till was closed and does not open again, not even on what it ran on before. */
  readonly onLost: (error: OpenError) => void
}
