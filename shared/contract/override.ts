// A supervisor's word on the spot: the cashier stays signed in, the supervisor keys a PIN and says why.
// Commands that a cashier may not do alone take it as `supervisor`.

import * as z from '../schema.ts'
import { oneLine } from '../one-line.ts'
import { idText } from './common.ts'

/** Why somebody did it, in their own words. Goes into the audit trail: never a PIN or a token. */
export const reasonText = z.string().overwrite(oneLine).min(3, 'say why, in a few words').max(300)

export const supervisorOverride = z.object({
  cashierId: idText,
  pin: z.string().min(1).max(32),
  reason: reasonText,
})

/** What a command takes that a cashier may not do alone: the reason of a supervisor who is signed in, or one on the spot. */
export const supervised = {
  reason: reasonText.optional(),
  supervisor: supervisorOverride.optional(),
}

export type SupervisorOverride = z.infer<typeof supervisorOverride>
