// Sheets of many customers: sent at most once, each row told as the ledger has it.

import { type Mutant, one } from '../mutant.ts'

const decideBatch = 'shared/vend/batch-decide.ts'
const news = 'electron/till/batch/news.ts'

export const batches: readonly Mutant[] = [
  {
    name: 'sheet-without-answer-goes-again',
    harm: 'a sheet whose answer was lost is sent again: every customer is bought for twice',
    patches: one(
      decideBatch,
      "    case 'unknown':\n    case 'not-found':\n      return unconfirmed(situation, 'no-answer', schedule)",
      "    case 'unknown':\n    case 'not-found':\n      return { moves: [{ to: 'queued', cause: 'not-sent' }], next: { kind: 'send', delayMs: retrySendMs }, asked, notFound }",
    ),
  },
  {
    name: 'sheet-tapped-twice-is-two',
    harm: 'two taps on one sheet become two sheets',
    patches: one(
      'electron/till/batch/place.ts',
      '    draftId: input.draftId,',
      '    draftId: `${input.draftId} ${placedAt}`,',
    ),
    suites: ['test/integration/batch-place.test.ts'],
  },
  {
    name: 'sheet-is-sending-for-ever',
    harm: 'a sheet that was out when the power went is never asked about',
    patches: one(
      'electron/till/batch/recover.ts',
      "  const after = batch.state === 'sending' ? to('unconfirmed', batch) : batch\n",
      '  const after = batch\n',
    ),
  },
  {
    name: 'row-news-of-the-next-row',
    harm: 'what was heard of one customer of a sheet is written at another',
    patches: one(
      news,
      '    const row = byNumber.get(one.n)\n',
      '    const row = byNumber.get(one.n + 1) ?? byNumber.get(one.n)\n',
    ),
  },
  {
    name: 'row-turns-round-in-silence',
    harm: 'a provider goes back on its word about a row and nobody is told',
    patches: one(news, '  if (contradiction) tellContradiction(store, batch, row, news, at)\n', ''),
    suites: ['test/integration/batch-law.test.ts', 'test/integration/callbacks.test.ts'],
  },
]
