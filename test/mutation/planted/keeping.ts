// A backup put back, and the secrets of a shop that is being set up.

import { type Mutant, one } from '../mutant.ts'

const enterVends = 'electron/till/orders/enter-vends.ts'
const enterDrawer = 'electron/till/orders/enter-drawer.ts'
const restored = ['test/integration/backup.test.ts']
const drawer = ['test/integration/restored-drawer.test.ts']
const slips = ['test/integration/restored-slips.test.ts']
const setup = ['test/integration/setup.test.ts']

export const keeping: readonly Mutant[] = [
  {
    name: 'restored-sale-goes-again',
    harm: 'a sale that was made after the backup is sent once more when the backup is put back',
    patches: one(
      enterVends,
      '    mayHaveSold(store, vend.seq, sentAt, now, provider)\n    return ',
      '    return ',
    ),
    suites: restored,
  },
  {
    name: 'restored-without-its-sales',
    harm: 'sales made after the backup are forgotten when it is put back',
    patches: one(
      enterVends,
      '  enterMissing(store, placed, story, providers.get(placed.order.providerId), now)\n  return ',
      '  return ',
    ),
    suites: restored,
  },
  {
    name: 'restored-z-number-comes-twice',
    harm: 'after an old backup two Zs have one number',
    patches: one(
      enterDrawer,
      '  if (zOfShift(store, shift)) return ',
      "  if (shift > 0) return 'known'\n  if (zOfShift(store, shift)) return ",
    ),
    suites: drawer,
  },
  {
    name: 'restored-refund-is-paid-again',
    harm: 'after an old backup money that went back goes back once more',
    patches: one(enterDrawer, '      return enterRefund(store, line)\n', "      return 'known'\n"),
    suites: drawer,
  },
  {
    name: 'restored-banking-is-at-hand',
    harm: 'after an old backup the till thinks what lies in the bank lies in the safe',
    patches: one(enterDrawer, '      return enterBanking(store, line)\n', "      return 'known'\n"),
    suites: drawer,
  },
  {
    name: 'setup-keys-lie-readable',
    harm: 'the keys typed in on the first day lie in the till’s file for anybody to read',
    patches: one(
      'electron/keeper/till-file.ts',
      '  const seals = vault !== null && mustSeal && (isStrong || wasSealed)\n',
      '  const seals = vault !== null && mustSeal && wasSealed\n',
    ),
    suites: setup,
  },
  {
    name: 'setup-keys-in-plain-unasked',
    harm: 'a computer that can seal nothing keeps keys readable and the shop never said so',
    patches: one(
      'electron/keeper/till-file.ts',
      '  if (mustSeal && !isStrong && read.value.plainKeys === undefined) {\n',
      '  if (mustSeal && !isStrong && vault !== null && read.value.plainKeys === undefined) {\n',
    ),
    suites: setup,
  },
  {
    name: 'setup-pins-lie-readable',
    harm: 'the PINs of a file a shop was set up from lie in the till’s own',
    patches: one(
      'electron/till/app/setup.ts',
      '        ? { ...person, pinHash: hashPin(pin, random) }\n',
      '        ? { ...person, pin }\n',
    ),
    suites: setup,
  },
  {
    name: 'restored-order-goes-again',
    harm: 'a backup is put back, and an order that was refused since is sold',
    patches: one(enterVends, '    neverAgain(store, vend.seq)\n    mayHaveSold', '    mayHaveSold'),
    suites: restored,
  },
  {
    name: 'restored-slip-prints-again',
    harm: 'the slip of a sale made after the backup is printed once more, as another original',
    patches: one(
      'electron/till/vend/settle.ts',
      '  endAsBefore(store, seq, mustFind(store, vendSeq).reference, at)\n',
      '',
    ),
    suites: slips,
  },
  {
    name: 'restored-paper-prints-again',
    harm: 'what waited for paper when the backup was made, and was printed since, is printed once more',
    patches: one(
      'electron/till/orders/reconcile.ts',
      '    if (differs || copiedAt !== null) doubtWaitingPaper(store, now)\n',
      '',
    ),
    suites: slips,
  },
]
