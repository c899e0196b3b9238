// Rave before the law of every adapter: once asked by reference alone, once with a history to search.

import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import type { Order } from '../../electron/till/providers/adapter.ts'
import { rave } from '../../electron/till/providers/rave/adapter.ts'
import { describeAdapter } from '../conformance/suite.ts'
import { accountAt, orderOf, secretKey } from '../world/rave.ts'

const wrongKey = 'FLWSECK-nobody-knows-this-one'
let cards = 8_100_000_000

function describeRave(
  name: string,
  requeryForm: 'purchase' | 'documented',
  told: () => Partial<Order>,
): void {
  describeAdapter({
    name,
    start: async () => {
      const sandbox = await startRaveSandbox({ secretKey, requeryForm })
      return {
        adapter: () => rave,
        account: () => accountAt(sandbox.url),
        stranger: () => accountAt(sandbox.url, { secretKey: wrongKey }),
        order: () => {
          // A smartcard of its own for each, so that a history can tell them apart; one whose last
          // digits play no part of the sandbox's.
          cards += 10_001
          const options = { country: 'NG', biller: 'DSTV' }
          return orderOf(String(cards), { product: 'tv', options, ...told() })
        },
        secrets: [secretKey, wrongKey],
        faults: sandbox.faults,
        soldTimes: (reference) => sandbox.ledger.order(reference)?.soldTimes ?? 0,
        purchases: (reference) => sandbox.ledger.posts(reference),
        setLine: sandbox.setLine,
        close: sandbox.close,
      }
    },
    isPurchase: ({ body }) => body?.includes('"service":"fly_buy"') ?? false,
    stepsBefore: [],
  })
}

describeRave('Rave, asked by reference', 'purchase', () => ({}))
describeRave('Rave, searched in its history', 'documented', () => ({
  sentAt: Date.now(),
  others: [],
}))
