// Version 4: the audit trail. Every row carries the hash of the one before it, so that a row changed,
// taken out or put in later breaks the chain from there on.

export const audit = `
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at INTEGER NOT NULL,
  who TEXT,
  role TEXT,
  act TEXT NOT NULL,
  subject TEXT,
  detail TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the law: rows of audit are never deleted'); END;
CREATE TRIGGER audit_is_frozen BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the law: rows of audit are never changed'); END;
CREATE TRIGGER audit_is_a_chain BEFORE INSERT ON audit
WHEN new.previous <> coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), '')
  OR new.seq <> coalesce((SELECT max(seq) FROM audit), 0) + 1
BEGIN SELECT RAISE(ABORT, 'the law: a row of audit follows the one before it'); END;
`
