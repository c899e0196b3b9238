// Accounts with providers: their fields, and what came of trying their keys. English names the keys.

import type { Entry } from '../dictionary.ts'

export const account = {
  'account.yes': 'Yes',
  'account.no': 'No',
  'account.optional': '{field} (not needed)',
  'account.label': 'Name on the screen and on slips',
  'account.label.hint': 'As your customers know it.',
  'account.address': 'Address of the service',
  'account.address.usual': 'The usual one. Change it only if the provider told you another.',
  'account.address.own': 'As the provider told you, beginning with https://',
  'account.field.apiKey': 'API key',
  'account.field.apiSecretKey': 'Secret API key',
  'account.field.secretKey': 'Secret key',
  'account.field.publicKey': 'Public key',
  'account.field.email': 'Sign-in e-mail',
  'account.field.password': 'Sign-in password',
  'account.field.phone': 'Phone, where a customer has none',
  'account.field.language': 'Language of the bills',
  'account.choice.ar': 'Arabic',
  'account.choice.en': 'English',
  'account.fault.needed': 'This is needed.',
  'account.fault.address': 'It must begin with https:// and be whole.',
  'account.show': 'Show',
  'account.replace': 'Enter another',
  'account.keep': 'Keep the old one',
  'account.check': 'Check with {provider}',
  'account.checking': 'Asking {provider}…',
  'account.check.accepted': '{provider} knows this account.',
  'account.check.balance': 'It holds {amount}.',
  'account.check.refused':
    '{provider} does not accept these keys. Compare them letter by letter with what you were given.',
  'account.check.unreachable':
    '{provider} did not answer. The keys may be right: check the line and the address.',
  'account.check.unclear':
    'Something answered, but not the way {provider} does. Check the address and the keys.',
  'account.on': 'Sell through {provider}',
  'account.last': 'The only one that is on: without it there would be nothing to sell.',
  'account.missing': 'Something is missing',
  'account.support': 'Support phone',
  'account.support.hint': 'For a sale that only the provider’s staff can clear up.',
  'account.remove': 'Remove {provider}',
  'account.state.on': 'On',
  'account.state.off': 'Off',
  'account.order': 'Who is asked first',
  'account.order.text':
    'The cashier may still pick another. A sale that has begun stays where it is.',
  'account.sooner': '{provider} sooner',
  'account.add': 'Add an account',
  'account.history': 'What changed, and by whom',
} as const satisfies Readonly<Record<string, Entry>>
