// Bills: what has to be looked up, chosen or put right before one is paid.

import type { Sentences } from './shape.ts'

export const bills = {
  'told.bill.form': ['Bills are looked up with the form of their service.'],
  'told.bill.first': [
    'Look the bill up first.',
    'The order names no bill that was looked up. Nothing was sent.',
  ],
  'told.bill.late': [
    'The bill was looked up too long ago to be paid. Nothing was sent.',
    'The bill was looked up too long ago. Look it up again.',
    'These bills were looked up too long ago. Look them up again.',
  ],
  'told.bill.amount': ['The amount is not the bill and its fees. Look the bill up again.'],
  'told.form': ['The form is not complete.'],
  'told.bill.none': ['This service has no bills. Enter the amount to pay.'],
  'told.bill.one': ['This service shows one bill at a time.'],
  'told.bill.choose': ['Choose a bill.'],
  'told.bill.other': ['These are not the bills that were found. Look them up again.'],
  'told.bill.single': ['This service takes one bill at a time. Choose one.'],
  'told.bill.undated': ['Oldest bills go first, and these have no dates. Pay all of them.'],
  'told.bill.undated.there': [
    'Oldest bills go first, and these have no dates. Pay at the provider’s.',
  ],
  'told.bill.oldest': ['Oldest bills go first. Choose the older ones too.'],
  'told.bill.bundle': [
    '{provider} bundled the bills as {one}, but they come to {sum}. Nothing was paid. Look them up again.',
  ],
  'told.bill.bundle.one': ['One bill needs no bundle.'],
} as const satisfies Sentences
