// Why the till did not do it, by the code of the error and its reason. English names the keys.

import type { Entry } from '../dictionary.ts'

export const refusals = {
  'error.bad-input.not-understood':
    'The till does not understand what was asked ({field}). Nothing was done.',
  'error.bad-input.words': '{words}',
  'error.bad-input.amount-decimals':
    '“{typed}” has more decimals than {currency} has. Nothing was saved.',
  'error.bad-input.amount-unread':
    '“{typed}” is not an amount the till can take ({currency}). Nothing was saved.',
  'error.bad-input.amount-zero': 'The amount must be more than zero. Nothing was saved.',
  'error.bad-input.given-less': 'The customer gave less than the amount. Nothing was saved.',
  'error.bad-input.parts-differ': 'The parts make {sum}, not {amount}. Nothing was saved.',
  'error.bad-input.cash-short':
    'The cash given is not enough for the part in cash. Nothing was saved.',
  'error.bad-input.standing': '{provider} does not run this standing order. Nothing was saved.',
  'error.bad-input.refund-amount': 'Exactly {amount} is owed for this. Nothing was given back.',
  'error.bad-input.bank-note':
    'The till only knows of {amount}. Write down where the rest comes from.',
  'error.bad-input.drawer-short':
    '{amount} is missing from the drawer. Write down why, as far as you know. The shift stays open.',
  'error.bad-input.drawer-over':
    'There is {amount} too much in the drawer. Write down why, as far as you know. The shift stays open.',
  'error.bad-input.token-length': 'Token {n} has {digits} digits; a token has 20.',
  'error.bad-input.token-number':
    'Token {n} is not a token: its number is too large. Read it again.',
  'error.bad-input.token-twice': 'Token {n} is there twice.',
  'error.bad-input.token-owed':
    'A token is owed for this sale: enter the token the provider reads out, or say that no token is due.',
  'error.bad-input.token-none': 'There is no token to enter here.',
  'error.bad-input.token-kept': 'Its token is kept with the sale already. Nothing was decided.',
  'error.bad-input.collect-number':
    'Enter the number the provider gave this collect: the till asks about it by that number.',
  'error.bad-input.not-csv': 'This is not a CSV file. Save the statement as CSV.',
  'error.bad-input.csv-unread':
    'The file cannot be read as CSV: a quote is not closed, or is in the middle of a cell.',
  'error.bad-input.no-rows': 'The statement has no rows under its heading.',
  'error.bad-input.many-rows': 'The statement has more than {rows} rows. Take fewer days.',
  'error.bad-input.no-columns':
    'No column of this statement holds our references, nor accounts and amounts. Say which columns they are.',
  'error.bad-input.look-again': 'Look the bill up again. Nothing was saved.',
  'error.bad-input.expired':
    'This was looked up too long ago. Look it up again. Nothing was saved.',
  'error.bad-input.sheet': 'Something about the sheet is not right yet. Nothing was saved.',
  'error.bad-input.sheet-row': 'Row {n} is not right yet. Nothing was saved.',
  'error.bad-input.total-differs':
    'The rows add up to {sum}, not {total}. Look at the sheet again. Nothing was saved.',
  'error.bad-input.no-cash-taken': 'The customers pay in their own app: take no cash for this.',
  'error.bad-input.how-paid': 'Say how the total was paid. Nothing was saved.',
  'error.bad-input.no-seller': 'No provider of this till sells this.',
  'error.bad-input.no-provider': 'This till has no such provider. Nothing was done.',
  'error.bad-input.days-crossed': 'The last day is before the first.',
  'error.bad-input.days-most': 'A report covers {days} days at most.',
  'error.bad-input.no-day': 'There is no such day.',
  'error.bad-input.wrong': 'This is not right: {field}. Nothing was changed.',
  'error.bad-input.keys-elsewhere': 'Put the keys in again for the new address.',
  'error.bad-input.why': 'Say why, in a few words. Nothing was done.',
  'error.not-possible.words': '{words}',
  'error.not-possible.no-cash': 'There is no cash to bring to the bank.',
  'error.not-possible.count-again':
    'Money went in or out since the drawer was counted, or it was counted again. Count it once more. The shift stays open.',
  'error.not-possible.refunded':
    'This was given back already, by {by}. Nothing was given back again.',
  'error.not-possible.refund-sold': 'This was sold, so nothing is owed back.',
  'error.not-possible.refund-open':
    'Nobody knows yet whether this was sold. Do not give money back before that is known.',
  'error.not-possible.refund-late':
    'The provider said later that this was sold after all. Ask the provider, and decide it on Queue under “Decide and statements”. Nothing was given back.',
  'error.not-possible.cash-needs-shift':
    'No shift is open, and this shop takes cash only in a shift. Open one and count the float first. Do not take the cash.',
  'error.not-possible.refund-needs-shift':
    'No shift is open, and this shop gives back cash only in a shift. Open one and count the float first. Nothing was given back.',
  'error.not-possible.not-waiting': 'This is not waiting for a decision. Nothing was decided.',
  'error.not-possible.row-not-waiting':
    'No such row is waiting for a decision. Nothing was decided.',
  'error.not-possible.whole-collect':
    'Nobody knows whether this collect was made: decide about all of it.',
  'error.not-possible.collect-made': 'This collect was made: something is known of it already.',
  'error.not-possible.decided': 'Somebody decided this already.',
  'error.not-possible.decide-queued': 'This sale was not sent yet: cancel it instead.',
  'error.not-possible.decide-sending': 'This sale is being sent. Wait for the answer.',
  'error.not-possible.decide-unconfirmed':
    'The till is still asking the provider about this sale. You can decide once it stops asking.',
  'error.not-possible.decide-ended': 'This sale is already finished.',
  'error.not-possible.nothing-due': 'There is nothing to pay on this. Nothing was paid.',
  'error.not-possible.paid-before':
    'This bill is in another sale already. Do not take the cash again: look at that sale first.',
  'error.not-possible.placed-other':
    'This was placed already as something else. Nothing was saved. Do not take the cash again: look at that sale first.',
  'error.not-possible.moved-other':
    'This was written down already as something else. Nothing was written down now. Look at the moves of this shift first.',
  'error.not-possible.no-backups': 'This till keeps no backups: it has no folder to keep them in.',
  'error.not-possible.never-sent':
    'Nothing of this was ever sent, so there is nothing to ask the provider.',
  'error.not-possible.provider-gone':
    'The provider of this is no longer set up on this till, so it cannot be asked.',
  'error.not-possible.no-number':
    '{provider} never gave a number for this, so it cannot be asked from here. Call {provider}, and do not send it again.',
  'error.not-possible.batch-over': 'This is already finished: nothing was changed.',
  'error.not-possible.batch-sent':
    'This was already sent to the provider, so it cannot be cancelled here.',
  'error.not-possible.sale-sent':
    'This sale was already sent, so it cannot be cancelled here. The till is finding out the result.',
  'error.not-possible.no-drawer': 'This till has no cash drawer set up.',
  'error.not-possible.browser': 'This till runs in a browser: close its page.',
  'error.not-possible.no-slip':
    'This sale has no token slip yet, so there is nothing to print again.',
  'error.not-possible.slip-refunded':
    'The money for this sale was given back, so its token is not the customer’s. Ask the provider, and let a supervisor look.',
  'error.not-possible.slip-taken-back':
    'The provider took this sale back, so its token is worth nothing. The customer’s money is owed back.',
  'error.not-possible.no-pdf': 'This till makes no PDF files.',
  'error.not-possible.not-asked': 'This slip does not ask whether it printed.',
  'error.not-possible.no-order-slip': 'This sale is no longer waiting, so it needs no order slip.',
  'error.not-possible.no-search': 'This till cannot look for printers.',
  'error.not-possible.superseded': 'Another report was asked for in the meantime.',
  'error.not-possible.no-token': 'This sale has no token, so there is nothing to help with.',
  'error.not-possible.no-dispute':
    'Only a sale that was delivered can be disputed. This one is settled at this till.',
  'error.not-possible.shift-none': 'No shift is open. Open one first.',
  'error.not-possible.shift-of': 'Shift {shift} of {by} is open. Close it first.',
  'error.not-possible.shift-over':
    'Shift {shift} was closed before this was written down. Nothing was written down.',
  'error.not-possible.drawer-less':
    'That is more than can be in the drawer. Nothing was written down.',
  'error.not-possible.no-standing': '{provider} runs no standing orders.',
  'error.not-possible.no-prices': '{provider} has no price list for this.',
  'error.not-possible.no-bundle': 'This till cannot pack a bundle.',
  'error.not-possible.training-shut': 'The training till does not open: {why}',
  'error.not-possible.no-shop': 'No shop stands behind this till.',
  'error.not-possible.no-fault': 'No provider in this training can fail like that.',
  'error.not-possible.practises': 'This till is already in practice: there is no shop behind it.',
  'error.not-possible.nothing-to-practise':
    'No provider sells in the shop’s currency that could be practised.',
  'error.not-possible.no-update': 'There is no newer version.',
  'error.not-possible.no-feed':
    'This till does not look for updates: its settings name no feed, or it runs from its sources.',
  'error.not-possible.not-ready': 'The new version is not here yet.',
  'error.not-possible.set-up': 'A shop is set up on this till already. Change it in Settings.',
  'error.not-possible.named': 'This till was started with a file somebody looks after.',
  'error.not-possible.country':
    'This till was started to practise a country. Start it without --country to set up a shop.',
  'error.not-possible.shop-data':
    'This till holds a shop’s records, but its settings are gone. Put till.json back; till.json.previous is the one before.',
  'error.not-possible.not-set-up':
    'This till practises: nobody has set up a shop on it yet. Nothing was changed.',
  'error.not-possible.training': 'This till is in training. Leave training to change the shop.',
  'error.not-possible.fixed': 'The settings of this till cannot be changed here.',
  'error.provider-refused.words': '{provider}: {words} Nothing was sold.',
  'error.provider-refused.words-bill': '{provider}: {words} Nothing was paid.',
  'error.provider-refused.key':
    '{provider} does not accept this till’s key. Nothing was sold. Ask the shop owner to check the key.',
  'error.provider-refused.key-bill':
    '{provider} does not accept this till’s key. Nothing was paid. Ask the shop owner to check the key.',
  'error.provider-refused.clock':
    '{provider} refuses everything while this till’s clock is wrong. Nothing was paid.',
  'error.storage-failed.disk':
    'The disk did not save this, and nothing was sent. Do not take the cash. If it stays like this, call support.',
  'error.storage-failed.disk-read':
    'The disk did not give back what is kept there, so this cannot be shown. Nothing was changed, and no money moved. If it stays like this, call support before you sell.',
  'error.storage-failed.backup': 'No backup could be made: {why} Sales are not touched.',
  'error.storage-failed.settings':
    'The settings could not be written ({why}). Nothing was changed.',
  'error.storage-failed.setup': 'The shop could not be set up ({why}). Nothing was set up.',
} as const satisfies Readonly<Record<string, Entry>>
