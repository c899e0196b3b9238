// Training: the numbers to practise with and what each of them does. English names the keys.

import type { Entry } from '../dictionary.ts'

export const practice = {
  'practice.numbers': 'Numbers to try',
  'practice.numbers.text': 'Touch a number to sell to it.',
  'effect.sold': 'Sells at once',
  'effect.key-change': 'Key change tokens come before the credit',
  'effect.unsplittable': 'A token that is not 20 digits',
  'effect.free-units': 'Free units with the sale',
  'effect.part-debt': 'Part of the money goes to a debt',
  'effect.all-debt': 'All of the money goes to a debt',
  'effect.steps': 'A tariff in steps',
  'effect.pending': 'Taken; the result comes later',
  'effect.unclear': 'No clear answer; nothing was sold',
  'effect.unclear-sold': 'No clear answer; it was sold',
  'effect.person': 'Never answered: a person decides',
  'effect.refused': 'Refused',
  'effect.bills-none': 'No bill is open',
  'effect.bills-one': 'One bill',
  'effect.bills-three': 'Three bills',
  'effect.bills-seven': 'Seven bills',
  'effect.bills-unordered': 'Bills in the wrong order',
  'effect.pays': 'Pays after a while',
  'effect.pays-not': 'The payment fails',
  'effect.pays-never': 'Never pays',
  'effect.no-member': 'Cannot be asked',
} as const satisfies Readonly<Record<string, Entry>>
