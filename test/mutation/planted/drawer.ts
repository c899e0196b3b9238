// The cash drawer: its kicks, refunds, counts, and the numbers of Zs.

import { type Mutant, one } from '../mutant.ts'

const refund = 'electron/till/shift/refund.ts'
const kicks = 'electron/till/print/drawer.ts'

export const drawer: readonly Mutant[] = [
  {
    name: 'refund-paid-twice',
    harm: 'a customer is given the same money back twice',
    patches: one(refund, '  if (before) {\n', '  if (before && before.amountMinor < 0) {\n'),
  },
  {
    name: 'refund-of-what-may-be-sold',
    harm: 'money goes back for a sale of which nobody knows yet whether it was made',
    patches: one(refund, '  if (!owed.has(state)) {\n', "  if (state === 'queued') {\n"),
  },
  {
    name: 'refund-of-what-was-sold-after-all',
    harm: 'money goes back for a sale the provider made after it had refused it',
    patches: one(
      refund,
      '  if (late && late.decided?.sold !== false) {\n',
      '  if (late && late.decided?.sold === true) {\n',
    ),
    suites: ['test/integration/late.test.ts'],
  },
  {
    name: 'refund-not-in-the-drawer',
    harm: 'cash that went back is still expected in the drawer, and the cashier is short',
    patches: one(
      refund,
      '      shiftSeq: shift?.seq ?? null,\n      kind,\n      amountMinor',
      '      shiftSeq: null,\n      kind,\n      amountMinor',
    ),
  },
  {
    name: 'z-number-left-out',
    harm: 'after a Z the next number is skipped: an inspector asks where that Z is',
    patches: one(
      'electron/till/store/shifts.ts',
      '  const seq = shift.restoredAs ?? highestShift(store) + 1\n',
      '  const seq = shift.restoredAs ?? highestShift(store) + (highestShift(store) === 0 ? 1 : 2)\n',
    ),
  },
  {
    name: 'closed-on-an-old-count',
    harm: 'a shift is closed on a count made before money went in or out',
    patches: one(
      'electron/till/shift/close.ts',
      '  count.expectedMinor !== drawer.expectedMinor\n',
      '  count.expectedMinor > drawer.expectedMinor + drawer.expectedMinor\n',
    ),
    suites: ['test/integration/shift-close.test.ts'],
  },
  {
    name: 'drawer-opens-before-it-is-written',
    harm: 'the drawer opens again after a restart, with nobody at it',
    patches: one(
      kicks,
      "    transact(store, () => setKick(store, seq, { state: 'sent', endedAt: null, detail: null }))\n",
      '',
    ),
    suites: ['test/integration/cash-drawer.test.ts'],
  },
  {
    name: 'drawer-opens-on-restart',
    harm: 'a drawer that was asked for before the power went opens when it is back',
    patches: one(
      kicks,
      "        for (const { seq, state } of openKicks(store)) {\n          setKick(store, seq, { state: state === 'sent' ? 'unknown' : 'late', endedAt, detail })\n        }\n",
      "        for (const { seq, state } of openKicks(store)) {\n          if (state === 'sent') setKick(store, seq, { state: 'unknown', endedAt, detail })\n        }\n",
    ),
    suites: ['test/integration/cash-drawer.test.ts'],
  },
]
