// Known bugs, each a few characters of the till's code changed: the mistakes the field makes, and those
// this code invites. Every one must be caught. A patch that no longer fits the code exactly once fails
// the run: a mutant that is not planted proves nothing.

export type Patch = { readonly file: string; readonly find: string; readonly replace: string }

export type Mutant = {
  readonly name: string
  /** What it would do to a shop. */
  readonly harm: string
  readonly patches: readonly Patch[]
  /** Test files that must catch it where the simulation cannot see that far. */
  readonly suites?: readonly string[]
}

const one = (file: string, find: string, replace: string): readonly Patch[] => [
  { file, find, replace },
]

const decide = 'shared/vend/decide.ts'
const settle = 'electron/till/vend/settle.ts'
const recover = 'electron/till/vend/recover.ts'
const spool = 'electron/till/print/spool.ts'
const buypower = 'electron/till/providers/buypower'

export const mutants: readonly Mutant[] = [
  {
    name: 'resend-after-time-out',
    harm: 'an order whose answer was lost is sent again at once: charged twice',
    patches: one(
      decide,
      "      next: { kind: 'requery', delayMs },\n      notFound: 0,",
      "      next: { kind: 'resend', delayMs },\n      notFound: 0,",
    ),
  },
  {
    name: 'no-answer-is-not-sent',
    harm: 'a time-out counts as "nothing left": the order goes back to the queue and out again',
    patches: one(
      decide,
      "    case 'unknown':\n      return ask('no-answer', outcome.delaysMs)",
      "    case 'unknown':\n      return { ...same, moves: [{ to: 'queued', cause: 'not-sent' }], next: { kind: 'send', delayMs: 2_000 } }",
    ),
  },
  {
    name: 'duplicate-is-refused',
    harm: '409 is taken for a no: the cash goes back for a token that was sold',
    patches: one(
      `${buypower}/read-vend.ts`,
      "    case '501':\n      return refused(",
      "    case '501':\n    case '409':\n      return refused(",
    ),
  },
  {
    name: 'server-error-is-refused',
    harm: '5xx is taken for a no',
    patches: one(
      `${buypower}/read-vend.ts`,
      "    case '501':\n      return refused(",
      "    case '501':\n    case '500':\n    case '502':\n    case '503':\n      return refused(",
    ),
  },
  {
    name: 'exception-is-refused',
    harm: 'Blueprint’s "Generic Exception" is taken for a no, though the utility sold',
    patches: one(
      'electron/till/providers/blueprint/read-purchase.ts',
      "  if (isValidation) return { kind: 'refused'",
      "  if (isValidation || details !== null) return { kind: 'refused'",
    ),
  },
  {
    name: 'queued-is-sold',
    harm: 'Rave’s "queued for processing" is taken for a sale',
    patches: one(
      'electron/till/providers/rave/read-buy.ts',
      "  if (status === 'success') return isUnderWay(data) ? taken(data) : sold(data, bill)",
      "  if (status === 'success') return sold({ ...data, TransactionReference: 'x', Amount: null }, bill)",
    ),
  },
  {
    name: 'history-row-is-anybodys',
    harm: 'of two equal orders, the one that failed takes the row of the one that was sold',
    patches: one(
      'electron/till/providers/rave/match.ts',
      '    rivals.length === 1 &&',
      '    rivals.length >= 1 &&',
    ),
    suites: ['test/unit/rave-history.test.ts'],
  },
  {
    name: 'history-before-its-rivals',
    harm: 'an order sent while the history is read is not thought of, and its row taken for another’s',
    patches: one(
      'electron/till/vend/speak.ts',
      '      get others() {\n        return sendingsAround(store, vend).others ?? []\n      },',
      '      others: sendingsAround(store, vend).others ?? [],',
    ),
    suites: ['test/integration/sendings-race.test.ts'],
  },
  {
    name: 'pending-bill-is-refused',
    harm: 'Paymob’s "being processed" is taken for a no',
    patches: one(
      'electron/till/providers/paymob/read-payment.ts',
      "  if (leavesOpen(message)) return unknown('unknown-code', said)",
      '',
    ),
    suites: ['test/unit/paymob-payment.test.ts'],
  },
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
        find: '  onAnswer()\n',
        replace: '  onAnswer(outcome)\n',
      },
      {
        file: 'electron/till/vend/dispatcher.ts',
        find: 'claimed, () => {\n',
        replace:
          "claimed, (outcome) => {\n      if (outcome.kind === 'confirmed') this.onVend({ ...claimed.vend, state: 'confirmed' })\n",
      },
    ],
  },
  {
    name: 'one-fault-takes-the-group',
    harm: 'a commit of several answers fails once, and all of them are forgotten',
    patches: one(
      'electron/till/store/commits.ts',
      '      // Nothing of it is written: each alone says which could not be.\n      return false\n',
      '      return true\n',
    ),
  },
  {
    name: 'print-before-commit',
    harm: 'bytes leave before "printing" is on disk: the next start prints the slip again',
    patches: one(
      spool,
      "      this.change(job, { state: 'printing', endedAt: null, detail: null })\n",
      '',
    ),
  },
  {
    name: 'print-twice',
    harm: 'a slip that may be on paper is printed again by itself',
    patches: one(
      spool,
      "  return { state: outcome.kind, endedAt, detail: detail === '' ? null : detail }",
      "  return { state: outcome.kind === 'unknown' ? 'not-printed' : outcome.kind, endedAt, detail }",
    ),
  },
  {
    name: 'restart-prints-again',
    harm: 'what was printing when the power went is printed again',
    patches: [
      {
        file: recover,
        find: "      setJobState(store, job.seq, {\n        state: 'unknown',",
        replace: "      setJobState(store, job.seq, {\n        state: 'not-printed',",
      },
    ],
  },
  {
    name: 'lost-print-job',
    harm: 'a sale is confirmed without a slip being asked for',
    patches: one(
      settle,
      "    if (move.to === 'confirmed') askForPaper(store, vend.seq, slipPrinterId, at)\n",
      "    if (move.to === 'confirmed' && vend.asked === 0) askForPaper(store, vend.seq, slipPrinterId, at)\n",
    ),
  },
  {
    name: 'slips-forgotten',
    harm: 'a slip that could not be printed is never tried again',
    patches: one(
      'electron/till/store/print-jobs.ts',
      "AND j.state IN ('waiting','not-printed')\n  ORDER BY j.seq LIMIT 1",
      "AND j.state IN ('waiting')\n  ORDER BY j.seq LIMIT 1",
    ),
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
    suites: ['test/integration/durability.test.ts', 'test/integration/start.test.ts'],
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
    suites: ['test/integration/durability.test.ts', 'test/integration/start.test.ts'],
  },
  {
    name: 'new-reference-on-retry',
    harm: 'a second send goes under a new number: the provider cannot know it is the same sale',
    patches: one(
      'electron/till/vend/speak.ts',
      "    if (attempt === 'vend') return await adapter.vend(account, order, http)",
      "    if (attempt === 'vend') return await adapter.vend(account, { ...order, reference: vend.asked > 0 ? `${order.reference}R` : order.reference }, http)",
    ),
  },
  {
    name: 'requery-with-a-new-reference',
    harm: 'the provider is asked about an order it never had, and says so',
    patches: one(
      'electron/till/vend/speak.ts',
      '    if (sentAt === undefined) return await adapter.requery(account, order, http)',
      '    if (sentAt === undefined) return await adapter.requery(account, { ...order, reference: `${order.reference}Q` }, http)',
    ),
  },
  {
    name: 'unsigned-is-trusted',
    harm: 'an answer somebody changed on the way decides a sale',
    patches: one(
      `${buypower}/signature.ts`,
      "  return timingSafeEqual(Buffer.from(given, 'hex'), wanted)",
      '  return timingSafeEqual(wanted, wanted)',
    ),
    suites: ['test/unit/buypower-read.test.ts'],
  },
  {
    name: 'no-signature-is-trusted',
    harm: 'an answer without any signature decides a sale',
    patches: one(
      `${buypower}/signature.ts`,
      '  if (!/^[0-9a-f]{128}$/i.test(given)) return false',
      "  if (given === '') return true",
    ),
    suites: ['test/unit/buypower-read.test.ts'],
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
    name: 'not-found-believed-at-once',
    harm: 'a provider that is late to know its own sale is sent the order again',
    patches: one(
      decide,
      '      if (notFound < schedule.notFoundConfirmations) {',
      '      if (notFound < 1) {',
    ),
  },
  {
    name: 'not-found-counts-by-hand',
    harm: 'a cashier who asks twice in a second has the order sent again while it is on its way',
    patches: one(
      decide,
      "  if (aheadMs !== null && outcome.kind !== 'confirmed' && outcome.kind !== 'refused') {",
      "  if (aheadMs !== null && outcome.kind !== 'confirmed' && outcome.kind !== 'refused' && outcome.kind !== 'not-found') {",
    ),
    suites: ['test/unit/decide.test.ts'],
  },
  {
    name: 'not-found-kept-over-a-restart',
    harm: '"no such order", said before the last send, counts for it',
    patches: one(
      recover,
      "        notFound: vend.state === 'sending' ? 0 : vend.notFound,",
      '        notFound: vend.notFound,',
    ),
    suites: ['test/integration/crash.test.ts', 'test/integration/bad-luck.test.ts'],
  },
  {
    name: 'resend-where-nobody-promised',
    harm: 'an order goes again to a provider that may sell it twice',
    patches: one(
      decide,
      '      const mayGoAgain = schedule.resendWhenUnknown && ',
      '      const mayGoAgain = ',
    ),
  },
  {
    name: 'sends-without-end',
    harm: 'the same order goes out again and again',
    patches: one(decide, 'export const maxSends = 3', 'export const maxSends = 30'),
  },
  {
    name: 'token-dropped-when-refused',
    harm: 'a token that comes after a refusal is thrown away',
    patches: one(
      settle,
      "    if (vend.state !== 'confirmed' || strange.length > 0) {",
      "    if (!isFinal(vend.state) || strange.length > 0 && vend.state === 'confirmed') {",
    ),
  },
  {
    name: 'contradiction-in-silence',
    harm: 'a provider goes back on its word and nobody is told',
    patches: one(
      settle,
      '  if (decision.contradiction) raiseContradiction(store, vend, outcome, at)\n',
      '',
    ),
  },
  {
    name: 'alarms-of-all-sales-are-one',
    harm: 'the second sale a provider went back on raises no alarm',
    patches: [
      {
        file: 'electron/till/store/alarms.ts',
        find: 'kind = ? AND vend_seq IS ? AND batch_seq',
        replace: 'kind = ? AND (vend_seq IS ? OR 1) AND batch_seq',
      },
    ],
  },
  {
    name: 'untrusted-token-counts',
    harm: 'a token of an answer nobody signed is printed',
    patches: one(
      settle,
      '      saveTokens(store, vend.seq, { attemptSeq, tokens: outcome.seen, trusted: false })',
      '      saveTokens(store, vend.seq, { attemptSeq, tokens: outcome.seen, trusted: true })',
    ),
  },
  {
    name: 'double-tap-is-two-sales',
    harm: 'two taps on one ticket become two sales',
    patches: one(
      'electron/till/vend/place.ts',
      '    draftId: input.draftId,',
      '    draftId: `${input.draftId} ${reference}`,',
    ),
  },
  {
    name: 'money-through-float',
    harm: 'an amount loses a kobo on its way through binary floating point',
    patches: one(
      'shared/money/money.ts',
      '  const value = Number(minor)\n',
      '  const value = Math.trunc(Number(text) * 10 ** digits)\n',
    ),
  },
  {
    name: 'tokens-in-the-wrong-order',
    harm: 'the credit token stands before its key-change tokens, and the meter refuses it',
    patches: one(
      'shared/sts/token.ts',
      "  'key-change': 0,\n  management: 1,\n  credit: 2,",
      "  'key-change': 2,\n  management: 1,\n  credit: 0,",
    ),
    suites: ['test/unit/sts.test.ts'],
  },
  {
    name: 'token-cut-short',
    harm: 'of glued tokens only the first reaches the paper',
    patches: one(
      'shared/sts/token.ts',
      '  const parts = digits.match(/\\d{20}/g) ?? []',
      '  const parts = (digits.match(/\\d{20}/g) ?? []).slice(0, 1)',
    ),
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
  },
  {
    name: 'cancelled-though-sent',
    harm: 'a sale that is out is cancelled, and its cash handed back',
    patches: one(
      'electron/till/app/vend.ts',
      "    if (vend.value.state !== 'queued') {\n      return err({",
      "    if (vend.value.state !== 'queued' && vend.value.state !== 'unconfirmed') {\n      return err({",
    ),
  },
  {
    name: 'clock-jump-expires-all',
    harm: 'the clock is set right and every waiting order is called too old',
    patches: one('electron/till/vend/clock-watch.ts', '      shiftWaits(this.store, byMs)\n', ''),
  },
  {
    name: 'clock-not-watched-while-out',
    harm: 'a clock set while an answer is out makes the next question due tomorrow, or now',
    patches: one(
      'electron/till/vend/exchange.ts',
      '  // Before a wait is written by a clock that jumped while the answer was out.\n  watch.check()\n',
      '',
    ),
    suites: ['test/integration/clock.test.ts'],
  },
  {
    name: 'reserved-ignored',
    harm: 'more is taken offline than the float can pay',
    patches: one(
      'electron/till/vend/float.ts',
      '  const leftMinor = amountMinor - soldSince(store, id, at) - reservedMinor',
      '  const leftMinor = amountMinor - soldSince(store, id, at)',
    ),
    suites: ['test/integration/before-cash.test.ts', 'test/integration/batch-cash.test.ts'],
  },
  {
    name: 'key-in-the-evidence',
    harm: 'the shop’s key stands in the journal and in every support file',
    patches: [
      {
        file: 'electron/till/providers/evidence.ts',
        find: '    request: request.body === undefined ? line : `${line}\\n${request.body}`,',
        replace:
          "    request: `${line}\\n${JSON.stringify(request.headers)}\\n${request.body ?? ''}`,",
      },
      {
        file: 'electron/till/providers/without-keys.ts',
        find: '  return keys.length === 0 ? adapter : (walled(',
        replace: '  return keys.length >= 0 ? adapter : (walled(',
      },
    ],
    suites: ['test/integration/logs.test.ts'],
  },
  {
    name: 'two-requests-at-once',
    harm: 'a question by hand goes out beside one that is out already',
    patches: one('electron/till/vend/dispatcher.ts', '    if (running) return running.done\n', ''),
  },
  {
    name: 'asks-without-a-pause',
    harm: 'the provider is asked in a storm and locks the shop out',
    patches: one(
      decide,
      '  const delayMs = decision.waitsMs?.[decision.asked] ?? schedule.requeryMs\n  return { ...decision',
      '  const delayMs = 500\n  return { ...decision',
    ),
  },
  {
    name: 'asks-for-ever',
    harm: 'a sale nobody can resolve never reaches a person',
    patches: one(
      decide,
      '  if (decision.asked >= schedule.maxRequeries) {',
      '  if (decision.asked >= 1_000_000) {',
    ),
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
