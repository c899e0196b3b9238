// Every adapter against the one suite.

import { startBlueprintSandbox } from '../../electron/sandbox/blueprint/sandbox.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { createBlueprint } from '../../electron/till/providers/blueprint/adapter.ts'
import { buypower } from '../../electron/till/providers/buypower/adapter.ts'
import { describeAdapter } from '../conformance/suite.ts'
import * as blueprintWorld from '../world/blueprint.ts'
import * as buypowerWorld from '../world/buypower.ts'

describeAdapter({
  name: 'BuyPower',
  isPurchase: ({ url }) => new URL(url).pathname.endsWith('/vend'),
  stepsBefore: [],
  start: async () => {
    const { accountAt, apiKey, orderOf } = buypowerWorld
    const sandbox = await startBuyPowerSandbox({ apiKey })
    return {
      adapter: () => buypower,
      account: () => accountAt(sandbox.url),
      stranger: () => accountAt(sandbox.url, { apiKey: 'wrong' }),
      order: () => orderOf('12345678910'),
      secrets: [apiKey],
      faults: sandbox.faults,
      soldTimes: (reference) => sandbox.ledger.order(reference)?.soldTimes ?? 0,
      purchases: sandbox.ledger.posts,
      setLine: sandbox.setLine,
      close: sandbox.close,
    }
  },
})

describeAdapter({
  name: 'Blueprint',
  isPurchase: ({ url }) => new URL(url).pathname === '/api/buyelectricityprod',
  stepsBefore: ['verify', 'login'],
  start: async () => {
    const { accountAt, orderOf, signIn } = blueprintWorld
    // Without a token from the check, a vend signs in as well: both steps meet their faults.
    const sandbox = await startBlueprintSandbox({ ...signIn, verifyGivesApiToken: false })
    return {
      adapter: createBlueprint,
      account: () => accountAt(sandbox.url),
      stranger: () => accountAt(sandbox.url, { ...signIn, password: 'wrong' }),
      order: () => orderOf('12345678901'),
      secrets: [signIn.email, signIn.password, 'api-token-number', 'elec-token-number'],
      faults: sandbox.faults,
      soldTimes: (reference) => sandbox.ledger.order(reference)?.soldTimes ?? 0,
      purchases: sandbox.ledger.posts,
      setLine: sandbox.setLine,
      close: sandbox.close,
    }
  },
})
