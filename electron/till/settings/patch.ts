// A change of the settings put into the document: fields that are left out stay, null takes one out, a
// key that is left out stays the key it was. Pure; whether the whole then holds is checked elsewhere.

import { isSameAddress } from '../../../shared/config/addresses.ts'
import type { ProviderConfig, Provisioning } from '../../../shared/config/provisioning.ts'
import { isKeyName, plainKeysSentence } from '../../../shared/config/secrets.ts'
import type { Parsed } from '../../../shared/contract/contract.ts'
import type { Sections } from '../configuration.ts'

export type SettingsPatch = Parsed<'settings.change'>['change']
export type TypedProvider = NonNullable<SettingsPatch['providers']>[number]

function patched<T extends object>(value: T, patch: { readonly [K in keyof T]?: unknown }): T {
  const fields = Object.entries({ ...value, ...patch })
  // What was left out of the patch came through the spread; what is null goes.
  const kept = fields.map(([name, field]) => [
    name,
    field === undefined ? value[name as keyof T] : field,
  ])
  return Object.fromEntries(kept.filter(([, field]) => field !== null && field !== undefined)) as T
}

/** A provider as it was typed, with the keys that were not typed anew. */
export function withKeptKeys(
  typed: TypedProvider,
  known: ProviderConfig | undefined,
): ProviderConfig {
  return { ...typed, credentials: patched(known?.credentials ?? {}, typed.credentials) } as never
}

/** The same provider by its id, at another address or in another system. */
export const isElsewhere = (
  was: Pick<ProviderConfig, 'system' | 'baseUrl'>,
  is: Pick<ProviderConfig, 'system' | 'baseUrl'>,
): boolean => was.system !== is.system || !isSameAddress(was.baseUrl, is.baseUrl)

/** Whether a key that is saved would be used with what was typed. */
export const keepsKeys = (typed: TypedProvider, known: ProviderConfig): boolean =>
  Object.keys(known.credentials).some(
    (name) => isKeyName(name) && typed.credentials[name] === undefined,
  )

/** Every key somebody typed, to be taken out of whatever is said of it. */
export const typedKeys = (providers: readonly TypedProvider[] = []): readonly string[] =>
  providers.flatMap(({ credentials }) =>
    Object.entries(credentials).flatMap(([name, value]) =>
      value !== null && isKeyName(name) ? [value] : [],
    ),
  )

/** The sections that are to stand in the document instead. */
export function sectionsOf(document: Provisioning, change: SettingsPatch): Sections {
  const { shop, limits, providers, plainKeys, ...lists } = change
  return {
    ...(shop ? { shop: patched(document.shop, shop) } : {}),
    ...(limits ? { limits: patched(document.limits, limits) } : {}),
    ...(providers
      ? {
          providers: providers.map((typed) =>
            withKeptKeys(
              typed,
              document.providers.find(({ id }) => id === typed.id),
            ),
          ),
        }
      : {}),
    ...(plainKeys === undefined ? {} : { plainKeys: plainKeys ? plainKeysSentence : undefined }),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value === null ? undefined : value]],
      ),
    ),
  }
}
