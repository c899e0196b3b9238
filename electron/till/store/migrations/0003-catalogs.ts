// Version 3: what bills providers sell, kept for the hours without a line, and which inquiry of theirs
// was paid with which vend. A catalog is a copy and may be replaced; an inquiry is money and may not.

export const catalogs = `
CREATE TABLE catalogs (
  provider_id TEXT NOT NULL,
  language TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (provider_id, language)
) STRICT, WITHOUT ROWID;

-- Every inquiry a vend pays: its own, and those that were bundled in it.
CREATE TABLE bill_inquiries (
  provider_id TEXT NOT NULL,
  inquiry_id TEXT NOT NULL,
  vend_seq INTEGER NOT NULL REFERENCES vends (seq),
  PRIMARY KEY (provider_id, inquiry_id, vend_seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bill_inquiries_are_paid_once BEFORE INSERT ON bill_inquiries
WHEN EXISTS (SELECT 1 FROM bill_inquiries AS paid JOIN vends ON vends.seq = paid.vend_seq
  WHERE paid.provider_id = new.provider_id AND paid.inquiry_id = new.inquiry_id
  AND vends.state NOT IN ('refused','cancelled','expired'))
BEGIN SELECT RAISE(ABORT, 'the law: an inquiry is paid once'); END;

CREATE TRIGGER bill_inquiries_is_kept BEFORE DELETE ON bill_inquiries
BEGIN SELECT RAISE(ABORT, 'the law: rows of bill_inquiries are never deleted'); END;
CREATE TRIGGER bill_inquiries_is_frozen BEFORE UPDATE ON bill_inquiries
BEGIN SELECT RAISE(ABORT, 'the law: rows of bill_inquiries are never changed'); END;
`
