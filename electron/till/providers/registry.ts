// Every provider system the till knows. A new one is a folder beside this file and a line here.

import type { Adapter } from './adapter.ts'
import { blueprint } from './blueprint/adapter.ts'
import { buypower } from './buypower/adapter.ts'
import { rave } from './rave/adapter.ts'

export const adapters: Readonly<Record<string, Adapter>> = {
  blueprint,
  buypower,
  rave,
}
