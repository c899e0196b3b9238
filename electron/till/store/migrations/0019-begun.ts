// Version 19: a draft is one sale, and the index that says so is written when the sale leaves the queue, not while
// the customer counts the cash. `begun` says that it did: from the first move on, whatever the move. Of sales that
// still wait for it the till knows the drafts by heart (store/drafts.ts), and a second one of a draft could not be
// sent, cancelled or anything else. A placing writes a tree less for it.

import type { FreedConstraint } from './free-constraint.ts'

export const draftConstraint: FreedConstraint = {
  table: 'vends',
  column: 'draft_id',
  from: 'draft_id TEXT NOT NULL UNIQUE,',
  to: 'draft_id TEXT NOT NULL,',
  index: 'vends_by_draft',
}

export const begun = `
ALTER TABLE vends ADD COLUMN begun INTEGER NOT NULL DEFAULT 1
  CHECK (begun = 1 OR (begun = 0 AND state = 'queued'));
DROP INDEX vends_by_draft;
CREATE UNIQUE INDEX vends_by_draft ON vends (draft_id) WHERE begun = 1;
CREATE TRIGGER vends_begin_once BEFORE UPDATE OF begun ON vends WHEN new.begun < old.begun
BEGIN SELECT RAISE(ABORT, 'the law: what was begun stays begun'); END;
`
