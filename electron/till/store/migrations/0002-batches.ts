// Version 2: batches of many customers, their rows, events and attempts; paper and alarms of a batch.
// As in version 1 the constraints and triggers hold the law even if the code forgets it, and the lists
// of moves are frozen here: a later table of moves arrives with a later migration.

type Moves = readonly (readonly [string, string])[]

const batchMoves: Moves = [
  ['queued', 'sending'],
  ['queued', 'cancelled'],
  ['queued', 'expired'],
  ['sending', 'queued'],
  ['sending', 'unconfirmed'],
  ['sending', 'refused'],
  ['unconfirmed', 'settled'],
  ['unconfirmed', 'review'],
  ['review', 'unconfirmed'],
  ['review', 'settled'],
  ['review', 'refused'],
]

const collectOpen = ['pending', 'not-asked', 'unclear', 'failed', 'lapsed', 'not-member']
const collectHeard = [...collectOpen, 'paid']

const rowMoves: Moves = [
  ['waiting', 'sending'],
  ['waiting', 'cancelled'],
  ['waiting', 'expired'],
  ['sending', 'waiting'],
  ['sending', 'unconfirmed'],
  ['sending', 'confirmed'],
  ['sending', 'refused'],
  ['unconfirmed', 'confirmed'],
  ['unconfirmed', 'refused'],
  ['unconfirmed', 'review'],
  ['review', 'confirmed'],
  ['review', 'refused'],
  ...['sending', 'unconfirmed', 'review'].flatMap((from) =>
    collectHeard.map((to): readonly [string, string] => [from, to]),
  ),
  ...collectOpen.flatMap((from) => [
    ...collectHeard.filter((to) => to !== from).map((to): readonly [string, string] => [from, to]),
    [from, 'review'] as const,
  ]),
]

const allowed = (moves: Moves): string =>
  moves.map(([from, to]) => `(old.state = '${from}' AND new.state = '${to}')`).join(' OR ')

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(',')

const keep = (table: string): string => `
CREATE TRIGGER ${table}_are_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never deleted'); END;`

const collectStates = list(collectHeard)
const rowEnds = list([
  'confirmed',
  'refused',
  'cancelled',
  'expired',
  'paid',
  'failed',
  'lapsed',
  'not-member',
])

export const batches = `
CREATE TABLE batches (
  seq INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  draft_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('bulk','collect')),
  provider_id TEXT NOT NULL,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count > 0),
  total_minor INTEGER NOT NULL CHECK (total_minor > 0),
  -- The cash for all rows; a collect takes none.
  tender TEXT,
  -- The last day customers may pay, yyyy-mm-dd.
  expires_on TEXT,
  -- The end of the address the provider may post results to.
  callback_secret TEXT,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  training INTEGER NOT NULL CHECK (training IN (0, 1)),
  placed_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('queued','sending','unconfirmed','settled','refused','cancelled','expired','review')),
  state_at INTEGER NOT NULL,
  next TEXT CHECK (next IN ('send','ask')),
  due_at INTEGER,
  -- When it is too old to send, if it still waits then.
  expires_at INTEGER,
  -- When the one request that may have arrived was begun; null while there is none.
  sent_at INTEGER,
  -- The provider's own number of it.
  provider_batch TEXT,
  asked INTEGER NOT NULL DEFAULT 0,
  not_found INTEGER NOT NULL DEFAULT 0,
  -- Rows of which a result was posted to the callback address.
  heard INTEGER NOT NULL DEFAULT 0,
  CHECK ((kind = 'bulk') = (tender IS NOT NULL)),
  CHECK ((next IS NULL) = (due_at IS NULL)),
  CHECK (next IS NOT 'send' OR state = 'queued'),
  CHECK (next IS NOT 'ask' OR state = 'unconfirmed'),
  CHECK (sent_at IS NOT NULL OR state NOT IN ('sending','unconfirmed','settled','review'))
) STRICT;

-- Batches that are not over, by what the till does next.
CREATE INDEX batches_open ON batches (provider_id, next, due_at, state, expires_at)
  WHERE state IN ('queued','sending','unconfirmed','review');
CREATE INDEX batches_sent ON batches (provider_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX batches_by_kind ON batches (kind);
CREATE UNIQUE INDEX batches_by_secret ON batches (callback_secret) WHERE callback_secret IS NOT NULL;

CREATE TABLE batch_rows (
  batch_seq INTEGER NOT NULL REFERENCES batches (seq),
  -- From 1, in the order of the sheet.
  n INTEGER NOT NULL CHECK (n > 0),
  reference TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  options TEXT NOT NULL,
  -- 1: cash was taken for it (bulk).
  cash INTEGER NOT NULL CHECK (cash IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('waiting','sending','unconfirmed','confirmed','refused',
    'cancelled','expired','review',${collectStates})),
  state_at INTEGER NOT NULL,
  detail TEXT,
  provider_ref TEXT,
  -- 1: a result of it was posted to the callback address.
  called_back INTEGER NOT NULL DEFAULT 0 CHECK (called_back IN (0, 1)),
  PRIMARY KEY (batch_seq, n),
  CHECK (cash = 0 OR state NOT IN (${collectStates})),
  CHECK (cash = 1 OR state <> 'confirmed')
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_rows_by_state ON batch_rows (batch_seq, state, amount_minor);
CREATE INDEX batch_rows_by_account ON batch_rows (account);
-- The cash of rows that are not over, of rows that were bought, of rows that were not.
CREATE INDEX batch_rows_open ON batch_rows (state, amount_minor)
  WHERE cash = 1 AND state IN ('waiting','sending','unconfirmed','review');
CREATE INDEX batch_rows_sold ON batch_rows (state_at, amount_minor) WHERE cash = 1 AND state = 'confirmed';
CREATE INDEX batch_rows_owed ON batch_rows (state, amount_minor)
  WHERE cash = 1 AND state IN ('refused','cancelled','expired');

CREATE TABLE batch_events (
  seq INTEGER PRIMARY KEY,
  batch_seq INTEGER NOT NULL REFERENCES batches (seq),
  -- Null: of the batch itself. Rows that move with their batch have no line of their own.
  n INTEGER,
  at INTEGER NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  cause TEXT NOT NULL,
  evidence TEXT,
  by TEXT
) STRICT;
CREATE INDEX batch_events_by_batch ON batch_events (batch_seq, n);

CREATE TABLE batch_attempts (
  seq INTEGER PRIMARY KEY,
  batch_seq INTEGER NOT NULL REFERENCES batches (seq),
  kind TEXT NOT NULL CHECK (kind IN ('send','ask')),
  started_at INTEGER NOT NULL,
  deadline_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  http_status INTEGER,
  detail TEXT,
  request TEXT,
  answer TEXT,
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX batch_attempts_by_batch ON batch_attempts (batch_seq);
-- One request per batch is in flight.
CREATE UNIQUE INDEX batch_attempts_one_open ON batch_attempts (batch_seq) WHERE ended_at IS NULL;

ALTER TABLE alarms ADD COLUMN batch_seq INTEGER REFERENCES batches (seq);
ALTER TABLE print_jobs ADD COLUMN batch_seq INTEGER REFERENCES batches (seq);
CREATE INDEX print_jobs_by_batch ON print_jobs (batch_seq) WHERE batch_seq IS NOT NULL;
-- A batch asks for its own slip once, and every copy has its own number.
CREATE UNIQUE INDEX print_jobs_one_batch_slip ON print_jobs (batch_seq)
  WHERE batch_seq IS NOT NULL AND kind = 'slip';
CREATE UNIQUE INDEX print_jobs_batch_copy ON print_jobs (batch_seq, copy)
  WHERE batch_seq IS NOT NULL AND kind = 'reprint';

CREATE TRIGGER print_jobs_are_of_one BEFORE INSERT ON print_jobs
WHEN new.vend_seq IS NOT NULL AND new.batch_seq IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the law: a slip is of a vend or of a batch'); END;

CREATE TRIGGER batches_are_born_queued BEFORE INSERT ON batches
WHEN new.state <> 'queued' OR new.sent_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the law: a batch is born queued'); END;

CREATE TRIGGER batches_move_by_the_table BEFORE UPDATE OF state ON batches
WHEN old.state <> new.state AND NOT (${allowed(batchMoves)})
BEGIN SELECT RAISE(ABORT, 'the law: this move is not in the table'); END;

CREATE TRIGGER batches_send_after_intent BEFORE UPDATE OF state ON batches
WHEN new.state = 'sending' AND old.state <> 'sending' AND NOT EXISTS
  (SELECT 1 FROM batch_attempts WHERE batch_seq = new.seq AND kind = 'send' AND ended_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the law: an attempt row stands before the first byte leaves'); END;

CREATE TRIGGER batches_send_what_was_agreed BEFORE UPDATE OF state ON batches
WHEN new.state = 'sending' AND old.state <> 'sending' AND
  (SELECT count(*) <> new.row_count OR sum(amount_minor) <> new.total_minor
   FROM batch_rows WHERE batch_seq = new.seq)
BEGIN SELECT RAISE(ABORT, 'the law: a batch goes with the rows and the total that were agreed'); END;

CREATE TRIGGER batches_are_sent_once BEFORE UPDATE OF state ON batches
WHEN new.state IN ('sending','cancelled','expired') AND old.state = 'queued' AND EXISTS
  (SELECT 1 FROM batch_attempts WHERE batch_seq = new.seq AND kind = 'send'
   AND (ended_at IS NOT NULL OR new.state <> 'sending')
   AND (outcome IS NULL OR outcome NOT IN ('not-sent','not-authorised')))
BEGIN SELECT RAISE(ABORT, 'the law: a batch that may have arrived is never sent again and never cancelled'); END;

CREATE TRIGGER batches_end_with_their_rows BEFORE UPDATE OF state ON batches
WHEN new.state = 'settled' AND old.state <> 'settled' AND EXISTS
  (SELECT 1 FROM batch_rows WHERE batch_seq = new.seq AND state NOT IN (${rowEnds}))
BEGIN SELECT RAISE(ABORT, 'the law: a batch is settled when every row has its end'); END;

CREATE TRIGGER batches_are_refused_whole BEFORE UPDATE OF state ON batches
WHEN new.state = 'refused' AND old.state <> 'refused' AND EXISTS
  (SELECT 1 FROM batch_rows WHERE batch_seq = new.seq AND state <> 'refused')
BEGIN SELECT RAISE(ABORT, 'the law: a batch is refused with every row of it'); END;

CREATE TRIGGER batches_settle_with_paper BEFORE UPDATE OF state ON batches
WHEN new.state = 'settled' AND old.state <> 'settled' AND NOT EXISTS
  (SELECT 1 FROM print_jobs WHERE batch_seq = new.seq AND kind = 'slip')
BEGIN SELECT RAISE(ABORT, 'the law: a settled batch has its print job'); END;

CREATE TRIGGER batches_keep_what_was_agreed
BEFORE UPDATE OF seq, reference, draft_id, kind, provider_id, name, currency, row_count, total_minor,
  tender, expires_on, callback_secret, cashier_id, cashier_name, training, placed_at ON batches
BEGIN SELECT RAISE(ABORT, 'the law: what was agreed is never changed'); END;

CREATE TRIGGER batches_keep_their_number BEFORE UPDATE OF provider_batch ON batches
WHEN old.provider_batch IS NOT NULL AND new.provider_batch IS NOT old.provider_batch
BEGIN SELECT RAISE(ABORT, 'the law: the provider''s number of a batch is never changed'); END;

CREATE TRIGGER batch_rows_are_born_waiting BEFORE INSERT ON batch_rows
WHEN new.state <> 'waiting' OR NOT EXISTS
  (SELECT 1 FROM batches WHERE seq = new.batch_seq AND state = 'queued'
   AND (kind = 'bulk') = (new.cash = 1) AND new.n <= row_count)
BEGIN SELECT RAISE(ABORT, 'the law: a row is born waiting, in a batch that is queued'); END;

CREATE TRIGGER batch_rows_move_by_the_table BEFORE UPDATE OF state ON batch_rows
WHEN old.state <> new.state AND NOT (${allowed(rowMoves)})
BEGIN SELECT RAISE(ABORT, 'the law: this move is not in the table'); END;

-- Sent, taken back, cancelled and too old are things that happen to a batch, and to its rows with it.
CREATE TRIGGER batch_rows_move_with_their_batch BEFORE UPDATE OF state ON batch_rows
WHEN old.state <> new.state AND new.state IN ('waiting','sending','cancelled','expired') AND NOT EXISTS
  (SELECT 1 FROM batches WHERE seq = new.batch_seq
   AND state = CASE new.state WHEN 'waiting' THEN 'queued' ELSE new.state END)
BEGIN SELECT RAISE(ABORT, 'the law: a row is sent, cancelled or expired with its batch'); END;

CREATE TRIGGER batch_rows_keep_what_was_agreed
BEFORE UPDATE OF batch_seq, n, reference, account, amount_minor, options, cash ON batch_rows
BEGIN SELECT RAISE(ABORT, 'the law: what was agreed is never changed'); END;

-- One reference is one order for life, be it a vend, a batch or a row.
CREATE TRIGGER batch_rows_references BEFORE INSERT ON batch_rows
WHEN EXISTS (SELECT 1 FROM vends WHERE reference = new.reference)
  OR EXISTS (SELECT 1 FROM batches WHERE reference = new.reference)
BEGIN SELECT RAISE(ABORT, 'the law: a reference is given once'); END;
CREATE TRIGGER batches_references BEFORE INSERT ON batches
WHEN EXISTS (SELECT 1 FROM vends WHERE reference = new.reference)
  OR EXISTS (SELECT 1 FROM batch_rows WHERE reference = new.reference)
BEGIN SELECT RAISE(ABORT, 'the law: a reference is given once'); END;
CREATE TRIGGER vends_references BEFORE INSERT ON vends
WHEN EXISTS (SELECT 1 FROM batches WHERE reference = new.reference)
  OR EXISTS (SELECT 1 FROM batch_rows WHERE reference = new.reference)
BEGIN SELECT RAISE(ABORT, 'the law: a reference is given once'); END;

CREATE TRIGGER batch_attempts_end_once BEFORE UPDATE ON batch_attempts
WHEN old.ended_at IS NOT NULL OR new.kind <> old.kind OR new.batch_seq <> old.batch_seq
  OR new.started_at <> old.started_at
BEGIN SELECT RAISE(ABORT, 'the law: an attempt ends once'); END;

CREATE TRIGGER batch_events_are_frozen BEFORE UPDATE ON batch_events
BEGIN SELECT RAISE(ABORT, 'the law: rows of batch_events are never changed'); END;
${keep('batches')}${keep('batch_rows')}${keep('batch_events')}${keep('batch_attempts')}
`
