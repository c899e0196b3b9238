// Version 15: what a shop remembers of its customers beside their sales, and forgetting them. A sale's own
// row stays as it was agreed; the mark says that nobody is to be told whose it was any more. A customer's
// sale that is not over, or whose money is owed back, is not forgotten: it is still about somebody.

export const customers = `
ALTER TABLE vends ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER vends_are_forgotten_when_done BEFORE UPDATE OF forgotten ON vends
WHEN new.forgotten <> 1 OR old.state NOT IN ('confirmed','refused','cancelled','expired')
BEGIN SELECT RAISE(ABORT, 'the law: only a sale that is over is forgotten, and for good'); END;

-- Starred by a cashier for a customer who comes back. No money row: taken out as it was put in.
CREATE TABLE favourites (
  phone TEXT NOT NULL CHECK (phone <> ''),
  product TEXT NOT NULL,
  account TEXT NOT NULL,
  -- What the customer calls it; null: nothing.
  label TEXT CHECK (label <> ''),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (phone, product, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX favourites_by_moment ON favourites (at);
`
