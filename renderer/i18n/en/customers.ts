// What is known of a customer, and forgetting them. English names the keys.

import type { Entry } from '../dictionary.ts'

export const customers = {
  'customers.title': 'Customer',
  'customers.lastSale': 'Last sale',
  'customers.lastToken': 'Last token',
  'customers.show': 'Show that sale',
  'customers.label': 'What the customer calls it',
  'customers.label.save': 'Save this name',
  'customers.phone.none': 'Add their phone to a ticket to make this a favourite.',
  'customers.use': 'Put it on the ticket',
  'customers.close': 'Close',
  'customers.forget': 'Forget this customer',
  'customers.forget.text':
    'This cannot be undone. The customer no longer appears in any list or phone search; their sales, slips and evidence no longer show a name, address or phone. The sales themselves stay, with the number bought for, the tokens and the money. Unfinished sales and money owed back stay as they are until that is settled.',
  'customers.forgotten': {
    one: '{count} sale no longer shows a name, address or phone.',
    other: '{count} sales no longer show a name, address or phone.',
  },
  'customers.kept': {
    one: '{count} sale stays as it is: it is not finished, or money is owed back. Forget the customer again once that is settled.',
    other:
      '{count} sales stay as they are: they are not finished, or money is owed back. Forget the customer again once that is settled.',
  },
} as const satisfies Readonly<Record<string, Entry>>
