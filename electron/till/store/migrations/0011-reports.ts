// Version 11: what reports over days are read from, the rules of commission, and the sheets a report was
// printed on. None of the indexes is touched by a placing: they are of refunds, sheets of many customers
// and what was paid of a collect.

const known = "('en','fr','pt','sw','ha','ar')"

const kept = (table: string): string => `
CREATE TRIGGER ${table}_are_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never deleted'); END;
CREATE TRIGGER ${table}_are_frozen BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the law: rows of ${table} are never changed'); END;`

export const reports = `
CREATE INDEX refunds_by_day ON refunds (at);
CREATE INDEX batches_by_day ON batches (placed_at);
CREATE INDEX batch_rows_paid ON batch_rows (state_at) WHERE cash = 0 AND state = 'paid';

-- A rule is corrected by a later one, so that what was in force when is never lost.
CREATE TABLE commission_rules (
  seq INTEGER PRIMARY KEY,
  product TEXT NOT NULL,
  -- Null: every provider.
  provider_id TEXT,
  -- Days of the shop's calendar, yyyy-mm-dd, both included.
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until_day TEXT CHECK (until_day >= from_day),
  -- Hundredths of a per cent; null: none of its own from then on.
  basis_points INTEGER CHECK (basis_points BETWEEN 0 AND 10000),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
${kept('commission_rules')}

-- Reports over days as they were printed, with their figures.
CREATE TABLE day_sheets (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ${known}),
  body TEXT NOT NULL
) STRICT;
${kept('day_sheets')}
ALTER TABLE print_jobs ADD COLUMN day_sheet_seq INTEGER REFERENCES day_sheets (seq);
CREATE INDEX print_jobs_by_day_sheet ON print_jobs (day_sheet_seq) WHERE day_sheet_seq IS NOT NULL;
CREATE TRIGGER print_jobs_are_of_a_day_sheet_alone BEFORE INSERT ON print_jobs
WHEN new.day_sheet_seq IS NOT NULL
  AND (new.vend_seq IS NOT NULL OR new.batch_seq IS NOT NULL OR new.report_seq IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the law: a report over days is no slip of a sale'); END;
`
