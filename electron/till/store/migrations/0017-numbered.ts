// Version 17: the reference of a sale begins with "S" and ends in the sale's own number, so that the key of
// the table keeps it apart for life and a placing writes one index less. References of before, and any other
// that does not end in its number, keep an index of their own, which is unique too; triggers keep the two
// kinds and those of batches, which never begin with "S", apart. The table is made anew, since SQLite takes
// no UNIQUE off one: its rows, its other indexes and every law about it are those that stood there.

import type Database from 'better-sqlite3'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letter = (by: number, mask: string): string =>
  `substr('${alphabet}', 1 + (seq >> ${by}${mask}), 1)`
// Of a number that five letters cannot hold the first is none, so that its reference is in the index.
const own = [letter(20, ''), ...[15, 10, 5, 0].map((by) => letter(by, ' & 31'))].join(' || ')
const unnumbered = `substr(reference, 1, 1) || substr(reference, -5) <> 'S' || ${own}`
const newIsUnnumbered = unnumbered
  .replaceAll('reference', 'new.reference')
  .replaceAll('seq', 'new.seq')

/** The number a new reference ends in, were it a sale's. */
const numberInNew = [5, 4, 3, 2, 1]
  .map(
    (place) =>
      `((instr('${alphabet}', substr(new.reference, -${place}, 1)) - 1) << ${5 * (place - 1)})`,
  )
  .join(' + ')
const isNumbered = `EXISTS (SELECT 1 FROM vends WHERE seq = ${numberInNew} AND reference = new.reference)`
const isIndexed = `EXISTS (SELECT 1 FROM vends WHERE ${unnumbered} AND reference = new.reference)`
const isIn = (table: string): string =>
  `EXISTS (SELECT 1 FROM ${table} WHERE reference = new.reference)`
const once = (table: string, unless: string): string => `
CREATE TRIGGER ${table}_references BEFORE INSERT ON ${table}
WHEN ${unless}
BEGIN SELECT RAISE(ABORT, 'the law: a reference is given once'); END;`
const onceBeside = (table: string, other: string): string =>
  once(table, `new.reference GLOB 'S*' OR ${isIn(other)} OR ${isIndexed}`)

type Stood = { readonly type: string; readonly name: string; readonly sql: string }

export function numbered(db: Database.Database): string {
  const stood = db
    .prepare<[], Stood>(
      "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'vends' AND sql IS NOT NULL ORDER BY rowid",
    )
    .all()
  const table = stood
    .find(({ type }) => type === 'table')
    ?.sql.replace('CREATE TABLE vends', 'CREATE TABLE vends_new')
    .replace('reference TEXT NOT NULL UNIQUE', 'reference TEXT NOT NULL')
  if (!table) throw new Error('there is no table of vends')
  const rest = stood.filter(({ type, name }) => type !== 'table' && name !== 'vends_references')
  return `
DROP TRIGGER batch_rows_references;
DROP TRIGGER batches_references;
-- Others name the table in their laws: they mean the new one, word for word.
PRAGMA legacy_alter_table = ON;
${table};
INSERT INTO vends_new SELECT * FROM vends ORDER BY seq;
DROP TABLE vends;
ALTER TABLE vends_new RENAME TO vends;
PRAGMA legacy_alter_table = OFF;
${rest.map(({ sql }) => `${sql};`).join('\n')}
CREATE UNIQUE INDEX vends_by_reference ON vends (reference) WHERE ${unnumbered};
-- What has its own number cannot be another's: only the index may hold it.
${once('vends', `${isIndexed} OR (${newIsUnnumbered} AND (${isIn('batches')} OR ${isIn('batch_rows')} OR ${isNumbered}))`)}
${onceBeside('batches', 'batch_rows')}
${onceBeside('batch_rows', 'batches')}
`
}
