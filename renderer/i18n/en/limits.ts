// Limits of the shop, and training in front of it. English names the keys.

import type { Entry } from '../dictionary.ts'

export const limits = {
  'settings.above': 'Something above is not right yet. Nothing was saved.',
  'settings.section.providers': 'Providers',
  'settings.section.limits': 'Limits',
  'settings.section.training': 'Training',
  'limits.amounts': 'How much is sold at once',
  'limits.minAmount': 'Least in one sale ({currency})',
  'limits.maxAmount': 'Most in one sale ({currency})',
  'limits.none': 'Empty: no limit of the shop’s own.',
  'limits.offline': 'While a provider cannot be reached',
  'limits.offline.text':
    'An order that waits is sent when the line is back; the customer gets the token later.',
  'limits.offline.may': '{product} may wait',
  'limits.queuedMaxAmount': 'Most in one order that waits ({currency})',
  'limits.queuedMaxTotal': 'Most in all that wait ({currency})',
  'limits.waitMinutes': 'Longest wait, in minutes',
  'limits.waitMinutes.hint': 'After that the order is dropped and the money given back.',
  'limits.perMeter': 'Orders waiting for one number',
  'limits.float': 'Low float',
  'limits.float.text': 'The strip warns where a provider tells how much is left.',
  'limits.float.below': '{provider}: warn below ({currency})',
  'limits.float.none': 'Empty: no warning.',
  'limits.people': 'What a cashier may do',
  'limits.shiftNeeded': 'Cash only in an open shift',
  'limits.cashierRefunds': 'Cashiers may give money back',
  'limits.lockMinutes': 'Minutes without a touch before it locks',
  'limits.lockMinutes.hint': '0: never.',
  'limits.fault.amount': 'Write an amount in {currency}, in digits.',
  'limits.fault.crossed': 'The most must not be less than the least.',
  'limits.fault.number': 'Write a whole number that is not too large.',
  'training.enter': 'Open the training till',
  'training.enter.text':
    'Whoever learns sells here with play money. Everybody is signed out, and the training people sign in.',
  'training.apart':
    'Practice is kept apart: it never reaches a real provider, printer, drawer or record. The shop keeps asking about its open sales.',
  'training.nothing': 'No provider sells in this shop’s currency that could be practised.',
  'training.leave': 'Leave training',
  'training.leave.text':
    '{shop} stands behind this training till. A supervisor of the shop closes it.',
  'training.behind': {
    one: '{count} order of the shop ({cash}) is still open; the till goes on with it.',
    other: '{count} orders of the shop ({cash}) are still open; the till goes on with them.',
  },
  'training.pin': 'PIN of the shop’s supervisor',
  'training.practice.text':
    'This till practises: nobody has set up a shop on it yet. What is practised is never mixed with what the shop sells later.',
  'training.only': 'This till was started to practise. No shop stands behind it.',
  'training.shop-data':
    'This till holds a shop’s records, but its settings are gone. Put till.json back; till.json.previous is the one before. Nothing was changed.',
} as const satisfies Readonly<Record<string, Entry>>
