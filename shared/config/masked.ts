// A shop's configuration as it may be shown and kept: of a key only whether there is one and, where that
// tells nothing, its last four signs. People are kept elsewhere and are not in it. And what differs
// between two of them, for the history.

import type { PaperImage } from '../paper/bitmap.ts'
import type { ProviderConfig, Provisioning } from './provisioning.ts'
import { isKeyName } from './secrets.ts'

export type MaskedKey = { readonly set: true; readonly end: string | null }
export type MaskedCredentials = Readonly<Record<string, string | MaskedKey>>
export type MaskedProvider = Omit<ProviderConfig, 'credentials'> & {
  readonly credentials: MaskedCredentials
}
export type Masked = Omit<Provisioning, 'cashiers' | 'providers' | 'plainKeys'> & {
  readonly providers: readonly MaskedProvider[]
  /** The shop has said that its keys may lie readable. */
  readonly plainKeys: boolean
}

/** A key this long gives nothing away by its end. */
const leastShown = 12
const endLength = 4
/** What people make up themselves is short and lives elsewhere too. */
const neverShown = /pass|pin/i

const maskedKey = (name: string, value: string): MaskedKey => ({
  set: true,
  end: value.length >= leastShown && !neverShown.test(name) ? value.slice(-endLength) : null,
})

const maskedCredentials = (credentials: ProviderConfig['credentials']): MaskedCredentials =>
  Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [
      name,
      isKeyName(name) ? maskedKey(name, value) : value,
    ]),
  )

/** Credentials are the one place where keys stand; every other section is shown as it is. */
export function maskedOf(document: Provisioning): Masked {
  const { cashiers: _people, providers, plainKeys, ...rest } = document
  return {
    ...rest,
    providers: providers.map((one) => ({
      ...one,
      credentials: maskedCredentials(one.credentials),
    })),
    plainKeys: plainKeys !== undefined,
  }
}

/** One thing that is now another: texts for a person, null where there was or is nothing. */
export type SettingChange = {
  /** "shop.name", "providers.buypower.credentials.apiKey". */
  readonly path: string
  readonly from: string | null
  readonly to: string | null
}

const maxText = 200

const isMaskedKey = (value: unknown): value is MaskedKey =>
  typeof value === 'object' && value !== null && 'set' in value && 'end' in value

const isNamed = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** A picture is no text: its size, and a sum by which another of that size is told from it. */
function pictureText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('bits' in value)) return null
  const { widthDots, heightDots, bits } = value as Partial<PaperImage>
  if (typeof bits !== 'string') return null
  let sum = 0
  for (const letter of bits) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0
  return `${widthDots} × ${heightDots} (${sum.toString(16)})`
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= maxText ? text : `${text.slice(0, maxText)}…`
}

/** Every leaf by its path. Lists of things with an id go by the id, and their order is a leaf too. */
function leavesOf(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (value === undefined || value === null) return into
  const picture = pictureText(value)
  if (picture !== null) return into.set(path, picture)
  if (isMaskedKey(value)) return into.set(path, value.end === null ? '••••' : `•••• ${value.end}`)
  if (Array.isArray(value) && value.length > 0 && value.every(isNamed)) {
    into.set(path, value.map(({ id }) => id).join(', '))
    for (const one of value) leavesOf(one, `${path}.${one.id}`, into)
    return into
  }
  if (typeof value !== 'object' || Array.isArray(value)) return into.set(path, textOf(value))
  for (const [name, one] of Object.entries(value)) {
    leavesOf(one, path === '' ? name : `${path}.${name}`, into)
  }
  return into
}

/** What is shown, by its path. */
export const maskedLeaves = (masked: Masked): ReadonlyMap<string, string> =>
  leavesOf(masked, '', new Map())

/** What the second says otherwise than the first, in the order of the paths. */
export function changesBetween(before: unknown, after: unknown): readonly SettingChange[] {
  const from = leavesOf(before, '', new Map())
  const to = leavesOf(after, '', new Map())
  const paths = [...new Set([...from.keys(), ...to.keys()])].toSorted()
  return paths.flatMap((path) =>
    from.get(path) === to.get(path)
      ? []
      : [{ path, from: from.get(path) ?? null, to: to.get(path) ?? null }],
  )
}

/** Keys that were put in anew and look the same masked: a person still wants to see that they changed. */
function keysChanged(before: Provisioning, after: Provisioning): readonly string[] {
  return after.providers.flatMap(({ id, credentials }) => {
    const was = before.providers.find((one) => one.id === id)?.credentials ?? {}
    return Object.entries(credentials).flatMap(([name, value]) =>
      isKeyName(name) && was[name] !== undefined && was[name] !== value
        ? [`providers.${id}.credentials.${name}`]
        : [],
    )
  })
}

/** Everything that differs between two configurations, without a key in it. */
export function settingChanges(
  before: Provisioning,
  after: Provisioning,
): readonly SettingChange[] {
  const changes = changesBetween(maskedOf(before), maskedOf(after))
  const seen = new Set(changes.map(({ path }) => path))
  const hidden = keysChanged(before, after)
    .filter((path) => !seen.has(path))
    .map((path) => ({ path, from: '••••', to: '••••' }))
  return [...changes, ...hidden]
}
