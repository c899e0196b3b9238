// Money given back for what was not sold: what is owed, and paying it, once. Amounts are decimal text.

import * as z from '../schema.ts'
import { amountText, epochMs, idText, payKind } from './common.ts'
import { reasonText, supervisorOverride } from './override.ts'
import { heap } from './shift.ts'

const dueRefund = z.object({
  /** Of a sale, or of the batch a row is of. */
  vendId: z.string().nullable(),
  batchId: z.string().nullable(),
  n: z.number().nullable(),
  reference: z.string(),
  product: z.string(),
  account: z.string(),
  customerName: z.string().nullable(),
  amount: amountText,
  state: z.enum(['refused', 'cancelled', 'expired']),
  stateAt: epochMs,
  /** How it was paid; the money goes back the same way unless somebody chooses otherwise. */
  paid: payKind,
})

export const refundCommands = {
  'refund.due': {
    about:
      'Sales, and rows of batches, that ended without a sale and whose money is still here, newest first; or whether that is so of one sale. `total` is of all of them.',
    input: z.object({ vendId: idText.optional(), limit: z.int().min(1).max(1000).optional() }),
    output: z.object({ due: z.array(dueRefund), total: heap }),
    example: {
      input: {},
      output: {
        due: [
          {
            vendId: 'T7K2M4P8QX3R5V9W0ZBC',
            batchId: null,
            n: null,
            reference: 'T7K2M4P8QX3R5V9W0ZBC',
            product: 'electricity',
            account: '12345678910',
            customerName: 'Chidi Okafor',
            amount: '2000.00',
            state: 'refused',
            stateAt: 1795500000900,
            paid: 'cash',
          },
        ],
        total: { count: 1, amount: '2000.00' },
      },
    },
  },
  'refund.pay': {
    about:
      'Gives back, once, all that was paid for a sale or a row of a batch that ended without a sale, and prints a slip to sign. Needs a supervisor unless the shop lets cashiers.',
    input: z.object({
      vendId: idText.optional(),
      batchId: idText.optional(),
      /** Which row of the batch. */
      n: z.int().min(1).optional(),
      /** Must be what is owed. */
      amount: amountText,
      kind: payKind.optional(),
      reason: reasonText,
      supervisor: supervisorOverride.optional(),
    }),
    output: z.object({ reportId: z.number(), jobId: z.number().nullable() }),
    example: {
      input: { vendId: 'T7K2M4P8QX3R5V9W0ZBC', amount: '2000', reason: 'Refused, given back' },
      output: { reportId: 33, jobId: 91 },
    },
  },
} as const

export type DueRefundView = z.infer<typeof dueRefund>
