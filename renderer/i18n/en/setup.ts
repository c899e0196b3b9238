// First run: a till that nobody has set up becomes a shop. English names the keys.

import type { Entry } from '../dictionary.ts'

export const setup = {
  'setup.reading': 'Reading what was set up so far…',
  'setup.start': 'Welcome. What would you like to do?',
  'setup.language': 'Language',
  'setup.way.shop': 'Set up this shop',
  'setup.way.goOn': 'Go on setting up {shop}',
  'setup.way.shop.text': 'Five steps, about ten minutes. Have the keys of your providers at hand.',
  'setup.way.file': 'I have a provisioning file',
  'setup.way.file.text': 'Somebody prepared this till: one file says it all.',
  'setup.way.try': 'Try it first',
  'setup.way.try.text': 'Practise with play money. The shop can be set up at any time.',
  'setup.steps': 'Steps',
  'setup.step.shop': 'Shop',
  'setup.step.printer': 'Printer',
  'setup.step.providers': 'Providers',
  'setup.step.supervisor': 'First supervisor',
  'setup.step.open': 'Look over and open',
  'setup.next': 'Next',
  'setup.back': 'Back',
  'setup.missing': 'Something is still missing above.',
  'setup.country': 'Country',
  'setup.country.hint':
    'Choose where the shop is. That decides the currency, which cannot be changed later.',
  'setup.country.sells': 'Money is {currency}. Sold there through {sellers}.',
  'setup.printer.kind': 'What prints the slips',
  'setup.printer.kind.some': 'A printer',
  'setup.printer.kind.none': 'No printer for now',
  'setup.printer.none.text':
    'Slips are shown on the screen until a printer is set up. You can sell all the same.',
  'setup.printer.choose': 'Choose a printer and finish it, or “No printer for now”.',
  'setup.account.text':
    'The companies you sell through. Type the keys they gave you; the till tries them at once.',
  'setup.account.has': 'Sell through {provider}',
  'setup.account.again': 'Keys are never kept before the shop is open. Type them in once more.',
  'setup.account.none': 'Choose at least one provider: without one there is nothing to sell.',
  'setup.account.unchecked':
    'Not known to work: {providers}. Check above, or go on; until the keys are right nothing can be sold there.',
  'setup.account.goOn': 'Go on unchecked',
  'setup.account.checked': 'checked',
  'setup.account.notChecked': 'not checked',
  'setup.supervisor.text':
    'The one who may do everything. Cashiers are added later, under Settings, People.',
  'setup.supervisor.pin': 'The PIN is set.',
  'setup.supervisor.other': 'Another PIN',
  'setup.open.text': 'Nothing is written yet. All but the currency can be changed later.',
  'setup.open.go': 'Open {shop}',
  'setup.open.busy': 'Opening the shop…',
  'setup.open.know': 'I understand, open it',
  'setup.change': 'Change: {part}',
  'setup.change.short': 'Change',
  'setup.file.text': 'The till reads it first and shows what it would set up.',
  'setup.file.pick': 'Choose the file',
  'setup.file.drop': 'Or drop it here.',
  'setup.file.wrong': {
    one: '{file} cannot be used: {count} thing is wrong in it. Nothing was set up.',
    other: '{file} cannot be used: {count} things are wrong in it. Nothing was set up.',
  },
  'setup.file.not-read': 'This file cannot be read, or is far too large. Nothing was set up.',
} as const satisfies Readonly<Record<string, Entry>>
