// What the settings are called on the screens they are set on, by where they stand in the configuration,
// and how what they are set to is said. Only an account and a printer have settings by the same name.

import { usualLockMinutes, withUsual } from '../../../shared/config/limits.ts'
import { profileIds, profileOf } from '../../../shared/printers/profiles.ts'
import { type Key, isLanguage, languages } from '../../i18n/dictionary.ts'
import { isKey } from '../../i18n/translate.ts'
import type { Text } from '../../i18n/text.ts'

export type Say = (text: Text, value: string) => string

export type Field = {
  readonly what: Key
  /** Left out: as it stands. */
  readonly say?: Say
  /** What counts where the configuration says nothing; left out, nothing is there. */
  readonly usual?: string
}

type Fields = Readonly<Record<string, Field>>

const yes: Say = ({ t }, value) => t(value === 'true' ? 'account.yes' : 'account.no')
const no: Say = ({ t }, value) => t(value === 'true' ? 'account.no' : 'account.yes')
const amount: Say = ({ typed }, value) => typed(value)
const count: Say = ({ number }, value) => number(Number(value))
const minutes: Say = ({ number }, value) => number(Number(value) / 60_000)
const picture: Say = ({ t }, value) => t('changed.picture', { size: value.replace(/ \(.*\)$/, '') })
const zone: Say = (_text, value) => value.replaceAll('_', ' ')

const seconds: Say = ({ language }, value) =>
  new Intl.NumberFormat(languages[language].locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(Number(value) / 1000)

/** One of a few, which have words of their own. */
const oneOf =
  (base: string): Say =>
  ({ t }, value) => {
    const key = `${base}.${value}`
    return isKey(key) ? t(key) : value
  }

const slipLanguage: Say = ({ t }, value) =>
  isLanguage(value) ? languages[value].name : t('settings.shop.language.cashier')

/** ["ABUJA","EKO"], as the choices of a counter are kept. */
const list: Say = (text, value) => text.list(value.replaceAll(/[[\]"]/g, '').split(','))

const usual = withUsual({})
const waits = (product: string, by: boolean): Field => ({
  what: `product.${product}` as Key,
  say: yes,
  usual: String(by),
})

/** Whether these may wait for a provider: their words name the product. */
export const waiting: Fields = {
  'limits.offlineElectricity': waits('electricity', usual.offlineElectricity),
  'limits.offlineAirtime': waits('airtime', usual.offlineAirtime),
  'limits.offlineData': waits('data', usual.offlineData),
  'limits.offlineTv': waits('tv', usual.offlineTv),
  'limits.offlineBulk': waits('bulk', usual.offlineBulk),
  'limits.offlineCollect': waits('collect', usual.offlineCollect),
}

const isRequired: Say = ({ t }, value) => t(value === 'required' ? 'account.yes' : 'account.no')
const isCashiers: Say = ({ t }, value) => t(value === 'cashier' ? 'account.yes' : 'account.no')

export const fields: Fields = {
  'shop.name': { what: 'settings.shop.name' },
  'shop.address': { what: 'settings.shop.address' },
  'shop.phone': { what: 'settings.shop.phone' },
  'shop.taxNumber': { what: 'settings.shop.tax' },
  'shop.till': { what: 'settings.shop.till' },
  'shop.currency': { what: 'settings.shop.currency' },
  'shop.timeZone': { what: 'settings.shop.zone', say: zone },
  'shop.slipLanguage': { what: 'settings.shop.language', say: slipLanguage, usual: 'en' },
  'shop.slipCodes': { what: 'printers.slipCodes', say: oneOf('printers.slipCodes'), usual: 'both' },
  'shop.logo': { what: 'printers.logo', say: picture },
  training: { what: 'settings.section.training', say: yes, usual: 'false' },
  plainKeys: { what: 'changed.plainKeys', say: yes, usual: 'false' },
  printers: { what: 'settings.section.printers' },
  'limits.minAmount': { what: 'limits.minAmount', say: amount },
  'limits.maxAmount': { what: 'limits.maxAmount', say: amount },
  'limits.queuedMaxAmount': { what: 'limits.queuedMaxAmount', say: amount },
  'limits.queuedMaxTotal': { what: 'limits.queuedMaxTotal', say: amount },
  'limits.queuedMaxAgeMs': {
    what: 'limits.waitMinutes',
    say: minutes,
    usual: String(usual.queuedMaxAgeMs),
  },
  'limits.queuedPerMeter': {
    what: 'limits.perMeter',
    say: count,
    usual: String(usual.queuedPerMeter),
  },
  'limits.inFlightPerProvider': {
    what: 'changed.inFlight',
    say: count,
    usual: String(usual.inFlightPerProvider),
  },
  shifts: { what: 'limits.shiftNeeded', say: isRequired, usual: 'optional' },
  refunds: { what: 'limits.cashierRefunds', say: isCashiers, usual: 'supervisor' },
  lockAfterMinutes: { what: 'limits.lockMinutes', say: count, usual: String(usualLockMinutes) },
  'updates.feed': { what: 'updates.feed' },
  'updates.hour': { what: 'updates.hour', say: count },
  'updates.unattended': { what: 'updates.unattended', say: yes, usual: 'false' },
  'machine.autostart': { what: 'machine.autostart', say: yes, usual: 'false' },
  'machine.kiosk': { what: 'machine.kiosk', say: yes, usual: 'false' },
}

/** Of one account. */
export const accountFields: Fields = {
  label: { what: 'account.label' },
  system: { what: 'changed.system' },
  baseUrl: { what: 'account.address' },
  off: { what: 'account.on', say: no, usual: 'false' },
  lowFloat: { what: 'limits.float.below', say: amount },
  'credentials.apiKey': { what: 'account.field.apiKey' },
  'credentials.apiSecretKey': { what: 'account.field.apiSecretKey' },
  'credentials.secretKey': { what: 'account.field.secretKey' },
  'credentials.publicKey': { what: 'account.field.publicKey' },
  'credentials.email': { what: 'account.field.email' },
  'credentials.password': { what: 'account.field.password' },
  'credentials.phone': { what: 'account.field.phone' },
  'credentials.language': { what: 'account.field.language', say: oneOf('account.choice') },
  'support.phone': { what: 'account.support' },
  'support.email': { what: 'changed.support.email' },
  'support.url': { what: 'changed.support.url' },
  'timing.connectMs': { what: 'changed.connect', say: seconds },
  'timing.answerMs': { what: 'changed.answer', say: seconds },
  'timing.askMs': { what: 'changed.ask', say: seconds },
  'timing.firstRequeryMs': { what: 'changed.firstRequery', say: seconds },
  'timing.requeryMs': { what: 'changed.requery', say: seconds },
  'timing.maxRequeries': { what: 'changed.maxRequeries', say: count },
  'timing.probeMs': { what: 'changed.probe', say: seconds },
  'callback.host': { what: 'changed.callback.host' },
  'callback.port': { what: 'changed.callback.port' },
  'callback.url': { what: 'changed.callback.url' },
}

/** Of one account, whatever stands behind it. */
export const accountGroups: Fields = {
  credentials: { what: 'changed.finer' },
  choices: { what: 'changed.choices', say: list },
}

const shade: Say = ({ t, number }, value) => {
  const step = Number(value)
  const key = step < 0 ? 'printers.lighter' : step > 0 ? 'printers.darker' : 'printers.usual'
  return t(key, { step: number(Math.abs(step)) })
}

/** Of one printer. */
export const printerFields: Fields = {
  profile: {
    what: 'printers.profile',
    say: (_text, value) => {
      const id = profileIds.find((one) => one === value)
      return id ? profileOf(id).name : value
    },
  },
  columns: { what: 'printers.width', say: count },
  codePage: { what: 'printers.codePage', say: (_text, value) => value.toUpperCase() },
  cutter: { what: 'printers.cutter', say: oneOf('printers.cutter') },
  feedLines: { what: 'printers.feed', say: count },
  codes: { what: 'printers.codes', say: oneOf('printers.codes') },
  density: { what: 'printers.density', say: shade },
  speed: { what: 'printers.speed', say: oneOf('printers.speed') },
  'drawer.pin': { what: 'printers.drawer', say: oneOf('printers.drawer') },
  'drawer.onMs': { what: 'changed.pulse', say: seconds },
  'drawer.offMs': { what: 'changed.pulse.pause', say: seconds },
  transport: { what: 'printers.way', say: oneOf('printers.way') },
  host: { what: 'printers.where.tcp' },
  port: { what: 'printers.port' },
  path: { what: 'changed.path' },
  queue: { what: 'printers.where.queue' },
  folder: { what: 'printers.folder' },
  baudRate: { what: 'printers.baud' },
  dataBits: { what: 'changed.dataBits' },
  parity: { what: 'changed.parity' },
  stopBits: { what: 'changed.stopBits' },
  flow: { what: 'printers.flow', say: oneOf('printers.flow') },
}
