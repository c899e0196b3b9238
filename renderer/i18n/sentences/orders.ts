// What has to be put right about an order before it is sent: the choices, the number, the amount.

import type { Sentences } from './shape.ts'

export const orders = {
  'told.member': ['This number has no {provider} account.'],
  'told.choose.country': ['Choose the country.'],
  'told.choose.biller': ['Choose DStv or DStv Box Office.'],
  'told.choose.bought': [
    'Choose the country, and what is bought: airtime, DStv or DStv Box Office.',
  ],
  'told.choose.disco': ['Choose the distribution company.'],
  'told.choose.network': ['Choose the network.'],
  'told.choose.tv': ['Choose the TV company.'],
  'told.choose.vendType': ['Choose prepaid or postpaid.'],
  'told.choose.package': ['Choose a package from the list.'],
  'told.amount.none': ['Enter an amount.', 'Enter an amount above zero.'],
  'told.customer': [
    '{provider} does not know this customer number. Check the number with the customer.',
    '{provider} does not know this meter.',
  ],
  'told.topUp': [
    'This is not a phone number {provider} can top up. Check the number and the country.',
  ],
  'told.card': ['Enter the smartcard number, digits only.', 'Enter the smartcard number.'],
  'told.phone': ['Enter the phone number.'],
  'told.phone.code': ['Enter the phone number with its country code.'],
  'told.phone.country': ['This number is not in {country} ({dial}).'],
  'told.phone.digits': [
    'The phone number has 7 to 15 digits. It may be left empty.',
    'The phone number has 7 to 15 digits, or leave it empty.',
  ],
  'told.phone.mobile': ['The mobile number has ten digits, the first from 6 to 9.'],
  'told.meter': ['Enter the meter number.', 'Enter the meter number: digits only.'],
  'told.prepaid': ['{provider} sells to prepaid meters only.'],
  'told.least': ['{provider} sells from {min}.'],
  'told.whole': [
    'The utility takes whole pula only: the thebe may not be credited. Take a whole amount if you can.',
    '{provider} is only known to take whole rupees, not {amount}.',
  ],
  'told.standing.single': ['Standing orders are set up one at a time, as a sale.'],
  'told.order.wrong': ['{provider} found something wrong with the order.'],
  'told.order.cannot': ['{provider} cannot carry out this order now.'],
  'told.disco.no': ['The distribution company does not accept this order.'],
} as const satisfies Sentences
