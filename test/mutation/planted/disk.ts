// What is on disk when: commits, restarts, the clock.

import { type Mutant, one } from '../mutant.ts'

const recover = 'electron/till/vend/recover.ts'

export const disk: readonly Mutant[] = [
  {
    name: 'commit-after-send',
    harm: 'the intent is committed a moment later than the request leaves: a power cut forgets a sale',
    patches: one(
      'electron/till/store/transaction.ts',
      '  return run.immediate(work) as T',
      "  if (!db.inTransaction) {\n    db.exec('BEGIN IMMEDIATE')\n    setImmediate(() => db.open && db.inTransaction && db.exec('COMMIT'))\n  }\n  return work()",
    ),
  },
  {
    name: 'outcome-told-before-commit',
    harm: 'the screen says "sold" before the disk knows it',
    patches: [
      {
        file: 'electron/till/vend/exchange.ts',
        find: '  onAnswer(heardOf(',
        replace: '  onAnswer(outcome as never)\n  void (heardOf(',
      },
      {
        file: 'electron/till/vend/dispatcher.ts',
        find: 'claimed, (heard) => {\n',
        replace:
          "claimed, (heard) => {\n      if ((heard as never as { kind: string }).kind === 'confirmed') this.onVend({ ...claimed.vend, state: 'confirmed' })\n",
      },
    ],
  },
  {
    name: 'group-told-before-commit',
    harm: 'of answers committed together each is told before all are on disk: a fault takes back what was said',
    patches: one(
      'electron/till/store/commits.ts',
      '      values = transact(this.store, () => group.map(({ work }) => work()))\n',
      '      values = transact(this.store, () =>\n        group.map(({ work, done }) => {\n          const value = work()\n          done(value)\n          return value\n        }),\n      )\n',
    ),
    suites: ['test/integration/commits.test.ts'],
  },
  {
    name: 'one-fault-takes-the-group',
    harm: 'a commit of several answers fails once, and all of them are forgotten',
    patches: one(
      'electron/till/store/commits.ts',
      '      // Nothing of it is written: each alone says which could not be.\n      return false\n',
      '      return true\n',
    ),
    suites: ['test/integration/commits.test.ts'],
  },
  {
    name: 'synchronous-normal',
    harm: 'a power cut loses committed sales',
    patches: [
      {
        file: 'electron/till/store/database.ts',
        find: "  pragma(db, 'synchronous = FULL')",
        replace: "  pragma(db, 'synchronous = NORMAL')",
      },
      {
        file: 'electron/till/store/database.ts',
        find: "  insist(db, 'synchronous', 2)\n",
        replace: '',
      },
    ],
    suites: ['test/integration/durability.test.ts'],
  },
  {
    name: 'synchronous-not-asked-again',
    harm: 'full on a new file, and silently not on the next start',
    patches: [
      {
        file: 'electron/till/store/database.ts',
        find: "  pragma(db, 'synchronous = FULL')",
        replace: "  if (Number(pragma(db, 'user_version')) === 0) pragma(db, 'synchronous = FULL')",
      },
      {
        file: 'electron/till/store/database.ts',
        find: "  insist(db, 'synchronous', 2)\n",
        replace: '',
      },
    ],
    suites: ['test/integration/durability.test.ts'],
  },
  {
    name: 'sending-is-queued-on-restart',
    harm: 'what was out when the power went is sent again',
    patches: one(
      recover,
      "      if (vend.state === 'sending') {\n        moveVend(store, vend, { to: 'unconfirmed', cause: 'restarted', at: now })\n      }",
      "      if (vend.state === 'sending') {\n        moveVend(store, vend, { to: 'queued', cause: 'not-sent', at: now })\n        planVend(store, vend.seq, { ...vend, next: 'send', dueAt: now })\n        continue\n      }",
    ),
  },
  {
    name: 'restart-asks-nobody',
    harm: 'what was out when the power went is never asked about',
    patches: [
      {
        file: recover,
        find: "        next: 'requery',\n        dueAt,\n        asked: vend.asked,",
        replace: '        next: null,\n        dueAt: null,\n        asked: vend.asked,',
      },
      {
        file: recover,
        find: "     WHERE ${isOpen} AND state = 'unconfirmed' AND next IS NULL`,",
        replace: "     WHERE ${isOpen} AND state = 'unconfirmed' AND next IS NULL AND 0`,",
      },
    ],
  },
  {
    name: 'not-found-kept-over-a-restart',
    harm: '"no such order", said before the last send, counts for it',
    patches: one(
      recover,
      "        notFound: vend.state === 'sending' ? 0 : vend.notFound,",
      '        notFound: vend.notFound,',
    ),
    suites: ['test/integration/recover.test.ts'],
  },
  {
    name: 'expired-though-sent',
    harm: 'a sale that is out is called "never sent" because it is old',
    patches: [
      {
        file: 'electron/till/store/due.ts',
        find: "`SELECT * FROM vends WHERE ${isOpen} AND state = 'queued' AND expires_at <= ? LIMIT 200`",
        replace: '`SELECT * FROM vends WHERE ${isOpen} AND expires_at <= ? LIMIT 200`',
      },
    ],
    suites: ['test/integration/vend.test.ts'],
  },
  {
    name: 'cancelled-though-sent',
    harm: 'a sale that is out is cancelled, and its cash handed back',
    patches: one(
      'electron/till/app/vend.ts',
      "if (vend.value.state !== 'queued') return",
      "if (vend.value.state !== 'queued' && vend.value.state !== 'unconfirmed') return",
    ),
  },
  {
    name: 'clock-jump-expires-all',
    harm: 'the clock is set right and every waiting order is called too old',
    patches: one('electron/till/vend/clock-watch.ts', '      shiftWaits(this.store, byMs)\n', ''),
  },
  {
    name: 'rivals-as-the-clock-says',
    harm: "after the clock was set, another sale's row in a history is taken for this one's",
    patches: one(
      'electron/till/store/sendings.ts',
      'return Math.abs(setAt - sentAt) <= nearMs ? Math.min(setAt, sentAt) : 0',
      'return setAt < 0 ? sentAt : 0',
    ),
    suites: ['test/integration/sendings.test.ts'],
  },
  {
    name: 'clock-set-and-not-kept',
    harm: 'nobody knows afterwards that the clock was set between two equal sales',
    patches: one(
      'electron/till/vend/clock-watch.ts',
      '        noteClockSet(this.store, now)\n',
      '',
    ),
    suites: ['test/integration/sendings.test.ts'],
  },
  {
    name: 'clock-not-watched',
    harm: 'a clock set while the till is open makes the next question due tomorrow, or now',
    patches: [
      {
        file: 'electron/till/vend/exchange.ts',
        find: '  // Before a wait is written by a clock that jumped while the answer was out.\n  watch.check()\n',
        replace: '',
      },
      {
        file: 'electron/till/vend/dispatcher.ts',
        find: '      this.watch.check()\n',
        replace: '',
      },
    ],
    suites: ['test/integration/clock.test.ts'],
  },
  {
    name: 'clock-makes-an-order-young',
    harm: 'the clock is set back, and an order its provider never had is sent a day after the customer left',
    patches: one(
      'electron/till/store/due.ts',
      "AND state IN ('queued', 'sending', 'unconfirmed') AND expires_at",
      "AND state IN ('queued', 'sending') AND expires_at",
    ),
    suites: ['test/integration/clock.test.ts'],
  },
  {
    name: 'answer-lost-when-the-disk-refuses',
    harm: 'an answer that could not be saved at once is dropped',
    patches: one(
      'electron/till/vend/persist.ts',
      '      if (this.ending) return null\n',
      '      return null\n',
    ),
  },
]
