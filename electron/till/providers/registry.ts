// Every provider system the till knows. A new one is a folder beside this file and a line here.

import type { Clock, Random } from '../ports.ts'
import type { Adapter } from './adapter.ts'
import { createBlueprint } from './blueprint/adapter.ts'
import { buypower } from './buypower/adapter.ts'
import { chillr } from './chillr/adapter.ts'
import { createPaymob } from './paymob/adapter.ts'
import { rave } from './rave/adapter.ts'

/** What some systems need of the machine to build a request: a signature carries the minute and a nonce. */
export type AdapterPorts = { readonly clock: Pick<Clock, 'now'>; readonly random: Random }

export const adaptersOf = (ports: AdapterPorts): Readonly<Record<string, Adapter>> => ({
  // It remembers its sign-in: a till's own, never shared with another till of the process.
  blueprint: createBlueprint(),
  buypower,
  chillr,
  paymob: createPaymob(ports),
  rave,
})
