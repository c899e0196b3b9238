// What is known of a customer, and forgetting them. English names the keys.

import type { Entry } from '../dictionary.ts'

export const customers = {
  'customers.title': 'Customer',
  'customers.lastSale': 'Last sale',
  'customers.lastToken': 'Last token',
  'customers.show': 'Show that sale',
  'customers.label': 'What the customer calls it',
  'customers.label.save': 'Save this name',
  'customers.phone.none': 'Put their phone on a ticket to make this a favourite.',
  'customers.use': 'Put it on the ticket',
  'customers.close': 'Close',
  'customers.forget': 'Forget this customer',
  'customers.forget.text':
    'This is for good. No list and no search by phone offers them any more; their sales, slips and evidence say no name, address or phone. What stays: the sales themselves, with the number bought for, the tokens and the money. Sales without an end and money owed back are left as they are until that is settled.',
  'customers.forgotten': {
    one: '{count} sale says no name, address or phone any more.',
    other: '{count} sales say no name, address or phone any more.',
  },
  'customers.kept': {
    one: '{count} sale is left as it is: it has no end yet, or money is owed back. Forget the customer again once that is settled.',
    other:
      '{count} sales are left as they are: they have no end yet, or money is owed back. Forget the customer again once that is settled.',
  },
} as const satisfies Readonly<Record<string, Entry>>
