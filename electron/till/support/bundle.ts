// What a helper far away needs to see, as texts: how the till is, what it is set to, what went wrong lately
// and how much there is of everything. Tokens, evidence and customers are not gathered at all; what
// remains is made unreadable once more where it is packed (ports/support.ts).

import { maskedOf } from '../../../shared/config/masked.ts'
import { keysOf } from '../../../shared/config/secrets.ts'
import type { Finding } from '../../../shared/contract/support.ts'
import type { AppContext } from '../app/context.ts'
import { latestAlarms } from '../store/alarms.ts'
import { auditRows } from '../store/audit.ts'
import type { Readable } from '../store/database.ts'
import { keptWords } from '../store/kept-words.ts'

export type BundleFiles = Readonly<Record<string, unknown>>

const newest = 200
const recentMs = 14 * 86_400_000

const readme = (at: number, version: string): string =>
  [
    `What a TokenTill ${version} says about itself, made on ${new Date(at).toISOString()}.`,
    '',
    'findings.txt    what was looked at, and what to do',
    'versions.json   the program and its computer',
    'settings.json   the shop’s settings, without keys and without people',
    'status.json     what the strip on top showed',
    'counts.json     how many rows of everything, and how large',
    'attempts.json   how exchanges with providers ended in the last two weeks, by day',
    'alarms.json     the last alarms, also those that were confirmed',
    'acts.json       who did what lately, without the words they gave',
    'log/            the till’s log',
    '',
    'There is no key, PIN or whole token in it, and no customer’s name or whole number. If you find one,',
    'tell whoever gave you this program.',
    '',
  ].join('\n')

/** What cannot be read says so, and the rest goes out: a till that is damaged needs its helper most. */
function asFarAsReadable(make: () => unknown): unknown {
  try {
    return make()
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) }
  }
}

function countsOf({ db }: Readable): unknown {
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  const pragma = (name: string): unknown => db.pragma(name, { simple: true })
  return {
    dataVersion: pragma('user_version'),
    pages: pragma('page_count'),
    pageBytes: pragma('page_size'),
    freePages: pragma('freelist_count'),
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    tables: tables.map((table) => ({
      table,
      rows: asFarAsReadable(() => db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
    })),
    sales: asFarAsReadable(() =>
      db.prepare('SELECT state, count(*) AS sales FROM vends GROUP BY state').all(),
    ),
    slips: asFarAsReadable(() =>
      db.prepare('SELECT state, count(*) AS slips FROM print_jobs GROUP BY state').all(),
    ),
  }
}

const attemptsOf = ({ db }: Readable, since: number): unknown =>
  db
    .prepare(
      `SELECT date(a.started_at / 1000, 'unixepoch') AS day, v.provider_id AS provider, a.kind, a.outcome,
         a.http_status AS httpStatus, count(*) AS attempts, max(a.ended_at - a.started_at) AS longestMs
       FROM attempts a JOIN vends v ON v.seq = a.vend_seq WHERE a.started_at > ?
       GROUP BY day, provider, a.kind, a.outcome, httpStatus ORDER BY day DESC, provider`,
    )
    .all(since)

const alarmsOf = (store: Readable): unknown =>
  latestAlarms(store, newest, null).map(({ at, kind, message, acknowledgedAt }) => ({
    at,
    kind,
    message: keptWords(message).detail,
    confirmedAt: acknowledgedAt,
  }))

/** Who the sale was for and why is the shop's; what was done and to which sale is enough. */
const actsOf = (store: Readable): unknown =>
  auditRows(store, newest, null).map(({ seq, at, who, role, act, subject }) => ({
    seq,
    at,
    who,
    role,
    act,
    subject,
  }))

export const findingLines = (findings: readonly Finding[]): string =>
  `${findings.map(({ level, message }) => `${level.padEnd(5)} ${message}`).join('\n')}\n`

export function bundleFiles(context: AppContext, findings: readonly Finding[]): BundleFiles {
  const { store, clock, provisioning, version } = context
  const now = clock.now()
  return {
    'README.txt': readme(now, version),
    'findings.txt': findingLines(findings),
    'settings.json': maskedOf(provisioning),
    'status.json': asFarAsReadable(() => context.status()),
    'counts.json': asFarAsReadable(() => countsOf(store)),
    'attempts.json': asFarAsReadable(() => attemptsOf(store, now - recentMs)),
    'alarms.json': asFarAsReadable(() => alarmsOf(store)),
    'acts.json': asFarAsReadable(() => actsOf(store)),
  }
}

/** Taken out wherever they stand, as plain text and as addresses and JSON write them. */
export const keysIn = ({ provisioning }: AppContext): readonly string[] =>
  provisioning.providers.flatMap(({ credentials }) => keysOf(credentials))
