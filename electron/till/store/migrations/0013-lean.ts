// Version 13: fewer and smaller pages written for a sale. Every law of the versions before stands as it
// stood. What changes is where things lie:
// - A sale that is not over is found by account, phone and amount in the one index of open sales; the
//   large indexes hold it once it is over, so that a placing does not pay for them.
// - Deliveries and tokens lie in their vend's own stretch of the table, like events, and need no index.
// - What was sent, answered and delivered is packed (store/packed.ts). Older rows stay as they are.
// - A vend's paper has one index instead of three.
// - The first event of a vend, its placing, is its own row: `events` holds what came after.

const over = `state IN ('confirmed','refused','cancelled','expired')`

/** A row's number is its vend's times 65,536, plus its place among the vend's own. */
const stretch = 65_536

const moved = (table: string, columns: string): string => `
INSERT INTO ${table}_new (seq, vend_seq, ${columns})
  SELECT vend_seq * ${stretch} + row_number() OVER (PARTITION BY vend_seq ORDER BY seq) - 1, vend_seq, ${columns}
  FROM ${table} ORDER BY vend_seq, seq;
DROP TABLE ${table};
ALTER TABLE ${table}_new RENAME TO ${table};
CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never deleted'); END;
CREATE TRIGGER ${table}_is_frozen BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never changed'); END;`

export const lean = `
DROP INDEX vends_open;
CREATE INDEX vends_open ON vends
  (provider_id, next, due_at, state, expires_at, amount_minor, placed_at, account, phone)
  WHERE state IN ('queued','sending','unconfirmed','review');
DROP INDEX vends_by_account;
CREATE INDEX vends_by_account ON vends (account) WHERE ${over};
DROP INDEX vends_by_phone;
CREATE INDEX vends_by_phone ON vends (phone) WHERE phone IS NOT NULL AND ${over};
DROP INDEX vends_sold;
CREATE INDEX vends_sold ON vends (state_at, amount_minor, provider_id) WHERE state = 'confirmed';

-- Request and answer, packed together. Null where the older columns hold them, or nothing does.
ALTER TABLE attempts ADD COLUMN evidence BLOB;

CREATE TABLE deliveries_new (
  seq INTEGER PRIMARY KEY CHECK (seq / ${stretch} = vend_seq),
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  attempt_seq INTEGER REFERENCES attempts (seq),
  at INTEGER NOT NULL,
  -- Packed; plain text in what was kept before.
  facts ANY NOT NULL CHECK (typeof(facts) IN ('blob','text'))
) STRICT;${moved('deliveries', 'attempt_seq, at, facts')}

CREATE TABLE tokens_new (
  seq INTEGER PRIMARY KEY CHECK (seq / ${stretch} = vend_seq),
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  attempt_seq INTEGER REFERENCES attempts (seq),
  -- 0: seen in an answer that cannot be trusted. Kept as evidence, never printed by itself.
  trusted INTEGER NOT NULL CHECK (trusted IN (0, 1)),
  kind TEXT NOT NULL,
  digits TEXT NOT NULL,
  sts_class INTEGER,
  label TEXT,
  units TEXT,
  unsplittable INTEGER NOT NULL DEFAULT 0
) STRICT;${moved('tokens', 'attempt_seq, trusted, kind, digits, sts_class, label, units, unsplittable')}
CREATE INDEX tokens_by_end ON tokens (substr(digits, -4));
CREATE TRIGGER tokens_are_kept_once BEFORE INSERT ON tokens
WHEN EXISTS (SELECT 1 FROM tokens
  WHERE seq BETWEEN new.vend_seq * ${stretch} AND new.vend_seq * ${stretch} + ${stretch - 1}
    AND digits = new.digits AND trusted = new.trusted)
BEGIN SELECT RAISE(ABORT, 'the law: a token of a vend is kept once'); END;

DROP INDEX print_jobs_by_vend;
DROP INDEX print_jobs_one_slip;
DROP INDEX print_jobs_copy;
-- A vend asks for its own slip once, every copy has its own number, and the rest is as it comes.
CREATE UNIQUE INDEX print_jobs_of_vend ON print_jobs
  (vend_seq, kind, CASE kind WHEN 'slip' THEN 0 WHEN 'reprint' THEN copy ELSE seq END)
  WHERE vend_seq IS NOT NULL;
`
