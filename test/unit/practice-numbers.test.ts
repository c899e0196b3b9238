// The numbers the Practice screen offers, held against what the sandboxes do with them.

import { describe, expect, test } from 'vitest'
import { scenarioOf as blueprintScenario } from '../../electron/sandbox/blueprint/meters.ts'
import { scenarioOf as buypowerScenario } from '../../electron/sandbox/buypower/meters.ts'
import { habitOf, isMember } from '../../electron/sandbox/chillr/system.ts'
import { fateOf } from '../../electron/sandbox/rave/customers.ts'
import { practiceAccounts } from '../../electron/training-accounts.ts'

describe('every number to practise with does what its words say', () => {
  const buypower: Readonly<Record<string, string>> = {
    'sold at once': 'sold',
    '202 sold-later': 'pending',
    '502 sold': 'unclear-sold',
    '503 refunded': 'unclear',
    '202 stuck': 'person',
    '501 never': 'refused',
  }
  const shapes: Readonly<Record<string, string>> = {
    'key-change': 'key-change',
    'free-units': 'free-units',
    'part-to-debt': 'part-debt',
    'all-to-debt': 'all-debt',
    'tariff-steps': 'steps',
    'tariff-blocks': 'steps',
    glued: 'key-change',
    unsplittable: 'unsplittable',
  }
  test.each(practiceAccounts('buypower', 'NGN'))('BuyPower $account: $effect', (one) => {
    const { code, truth, shape } = buypowerScenario(one.account)
    const plain = code === 200 ? 'sold at once' : `${code} ${truth}`
    expect(shapes[shape] ?? buypower[plain]).toBe(one.effect)
  })
  test.each(practiceAccounts('blueprint', 'BWP'))('Blueprint $account: $effect', (one) => {
    const { purchase, sells, shape } = blueprintScenario(one.account)
    const plain =
      purchase === 'sold'
        ? 'sold'
        : purchase === 'validation'
          ? 'refused'
          : sells
            ? 'unclear-sold'
            : 'unclear'
    expect(shapes[shape] ?? plain).toBe(one.effect)
  })
  const fates: Readonly<Record<string, string>> = {
    'invalid-customer': 'refused',
    'paid-but-500': 'unclear-sold',
    down: 'unclear',
    queued: 'pending',
    'paid-in-the-dark': 'person',
  }
  test.each(
    (['NGN', 'GHS', 'USD'] as const).flatMap((currency) => practiceAccounts('rave', currency)),
  )('Rave $account: $effect', (one) => {
    const fate = fateOf(one.account)
    expect(fates[fate] ?? fate).toBe(one.effect)
  })
  test.each(practiceAccounts('chillr', 'INR'))('Chillr $account: $effect', (one) => {
    const habit = habitOf(one.account)
    const does = habit === null ? 'pays-never' : habit.pays ? 'pays' : 'pays-not'
    expect(isMember(one.account) ? does : 'no-member').toBe(one.effect)
  })
})
