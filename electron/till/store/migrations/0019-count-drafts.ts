// Version 19: a count of the drawer knows the draft it was asked for under, so that one whose answer was lost is
// not a second one when it is asked for again. Counts made before, and by a program that knows none, have no draft.

export const countDrafts = `
ALTER TABLE shift_counts ADD COLUMN draft_id TEXT;
CREATE UNIQUE INDEX shift_counts_by_draft ON shift_counts (draft_id) WHERE draft_id IS NOT NULL;
`
