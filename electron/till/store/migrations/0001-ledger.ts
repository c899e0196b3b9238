// Version 1: vends, their events and attempts, tokens and deliveries, paper, alarms.
// The constraints and triggers hold the law of the vend even if the code forgets it; the list of
// moves is frozen here on purpose: a later table of moves arrives with a later migration.

const moves: readonly (readonly [string, string])[] = [
  ['queued', 'sending'],
  ['queued', 'cancelled'],
  ['queued', 'expired'],
  ['sending', 'queued'],
  ['sending', 'unconfirmed'],
  ['sending', 'confirmed'],
  ['sending', 'refused'],
  ['unconfirmed', 'sending'],
  ['unconfirmed', 'confirmed'],
  ['unconfirmed', 'refused'],
  ['unconfirmed', 'review'],
  ['review', 'confirmed'],
  ['review', 'refused'],
]

const allowed = moves
  .map(([from, to]) => `(old.state = '${from}' AND new.state = '${to}')`)
  .join(' OR ')

const keep = (table: string): string => `
CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never deleted'); END;`

const frozen = (table: string): string => `
CREATE TRIGGER ${table}_is_frozen BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never changed'); END;`

export const ledger = `
CREATE TABLE vends (
  seq INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  draft_id TEXT NOT NULL UNIQUE,
  provider_id TEXT NOT NULL,
  product TEXT NOT NULL,
  account TEXT NOT NULL,
  phone TEXT,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  tender TEXT NOT NULL,
  options TEXT NOT NULL,
  customer TEXT,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  training INTEGER NOT NULL CHECK (training IN (0, 1)),
  placed_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('queued','sending','unconfirmed','confirmed','refused','cancelled','expired','review')),
  state_at INTEGER NOT NULL,
  next TEXT CHECK (next IN ('send','requery','resend')),
  due_at INTEGER,
  expires_at INTEGER,
  asked INTEGER NOT NULL DEFAULT 0,
  not_found INTEGER NOT NULL DEFAULT 0,
  waits TEXT,
  CHECK ((next IS NULL) = (due_at IS NULL)),
  CHECK (next IS NULL OR state IN ('queued','unconfirmed')),
  CHECK (next IS NOT 'send' OR state = 'queued'),
  CHECK (next NOT IN ('requery','resend') OR state = 'unconfirmed')
) STRICT;

-- Sales that are not over, by what the till does next: one heap for the outbox, the strip and the queue.
CREATE INDEX vends_open ON vends
  (provider_id, next, due_at, state, expires_at, amount_minor, placed_at)
  WHERE state IN ('queued','sending','unconfirmed','review');
CREATE INDEX vends_owed ON vends (state, amount_minor) WHERE state IN ('refused','cancelled','expired');
CREATE INDEX vends_sold ON vends (state_at, amount_minor) WHERE state = 'confirmed';
CREATE INDEX vends_by_account ON vends (account);
CREATE INDEX vends_by_phone ON vends (phone) WHERE phone IS NOT NULL;

CREATE TABLE events (
  -- The vend's seq times 65,536, plus the event's place in its journal: a journal is one stretch of the
  -- table, so it needs no index, and a placing writes one page less.
  seq INTEGER PRIMARY KEY CHECK (seq / 65536 = vend_seq),
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  at INTEGER NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  cause TEXT NOT NULL,
  evidence TEXT,
  by TEXT
) STRICT;

CREATE TABLE attempts (
  seq INTEGER PRIMARY KEY,
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  kind TEXT NOT NULL CHECK (kind IN ('vend','requery')),
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
CREATE INDEX attempts_by_vend ON attempts (vend_seq);
-- One request per vend is in flight.
CREATE UNIQUE INDEX attempts_one_open ON attempts (vend_seq) WHERE ended_at IS NULL;

CREATE TABLE deliveries (
  seq INTEGER PRIMARY KEY,
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  attempt_seq INTEGER REFERENCES attempts (seq),
  at INTEGER NOT NULL,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX deliveries_by_vend ON deliveries (vend_seq);

CREATE TABLE tokens (
  seq INTEGER PRIMARY KEY,
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  attempt_seq INTEGER REFERENCES attempts (seq),
  -- 0: seen in an answer that cannot be trusted. Kept as evidence, never printed by itself.
  trusted INTEGER NOT NULL CHECK (trusted IN (0, 1)),
  kind TEXT NOT NULL,
  digits TEXT NOT NULL,
  sts_class INTEGER,
  label TEXT,
  units TEXT,
  unsplittable INTEGER NOT NULL DEFAULT 0,
  UNIQUE (vend_seq, digits, trusted)
) STRICT;
CREATE INDEX tokens_by_end ON tokens (substr(digits, -4));

CREATE TABLE print_jobs (
  seq INTEGER PRIMARY KEY,
  vend_seq INTEGER REFERENCES vends (seq),
  printer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('slip','reprint','order-slip','test')),
  copy INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN
    ('waiting','printing','printed','not-printed','unknown','answered-yes','answered-no')),
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  detail TEXT
) STRICT;
CREATE INDEX print_jobs_open ON print_jobs (printer_id, seq)
  WHERE state IN ('waiting','printing','not-printed','unknown');
CREATE INDEX print_jobs_by_vend ON print_jobs (vend_seq) WHERE vend_seq IS NOT NULL;
-- A vend asks for its own slip once, and every copy has its own number.
CREATE UNIQUE INDEX print_jobs_one_slip ON print_jobs (vend_seq) WHERE kind = 'slip';
CREATE UNIQUE INDEX print_jobs_copy ON print_jobs (vend_seq, copy) WHERE kind = 'reprint';

CREATE TABLE alarms (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  vend_seq INTEGER REFERENCES vends (seq),
  message TEXT NOT NULL,
  acknowledged_at INTEGER,
  acknowledged_by TEXT
) STRICT;
CREATE INDEX alarms_open ON alarms (seq) WHERE acknowledged_at IS NULL;

CREATE TABLE sign_ins (
  cashier_id TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until INTEGER NOT NULL
) STRICT;

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TRIGGER vends_are_born_queued BEFORE INSERT ON vends WHEN new.state <> 'queued'
BEGIN SELECT RAISE(ABORT, 'the law: a vend is born queued'); END;

CREATE TRIGGER vends_move_by_the_table BEFORE UPDATE OF state ON vends
WHEN old.state <> new.state AND NOT (${allowed})
BEGIN SELECT RAISE(ABORT, 'the law: this move is not in the table'); END;

CREATE TRIGGER vends_send_after_intent BEFORE UPDATE OF state ON vends
WHEN new.state = 'sending' AND old.state <> 'sending' AND NOT EXISTS
  (SELECT 1 FROM attempts WHERE vend_seq = new.seq AND kind = 'vend' AND ended_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the law: an attempt row stands before the first byte leaves'); END;

CREATE TRIGGER vends_confirm_with_paper BEFORE UPDATE OF state ON vends
WHEN new.state = 'confirmed' AND old.state <> 'confirmed' AND NOT EXISTS
  (SELECT 1 FROM print_jobs WHERE vend_seq = new.seq AND kind = 'slip')
BEGIN SELECT RAISE(ABORT, 'the law: a confirmed vend has its print job'); END;

CREATE TRIGGER vends_never_sent_stays_true BEFORE UPDATE OF state ON vends
WHEN new.state IN ('cancelled','expired') AND old.state = 'queued' AND EXISTS
  (SELECT 1 FROM attempts WHERE vend_seq = new.seq AND kind = 'vend'
   AND (outcome IS NULL OR outcome NOT IN ('not-sent','not-authorised')))
BEGIN SELECT RAISE(ABORT, 'the law: only a vend of which nothing was sent is cancelled'); END;

CREATE TRIGGER vends_keep_what_was_agreed
BEFORE UPDATE OF seq, reference, draft_id, provider_id, product, account, phone, amount_minor,
  currency, tender, options, customer, cashier_id, cashier_name, training, placed_at ON vends
BEGIN SELECT RAISE(ABORT, 'the law: what was agreed with the customer is never changed'); END;

CREATE TRIGGER attempts_end_once BEFORE UPDATE ON attempts
WHEN old.ended_at IS NOT NULL OR new.kind <> old.kind OR new.vend_seq <> old.vend_seq
  OR new.started_at <> old.started_at
BEGIN SELECT RAISE(ABORT, 'the law: an attempt ends once'); END;

CREATE TRIGGER print_jobs_end BEFORE UPDATE OF state ON print_jobs
WHEN old.state IN ('printed','answered-yes','answered-no') AND new.state <> old.state
BEGIN SELECT RAISE(ABORT, 'the law: a printed job stays printed'); END;
${keep('vends')}${keep('events')}${keep('attempts')}${keep('deliveries')}${keep('tokens')}
${keep('print_jobs')}${keep('alarms')}${frozen('events')}${frozen('deliveries')}${frozen('tokens')}
`
