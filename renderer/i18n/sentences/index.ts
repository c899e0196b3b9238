// The sentences adapters and the line write of an exchange, as they stand in the ledger, by the words that
// say them in other languages. `{words}` are somebody else's; `{why}` may be a sentence of ours again.
// The ledger keeps what older tills wrote: a way is added before the others, never taken out.

import { access } from './access.ts'
import { answers } from './answers.ts'
import { batches } from './batches.ts'
import { bills } from './bills.ts'
import { line } from './line.ts'
import { machine } from './machine.ts'
import { orders } from './orders.ts'

export const sentences = {
  ...answers,
  ...access,
  ...line,
  ...orders,
  ...bills,
  ...batches,
  ...machine,
} as const
