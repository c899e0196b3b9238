// What an answer, or none, is taken for: the mistakes that charge a customer twice or call a sale what it is not.

import { type Mutant, one } from '../mutant.ts'

const decide = 'shared/vend/decide.ts'
const settle = 'electron/till/vend/settle.ts'
const buypower = 'electron/till/providers/buypower'

export const answers: readonly Mutant[] = [
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
      "    case '409':\n      return seenBefore(envelope)",
      "    case '409':\n      return { kind: 'refused', code, message }",
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
      '      get others() {\n        return sendingsAround(store, vend, elsewhere).others ?? []\n      },',
      '      others: sendingsAround(store, vend, elsewhere).others ?? [],',
    ),
    suites: ['test/integration/sendings-race.test.ts'],
  },
  {
    name: 'one-account-two-histories',
    harm: 'a shop has one account under two ids, and an order is called sold by the row of its twin',
    patches: one(
      'electron/till/providers/account.ts',
      'providers.filter(({ system }) => system !== config.system)',
      'providers.filter(({ id }) => id !== config.id)',
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
    suites: ['test/unit/decide.test.ts'],
  },
  {
    name: 'token-dropped-when-refused',
    harm: 'a token that comes after a refusal is thrown away',
    patches: one(
      settle,
      '    if (isAgain && !bringsFurther(store, vend.seq, delivery.tokens)) return false\n',
      '    if (isAgain ? !bringsFurther(store, vend.seq, delivery.tokens) : isFinal(vend.state)) return false\n',
    ),
  },
  {
    name: 'what-was-said-lost',
    harm: 'of a sale that was delivered nobody can show any more what the provider said',
    patches: one(
      'electron/till/store/deliveries.ts',
      'said === null ? pack(text) : packAll([text, said.request, said.answer])',
      'pack(text)',
    ),
    suites: ['test/integration/one-pack.test.ts'],
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
        find: 'vend_seq IS CAST(? AS INTEGER)\n',
        replace: '(vend_seq IS CAST(? AS INTEGER) OR 1)\n',
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
    name: 'two-requests-at-once',
    harm: 'a question by hand goes out beside one that is out already',
    patches: [
      {
        file: 'electron/till/vend/dispatcher.ts',
        find: '    if (running) return running.done\n',
        replace: '',
      },
      // The schema would stop the second one as well.
      {
        file: 'electron/till/store/migrations/0001-ledger.ts',
        find: 'CREATE UNIQUE INDEX attempts_one_open',
        replace: 'CREATE INDEX attempts_one_open',
      },
    ],
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
]
