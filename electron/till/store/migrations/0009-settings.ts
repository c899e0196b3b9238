// Version 9: what was changed of the shop's settings, by whom and why. Rows are added and never changed;
// none holds a key.

export const settings = `
CREATE TABLE settings_changes (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at INTEGER NOT NULL,
  who TEXT,
  role TEXT,
  source TEXT NOT NULL CHECK (source IN ('screen', 'file', 'undone')),
  reason TEXT,
  version_from TEXT,
  version_to TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE TRIGGER settings_changes_are_kept BEFORE DELETE ON settings_changes
BEGIN SELECT RAISE(ABORT, 'the law: rows of settings_changes are never deleted'); END;
CREATE TRIGGER settings_changes_are_frozen BEFORE UPDATE ON settings_changes
BEGIN SELECT RAISE(ABORT, 'the law: rows of settings_changes are never changed'); END;
`
