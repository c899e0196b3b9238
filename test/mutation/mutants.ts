// Every bug that is planted. A new one stands in the file of its kind.

import type { Mutant } from './mutant.ts'
import { answers } from './planted/answers.ts'
import { batches } from './planted/batches.ts'
import { counter } from './planted/counter.ts'
import { disk } from './planted/disk.ts'
import { drawer } from './planted/drawer.ts'
import { keeping } from './planted/keeping.ts'

export const mutants: readonly Mutant[] = [
  ...answers,
  ...disk,
  ...counter,
  ...batches,
  ...drawer,
  ...keeping,
]
