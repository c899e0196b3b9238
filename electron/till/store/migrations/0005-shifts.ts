// Version 5: shifts, the drawer, refunds and their paper. What was sold in a shift is a stretch of the
// journal, from the first sale that could be its own to the last, so a sale writes nothing more for it;
// the triggers see that stretches meet the journal exactly and that nothing closes over open money.

const keep = (table: string): string => `
CREATE TRIGGER ${table}_are_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never deleted'); END;`

const frozen = (table: string): string => `
CREATE TRIGGER ${table}_are_frozen BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never changed'); END;`

const lastOf = (table: string): string => `(SELECT coalesce(max(seq), 0) FROM ${table})`

/** Or to no shift, where none is open and the table allows it. */
const inOpenShift = (table: string): string => `
CREATE TRIGGER ${table}_belong_to_the_open_shift BEFORE INSERT ON ${table}
WHEN new.shift_seq IS NOT (SELECT seq FROM shifts WHERE closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} belong to the shift that is open'); END;`

export const shifts = `
CREATE TABLE shifts (
  -- Its number, from 1. Its Z carries the same one.
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  draft_id TEXT NOT NULL UNIQUE,
  currency TEXT NOT NULL,
  training INTEGER NOT NULL CHECK (training IN (0, 1)),
  opened_at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  float_minor INTEGER NOT NULL CHECK (float_minor >= 0),
  -- What was counted of which note and coin, JSON; null where only the sum was given.
  float_notes TEXT,
  -- The first sale, batch and refund that could be its own, and the last that are.
  first_vend INTEGER NOT NULL,
  first_batch INTEGER NOT NULL,
  first_refund INTEGER NOT NULL,
  last_vend INTEGER,
  last_batch INTEGER,
  closed_at INTEGER,
  closed_by TEXT,
  count_seq INTEGER REFERENCES shift_counts (seq),
  note TEXT,
  -- The supervisor who answers for sales that had no end when it closed.
  handed_over_by TEXT,
  CHECK ((closed_at IS NULL) = (last_vend IS NULL)),
  CHECK ((closed_at IS NULL) = (last_batch IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((closed_at IS NULL) = (count_seq IS NULL))
) STRICT;
CREATE UNIQUE INDEX shifts_one_open ON shifts (closed_at IS NULL) WHERE closed_at IS NULL;

-- Every count of the drawer, in the order they were made: a count is not taken back by another.
CREATE TABLE shift_counts (
  seq INTEGER PRIMARY KEY,
  shift_seq INTEGER NOT NULL REFERENCES shifts (seq),
  at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  counted_minor INTEGER NOT NULL CHECK (counted_minor >= 0),
  notes TEXT,
  -- What the journal said then.
  expected_minor INTEGER NOT NULL
) STRICT;
CREATE INDEX shift_counts_by_shift ON shift_counts (shift_seq);

CREATE TABLE drawer_moves (
  seq INTEGER PRIMARY KEY,
  draft_id TEXT NOT NULL UNIQUE,
  shift_seq INTEGER NOT NULL REFERENCES shifts (seq),
  kind TEXT NOT NULL CHECK (kind IN ('drop','pay-out','pay-in')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL
) STRICT;
CREATE INDEX drawer_moves_by_shift ON drawer_moves (shift_seq);

CREATE TABLE refunds (
  seq INTEGER PRIMARY KEY,
  -- Null: paid while no shift was open.
  shift_seq INTEGER REFERENCES shifts (seq),
  vend_seq INTEGER UNIQUE REFERENCES vends (seq),
  batch_seq INTEGER,
  n INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('cash','card','mobile')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  -- Who allowed it; null where a cashier may alone.
  supervisor TEXT,
  UNIQUE (batch_seq, n),
  FOREIGN KEY (batch_seq, n) REFERENCES batch_rows (batch_seq, n),
  CHECK ((batch_seq IS NULL) = (n IS NULL)),
  CHECK ((vend_seq IS NULL) <> (batch_seq IS NULL))
) STRICT;
CREATE INDEX refunds_by_shift ON refunds (shift_seq, kind, amount_minor);
CREATE INDEX alarms_contradicting ON alarms (vend_seq)
  WHERE kind = 'late-contradiction' AND vend_seq IS NOT NULL;

-- Paper that is no sale's: as it was when it was made, with the hash of its text and of the one before.
CREATE TABLE reports (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  kind TEXT NOT NULL CHECK (kind IN ('x','z','refund')),
  -- Of a Z: without gaps.
  number INTEGER UNIQUE,
  shift_seq INTEGER REFERENCES shifts (seq),
  refund_seq INTEGER UNIQUE REFERENCES refunds (seq),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  body TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  CHECK ((kind = 'z') = (number IS NOT NULL)),
  CHECK ((kind = 'refund') = (refund_seq IS NOT NULL)),
  CHECK (kind = 'refund' OR shift_seq IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX reports_one_z ON reports (shift_seq) WHERE kind = 'z';

ALTER TABLE print_jobs ADD COLUMN report_seq INTEGER REFERENCES reports (seq);
CREATE INDEX print_jobs_by_report ON print_jobs (report_seq) WHERE report_seq IS NOT NULL;
CREATE UNIQUE INDEX print_jobs_one_report_slip ON print_jobs (report_seq)
  WHERE report_seq IS NOT NULL AND kind = 'slip';
CREATE UNIQUE INDEX print_jobs_report_copy ON print_jobs (report_seq, copy)
  WHERE report_seq IS NOT NULL AND kind = 'reprint';
CREATE TRIGGER print_jobs_are_of_a_report_alone BEFORE INSERT ON print_jobs
WHEN new.report_seq IS NOT NULL AND (new.vend_seq IS NOT NULL OR new.batch_seq IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the law: a report is no slip of a sale'); END;

CREATE TRIGGER shifts_open_in_order BEFORE INSERT ON shifts
WHEN new.closed_at IS NOT NULL OR new.seq <> ${lastOf('shifts')} + 1
  OR new.first_vend <> ${lastOf('vends')} + 1 OR new.first_batch <> ${lastOf('batches')} + 1
  OR new.first_refund <> ${lastOf('refunds')} + 1
BEGIN SELECT RAISE(ABORT, 'the law: a shift begins where the journal stands'); END;

CREATE TRIGGER shifts_keep_how_they_opened BEFORE UPDATE OF seq, draft_id, currency, training,
  opened_at, cashier_id, cashier_name, float_minor, float_notes, first_vend, first_batch,
  first_refund ON shifts
BEGIN SELECT RAISE(ABORT, 'the law: how a shift was opened is never changed'); END;

CREATE TRIGGER shifts_close_once BEFORE UPDATE ON shifts
WHEN old.closed_at IS NOT NULL OR new.closed_at IS NULL
  OR new.last_vend <> ${lastOf('vends')} OR new.last_batch <> ${lastOf('batches')}
BEGIN SELECT RAISE(ABORT, 'the law: a shift closes once, where the journal stands'); END;

CREATE TRIGGER shifts_close_counted BEFORE UPDATE ON shifts
WHEN NOT EXISTS (SELECT 1 FROM shift_counts WHERE seq = new.count_seq AND shift_seq = new.seq
  AND (counted_minor = expected_minor OR trim(coalesce(new.note, '')) <> ''))
BEGIN SELECT RAISE(ABORT, 'the law: a shift closes with a count, and a difference with a note'); END;

CREATE TRIGGER shifts_close_with_a_z BEFORE UPDATE ON shifts
WHEN NOT EXISTS (SELECT 1 FROM reports WHERE kind = 'z' AND shift_seq = new.seq AND number = new.seq)
BEGIN SELECT RAISE(ABORT, 'the law: a shift closes with its Z'); END;

CREATE TRIGGER shifts_close_over_no_open_money BEFORE UPDATE ON shifts
WHEN new.handed_over_by IS NULL AND (
  EXISTS (SELECT 1 FROM vends WHERE state IN ('queued','sending','unconfirmed','review'))
  OR EXISTS (SELECT 1 FROM batch_rows
    WHERE cash = 1 AND state IN ('waiting','sending','unconfirmed','review')))
BEGIN SELECT RAISE(ABORT, 'the law: a supervisor hands over what has no end yet'); END;

CREATE TRIGGER reports_are_numbered BEFORE INSERT ON reports
WHEN new.kind = 'z' AND new.number <> (SELECT coalesce(max(number), 0) + 1 FROM reports)
BEGIN SELECT RAISE(ABORT, 'the law: Z reports are numbered without gaps'); END;

CREATE TRIGGER reports_are_a_chain BEFORE INSERT ON reports
WHEN new.seq <> ${lastOf('reports')} + 1
  OR new.previous <> coalesce((SELECT hash FROM reports ORDER BY seq DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'the law: a report follows the one before it'); END;

CREATE TRIGGER refunds_are_owed BEFORE INSERT ON refunds
WHEN NOT EXISTS (SELECT 1 FROM vends WHERE seq = new.vend_seq
    AND state IN ('refused','cancelled','expired') AND amount_minor = new.amount_minor)
  AND NOT EXISTS (SELECT 1 FROM batch_rows WHERE batch_seq = new.batch_seq AND n = new.n
    AND cash = 1 AND state IN ('refused','cancelled','expired') AND amount_minor = new.amount_minor)
BEGIN SELECT RAISE(ABORT, 'the law: only what is owed is given back, and all of it'); END;

CREATE TRIGGER refunds_stop_at_a_contradiction BEFORE INSERT ON refunds
WHEN EXISTS (SELECT 1 FROM alarms WHERE kind = 'late-contradiction' AND vend_seq = new.vend_seq)
  OR EXISTS (SELECT 1 FROM batch_events
    WHERE batch_seq = new.batch_seq AND n = new.n AND cause = 'late-answer')
BEGIN SELECT RAISE(ABORT, 'the law: nothing is given back for what may have been sold'); END;
${inOpenShift('drawer_moves')}${inOpenShift('shift_counts')}${inOpenShift('refunds')}
${keep('shifts')}${keep('shift_counts')}${keep('drawer_moves')}${keep('refunds')}${keep('reports')}
${frozen('shift_counts')}${frozen('drawer_moves')}${frozen('refunds')}${frozen('reports')}
`
