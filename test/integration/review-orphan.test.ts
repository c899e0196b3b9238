// npm killed outright leaves the till it started running, without a parent. Whoever starts the next
// one at once must get it, even while the orphan waits for an answer and for paper.

import { afterEach, describe, expect, it } from 'vitest'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { type HeadlessTill, startHeadless, temporaryFolder } from '../world/headless.ts'
import { eventually } from '../world/till.ts'

/** As npm does it: the till is a child of something that can be killed alone. */
const launcher = ['sh', '-c', '"$@"; true', 'launcher'] as const
const env = { npm_lifecycle_event: 'headless' }

let provider: BuyPowerSandbox | null = null
afterEach(async () => {
  await provider?.close()
  provider = null
})

const signIn = (till: HeadlessTill) =>
  till.call('session.signIn', { cashierId: 'ada', pin: '1234' })

describe('a till whose npm was killed', () => {
  it('makes room for the next one, which finds out what became of the sale', async () => {
    using folder = temporaryFolder()
    provider = await startBuyPowerSandbox()
    const { faults, ledger } = provider
    const config = {
      shop: 'Mama Ngozi Stores',
      cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
      providers: [
        {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: provider.url,
          credentials: { apiKey: provider.apiKey },
          timing: { firstRequeryMs: 50, requeryMs: 50 },
        },
      ],
    }
    const orphan = await startHeadless({ dataDir: folder.path, config, env, under: launcher })
    await signIn(orphan)
    faults.next('delay', { ms: 60_000, sells: true })
    const { vendId } = await orphan.call('vend.place', {
      draftId: 'draft',
      product: 'electricity',
      account: '04123456781',
      amount: '1000',
      tender: { kind: 'cash' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
    await eventually('the order at the provider', () => ledger.posts(vendId) === 1)
    // Somebody waits for the answer: the orphan must not hold the folder as long as they do.
    const asked = orphan.call('vend.requery', { vendId }).catch(() => undefined)
    const gone = orphan.kill9()

    await using next = await startHeadless({ dataDir: folder.path, config })
    await signIn(next)
    await eventually('the token', async () => {
      const { vend } = await next.call('vend.get', { vendId })
      return vend.state === 'confirmed'
    })
    expect(ledger.posts(vendId)).toBe(1)
    await Promise.all([asked, gone])
  })
})
