// Version 12: the cash drawer. A row is committed before the pulse leaves, and a sale has one for life:
// a drawer that may have opened is never opened again by itself.

const kept = "'opened','shut','unknown','late'"

export const drawer = `
CREATE TABLE drawer_kicks (
  seq INTEGER PRIMARY KEY,
  vend_seq INTEGER REFERENCES vends (seq),
  batch_seq INTEGER REFERENCES batches (seq),
  -- sale, refund, move: money goes in or out. by-hand: somebody asked for it and said why.
  cause TEXT NOT NULL CHECK (cause IN ('sale','refund','move','by-hand')),
  by_name TEXT,
  printer_id TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  -- asked: to be done. sent: the pulse may have left. The rest are ends.
  state TEXT NOT NULL CHECK (state IN ('asked','sent',${kept})),
  ended_at INTEGER,
  detail TEXT,
  CHECK (vend_seq IS NULL OR batch_seq IS NULL)
) STRICT;
CREATE UNIQUE INDEX drawer_kicks_once_a_vend ON drawer_kicks (vend_seq) WHERE vend_seq IS NOT NULL;
CREATE UNIQUE INDEX drawer_kicks_once_a_batch ON drawer_kicks (batch_seq) WHERE batch_seq IS NOT NULL;
CREATE INDEX drawer_kicks_open ON drawer_kicks (state, seq) WHERE state IN ('asked','sent');

CREATE TRIGGER drawer_kicks_are_kept BEFORE DELETE ON drawer_kicks
BEGIN SELECT RAISE(ABORT, 'the law: rows of drawer_kicks are never deleted'); END;
CREATE TRIGGER drawer_kicks_end_once BEFORE UPDATE ON drawer_kicks
WHEN old.state IN (${kept}) OR (old.state = 'sent' AND new.state NOT IN (${kept}))
BEGIN SELECT RAISE(ABORT, 'the law: a drawer is kicked once'); END;
`
