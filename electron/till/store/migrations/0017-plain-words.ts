// Version 17: the same laws in words that cost less. SQLite makes a tree of its own of every
// `x IN ('a','b','c')` of three and more each time a row is written, fourteen of them for one move of a
// sale; `(x = 'a' OR x = 'b' OR x = 'c')` it just compares. What is allowed and what an index holds stay
// the same to the last row. Tables that are written a few times a day are left as they were.

import type { Rewording } from './reword.ts'

const oneOf = (column: string, words: readonly string[]): string =>
  `(${words.map((word) => `${column} = '${word}'`).join(' OR ')})`

const over = oneOf('state', ['confirmed', 'refused', 'cancelled', 'expired'])
const owed = oneOf('state', ['refused', 'cancelled', 'expired'])
const open = oneOf('state', ['queued', 'sending', 'unconfirmed', 'review'])
const rowOpen = oneOf('state', ['waiting', 'sending', 'unconfirmed', 'review'])
const paperOpen = oneOf('state', ['waiting', 'printing', 'not-printed', 'unknown'])
const kickEnds = ['opened', 'shut', 'unknown', 'late']

export const plainWords = `
DROP INDEX vends_open;
CREATE INDEX vends_open ON vends
  (provider_id, next, due_at, state, expires_at, amount_minor, placed_at, account, phone) WHERE ${open};
DROP INDEX vends_owed;
CREATE INDEX vends_owed ON vends (state, amount_minor) WHERE ${owed};
DROP INDEX vends_by_account;
CREATE INDEX vends_by_account ON vends (account) WHERE ${over};
DROP INDEX vends_by_phone;
CREATE INDEX vends_by_phone ON vends (phone) WHERE phone IS NOT NULL AND ${over};
DROP INDEX vends_by_day;
CREATE INDEX vends_by_day ON vends (placed_at) WHERE ${over};
DROP INDEX vends_by_amount;
CREATE INDEX vends_by_amount ON vends (amount_minor) WHERE ${over};
DROP INDEX print_jobs_open;
CREATE INDEX print_jobs_open ON print_jobs (printer_id, seq) WHERE ${paperOpen};
DROP INDEX batches_open;
CREATE INDEX batches_open ON batches (provider_id, next, due_at, state, expires_at) WHERE ${open};
DROP INDEX batch_rows_open;
CREATE INDEX batch_rows_open ON batch_rows (state, amount_minor) WHERE cash = 1 AND ${rowOpen};
DROP INDEX batch_rows_owed;
CREATE INDEX batch_rows_owed ON batch_rows (state, amount_minor) WHERE cash = 1 AND ${owed};

DROP TRIGGER print_jobs_end;
CREATE TRIGGER print_jobs_end BEFORE UPDATE OF state ON print_jobs
WHEN ${oneOf('old.state', ['printed', 'answered-yes', 'answered-no'])} AND new.state <> old.state
BEGIN SELECT RAISE(ABORT, 'the law: a printed job stays printed'); END;

DROP TRIGGER drawer_kicks_end_once;
CREATE TRIGGER drawer_kicks_end_once BEFORE UPDATE ON drawer_kicks
WHEN ${oneOf('old.state', kickEnds)} OR (old.state = 'sent' AND NOT ${oneOf('new.state', kickEnds)})
BEGIN SELECT RAISE(ABORT, 'the law: a drawer is kicked once'); END;

DROP TRIGGER batch_rows_move_with_their_batch;
CREATE TRIGGER batch_rows_move_with_their_batch BEFORE UPDATE OF state ON batch_rows
WHEN old.state <> new.state AND ${oneOf('new.state', ['waiting', 'sending', 'cancelled', 'expired'])}
  AND NOT EXISTS (SELECT 1 FROM batches WHERE seq = new.batch_seq
    AND state = CASE new.state WHEN 'waiting' THEN 'queued' ELSE new.state END)
BEGIN SELECT RAISE(ABORT, 'the law: a row is sent, cancelled or expired with its batch'); END;

-- It looks into the indexes of what is open, so it repeats their conditions.
DROP TRIGGER shifts_close_over_no_open_money;
CREATE TRIGGER shifts_close_over_no_open_money BEFORE UPDATE ON shifts
WHEN new.handed_over_by IS NULL AND new.restored = 0 AND (
  EXISTS (SELECT 1 FROM vends WHERE ${open})
  OR EXISTS (SELECT 1 FROM batch_rows WHERE cash = 1 AND ${rowOpen}))
BEGIN SELECT RAISE(ABORT, 'the law: a supervisor hands over what has no end yet'); END;
`

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(',')

/** A column's check, from a list to the same words one by one. `space`: what stands before the list. */
const column = (table: string, name: string, words: readonly string[], space = ' '): Rewording => ({
  table,
  from: `CHECK (${name} IN${space}(${quoted(words)}))`,
  to: `CHECK ${oneOf(name, words)}`,
})

const newLine = '\n    '
const collect = ['pending', 'not-asked', 'unclear', 'failed', 'lapsed', 'not-member', 'paid']
const rowStates = ['waiting', 'sending', 'unconfirmed', 'confirmed', 'refused']
const rowStatesAfter = ['cancelled', 'expired', 'review', ...collect]

export const plainChecks: readonly Rewording[] = [
  column(
    'vends',
    'state',
    ['queued', 'sending', 'unconfirmed', 'confirmed', 'refused', 'cancelled', 'expired', 'review'],
    newLine,
  ),
  column('vends', 'next', ['send', 'requery', 'resend']),
  column('print_jobs', 'kind', ['slip', 'reprint', 'order-slip', 'test']),
  column(
    'print_jobs',
    'state',
    ['waiting', 'printing', 'printed', 'not-printed', 'unknown', 'answered-yes', 'answered-no'],
    newLine,
  ),
  column('print_jobs', 'language', ['en', 'fr', 'pt', 'sw', 'ha', 'ar']),
  column('drawer_kicks', 'cause', ['sale', 'refund', 'move', 'by-hand']),
  column('drawer_kicks', 'state', ['asked', 'sent', ...kickEnds]),
  column(
    'batches',
    'state',
    ['queued', 'sending', 'unconfirmed', 'settled', 'refused', 'cancelled', 'expired', 'review'],
    newLine,
  ),
  {
    table: 'batches',
    from: "state NOT IN ('sending','unconfirmed','settled','review')",
    to: `NOT ${oneOf('state', ['sending', 'unconfirmed', 'settled', 'review'])}`,
  },
  {
    table: 'batch_rows',
    from: `CHECK (state IN (${quoted(rowStates)},${newLine}${quoted(rowStatesAfter)}))`,
    to: `CHECK ${oneOf('state', [...rowStates, ...rowStatesAfter])}`,
  },
  {
    table: 'batch_rows',
    from: `state NOT IN (${quoted(collect)})`,
    to: `NOT ${oneOf('state', collect)}`,
  },
]
