// Batches and standing orders: the sheet before it is sent, and what is heard of its rows.

import type { Sentences } from './shape.ts'

export const batches = {
  'told.row': [
    '{provider} refused a row of the batch ({code}: {words}) and did not say what became of the others.',
  ],
  'told.twice': ['{provider} names this number more than once.'],
  'told.states': [
    'The answer does not say how each one stands.',
    'The answer tells no states.',
    'A customer in the answer has no number.',
  ],
  'told.rows': [
    'More rows are certain now: {count}.',
    '{provider}’s history could not be read to its end; {count} more rows are certain now.',
    '{count} more rows are certain now.',
  ],
  'told.callback': [
    'What was sent back names the row, but says something else about it.',
    'The callback names the row, but {doubt}.',
  ],
  'told.callback.words': [
    'What was sent back could not be understood: {words}.',
    'The callback could not be understood: {words}.',
    'Nobody knows what was sent back: {words}.',
    'Nobody knows what the callback means: {words}.',
  ],
  'told.standing': ['A standing order in the list could not be read.'],
  'told.standing.list': ['{provider} did not list the standing orders: {words}.'],
  'told.standing.end': ['{provider} did not say that the standing order is ended: {words}.'],
  'told.same': [
    'The same number and amount as in row {row}. If an answer is lost, nobody can tell the two apart.',
  ],
  'told.same.row': ['The same number is in row {row}.', 'The same number stands in row {row}.'],
  'told.batch.name': ['Give the batch a name: the customers see it.', 'The batch has no name.'],
  'told.batch.name.long': [
    'The name can have at most {most} characters.',
    'The name has at most {most} characters.',
  ],
  'told.batch.day': ['Choose the last day the customers may pay.', 'The batch has no expiry date.'],
  'told.batch.day.past': ['The last day to pay has passed.'],
  'told.batch.day.no': ['{provider} does not accept the expiry date.'],
  'told.batch.empty': ['Add at least one customer.', 'The batch has no customers.'],
  'told.batch.most': ['One batch takes at most {most} customers. Make two.'],
  'told.batch.wrong': ['{provider} found something wrong with the batch.'],
  'told.batch.unnamed': ['The question named no batch.'],
} as const satisfies Sentences
