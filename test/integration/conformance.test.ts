// Every system the till knows against the one suite, and that none, and nothing one can do, is left out.

import { describe, expect, test } from 'vitest'
import { createClock } from '../../electron/ports/clock.ts'
import { createRandom } from '../../electron/ports/random.ts'
import { faultKinds } from '../../electron/sandbox/faults.ts'
import type { Adapter } from '../../electron/till/providers/adapter.ts'
import { adaptersOf } from '../../electron/till/providers/registry.ts'
import { decidedKinds } from '../conformance/faults.ts'
import { subjects } from '../conformance/systems/index.ts'

const adapters = adaptersOf({ clock: createClock(), random: createRandom() })

/** Everything an adapter can be asked, by the name the suite asks it under. */
const asked: Readonly<Record<string, (adapter: Adapter) => boolean>> = {
  balance: ({ balance }) => balance !== undefined,
  prices: ({ prices }) => prices !== undefined,
  outages: ({ outages }) => outages !== undefined,
  standing: ({ standing }) => standing !== undefined,
  bills: ({ bills }) => bills !== undefined,
}

describe('nothing is left out', () => {
  test('every kind of fault is decided', () => {
    expect(decidedKinds.toSorted()).toEqual([...faultKinds].toSorted())
  })

  test('every system of the registry is a subject, and no other', () => {
    const described = new Set(subjects.map(({ system }) => system))
    expect([...described].toSorted()).toEqual(Object.keys(adapters).toSorted())
  })

  test.each(Object.entries(adapters))('everything %s can do is asked of it', (system, adapter) => {
    const mine = subjects.filter((one) => one.system === system)
    const kinds = mine.flatMap(({ batching }) => (batching ? [batching.kind] : []))
    expect(kinds).toEqual((adapter.batches ?? []).map(({ kind }) => kind))
    const asks = new Set<string>(
      mine.flatMap(({ questions = [] }) => questions.map(({ of }) => of)),
    )
    for (const [name, has] of Object.entries(asked)) {
      expect([name, asks.has(name)]).toEqual([name, has(adapter)])
    }
    for (const { vending } of mine.filter((one) => one.vending)) {
      expect((vending?.asks.length ?? 0) > 0).toBe(adapter.can.requeryByReference)
    }
  })
})
