// A change of the settings in plain words: which setting, what it was, what it is. No path of the
// configuration and no key is said, not even of a setting that nobody here has words for. Pure.

import type { Output } from '../../../shared/contract/contract.ts'
import { systems } from '../../../shared/config/systems.ts'
import { type ProductId, products } from '../../../shared/vend/products.ts'
import type { Text } from '../../i18n/text.ts'
import {
  type Field,
  type Say,
  accountFields,
  accountGroups,
  fields,
  printerFields,
  waiting,
} from './fields.ts'

type Change = Output<'settings.history'>['rows'][number]['changes'][number]

/** What an account is called by now, by its id; undefined where the till has it no more. */
export type NameOf = (providerId: string) => string | undefined

export type Told = { readonly what: string; readonly from: string; readonly to: string }

type Named = { readonly what: string; readonly field: Field }
type Names = { readonly text: Text; readonly currency: string; readonly nameOf: NameOf }

/** "•••• 4b06", or dots alone: how the till tells of a key. */
const maskedKey = /^•••• ?(.*)$/

const isProduct = (id: string): id is ProductId => (products as readonly string[]).includes(id)

/** ["rave","buypower"] or "rave, buypower": accounts by their names. */
const accounts =
  ({ nameOf }: Names): Say =>
  (text, value) =>
    text.list(
      value
        .replaceAll(/[[\]"]/g, '')
        .split(/, ?/)
        .map((id) => nameOf(id) ?? id),
    )

/** `path` after "providers." or "printers.": an id, which may hold dots, and the name of a field. */
function inOne(path: string, known: Readonly<Record<string, Field>>) {
  const name = Object.keys(known).find((field) => path.endsWith(`.${field}`))
  const field = name === undefined ? undefined : known[name]
  return name === undefined || !field ? null : { id: path.slice(0, -name.length - 1), field }
}

function accountSetting(path: string, { text: { t }, currency, nameOf }: Names): Named | null {
  const group = /^(.+?)\.(credentials|choices)\./.exec(path)
  const exact = inOne(path, accountFields)
  const field = exact?.field ?? accountGroups[group?.[2] ?? '']
  const id = exact?.id ?? group?.[1]
  if (!field || id === undefined) return null
  const provider = nameOf(id) ?? id
  const what = t(field.what, { provider, currency })
  const isSaid = field.what === 'account.on' || field.what === 'limits.float.below'
  return { what: isSaid ? what : t('changed.of', { what, of: provider }), field }
}

function nameOfSetting(path: string, names: Names): Named {
  const { t } = names.text
  const [section = '', rest = ''] = path.split(/\.(.*)/s)
  const plain = fields[path]
  if (plain) return { what: t(plain.what, { currency: names.currency }), field: plain }
  const wait = waiting[path]
  if (wait) return { what: t('limits.offline.may', { product: t(wait.what) }), field: wait }
  const other: Named = { what: t('changed.other'), field: { what: 'changed.other' } }
  switch (section) {
    case 'providers': {
      const field: Field = { what: 'settings.section.providers', say: accounts(names) }
      return rest === '' ? { what: t(field.what), field } : (accountSetting(rest, names) ?? other)
    }
    case 'printers': {
      const one = inOne(rest, printerFields)
      return one === null
        ? other
        : { what: t('changed.of', { what: t(one.field.what), of: one.id }), field: one.field }
    }
    case 'products': {
      if (!isProduct(rest)) return other
      const field: Field = { what: 'account.order', say: accounts(names) }
      return { what: t('changed.of', { what: t(field.what), of: t(`product.${rest}`) }), field }
    }
    default:
      return other
  }
}

function valueText(text: Text, { say, usual }: Field, value: string | null): string {
  const { t } = text
  if (value === null)
    return usual === undefined
      ? t('settings.history.none')
      : valueText(text, { what: 'changed.other', ...(say ? { say } : {}) }, usual)
  const end = maskedKey.exec(value)?.[1]
  if (end === undefined) return say ? say(text, value) : value
  return end === '' ? t('changed.key') : t('changed.key.end', { end })
}

/** Null: it says nothing that another line does not say. */
export function toldOf(change: Change, names: Names): Told | null {
  const { path, from, to } = change
  // An account or a printer that came or went stands in the list of them.
  if (/^(providers|printers)\..+\.id$/.test(path)) return null
  const { text } = names
  const { what, field } = nameOfSetting(path, names)
  const was = valueText(text, field, from)
  const is = valueText(text, field, to)
  return was === is
    ? { what, from: text.t('changed.before'), to: text.t('changed.another') }
    : { what, from: was, to: is }
}

/** The name an account has or had in these changes, else the system's behind it. */
export function nameIn(changes: readonly Change[], known: NameOf): NameOf {
  return (id) => {
    const named = changes.find(({ path }) => path === `providers.${id}.label`)
    const system = Object.entries(systems).find(([one]) => id === one || id.startsWith(`${one}-`))
    return named?.to ?? named?.from ?? known(id) ?? system?.[1].label
  }
}
