// The people of the till and their PINs. English names the keys.

import type { Entry } from '../dictionary.ts'

export const people = {
  'people.list': 'Who may sign in',
  'people.retired': 'No longer here',
  'people.you': 'You',
  'people.since.added': 'Added {at} by {name}',
  'people.since.seeded': 'From the shop’s file, {at}',
  'people.since.setup': 'Since the till was set up, {at}',
  'people.since.changed': 'Changed {at} by {name}',
  'people.add': 'Add somebody',
  'people.add.go': 'Add {name}',
  'people.name': 'Name, as slips show it',
  'people.role': 'Role',
  'people.role.cashier.text':
    'Sells, opens and closes shifts. Needs a supervisor for cancelled orders, decisions, third copies, the bank and, unless Limits say otherwise, to give money back.',
  'people.role.supervisor.text': 'May do everything, including these settings.',
  'people.edit': 'Change {name}',
  'people.save': 'Save',
  'people.back': 'Back',
  'people.pin.new': 'Give a new PIN',
  'people.pin.go': 'Set this PIN',
  'people.pin.field': 'New PIN: 4 to 12 digits',
  'people.pin.again': 'The new PIN once more',
  'people.pin.differs': 'The two are not the same. Enter them again.',
  'people.pin.done': '{name} has a new PIN.',
  'people.own': 'Change your PIN',
  'people.own.old': 'Your PIN now',
  'people.own.done': 'Use your new PIN from now on.',
  'people.retire': 'Retire {name}',
  'people.retire.text': '{name} can no longer sign in. Every sale keeps the name.',
  'people.retire.sure': 'Yes, retire',
  'people.take-back': 'Let {name} sign in again',
  'people.saved': 'Saved.',
  'error.bad-input.name-taken': 'Somebody here has this name already. Add a second name.',
  'error.bad-input.pin-guessed': 'This PIN is too easy to guess. Choose another.',
  'error.not-possible.last-supervisor':
    'Nobody else here is a supervisor, and a till needs one. Make somebody a supervisor first.',
} as const satisfies Readonly<Record<string, Entry>>
