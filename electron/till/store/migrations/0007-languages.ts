// Version 7: the language a slip was asked for in, and the language each cashier works in.

const known = "('en','fr','pt','sw','ha','ar')"

export const languages = `
-- Null: what the shop's configuration says.
ALTER TABLE print_jobs ADD COLUMN language TEXT CHECK (language IN ${known});
CREATE TABLE cashier_languages (
  cashier_id TEXT PRIMARY KEY,
  language TEXT NOT NULL CHECK (language IN ${known}),
  at INTEGER NOT NULL
) STRICT;
`
