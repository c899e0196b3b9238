// Every reader of the outside there is.

import { doors } from './doors.ts'
import { files } from './files.ts'
import { printers } from './printers.ts'
import { providers } from './providers.ts'
import type { Target } from './target.ts'

export const targets: readonly Target[] = [...providers, ...files, ...doors, ...printers]

/** How many of `cases` each target gets: by its share, and every one some. */
export function shared(
  cases: number,
): readonly { readonly target: Target; readonly cases: number }[] {
  const all = targets.reduce((sum, { share }) => sum + share, 0)
  return targets.map((target) => ({
    target,
    cases: Math.min(
      target.most ?? cases,
      Math.max(target.most ? 4 : 20, Math.round((cases * target.share) / all)),
    ),
  }))
}
