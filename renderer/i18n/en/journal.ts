// The queue, and the journal of sales behind it. English names the keys.

import type { Entry } from '../dictionary.ts'

export const journal = {
  'queue.empty': 'Nothing is waiting. Every sale has its answer.',
  'queue.papers.look':
    'Check the counter before you answer. After a No, a numbered copy is printed.',
  'queue.more': { one: 'and {count} more', other: 'and {count} more' },
  'queue.group.unconfirmed': 'Unconfirmed: may be sold',
  'queue.group.review': 'A person must decide',
  'queue.group.late': 'Called refused, and sold after all',
  'queue.group.sending': 'On its way',
  'queue.group.queued': 'Waiting: nothing sent yet',
  'queue.heap': { one: '{count} sale · {cash}', other: '{count} sales · {cash}' },
  'queue.age': 'For {age}',
  'queue.next.send': 'Goes out at {time}',
  'queue.next.requery': 'Asked again at {time}',
  'queue.next.resend': 'Goes again at {time}',
  'queue.next.now': 'Being asked now',
  'queue.next.line': 'When the line is back',
  'queue.next.soon': 'Any moment now',
  'queue.next.none': 'Nothing planned',
  'sales.none': 'No sale matches.',
  'sales.clear': 'Clear',
  'detail.back': 'Back',
  'detail.attempts': 'What was sent and answered',
  'detail.attempt.vend': 'Sale',
  'detail.attempt.requery': 'Question',
  'detail.request': 'Sent',
  'detail.answer': 'Answered',
  'detail.noAnswer': 'Nothing came back',
  'detail.reference': 'Reference',
  'detail.receipt': 'Receipt',
  'detail.cashier': 'Cashier',
  'detail.asked': 'Asked {count} of {of} times',
} as const satisfies Readonly<Record<string, Entry>>
