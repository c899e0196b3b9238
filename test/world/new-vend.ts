// A sale as it is placed, for tests that write the ledger's rows themselves.

import type { NewVend } from '../../electron/till/store/vends.ts'

/** `nth`: no two of one test have the same, for their references and drafts hang on it. */
export const newVend = (nth: number, more: Partial<NewVend> = {}): NewVend => ({
  reference: `T${nth}`,
  draftId: `draft-${nth}`,
  providerId: 'buypower',
  product: 'electricity',
  account: '12345678910',
  phone: null,
  amountMinor: 200_000,
  currency: 'NGN',
  tender: { kind: 'cash', tenderedMinor: more.amountMinor ?? 200_000 },
  options: {},
  customer: null,
  cashierId: 'ada',
  cashierName: 'Ada',
  training: true,
  placedAt: 1_000,
  expiresAt: null,
  ...more,
})
