// What an alarm is about, what to do and whether money moved. English, which names the codes. A gap named
// `at` holds a moment (ISO 8601), which a screen shows as its reader dates. Pure.

export const alarmWords = {
  'note.further-tokens':
    'The provider gave further tokens for a sale that was already confirmed. They are kept with the sale.',
  'note.unsigned':
    'An answer was not signed by the provider. The till does not trust it and asks again. If this repeats, check the API key and call support.',
  'note.sold-after':
    'This sale was over as not sold, but the provider now says it was sold. The token is kept with the sale. A supervisor must look before any refund.',
  'note.refused-after':
    'This sale was confirmed and its token given, but the provider now says it was refused. Nothing was changed. A supervisor must ask the provider.',
  'note.unfiled-sale':
    'The till could not file an answer of this sale. The answer is kept with the sale; call support.',
  'note.unfiled-batch':
    'The till could not file an answer about the batch {batch}. The answer is kept with the batch; call support.',

  'note.clock-ahead.minutes':
    'The clock of this computer is {count} minutes ahead of {provider}’s.',
  'note.clock-ahead.hours': 'The clock of this computer is {count} hours ahead of {provider}’s.',
  'note.clock-ahead.days': 'The clock of this computer is {count} days ahead of {provider}’s.',
  'note.clock-behind.minutes': 'The clock of this computer is {count} minutes behind {provider}’s.',
  'note.clock-behind.hours': 'The clock of this computer is {count} hours behind {provider}’s.',
  'note.clock-behind.days': 'The clock of this computer is {count} days behind {provider}’s.',
  'note.clock-journal':
    'The clock of this computer stands earlier than the last sale in the journal.',
  'note.clock-set': 'Set it right: times on slips and reports follow it. No sale is lost.',
  'note.clock-changed':
    'The clock of this computer was changed while the till was open. Waiting sales keep their waits. Check the time: slips and reports follow it.',

  'note.provider-gone.sales':
    'Sales that are not settled belong to the provider "{provider}", which is not set up on this till any more: {count}. Set it up again so that the till can ask about them.',
  'note.provider-gone.batch':
    'A batch belongs to the provider "{provider}", which is not set up for it on this till any more. Its customers: {count}. Set it up again so that the till can ask about it.',
  'note.cannot-hear':
    'The till cannot hear what {provider} posts about batches: {why}. Batches go on all the same: the till asks. Results come later, and some may need a person. Close the other program or have the address in the configuration checked.',

  'note.batch-refused-late':
    '{provider} refused the batch {batch}, but had told results of it already. The till goes on asking; do not send it again and do not pay anything back yet.',
  'note.collect-unasked':
    'This collect may have reached the customers. Do not send it again: they would be asked to pay twice. {provider} cannot be asked about {batch} ({count} customers, {sum}) from here; call {provider} or look at its website.',
  'note.collect-unknown':
    'Of the collect {batch} ({count} customers, {sum}) nobody knows how all stand. Customers not known: {rows}. Do not send it again; call {provider}, and ask again from the batch.',
  'note.bulk-unknown':
    'Of the bulk {batch} ({count} customers, {sum}) nobody knows whether all were bought. Rows not known: {rows}. Do not buy them again and do not pay them back yet; call {provider}, and ask again from the batch.',
  'note.row-paid':
    'Row {row} ({account}) of the batch {batch}: paid before; the provider now says: {words}.',
  'note.row-bought':
    'Row {row} ({account}) of the batch {batch}: bought before; the provider now says: {words}.',
  'note.row-not':
    'Row {row} ({account}) of the batch {batch}: not sold before; the provider now says: {words}.',
  'note.row-ask': 'Nothing was changed. A supervisor must ask the provider before any money moves.',

  'note.restored-empty': 'The database of this till is gone, and it starts with an empty one.',
  'note.restored-older':
    'The data of this till is older than its record of orders, as after a backup was put back.',
  'note.restored': 'This till runs on a backup.',
  'note.restored.of': 'This till runs on a backup of {at}.',
  'note.restored-orders':
    'Orders made after it that are open again, and the providers are asked about: {open}. Orders it would have sent again, held now: {held}. Their tokens were printed then; what no provider can tell is in the queue for a person.',
  'note.restored-drawer':
    'Things done at the drawer since, such as shifts, Z reports and money given back, entered again with their numbers: {count}.',
  'note.restored-batch.new':
    'The backup this till runs on does not know the batch {batch} ({count} customers, {sum}); it was entered again from the order log.',
  'note.restored-batch.held':
    'The backup this till runs on would have sent the batch {batch} ({count} customers, {sum}) again; it is held.',
  'note.restored-batch.do':
    'Do not send it again and do not pay it back until its rows are settled.',
  'note.drawer-lost':
    'The record of orders tells of what was done at the drawer and could not be entered again: {list}. No number of these is used again. Compare with the paper, count the drawer, and do not give money back for a sale named here; call support.',
  'note.orders-lost':
    'The record of orders names orders this till knows nothing else about: {list} ({count} in all). Ask the providers for these references before refunding anybody; call support.',
  'note.orders-blind':
    'The record of orders this till keeps outside its data folder is missing or has a gap, so it cannot tell whether sales were made after the data was saved. Compare the providers’ statements with the sales here before refunding anybody.',
  'note.orders-blind.of':
    'The record of orders this till keeps outside its data folder is missing or has a gap, so it cannot tell whether sales were made after the data of {at} was saved. Compare the providers’ statements with the sales here before refunding anybody.',
  'note.orders-unwritten':
    'The record of orders outside the data folder cannot be written. Sales are not touched, but if the data is ever put back from a backup, this till will not know what was sold since. Call support.',

  'note.damaged-empty':
    'The database of this till was damaged and there was no backup of it: it starts empty. The damaged files are kept in {where}. Call support before you refund anybody.',
  'note.damaged':
    'The database of this till was damaged. It runs on its backup of {at}; the damaged files are kept in {where}. Call support.',
  'note.no-backup': 'No backup of this till could be made yet.',
  'note.no-backup.since': 'No backup of this till could be made since {at}.',
  'note.no-room': 'There is too little space on the disk for a copy of the database.',
  'note.copy-damaged':
    'A copy of the database did not pass its check ({why}). The disk may be failing: call support.',
  'note.system-says': 'The system says: {words}',
} as const
