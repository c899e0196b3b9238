// A till that asks many customers to pay: the real till of every other test with Chillr for a provider,
// over loopback, and Chillr's ledger of truth beside it.

import type { Provisioning, TimingConfig } from '../../shared/config/provisioning.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { BatchRowView, BatchView } from '../../shared/contract/batch-views.ts'
import { formatAmount } from '../../shared/money/money.ts'
import type { BatchState } from '../../shared/vend/batch.ts'
import {
  type ChillrSandbox,
  type ChillrSandboxOptions,
  startChillrSandbox,
} from '../../electron/sandbox/chillr/sandbox.ts'
import { eventually, quick, startTillWorld, type TillWorld, type TillWorldOptions } from './till.ts'

export type CollectWorld = TillWorld & {
  readonly chillr: ChillrSandbox
  /** Places a collect of INR 100 per number and returns its id at once. */
  readonly collect: (
    numbers: readonly string[],
    more?: Partial<Input<'batch.place'>>,
  ) => Promise<string>
  readonly batch: (batchId: string) => Promise<BatchView>
  /** Every row, page by page. */
  readonly rows: (batchId: string) => Promise<readonly BatchRowView[]>
  readonly states: (batchId: string) => Promise<readonly string[]>
  readonly untilBatch: (batchId: string, ...states: readonly BatchState[]) => Promise<BatchView>
}

let drafts = 0

/** Numbers the sandbox's customers pay from after one to three questions, and none that is special. */
export const payers = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) => `98${String(at).padStart(7, '0')}${(at % 8) + 1}`,
  ).filter((number) => !number.endsWith('51'))

/** The last day to pay, so many days from now in India. */
export const dayFromNow = (days: number, now = Date.now()): string =>
  new Date(now + 19_800_000 + days * 86_400_000).toISOString().slice(0, 10)

export async function startCollectWorld(
  options: Omit<TillWorldOptions, 'sandbox' | 'shop'> & {
    readonly chillr?: ChillrSandboxOptions
    readonly credentials?: Readonly<Record<string, string>>
    readonly shop?: (shop: Provisioning) => Provisioning
    readonly timing?: TimingConfig
  } = {},
): Promise<CollectWorld> {
  const chillr = await startChillrSandbox(options.chillr)
  const w = await startTillWorld({
    ...options,
    shop: (plain) => {
      const shop: Provisioning = {
        ...plain,
        shop: { ...plain.shop, currency: 'INR', timeZone: 'Asia/Kolkata' },
        providers: [
          {
            id: 'chillr',
            system: 'chillr',
            label: 'Chillr',
            baseUrl: chillr.url,
            credentials: { ...chillr.credentials, ...options.credentials },
            timing: options.timing ?? quick,
          },
        ],
      }
      return options.shop?.(shop) ?? shop
    },
  })
  const batch: CollectWorld['batch'] = async (batchId) =>
    (await w.must('batch.get', { batchId })).batch
  const rows: CollectWorld['rows'] = async (batchId) => {
    const found: BatchRowView[] = []
    for (;;) {
      const after = found.at(-1)?.n ?? 0
      const page = await w.must('batch.rows', { batchId, after, limit: 1000 })
      found.push(...page.rows)
      if (!page.more) return found
    }
  }
  return {
    ...w,
    chillr,
    batch,
    rows,
    states: async (batchId) => (await rows(batchId)).map(({ state }) => state),
    collect: async (numbers, more = {}) => {
      drafts += 1
      const placed = await w.must('batch.place', {
        draftId: `collect-${process.pid}-${drafts}`,
        kind: 'collect',
        name: 'Society dues',
        expiresOn: dayFromNow(7),
        rows: numbers.map((account) => ({ account, amount: '100' })),
        total: formatAmount(numbers.length * 10_000, 'INR'),
        ...more,
      })
      return placed.batchId
    },
    untilBatch: (batchId, ...states) =>
      eventually(`${batchId} to be ${states.join(' or ')}`, async () => {
        const seen = await batch(batchId)
        return states.includes(seen.state) ? seen : null
      }),
    stop: async () => {
      await w.stop()
      await chillr.close()
    },
  }
}
