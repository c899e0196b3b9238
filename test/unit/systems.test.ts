// What the screens know of a provider system, held against its adapter.

import { describe, expect, test } from 'vitest'
import { createClock } from '../../electron/ports/clock.ts'
import { createRandom } from '../../electron/ports/random.ts'
import { adaptersOf } from '../../electron/till/providers/registry.ts'
import { sells } from '../../electron/till/providers/sells.ts'
import { countries, countryIds } from '../../shared/config/countries.ts'
import { providerConfig, providerSystems } from '../../shared/config/provisioning.ts'
import { isKeyName } from '../../shared/config/secrets.ts'
import { accountId, systems, systemsIn } from '../../shared/config/systems.ts'
import { products } from '../../shared/vend/products.ts'

const adapters = adaptersOf({ clock: createClock(), random: createRandom() })

describe.each(providerSystems)('%s', (id) => {
  const facts = systems[id]
  const adapter = adapters[id]

  test('sells what its adapter sells, in its currencies', () => {
    if (!adapter) throw new Error(id)
    expect(facts.currencies).toEqual(adapter.currencies)
    expect(facts.products).toEqual(products.filter((product) => sells(adapter, product)))
  })

  test('has an address that may be written down, and hides what is a key', () => {
    if (facts.baseUrl) {
      expect(providerConfig.shape.baseUrl.safeParse(facts.baseUrl).success).toBe(true)
    }
    for (const { name, kind } of facts.fields) {
      if (kind === 'secret') expect(isKeyName(name), name).toBe(true)
      if (kind === 'phone' || kind === 'choice') expect(isKeyName(name), name).toBe(false)
    }
  })
})

test('in every country somebody sells', () => {
  for (const id of countryIds) expect(systemsIn(countries[id].currency), id).not.toEqual([])
})

test('a second account of a system has an id of its own', () => {
  expect(accountId('rave', [])).toBe('rave')
  expect(accountId('rave', ['rave', 'rave-2'])).toBe('rave-3')
})
