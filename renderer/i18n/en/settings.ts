// Settings: sections, the shop's fields, what is said of a change, the history. English names the keys.

import type { Entry } from '../dictionary.ts'

export const settings = {
  'settings.sections': 'Sections',
  'settings.section.screen': 'This screen',
  'settings.section.shop': 'Shop',
  'settings.section.standing': 'Standing orders',
  'settings.section.history': 'What changed',
  'settings.unsaved': 'Not saved',
  'settings.reading': 'Reading the settings…',
  'settings.needed': 'This is needed.',
  'settings.reason': 'Why (as a note)',
  'settings.save': 'Save',
  'settings.saving': 'Saving…',
  'settings.drop': 'Undo',
  'settings.saved': 'Saved and in use.',
  'settings.saved.waits': {
    one: 'Saved. In use as soon as {count} sale on its way has its answer.',
    other: 'Saved. In use as soon as {count} sales on their way have their answers.',
  },
  'settings.agree.same-account': 'It is the same account',
  'settings.agree.readable-keys': 'I understand, save it',
  'settings.locked.named':
    'Nothing can be changed here: this till was started with a file that somebody looks after ({path}). Whoever set the till up changes it there; it takes effect at the next start.',
  'settings.locked.not-set-up': 'This till practises: nobody has set up a shop on it yet.',
  'settings.locked.training': 'This till is in training. Leave training to change the shop.',
  'settings.locked.fixed': 'The settings of this till cannot be changed here.',
  'settings.shop.name': 'Name of the shop',
  'settings.shop.address': 'Address',
  'settings.shop.slip': 'Printed at the top of every slip.',
  'settings.shop.phone': 'Phone',
  'settings.shop.tax': 'Tax number',
  'settings.shop.till': 'Till number',
  'settings.shop.till.hint': 'A number of its own for each till of the shop.',
  'settings.shop.currency': 'Currency',
  'settings.shop.currency.hint': 'Fixed: the sales of this till are counted in it.',
  'settings.shop.zone': 'Time zone',
  'settings.shop.zone.now': 'It is {time} in {zone}. Type a town to find another.',
  'settings.shop.language': 'Language of slips',
  'settings.shop.language.cashier': 'The cashier’s own',
  'settings.history.file': 'Found changed in the file',
  'settings.history.first': 'As it was at the start',
  'settings.history.undone': 'The change before this one was not written',
  'settings.history.screen': 'Changed',
  'settings.history.none': 'nothing',
  'settings.history.now': 'is now',
  'settings.history.empty': 'Nothing was changed yet.',
  'settings.history.more': 'Show older',
  'error.not-possible.outdated':
    'The settings were changed meanwhile. Look at them again. Nothing was changed.',
  'error.not-possible.currency':
    'The currency of a till is fixed: its sales are counted in it. Nothing was changed.',
  'error.not-possible.open-sales': {
    one: '{provider} has {count} unfinished sale. It stays as it is until that is finished. Nothing was changed.',
    other:
      '{provider} has {count} unfinished sales. It stays as it is until they are finished. Nothing was changed.',
  },
  'error.not-possible.same-account': {
    one: '{provider} has {count} unfinished sale. If the new key belongs to another account, asking about it could be answered wrongly.',
    other:
      '{provider} has {count} unfinished sales. If the new key belongs to another account, asking about them could be answered wrongly.',
  },
  'error.not-possible.readable-keys':
    'This computer cannot seal keys. Anybody who can read its files could read the keys. Nothing was saved.',
  'settings.section.people': 'People',
  'settings.keys.lock': 'Locks the till',
} as const satisfies Readonly<Record<string, Entry>>
