// Version 16: shifts, refunds and reports a backup did not know of, entered again from the order log. They
// were so: they keep their numbers and their hashes, and leave a hole where the log has one. No number that
// was ever used is used again: the highest ones stand among the facts. What the drawer does from then on
// goes by the same rules as ever.

const flag = (table: string): string =>
  `ALTER TABLE ${table} ADD COLUMN restored INTEGER NOT NULL DEFAULT 0 CHECK (restored IN (0, 1));`

const lastOf = (table: string): string => `(SELECT coalesce(max(seq), 0) FROM ${table})`
/** The highest number one of these ever had, as far as anybody knows. */
const highest = (table: string, one: string): string => `max(${lastOf(table)},
  coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'highest-${one}'), 0))`

export const restored = `
${flag('shifts')}
${flag('refunds')}
${flag('reports')}

DROP TRIGGER shifts_open_in_order;
CREATE TRIGGER shifts_open_in_order BEFORE INSERT ON shifts
WHEN new.closed_at IS NOT NULL OR new.seq <= ${lastOf('shifts')}
  OR (new.restored = 0 AND new.seq <> ${highest('shifts', 'shift')} + 1)
  OR new.first_vend <> ${lastOf('vends')} + 1 OR new.first_batch <> ${lastOf('batches')} + 1
  OR new.first_refund <> ${lastOf('refunds')} + 1
BEGIN SELECT RAISE(ABORT, 'the law: a shift begins where the journal stands'); END;

-- Sales entered again are open until their providers have answered; the shift closed long ago.
DROP TRIGGER shifts_close_over_no_open_money;
CREATE TRIGGER shifts_close_over_no_open_money BEFORE UPDATE ON shifts
WHEN new.handed_over_by IS NULL AND new.restored = 0 AND (
  EXISTS (SELECT 1 FROM vends WHERE state IN ('queued','sending','unconfirmed','review'))
  OR EXISTS (SELECT 1 FROM batch_rows
    WHERE cash = 1 AND state IN ('waiting','sending','unconfirmed','review')))
BEGIN SELECT RAISE(ABORT, 'the law: a supervisor hands over what has no end yet'); END;

-- Shifts are numbered without gaps, and a Z has the number of its shift.
DROP TRIGGER reports_are_numbered;
CREATE TRIGGER reports_are_numbered BEFORE INSERT ON reports
WHEN new.kind = 'z' AND (new.number IS NOT new.shift_seq
  OR new.number <= (SELECT coalesce(max(number), 0) FROM reports))
BEGIN SELECT RAISE(ABORT, 'the law: Z reports are numbered without gaps, as their shifts are'); END;

DROP TRIGGER reports_are_a_chain;
CREATE TRIGGER reports_are_a_chain BEFORE INSERT ON reports
WHEN new.seq <= ${lastOf('reports')} OR (new.restored = 0 AND (new.seq <> ${lastOf('reports')} + 1
  OR new.previous <> coalesce((SELECT hash FROM reports ORDER BY seq DESC LIMIT 1), '')))
BEGIN SELECT RAISE(ABORT, 'the law: a report follows the one before it'); END;

DROP TRIGGER refunds_are_owed;
CREATE TRIGGER refunds_are_owed BEFORE INSERT ON refunds
WHEN NOT EXISTS (SELECT 1 FROM vends WHERE seq = new.vend_seq AND amount_minor = new.amount_minor
    AND (new.restored = 1 OR state IN ('refused','cancelled','expired')))
  AND NOT EXISTS (SELECT 1 FROM batch_rows WHERE batch_seq = new.batch_seq AND n = new.n
    AND cash = 1 AND amount_minor = new.amount_minor
    AND (new.restored = 1 OR state IN ('refused','cancelled','expired')))
BEGIN SELECT RAISE(ABORT, 'the law: only what is owed is given back, and all of it'); END;

DROP TRIGGER refunds_belong_to_the_open_shift;
CREATE TRIGGER refunds_belong_to_the_open_shift BEFORE INSERT ON refunds
WHEN new.restored = 0 AND new.shift_seq IS NOT (SELECT seq FROM shifts WHERE closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the law: rows of refunds belong to the shift that is open'); END;

DROP TRIGGER days_follow_each_other;
CREATE TRIGGER days_follow_each_other BEFORE INSERT ON days
WHEN new.seq <> ${highest('days', 'day')} + 1
  OR new.first_shift IS NOT (SELECT min(seq) FROM shifts
    WHERE seq > coalesce((SELECT max(last_shift) FROM days), 0))
  OR new.last_shift <> ${lastOf('shifts')}
  OR new.last_vend <> ${lastOf('vends')} OR new.last_batch <> ${lastOf('batches')}
  OR new.last_refund <> ${lastOf('refunds')}
BEGIN SELECT RAISE(ABORT, 'the law: a day follows the one before it, up to where the journal stands'); END;

DROP TRIGGER bankings_are_numbered;
CREATE TRIGGER bankings_are_numbered BEFORE INSERT ON bankings
WHEN new.seq <> ${highest('bankings', 'banking')} + 1
BEGIN SELECT RAISE(ABORT, 'the law: bankings are numbered without gaps'); END;
`
