// What is said before the cash is taken: why an order cannot go, what looks odd, how far the float
// reaches. English names the keys.

import type { Entry } from '../dictionary.ts'

export const check = {
  'check.title': 'Before you take the cash',
  'sell.need.cannot': 'Cannot sell this: see above',
  'who.limits.from': 'From {min}',
  'who.limits.to': 'At most {max}',
  'warning.amount-whole':
    'Only whole amounts are sure to be credited. Take a whole amount if you can.',
  'warning.float-short': 'The float may not cover this. Top it up, or the sale may be refused.',
  'error.amount-out-of-limits.min': 'The least that can be sold here is {min}.',
  'error.amount-out-of-limits.max': 'The most that can be sold at once here is {max}.',
  'error.offline-limit.product':
    'The provider cannot be reached, and this sale cannot wait. Do not take cash.',
  'error.offline-limit.amount':
    'The provider cannot be reached, and this amount is too large to wait. Do not take cash.',
  'error.offline-limit.total':
    'The provider cannot be reached, and no more orders can wait. Do not take cash.',
  'error.offline-limit.meter':
    'The provider cannot be reached, and an order for this number is already waiting. Do not take cash.',
  'error.offline-limit.float':
    'The provider cannot be reached, and the last known float does not cover this. Do not take cash.',
  'strip.float.age': 'From {age} ago',
  'strip.float.reserved': 'Waiting or unconfirmed: {amount}',
  'strip.float.left': 'Left to sell: {amount}',
  'strip.float.low': 'The float is low. Top it up.',
  'strip.float.old': '{age} old',
  'strip.float.old.text': 'This figure is old: there may be less by now.',
  'event.sums-differ': 'The provider’s figures for this sale do not add up',
  'event.not-sent.before-order': '{provider} was asked, but no order was sent: nothing was sold',
} as const satisfies Readonly<Record<string, Entry>>
