// What reaches the counter: paper, tokens, money, keys.

import { type Mutant, one } from '../mutant.ts'

const recover = 'electron/till/vend/recover.ts'
const settle = 'electron/till/vend/settle.ts'
const lane = 'electron/till/print/lane.ts'

export const counter: readonly Mutant[] = [
  {
    name: 'print-before-commit',
    harm: 'bytes leave before "printing" is on disk: the next start prints the slip again',
    patches: one(
      'electron/till/store/print-jobs.ts',
      '  return job && takeJob(store, job.seq, printerId) ? job : null\n',
      '  return job\n',
    ),
  },
  {
    name: 'print-twice',
    harm: 'a slip that may be on paper is printed again by itself',
    patches: one(
      lane,
      "  return { state: outcome.kind, endedAt, detail: detail === '' ? null : detail }",
      "  return { state: outcome.kind === 'unknown' ? 'not-printed' : outcome.kind, endedAt, detail }",
    ),
  },
  {
    name: 'restart-prints-again',
    harm: 'what was printing when the power went is printed again',
    patches: [
      {
        file: recover,
        find: "      setJobState(store, job.seq, {\n        state: 'unknown',",
        replace: "      setJobState(store, job.seq, {\n        state: 'not-printed',",
      },
    ],
  },
  {
    name: 'lost-print-job',
    harm: 'a sale is confirmed without a slip being asked for',
    patches: one(
      settle,
      "    if (move.to === 'confirmed') askForPaper(store, vend.seq, slipPrinterId, at)\n",
      "    if (move.to === 'confirmed' && vend.asked === 0) askForPaper(store, vend.seq, slipPrinterId, at)\n",
    ),
  },
  {
    name: 'slips-forgotten',
    harm: 'a slip that could not be printed is never tried again',
    patches: one(
      'electron/till/store/print-jobs.ts',
      "AND j.state IN ('waiting','not-printed')\n  ORDER BY j.seq LIMIT 1",
      "AND j.state IN ('waiting')\n  ORDER BY j.seq LIMIT 1",
    ),
  },
  {
    name: 'double-tap-is-two-sales',
    harm: 'two taps on one ticket become two sales',
    patches: one(
      'electron/till/vend/place.ts',
      '    draftId: input.draftId,',
      '    draftId: `${input.draftId} ${reference}`,',
    ),
  },
  {
    name: 'newest-draft-is-new-again',
    harm: 'the ticket that was placed last, confirmed again after a lost answer, becomes a second sale',
    patches: one(
      'electron/till/store/drafts.ts',
      '  draftId > last(store) && isPlain(draftId)',
      '  draftId >= last(store) && isPlain(draftId)',
    ),
  },
  {
    name: 'money-through-float',
    harm: 'an amount loses a kobo on its way through binary floating point',
    patches: one(
      'shared/money/money.ts',
      '  const value = Number(minor)\n',
      '  const value = Math.trunc(Number(text) * 10 ** digits)\n',
    ),
  },
  {
    name: 'tokens-in-the-wrong-order',
    harm: 'the credit token stands before its key-change tokens, and the meter refuses it',
    patches: one(
      'shared/sts/token.ts',
      "  'key-change': 0,\n  management: 1,\n  credit: 2,",
      "  'key-change': 2,\n  management: 1,\n  credit: 0,",
    ),
    suites: ['test/unit/sts.test.ts'],
  },
  {
    name: 'token-cut-short',
    harm: 'of glued tokens only the first reaches the paper',
    patches: one(
      'shared/sts/token.ts',
      '  const parts = digits.match(/\\d{20}/g) ?? []',
      '  const parts = (digits.match(/\\d{20}/g) ?? []).slice(0, 1)',
    ),
  },
  {
    name: 'reserved-ignored',
    harm: 'more is taken offline than the float can pay',
    patches: one(
      'electron/till/vend/float.ts',
      '  const leftMinor = amountMinor - soldSince(store, id, at) - reservedMinor',
      '  const leftMinor = amountMinor - soldSince(store, id, at)',
    ),
    suites: ['test/integration/before-cash.test.ts', 'test/integration/batch-cash.test.ts'],
  },
  {
    name: 'key-in-the-evidence',
    harm: 'the shop’s key stands in the journal and in every support file',
    patches: [
      {
        file: 'electron/till/providers/evidence.ts',
        find: '    request: request.body === undefined ? line : `${line}\\n${request.body}`,',
        replace:
          "    request: `${line}\\n${JSON.stringify(request.headers)}\\n${request.body ?? ''}`,",
      },
      {
        file: 'electron/till/providers/without-keys.ts',
        find: '  return keys.length === 0 ? adapter : (walled(',
        replace: '  return keys.length >= 0 ? adapter : (walled(',
      },
    ],
    suites: ['test/integration/logs.test.ts', 'test/integration/security-keys.test.ts'],
  },
]
