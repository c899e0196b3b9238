// What the doctor found, in words a shop can act on. One place for all of them, so that each says what it
// is and what to do; the screen says the same in its own languages by check and code.

import type { Finding } from '../../../shared/contract/support.ts'
import { plural } from '../../../shared/plural.ts'

type Facts = Finding['facts']
type Check = Finding['check']
type Level = Finding['level']
type Words = readonly [level: Level, words: (facts: Facts) => string]

const said: { readonly [C in Check]: Readonly<Record<string, Words>> } = {
  clock: {
    ok: ['ok', ({ provider }) => `The clock agrees with ${provider}’s.`],
    unknown: ['note', () => 'No provider answered, so nobody could be asked what time it is.'],
    ahead: [
      'bad',
      ({ minutes, provider }) =>
        `The clock of this computer is ${minutes} minutes ahead of ${provider}’s. Set it, and let the system set it from the network.`,
    ],
    behind: [
      'bad',
      ({ minutes, provider }) =>
        `The clock of this computer is ${minutes} minutes behind ${provider}’s. Set it, and let the system set it from the network.`,
    ],
    jumped: [
      'warn',
      () =>
        'The clock of this computer jumped while the till ran. Let the system set it from the network; if it loses the time over night, its battery is empty.',
    ],
  },
  zone: {
    ok: ['ok', ({ shop }) => `The computer and the shop keep the same time (${shop}).`],
    other: [
      'warn',
      ({ computer, shop }) =>
        `The computer keeps the time of ${computer}, the shop that of ${shop}. Slips and days go by the shop’s; set the computer to it, or correct the shop’s time zone in Settings.`,
    ],
  },
  disk: {
    ok: ['ok', ({ free }) => `${free} MB of the disk are free.`],
    low: [
      'warn',
      ({ free }) =>
        `Only ${free} MB of the disk are free. Delete what is not needed: without space the till can save no sale.`,
    ],
    full: [
      'bad',
      ({ free }) => `Only ${free} MB of the disk are free. Make space now, before the next sale.`,
    ],
    unknown: ['note', () => 'How full the disk is could not be read.'],
  },
  speed: {
    ok: ['ok', ({ ms }) => `The disk keeps a sale in ${ms} ms.`],
    slow: [
      'warn',
      ({ ms }) =>
        `The disk takes ${ms} ms to keep a sale. Close other programs; if it stays like this, the disk is worn out: have it replaced.`,
    ],
    failing: [
      'bad',
      ({ why }) =>
        `The disk did not keep a test (${why}). Make a backup in Settings, Support, and have the disk looked at.`,
    ],
    full: [
      'bad',
      () =>
        'The disk is full and keeps no sale. Delete what is not needed, not what the till keeps.',
    ],
    closed: [
      'bad',
      ({ where }) =>
        `The till may not write in ${where}. The folder and its files must belong to whoever the till runs as, and their disk must not be read-only: have whoever set this computer up put it right.`,
    ],
    gone: [
      'bad',
      ({ where }) =>
        `The folder ${where} is not there. If it lies on a disk of its own, plug that in and open the till again. A till that was never opened has none yet.`,
    ],
  },
  database: {
    ok: [
      'ok',
      ({ size, version }) => `The database is sound (${size} MB, data version ${version}).`,
    ],
    unchecked: [
      'note',
      ({ size }) =>
        `The database is too large (${size} MB) to be looked through while you sell; its hourly copy is looked through instead.`,
    ],
    journal: [
      'warn',
      ({ size }) =>
        `The database’s log has grown to ${size} MB. Close the till and open it again; if it grows again, call support.`,
    ],
    damaged: [
      'bad',
      ({ why }) =>
        `The database is damaged (${why}). Stop selling, close the till and open it again: it goes back to its last good copy. Call support.`,
    ],
    closed: [
      'bad',
      ({ why }) =>
        `The till may not open its database (${why}). It is not damaged by that: its files must belong to whoever the till runs as. Have whoever set this computer up put it right.`,
    ],
    gone: [
      'bad',
      () =>
        'The database is gone, but copies of it or its log are there. Open the till: it goes on from the newest copy and asks about what was sold since. Call support.',
    ],
    busy: ['note', () => 'The till is open, so its database was left alone.'],
    missing: ['note', () => 'There is no database yet: nothing was ever sold here.'],
    newer: [
      'bad',
      ({ version }) =>
        `The data was written by a newer TokenTill (data version ${version}). Install the newer one again.`,
    ],
  },
  backup: {
    ok: ['ok', ({ hours }) => `The last backup is ${hours} hours old.`],
    none: [
      'warn',
      () =>
        'There is no backup yet. The till makes one every hour; a supervisor makes one in Settings, Support.',
    ],
    old: [
      'bad',
      ({ hours }) =>
        `The last backup is ${hours} hours old. A supervisor makes one in Settings, Support; if that does not work, the disk may be full.`,
    ],
    failing: ['bad', ({ why }) => `The last backup did not work: ${why}`],
    off: ['note', () => 'This till keeps no backups: it has no folder of its own.'],
  },
  orders: {
    ok: ['ok', () => 'The order log beside the database is written.'],
    missing: [
      'warn',
      () =>
        'The order log beside the database cannot be written. After a loss of the database its last sales would not be found again. Check the permissions of its folder.',
    ],
    off: ['note', () => 'A till in training keeps no order log.'],
  },
  keys: {
    ok: ['ok', () => 'The shop’s keys do not lie readable on this computer.'],
    readable: [
      'warn',
      () =>
        'The shop’s keys lie readable in its file. Set up the system’s keychain, then open the till once with --seal.',
    ],
  },
  provider: {
    ok: ['ok', ({ provider, ms }) => `${provider} answers in ${ms} ms and takes the shop’s keys.`],
    slow: ['warn', ({ provider, ms }) => `${provider} answers, but only after ${ms} ms.`],
    down: [
      'bad',
      ({ provider }) =>
        `${provider} does not answer. Check the line: does another page open on this computer? If it does, call ${provider}.`,
    ],
    keys: [
      'bad',
      ({ provider }) =>
        `${provider} answers, but does not take the shop’s keys. A supervisor types them in again in Settings, Providers, or asks ${provider} for new ones.`,
    ],
    sealed: [
      'note',
      ({ provider }) =>
        `${provider} was not asked: the shop’s keys are sealed, and only the desktop till can open them. Open the till; its own doctor, in Settings, Support, asks ${provider}.`,
    ],
    none: ['note', () => 'This till has no provider.'],
  },
  printer: {
    ok: ['ok', ({ printer }) => `The printer ${printer} is ready.`],
    'paper-low': [
      'warn',
      ({ printer }) => `The paper of ${printer} is nearly out. Have a roll ready.`,
    ],
    'paper-out': ['bad', ({ printer }) => `The printer ${printer} has no paper. Put a roll in.`],
    'cover-open': ['bad', ({ printer }) => `The cover of ${printer} is open. Close it.`],
    off: [
      'bad',
      ({ printer }) =>
        `The printer ${printer} does not answer. Is it switched on, and its cable in? Is its address still the one in Settings?`,
    ],
    error: [
      'bad',
      ({ printer }) =>
        `The printer ${printer} reports a fault. Switch it off and on; look at its cutter.`,
    ],
    unknown: ['note', ({ printer }) => `The printer ${printer} does not say how it is.`],
    asking: [
      'warn',
      ({ printer, count }) =>
        `Nobody has said yet whether ${plural(Number(count), 'slip', 'slips')} of ${printer} printed. Answer on the Queue screen.`,
    ],
  },
  alarms: {
    ok: ['ok', () => 'No alarm is open.'],
    open: [
      'warn',
      ({ count }) =>
        `${plural(Number(count), 'alarm is', 'alarms are')} open. Read them in the red band on top and touch “Seen” at each.`,
    ],
  },
  version: {
    ok: ['ok', ({ version }) => `TokenTill ${version}.`],
    newer: [
      'note',
      ({ version, newer }) =>
        `TokenTill ${version}; ${newer} is there. A supervisor installs it in Settings, Updates.`,
    ],
  },
}

/** A code nobody has words for is a bug, and throws. */
export function find(check: Check, code: string, facts: Facts = {}): Finding {
  const known = said[check][code]
  if (!known) throw new Error(`no words for ${check} ${code}`)
  const [level, words] = known
  return { check, level, code, facts, message: words(facts) }
}

/** Every check and code there are words for: the screen's dictionary is held against them. */
export const doctorCodes: readonly (readonly [Check, string])[] = Object.entries(said).flatMap(
  ([check, codes]) => Object.keys(codes).map((code) => [check as Check, code] as const),
)
