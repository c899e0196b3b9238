// Standing orders at a provider: bills it pays again by itself. Set up only by a supervisor, with
// `vend.place` and the option `recurring`; listed and ended here.

import * as z from '../schema.ts'
import { idText } from './common.ts'

const standingOrder = z.object({
  id: z.string(),
  /** The phone or smartcard it pays for. */
  account: z.string(),
  /** As the provider writes it. */
  amount: z.string(),
  frequency: z.string().nullable(),
  startedAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  nextRunAt: z.string().nullable(),
})

export const standingCommands = {
  'standing.list': {
    about: 'The standing orders a provider runs for this shop. Supervisors only.',
    input: z.object({ providerId: idText }),
    output: z.object({ orders: z.array(standingOrder) }),
    example: { input: { providerId: 'rave' }, output: { orders: [] } },
  },
  'standing.end': {
    about:
      'Ends a standing order at the provider. Supervisors only. `ended` is false when the provider did not say so: list again.',
    input: z.object({ providerId: idText, id: idText, account: z.string().min(1).max(40) }),
    output: z.object({ ended: z.boolean(), message: z.string().nullable() }),
    example: {
      input: { providerId: 'rave', id: '1027', account: '+2348031234567' },
      output: { ended: true, message: null },
    },
  },
} as const

export type StandingOrderView = z.infer<typeof standingOrder>
