// Why a provider does not deal with this till: its keys, its sign-in, its signature, its clock, what it is set up for.

import type { Sentences } from './shape.ts'

export const access = {
  'told.key': [
    '{provider} did not accept the key.',
    '{provider} did not accept the API key.',
    '{provider} did not accept the secret key.',
    '{provider} does not accept the shop’s secret key. Check the provider’s settings.',
  ],
  'told.key.missing': [
    'A key of {provider} is missing. Check the provider’s settings.',
    'The shop’s {provider} key is missing. Check the provider’s settings.',
    'The shop’s {provider} secret key is missing. Check the provider’s settings.',
  ],
  'told.shop': ['{provider} does not know this shop. Check the provider’s settings.'],
  'told.signIn': ['{provider} did not accept the sign-in.'],
  'told.signature': ['{provider} did not accept the signature.'],
  'told.signature.words': ['{provider} did not accept the signature: {words}.'],
  'told.unsigned': [
    'The answer is not signed by {provider}.',
    'The answer carries no signature of {provider} that fits.',
  ],
  'told.notAsked': ['{provider} did not let the till sign in, so it was not asked.'],
  'told.testMode': ['{provider} answered in its test mode: this token opens no meter.'],
  'told.noTokenBefore': [
    '{provider} gave no token to continue with.',
    '{provider} gave no token to go on with.',
    '{provider}’s check of the customer gave no electricity token.',
    '{provider}’s sign-in gave no token.',
  ],
  'told.step': [
    '{provider} gave no answer to a first question ({why}).',
    '{provider}’s {step} gave no answer ({why}).',
    '{provider}’s {step} gave no answer it could use ({why}).',
  ],
  'told.step.words': [
    '{provider} refused a first question: {words}.',
    '{provider}’s {step} failed: {words}.',
  ],
  'told.noOrderSent': ['No order was sent.', 'It was never sent.', 'Nothing was sent.'],
  'told.cannotAsk': [
    '{provider} cannot be asked about it. A person must decide.',
    '{provider} has no documented way to ask about a payment. A person must decide.',
    '{provider} told no number of this batch, so it cannot be asked about.',
  ],
  'told.clock.ahead': [
    'This till’s clock is {much} ahead of {provider}’s. Set the clock; until then {again} refuses every request.',
  ],
  'told.clock.behind': [
    'This till’s clock is {much} behind {provider}’s. Set the clock; until then {again} refuses every request.',
  ],
  'told.noPlace': [
    'The order does not say where {provider} should be asked about it.',
    'The order names no country or biller of {provider} to ask about.',
  ],
  'told.notSet': [
    '{provider} is not set up to sell this.',
    '{provider} is not set up to sell this. Nothing was sent.',
  ],
  'told.currency': [
    '{provider} sells in {money} in {country}.',
    '{provider} sells in {money} only.',
    '{provider} takes {money} only.',
    '{provider} does not sell in {money}.',
  ],
  'told.ask': ['{provider} only asks customers to pay; nothing is sold through it.'],
} as const satisfies Sentences
