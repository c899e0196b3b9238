// What a start finds: requests that were out when the till stopped, waits that a changed clock made
// absurd, paper that may be half printed. Everything is carried on, nothing is sent again.

import { note, packNotes } from '../../../shared/notes/notes.ts'
import type { Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import { raiseAlarm } from '../store/alarms.ts'
import { endAttempt, openAttempts } from '../store/attempts.ts'
import type { Writable } from '../store/database.ts'
import { lastEventAt, noteClockSet } from '../store/clock-set.ts'
import { clampWaits, shiftWaits } from '../store/due.ts'
import { isOpen } from '../store/partial.ts'
import { jobsPrinting, rerouteWaiting, setJobState } from '../store/print-jobs.ts'
import { lastSending } from '../store/sendings.ts'
import { transact } from '../store/transaction.ts'
import { sql } from '../store/statement.ts'
import { moveVend, planVend, vendBySeq, vendsInState } from '../store/vends.ts'

const clockSlackMs = 60_000

/** Runs once, before the dispatcher. One transaction. */
export function recover(
  store: Writable,
  providers: ReadonlyMap<string, Provider>,
  printers: { readonly ids: readonly string[]; readonly slips: string },
  now: number,
  log: Log,
): void {
  transact(store, () => {
    const last = lastEventAt(store)
    if (last > now + clockSlackMs) {
      // Set back while the till was off, for nobody knows how long: what waits goes on from where it stood.
      shiftWaits(store, now - last)
      noteClockSet(store, now)
      raiseAlarm(store, {
        at: now,
        kind: 'clock',
        vendSeq: null,
        notes: [note('clock-journal'), note('clock-set')],
      })
    }
    for (const open of openAttempts(store)) {
      const vend = vendBySeq(store, open.vendSeq)
      if (!vend) continue
      const schedule = providers.get(vend.providerId)?.schedule
      endAttempt(store, open.seq, {
        endedAt: now,
        outcome: {
          kind: 'unknown',
          reason: 'till-stopped',
          detail: 'the till stopped while this request was out',
        },
        evidence: null,
      })
      if (vend.state === 'sending') {
        moveVend(store, vend, { to: 'unconfirmed', cause: 'restarted', at: now })
      }
      if (vend.state !== 'sending' && vend.state !== 'unconfirmed') continue
      if (schedule && !schedule.requeryByReference) {
        moveVend(
          store,
          { ...vend, state: 'unconfirmed' },
          { to: 'review', cause: 'no-way-to-ask', at: now },
        )
        continue
      }
      // The provider's first wait counts from the send, as far as the clock can be believed.
      const waitMs = schedule?.firstRequeryMs ?? 120_000
      const sinceMs = Math.max(0, now - (lastSending(store, vend.seq)?.startedAt ?? now))
      const dueAt = now + Math.max(0, waitMs - sinceMs)
      planVend(store, vend.seq, {
        next: 'requery',
        dueAt,
        asked: vend.asked,
        // "No such order" was said before this send: it says nothing about it.
        notFound: vend.state === 'sending' ? 0 : vend.notFound,
        waitsMs: vend.waitsMs,
      })
      log.info('a request was out when the till stopped; it will be asked about', {
        reference: vend.reference,
      })
    }
    mend(store, now)
    warnOfMissingProviders(store, providers, now)
    for (const job of jobsPrinting(store)) {
      setJobState(store, job.seq, {
        state: 'unknown',
        endedAt: now,
        detail: packNotes([note('till-stopped')]),
      })
    }
    const rerouted = rerouteWaiting(store, printers.ids, printers.slips)
    if (rerouted > 0)
      log.info('slips that waited for a printer this till has no more go to another', { rerouted })
    const longestMs = Math.max(
      600_000,
      ...[...providers.values()].flatMap(({ schedule }) => [
        schedule.firstRequeryMs,
        schedule.requeryMs,
      ]),
    )
    clampWaits(store, now + longestMs)
  })
}

/** No open vend is ever without a next step, whatever an older version or a lost write left behind. */
function mend(store: Writable, now: number): void {
  for (const vend of vendsInState(store, 'sending')) {
    moveVend(store, vend, { to: 'unconfirmed', cause: 'restarted', at: now })
  }
  sql(
    store,
    `UPDATE vends SET next = 'requery', due_at = ?
     WHERE ${isOpen} AND state = 'unconfirmed' AND next IS NULL`,
  ).run(now)
  sql(
    store,
    // A start may come with the right key or the line back: what waits to be sent goes at once.
    `UPDATE vends SET next = 'send', due_at = ?
     WHERE ${isOpen} AND state = 'queued' AND (next IS NULL OR due_at > ?)`,
  ).run(now, now)
}

/** Open sales whose provider is not in the configuration any more would wait for ever, unseen. */
function warnOfMissingProviders(
  store: Writable,
  providers: ReadonlyMap<string, Provider>,
  now: number,
): void {
  const rows = sql<{ providerId: string; n: number }>(
    store,
    `SELECT provider_id AS providerId, count(*) AS n FROM vends
     WHERE ${isOpen} GROUP BY provider_id`,
  ).all()
  for (const { providerId, n } of rows) {
    if (providers.has(providerId)) continue
    raiseAlarm(store, {
      at: now,
      kind: 'provider-missing',
      vendSeq: null,
      notes: [note('provider-gone.sales', { provider: providerId, count: n })],
    })
  }
}
