// Version 14: ends of days, which sum the shifts since the one before, and money brought to the bank. Both
// are numbered without gaps; their paper and that of drops and pay-outs is kept among the reports.

const kept = (table: string): string => `
CREATE TRIGGER ${table}_are_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never deleted'); END;
CREATE TRIGGER ${table}_are_frozen BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never changed'); END;`

const lastOf = (table: string): string => `(SELECT coalesce(max(seq), 0) FROM ${table})`

export const days = `
-- Null: what \`kind\` says. Paper that is neither X nor Z nor a refund's is stored as kind 'x'.
ALTER TABLE reports ADD COLUMN paper TEXT CHECK (paper IN ('day','banking','move'));

CREATE TABLE days (
  -- Its number, from 1.
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  draft_id TEXT NOT NULL UNIQUE,
  first_shift INTEGER NOT NULL REFERENCES shifts (seq),
  last_shift INTEGER NOT NULL REFERENCES shifts (seq),
  -- Of the journal: everything since the day before, with a shift open or not.
  last_vend INTEGER NOT NULL,
  last_batch INTEGER NOT NULL,
  last_refund INTEGER NOT NULL,
  last_banking INTEGER NOT NULL,
  -- What was in the safe then, by the till's own reckoning.
  safe_minor INTEGER NOT NULL,
  at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  report_seq INTEGER NOT NULL UNIQUE REFERENCES reports (seq),
  CHECK (first_shift <= last_shift)
) STRICT;
CREATE TRIGGER days_follow_each_other BEFORE INSERT ON days
WHEN new.seq <> ${lastOf('days')} + 1
  OR new.first_shift <> coalesce((SELECT max(last_shift) FROM days), 0) + 1
  OR new.last_shift <> ${lastOf('shifts')}
  OR new.last_vend <> ${lastOf('vends')} OR new.last_batch <> ${lastOf('batches')}
  OR new.last_refund <> ${lastOf('refunds')}
BEGIN SELECT RAISE(ABORT, 'the law: a day follows the one before it, up to where the journal stands'); END;
CREATE TRIGGER days_end_after_their_shifts BEFORE INSERT ON days
WHEN EXISTS (SELECT 1 FROM shifts WHERE closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the law: a day ends when its shifts are closed'); END;

CREATE TABLE bankings (
  -- Its number, from 1.
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  draft_id TEXT NOT NULL UNIQUE,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  -- Of it, what came out of the closed drawer; the rest came out of the safe.
  drawer_minor INTEGER NOT NULL CHECK (drawer_minor BETWEEN 0 AND amount_minor),
  -- The newest shift then. Only a closed drawer is reached into.
  after_shift INTEGER NOT NULL REFERENCES shifts (seq),
  -- How many of which note and coin, JSON; null where only the sum was given.
  notes TEXT,
  reference TEXT NOT NULL CHECK (reference <> ''),
  note TEXT,
  at INTEGER NOT NULL,
  cashier_id TEXT NOT NULL,
  cashier_name TEXT NOT NULL,
  supervisor TEXT NOT NULL,
  report_seq INTEGER NOT NULL UNIQUE REFERENCES reports (seq)
) STRICT;
CREATE INDEX bankings_by_shift ON bankings (after_shift);
CREATE TRIGGER bankings_are_numbered BEFORE INSERT ON bankings
WHEN new.seq <> ${lastOf('bankings')} + 1
BEGIN SELECT RAISE(ABORT, 'the law: bankings are numbered without gaps'); END;
CREATE TRIGGER bankings_leave_an_open_drawer_alone BEFORE INSERT ON bankings
WHEN new.drawer_minor > 0 AND EXISTS (SELECT 1 FROM shifts WHERE closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the law: an open drawer is not brought to the bank'); END;
${kept('days')}${kept('bankings')}
`
