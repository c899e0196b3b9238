// Version 6: sales found by amount and by day among a million, and sheets about a sale that are neither
// its slip nor its order slip. `vends_by_day` grows at its end alone, so a placing pays next to nothing.

export const search = `
CREATE INDEX vends_by_day ON vends (placed_at);
-- Of sales that are over: while it is open a sale is found among the few of vends_open.
CREATE INDEX vends_by_amount ON vends (amount_minor)
  WHERE state IN ('confirmed','refused','cancelled','expired');
-- Null: what \`kind\` says.
ALTER TABLE print_jobs ADD COLUMN paper TEXT CHECK (paper IN ('dispute','token-help'));
`
