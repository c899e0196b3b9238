// Version 6: sales found by amount and by day among a million, and sheets about a sale that are neither
// its slip nor its order slip. Both indexes hold only sales that are over, so a placing pays nothing for
// them: while it is open a sale is found among the few of vends_open.

export const search = `
CREATE INDEX vends_by_day ON vends (placed_at)
  WHERE state IN ('confirmed','refused','cancelled','expired');
CREATE INDEX vends_by_amount ON vends (amount_minor)
  WHERE state IN ('confirmed','refused','cancelled','expired');
-- Null: what \`kind\` says.
ALTER TABLE print_jobs ADD COLUMN paper TEXT CHECK (paper IN ('dispute','token-help'));
`
