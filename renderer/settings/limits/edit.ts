// The limits of a shop as a supervisor changes them, in fields of text, and the change that comes of it.
// An empty field is the till's usual. Pure.

import { usualLockMinutes, withUsual } from '../../../shared/config/limits.ts'
import { type Currency, parseAmount } from '../../../shared/money/money.ts'
import type { ProductId } from '../../../shared/vend/products.ts'
import type { Change, Settings } from '../parts/settings-store.ts'
import { formOf as providersOf, toTyped } from '../providers/edit.ts'

type Document = Settings['document']
type Limits = NonNullable<Change['limits']>

export const offlineNames = {
  electricity: 'offlineElectricity',
  airtime: 'offlineAirtime',
  data: 'offlineData',
  tv: 'offlineTv',
  bulk: 'offlineBulk',
  collect: 'offlineCollect',
} as const satisfies Partial<Record<ProductId, keyof Limits>>
export type OfflineProduct = keyof typeof offlineNames

export const amountNames = ['minAmount', 'maxAmount', 'queuedMaxAmount', 'queuedMaxTotal'] as const
export type AmountName = (typeof amountNames)[number]

export type LimitsDraft = {
  readonly offline: Readonly<Record<OfflineProduct, boolean>>
  readonly amounts: Readonly<Record<AmountName, string>>
  readonly waitMinutes: string
  readonly perMeter: string
  readonly lockMinutes: string
  readonly shiftNeeded: boolean
  readonly cashierRefunds: boolean
  /** By the id of the provider. */
  readonly lowFloats: Readonly<Record<string, string>>
}

const minuteMs = 60_000
const offlineProducts = Object.keys(offlineNames) as readonly OfflineProduct[]

const recordOf = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>

export function formOf(document: Document): LimitsDraft {
  const { limits, shifts, refunds, lockAfterMinutes, providers } = document
  const all = withUsual(limits)
  return {
    offline: recordOf(offlineProducts, (product) => all[offlineNames[product]]),
    amounts: recordOf(amountNames, (name) => limits[name] ?? ''),
    waitMinutes: String(Math.max(1, Math.round(all.queuedMaxAgeMs / minuteMs))),
    perMeter: String(all.queuedPerMeter),
    lockMinutes: String(lockAfterMinutes ?? usualLockMinutes),
    shiftNeeded: shifts === 'required',
    cashierRefunds: refunds === 'cashier',
    lowFloats: Object.fromEntries(providers.map(({ id, lowFloat }) => [id, lowFloat ?? ''])),
  }
}

/** `amount`: none of this currency. `crossed`: the least is more than the most. */
export type LimitFault = 'amount' | 'crossed' | 'number'

const isAmount = (text: string, currency: Currency): boolean => {
  if (text.trim() === '') return true
  const parsed = parseAmount(text.trim(), currency)
  return parsed.ok && parsed.value >= 0
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,6}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

/** By the name of the field; a provider's float by its id. */
export function faultsIn(
  { amounts, waitMinutes, perMeter, lockMinutes, lowFloats }: LimitsDraft,
  currency: Currency,
): Readonly<Record<string, LimitFault>> {
  const faults: Record<string, LimitFault> = {}
  for (const [name, text] of Object.entries({ ...lowFloats, ...amounts })) {
    if (!isAmount(text, currency)) faults[name] = 'amount'
  }
  const least = parseAmount(amounts.minAmount, currency)
  const most = parseAmount(amounts.maxAmount, currency)
  if (least.ok && most.ok && least.value > most.value) faults['maxAmount'] = 'crossed'
  if (!isWhole(waitMinutes, 1, 7 * 24 * 60)) faults['waitMinutes'] = 'number'
  if (!isWhole(perMeter, 1, 100)) faults['perMeter'] = 'number'
  if (!isWhole(lockMinutes, 0, 240)) faults['lockMinutes'] = 'number'
  return faults
}

function limitsOf(draft: LimitsDraft, was: LimitsDraft): Limits {
  const limits: Limits = {}
  for (const product of offlineProducts) {
    if (draft.offline[product] !== was.offline[product]) {
      limits[offlineNames[product]] = draft.offline[product]
    }
  }
  for (const name of amountNames) {
    const text = draft.amounts[name].trim()
    if (text !== was.amounts[name]) limits[name] = text === '' ? null : text
  }
  if (draft.waitMinutes !== was.waitMinutes) {
    limits.queuedMaxAgeMs = Number(draft.waitMinutes) * minuteMs
  }
  if (draft.perMeter !== was.perMeter) limits.queuedPerMeter = Number(draft.perMeter)
  return limits
}

/** Only what is now otherwise. */
export function changeOf(document: Document, draft: LimitsDraft): Change {
  const was = formOf(document)
  const limits = limitsOf(draft, was)
  const isFloat = JSON.stringify(draft.lowFloats) !== JSON.stringify(was.lowFloats)
  return {
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    ...(draft.lockMinutes === was.lockMinutes
      ? {}
      : { lockAfterMinutes: Number(draft.lockMinutes) }),
    ...(draft.shiftNeeded === was.shiftNeeded
      ? {}
      : { shifts: draft.shiftNeeded ? ('required' as const) : ('optional' as const) }),
    ...(draft.cashierRefunds === was.cashierRefunds
      ? {}
      : { refunds: draft.cashierRefunds ? ('cashier' as const) : ('supervisor' as const) }),
    ...(isFloat ? { providers: withFloats(document, draft) } : {}),
  }
}

function withFloats(document: Document, { lowFloats }: LimitsDraft): Change['providers'] {
  return providersOf(document).list.map((one) => {
    const known = document.providers.find(({ id }) => id === one.id)
    const { lowFloat: _was, ...rest } = toTyped(one, known, {})
    const text = (lowFloats[one.id] ?? '').trim()
    return text === '' ? rest : { ...rest, lowFloat: text }
  })
}
