// How the shop calls its providers, for totals by provider.

import type { AppContext } from '../app/context.ts'

export const labelsOf = ({ providers }: AppContext): ReadonlyMap<string, string> =>
  new Map(providers.map(({ id, label }) => [id, label]))
