// Version 8: the people of the till. Seeded from the shop's configuration by the program, which can hash
// a PIN where SQL cannot; the languages cashiers had chosen move with them.

const known = "('en','fr','pt','sw','ha','ar')"

export const people = `
CREATE TABLE people (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  role TEXT NOT NULL CHECK (role IN ('cashier','supervisor')),
  -- scrypt$N$r$p$salt$hash
  pin_hash TEXT NOT NULL CHECK (pin_hash LIKE 'scrypt$%'),
  -- What they work in; null: never said.
  language TEXT CHECK (language IN ${known}),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at INTEGER NOT NULL,
  -- Null: the shop's configuration.
  created_by TEXT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT
) STRICT;
-- Two people of one name could not be told apart on the sign-in screen, nor on a slip.
CREATE UNIQUE INDEX people_by_name ON people (name COLLATE NOCASE) WHERE active = 1;

CREATE TRIGGER people_are_kept BEFORE DELETE ON people
BEGIN SELECT RAISE(ABORT, 'the law: people are retired, never deleted'); END;

CREATE TRIGGER people_keep_their_id BEFORE UPDATE OF id, created_at, created_by ON people
BEGIN SELECT RAISE(ABORT, 'the law: who somebody is is never changed'); END;

CREATE TRIGGER people_keep_a_supervisor BEFORE UPDATE OF role, active ON people
WHEN old.active = 1 AND old.role = 'supervisor' AND (new.active = 0 OR new.role <> 'supervisor')
  AND NOT EXISTS
    (SELECT 1 FROM people WHERE id <> old.id AND active = 1 AND role = 'supervisor')
BEGIN SELECT RAISE(ABORT, 'the law: the last supervisor stays'); END;
`
