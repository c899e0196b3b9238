// Support, updates, start and screen. English names the keys.

import type { Entry } from '../dictionary.ts'

export const care = {
  'settings.section.updates': 'Updates',
  'settings.section.support': 'Support',
  'settings.section.machine': 'Start and screen',
  'doctor.look': 'Check again',
  'doctor.looking': 'Checking clock, disk, providers and printers. This may take half a minute…',
  'doctor.at': 'Checked at {time}',
  'doctor.well': 'Nothing needs your attention.',
  'doctor.fine': 'Checked and fine',
  'bundle.title': 'For whoever is helping you',
  'bundle.about':
    'One file with what was found, the settings without keys, counts and the log. No key, PIN or whole token is in it, and no customer’s name or whole number.',
  'bundle.make': 'Save the file for support',
  'bundle.making': 'Packing the file…',
  'bundle.made': '{name} is ready. Send it to whoever helps you.',
  'doctor.clock.ok': 'The clock agrees with {provider}’s.',
  'doctor.clock.unknown': 'No provider answered, so nobody could be asked what time it is.',
  'doctor.clock.ahead':
    'The clock of this computer is {minutes} min ahead of {provider}’s. Set it, and let the system set it from the network.',
  'doctor.clock.behind':
    'The clock of this computer is {minutes} min behind {provider}’s. Set it, and let the system set it from the network.',
  'doctor.clock.jumped':
    'The clock of this computer jumped while the till ran. Let the system set it from the network; if it loses the time over night, its battery is empty.',
  'doctor.zone.ok': 'The computer and the shop keep the same time ({shop}).',
  'doctor.zone.other':
    'The computer keeps the time of {computer}, the shop that of {shop}. Slips and days go by the shop’s. Set the computer to it, or correct the shop’s time zone.',
  'doctor.disk.ok': '{free} MB of disk space is free.',
  'doctor.disk.low':
    'Only {free} MB of disk space is free. Delete what is not needed: without space the till can save no sale.',
  'doctor.disk.full': 'Only {free} MB of disk space is free. Make space now, before the next sale.',
  'doctor.disk.unknown': 'The free space on the disk could not be read.',
  'doctor.speed.ok': 'The disk keeps a sale in {ms} ms.',
  'doctor.speed.slow':
    'The disk takes {ms} ms to keep a sale. Close other programs; if it stays like this, the disk is worn out: have it replaced.',
  'doctor.speed.failing':
    'The disk did not keep a test ({why}). Make a backup and have the disk looked at.',
  'doctor.speed.full':
    'The disk is full and keeps no sale. Delete what is not needed, not what the till keeps.',
  'doctor.speed.closed':
    'The till may not write in {where}. The folder and its files must belong to whoever the till runs as, and their disk must not be read-only: have whoever set this computer up put it right.',
  'doctor.speed.gone':
    'The folder {where} is not there. If it lies on a disk of its own, plug that in and open the till again.',
  'doctor.database.ok': 'The database is sound ({size} MB, data version {version}).',
  'doctor.database.unchecked':
    'The database is too large ({size} MB) to be looked through while you sell; its hourly copy is looked through instead.',
  'doctor.database.journal':
    'The database’s log has grown to {size} MB. Close the till and open it again; if it grows again, call support.',
  'doctor.database.damaged':
    'The database is damaged ({why}). Stop selling, close the till and open it again: it goes back to its last good copy. Call support.',
  'doctor.database.closed':
    'The till may not open its database ({why}). It is not damaged by that: its files must belong to whoever the till runs as. Have whoever set this computer up put it right.',
  'doctor.backup.ok': 'The last backup is {hours} h old.',
  'doctor.backup.none':
    'There is no backup yet. The till makes one every hour; a supervisor makes one below.',
  'doctor.backup.old':
    'The last backup is {hours} h old. A supervisor makes one below; if that does not work, the disk may be full.',
  'doctor.backup.failing': 'The last backup did not work: {why}',
  'doctor.backup.off': 'This till keeps no backups: it has no folder of its own.',
  'doctor.orders.ok': 'The order log beside the database is written.',
  'doctor.orders.missing':
    'The order log beside the database cannot be written. After a loss of the database its last sales would not be found again. Check the permissions of its folder.',
  'doctor.orders.off': 'A till in training keeps no order log.',
  'doctor.keys.ok': 'The shop’s keys are not stored in plain text on this computer.',
  'doctor.keys.readable':
    'The shop’s keys are stored in plain text in its file. Set up the system’s keychain, then open the till once with --seal.',
  'doctor.provider.ok': '{provider} answers in {ms} ms and takes the shop’s keys.',
  'doctor.provider.slow': '{provider} answers, but only after {ms} ms.',
  'doctor.provider.down':
    '{provider} does not answer. Check the line: does another page open on this computer? If it does, call {provider}.',
  'doctor.provider.keys':
    '{provider} answers, but does not take the shop’s keys. A supervisor types them in again in Settings, Providers, or asks {provider} for new ones.',
  'doctor.provider.sealed':
    '{provider} was not asked: the shop’s keys are sealed, and only the desktop till can open them. Open the till and look in Settings, Support.',
  'doctor.provider.none': 'This till has no provider.',
  'doctor.printer.ok': 'The printer {printer} is ready.',
  'doctor.printer.paper-low': 'The paper of {printer} is nearly finished. Have a roll ready.',
  'doctor.printer.paper-out': 'The printer {printer} has no paper. Put a roll in.',
  'doctor.printer.cover-open': 'The cover of {printer} is open. Close it.',
  'doctor.printer.off':
    'The printer {printer} does not answer. Is it switched on, and its cable in? Is its address still the one in Settings?',
  'doctor.printer.error':
    'The printer {printer} reports a fault. Switch it off and on; look at its cutter.',
  'doctor.printer.unknown': 'The printer {printer} does not report its status.',
  'doctor.printer.asking':
    '{printer}: somebody must say whether slips were printed ({count}). Answer on the Queue screen.',
  'doctor.alarms.ok': 'No alarm is open.',
  'doctor.alarms.open':
    'Alarms are open: {count}. Read them in the red band on top and touch “Seen” at each.',
  'doctor.version.ok': 'TokenTill {version}.',
  'doctor.version.newer':
    'TokenTill {version}; {newer} is available. A supervisor installs it under Updates.',
  'updates.runs': 'TokenTill {version} runs here.',
  'updates.off.not-installed':
    'This till runs from its sources or in a browser: whoever installed it updates it.',
  'updates.off.no-feed': 'No feed is set, so the till does not look for newer versions.',
  'updates.newest': 'This is the newest version for this till.',
  'updates.looked': 'Checked at {time}',
  'updates.unlooked': 'Not checked yet.',
  'updates.checking': 'Asking the feed…',
  'updates.check': 'Check now',
  'updates.found': 'Version {version} is available',
  'updates.notes': 'What is new',
  'updates.released': 'Of {date}',
  'updates.fetch': 'Fetch it ({size} MB)',
  'updates.fetching': 'Fetching it: {percent} %. You can keep selling.',
  'updates.ready': 'It is here and verified.',
  'updates.now': 'Install now',
  'updates.now.text': 'The till closes for about a minute and comes back by itself.',
  'updates.tonight': 'Install tonight',
  'updates.planned': 'It will be installed in the night from {hour}, once nothing is open.',
  'updates.unplan': 'Not tonight',
  'updates.installing': 'Installing. The till closes now and comes back by itself.',
  'updates.held': 'Before it is installed, these must be finished:',
  'updates.held.sales': {
    one: '{count} unfinished sale',
    other: '{count} unfinished sales',
  },
  'updates.held.slips': {
    one: '{count} slip not printed yet',
    other: '{count} slips not printed yet',
  },
  'updates.held.shift': 'Shift {shift} is open',
  'updates.admin':
    'This computer asks an administrator before it installs anything: install it while one is here.',
  'updates.trouble.unreachable': 'The feed does not answer. Check the line; nothing was changed.',
  'updates.trouble.no-feed': 'There is no feed at this address. Check it below.',
  'updates.trouble.tampered':
    'What came is not what the feed announced. It was thrown away, and nothing was changed. Call whoever runs the feed.',
  'updates.trouble.no-room': 'The disk has no room for it. Make space, then fetch it again.',
  'updates.trouble.not-fetched': 'It could not be fetched. Try again when the line is better.',
  'updates.trouble.not-installed': 'It could not be installed. The till runs on as it was.',
  'updates.feed': 'Address of the feed',
  'updates.feed.hint':
    'Your operator gives it to you. Empty: the till does not look for newer versions.',
  'updates.hour': 'Hour of the night (0 to 23)',
  'updates.unattended': 'This system asks no administrator',
  'machine.autostart': 'Start with the computer',
  'machine.kiosk': 'Fill the screen',
  'machine.kiosk.hint': 'Then only a supervisor’s PIN closes the till.',
  'machine.browser': 'This till runs in a browser: these are for an installed one.',
  'machine.trouble': 'The system did not accept it: {why}',
  'machine.leave': 'Close the till',
  'machine.leave.text':
    'Nothing is lost: the till asks about unfinished sales when it is opened again.',
  'care.on': 'On',
  'care.off': 'Off',
  'error.not-possible.held':
    'No update is installed over open sales, slips or a shift. Nothing was done.',
  'error.not-possible.administrator':
    'This computer asks an administrator before it installs anything. Nothing was done.',
  'backup.title': 'Backup',
  'backup.last': 'The last one was made {time}.',
  'backup.none': 'None was made yet.',
  'backup.make': 'Make a backup now',
  'backup.making': 'Copying the records and checking the copy…',
  'backup.made': 'The backup {name} is made and sound.',
  'alarms.title': 'Alarms so far',
  'alarms.none': 'There was none.',
  'alarms.seen': 'Seen by {name}, {time}',
  'alarms.unseen': 'Nobody has seen it yet.',
} as const satisfies Readonly<Record<string, Entry>>
