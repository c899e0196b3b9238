// Version 10: sales called refused that turn out to be sold, and what a person found out about them: it
// was sold after all, or the provider took it back. Until somebody knows, nothing is paid back; what was
// paid back before is a loss to be claimed.

const contradicted = (of: string): string => `
  (EXISTS (SELECT 1 FROM alarms WHERE kind = 'late-contradiction' AND vend_seq = ${of}.vend_seq)
   OR EXISTS (SELECT 1 FROM batch_events
     WHERE batch_seq = ${of}.batch_seq AND n = ${of}.n AND cause = 'late-answer'))`

export const late = `
CREATE TABLE late_decisions (
  seq INTEGER PRIMARY KEY,
  vend_seq INTEGER UNIQUE REFERENCES vends (seq),
  batch_seq INTEGER,
  n INTEGER,
  -- 1: it was sold after all. 0: the provider took it back.
  sold INTEGER NOT NULL CHECK (sold IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  UNIQUE (batch_seq, n),
  FOREIGN KEY (batch_seq, n) REFERENCES batch_rows (batch_seq, n),
  CHECK ((batch_seq IS NULL) = (n IS NULL)),
  CHECK ((vend_seq IS NULL) <> (batch_seq IS NULL))
) STRICT;
CREATE TRIGGER late_decisions_are_kept BEFORE DELETE ON late_decisions
BEGIN SELECT RAISE(ABORT, 'the law: rows of late_decisions are never deleted'); END;
CREATE TRIGGER late_decisions_are_frozen BEFORE UPDATE ON late_decisions
BEGIN SELECT RAISE(ABORT, 'the law: rows of late_decisions are never changed'); END;
CREATE TRIGGER late_decisions_are_about_contradictions BEFORE INSERT ON late_decisions
WHEN NOT ${contradicted('new')}
  OR (new.vend_seq IS NOT NULL AND NOT EXISTS (SELECT 1 FROM vends
    WHERE seq = new.vend_seq AND state IN ('refused','cancelled','expired')))
  OR (new.n IS NOT NULL AND NOT EXISTS (SELECT 1 FROM batch_rows
    WHERE batch_seq = new.batch_seq AND n = new.n AND state IN ('refused','cancelled','expired')))
BEGIN SELECT RAISE(ABORT, 'the law: only what was refused and then sold is decided again'); END;

CREATE INDEX batch_events_late ON batch_events (batch_seq, n)
  WHERE cause = 'late-answer' AND n IS NOT NULL;

DROP TRIGGER refunds_stop_at_a_contradiction;
CREATE TRIGGER refunds_stop_at_a_contradiction BEFORE INSERT ON refunds
WHEN ${contradicted('new')} AND NOT EXISTS (SELECT 1 FROM late_decisions d
  WHERE d.sold = 0 AND (d.vend_seq = new.vend_seq OR (d.batch_seq = new.batch_seq AND d.n = new.n)))
BEGIN SELECT RAISE(ABORT, 'the law: nothing is given back for what may have been sold'); END;
`
