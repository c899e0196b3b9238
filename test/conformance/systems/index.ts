// Every subject there is. A system that is not here fails the suite, whatever else it passes.

import type { Subject } from '../subject.ts'
import { blueprintSubject } from './blueprint.ts'
import { buypowerSubject } from './buypower.ts'
import { chillrSubject } from './chillr.ts'
import { paymobSubject } from './paymob.ts'
import { raveByHistory, raveSubject } from './rave.ts'

/** What of a subject needs no sandbox. */
type Listed = Pick<Subject<never>, 'system' | 'vending' | 'batching' | 'questions'>

export const subjects: readonly Listed[] = [
  buypowerSubject,
  blueprintSubject,
  raveSubject,
  raveByHistory,
  paymobSubject,
  chillrSubject,
]
