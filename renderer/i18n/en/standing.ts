// Standing orders: what a provider buys again by itself. English names the keys.

import type { Entry } from '../dictionary.ts'

export const standing = {
  'standing.text': 'What a provider buys again by itself. Only a supervisor sees and ends these.',
  'standing.often': 'How often',
  'standing.once': 'Once',
  'standing.hourly': 'Every hour',
  'standing.daily': 'Every day',
  'standing.weekly': 'Every week',
  'standing.monthly': 'Every month',
  'standing.says.daily':
    '{provider} buys this again by itself every day, until a supervisor ends it in Settings.',
  'standing.says.weekly':
    '{provider} buys this again by itself every week, until a supervisor ends it in Settings.',
  'standing.says.monthly':
    '{provider} buys this again by itself every month, until a supervisor ends it in Settings.',
  'standing.says.money': 'The money you take now pays the first one only.',
  'standing.take.daily': 'Take {amount} and set it up for every day',
  'standing.take.weekly': 'Take {amount} and set it up for every week',
  'standing.take.monthly': 'Take {amount} and set it up for every month',
  'standing.asking': 'Asking {provider}…',
  'standing.none': '{provider} runs no standing order for this shop.',
  'standing.failed': '{provider} cannot be asked right now, so nobody knows what it runs.',
  'standing.again': 'Ask again',
  'standing.next': 'Next: {at}',
  'standing.since': 'Since {at}',
  'standing.stopped': 'Ended {at}',
  'standing.end': 'End',
  'standing.end.sure': 'Yes, end it',
  'standing.end.keep': 'Keep it',
  'standing.end.text':
    '{provider} stops buying {amount} for {account}. What was bought stays bought.',
  'standing.ending': 'Asking {provider} to end it…',
  'standing.ended': '{provider} says it is ended.',
  'standing.end.unsure': '{provider} did not say it is ended. Ask again before you rely on it.',
} as const satisfies Readonly<Record<string, Entry>>
