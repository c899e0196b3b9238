// Finds out what kind of till this is: the file it was given, the `till.json` of its data folder,
// or, where nobody has set it up yet, a training shop: the country's that was asked for, else Nigeria's.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Provisioning, readProvisioning } from '../shared/config/provisioning.ts'
import { type Result, err, ok } from '../shared/result.ts'
import { isPractised, trainingCountries, trainingShopOf } from './training-shop.ts'

export const provisioningFileName = 'till.json'

export function readText(path: string): Result<string, NodeJS.ErrnoException> {
  try {
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return err(error as NodeJS.ErrnoException)
  }
}

const homeCountry = 'NG'

function trainingShop(country: string): Result<Provisioning, readonly string[]> {
  const shop = trainingShopOf(country)
  if (shop) return ok(shop)
  return err([
    `--country ${country}: no provider sells there, so there is nothing to practise; choose ${trainingCountries.join(', ')}`,
  ])
}

/** A training till without providers plays those of its currency, if there are any. */
export function withSomethingToSell(
  provisioning: Provisioning,
): Result<Provisioning, readonly string[]> {
  const { training, providers, shop } = provisioning
  if (!training || providers.length > 0 || isPractised(shop.currency)) return ok(provisioning)
  return err([`shop.currency: no provider sells in ${shop.currency}: there is nothing to practise`])
}

/** The file a till was set up from. */
export type ProvisioningFile = {
  readonly path: string
  readonly text: string
  /** The data folder's own, which the till keeps; false: a file somebody named and looks after. */
  readonly own: boolean
}

export type Found = {
  readonly provisioning: Provisioning
  /** Null: nobody has set this till up. */
  readonly file: ProvisioningFile | null
}

/**
 * `config` must exist when it is named; errors are lines that name the file and the field.
 * `country` asks for that country's training shop, whatever the data folder holds.
 * Sealed keys are still sealed.
 */
export function findProvisioning(o: {
  readonly config?: string | undefined
  readonly country?: string | undefined
  readonly dataDir: string
}): Result<Found, readonly string[]> {
  if (o.country !== undefined) {
    return o.config === undefined
      ? withoutFile(trainingShop(o.country))
      : err(['--country practises a country, --config is a shop: give one of them'])
  }
  const path = o.config ?? join(o.dataDir, provisioningFileName)
  const text = readText(path)
  if (!text.ok) {
    return text.error.code === 'ENOENT' && o.config === undefined
      ? withoutFile(trainingShop(homeCountry))
      : err([`${path}: cannot be read (${text.error.message})`])
  }
  const parsed = readProvisioning(text.value)
  const read = parsed.ok ? withSomethingToSell(parsed.value) : parsed
  if (!read.ok) return err(read.error.map((line) => `${path}: ${line}`))
  return ok({
    provisioning: read.value,
    file: { path, text: text.value, own: o.config === undefined },
  })
}

const withoutFile = (
  shop: Result<Provisioning, readonly string[]>,
): Result<Found, readonly string[]> =>
  shop.ok ? ok({ provisioning: shop.value, file: null }) : shop
