// What is said before the cash is taken: why an order cannot go, what looks odd, how far the float
// reaches. English names the keys.

import type { Entry } from '../dictionary.ts'

export const check = {
  'check.title': 'Before you take the cash',
  'sell.need.cannot': 'This cannot be sold so',
  'who.limits.from': 'From {min}',
  'who.limits.to': 'At most {max}',
  'warning.amount-whole':
    'Whole amounts only are certain to be credited. Take a whole amount if you can.',
  'warning.float-short': 'The float may not cover this. Top it up, or the sale may be refused.',
  'error.amount-out-of-limits.min': 'The least that can be sold here is {min}.',
  'error.amount-out-of-limits.max': 'The most that can be sold at once here is {max}.',
  'error.offline-limit.product':
    'The provider is out of reach, and this cannot wait for it. Do not take the cash.',
  'error.offline-limit.amount':
    'The provider is out of reach, and an order that waits may not be that large. Do not take the cash.',
  'error.offline-limit.total':
    'The provider is out of reach, and the orders that wait may not be more together. Do not take the cash.',
  'error.offline-limit.meter':
    'The provider is out of reach, and an order for this number waits already. Do not take the cash.',
  'error.offline-limit.float':
    'The provider is out of reach, and the float as last told does not cover this. Do not take the cash.',
  'strip.float.age': 'Told {age} ago',
  'strip.float.reserved': 'Waiting or unconfirmed: {amount}',
  'strip.float.left': 'Left to sell: {amount}',
  'strip.float.low': 'The float is low. Top it up.',
  'strip.float.old': '{age} old',
  'strip.float.old.text': 'This is old: the provider may have less by now.',
  'event.sums-differ': 'The provider’s figures for this sale do not add up',
  'event.not-sent.before-order': '{provider} was asked, but no order was sent: nothing was sold',
} as const satisfies Readonly<Record<string, Entry>>
