// A till whose shop buys in bulk through Rave and listens for its results on loopback.

import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createCallbackPort, type CallbackLimits } from '../../electron/ports/callbacks.ts'
import { createLog } from '../../electron/ports/log.ts'
import {
  type RaveSandbox,
  type RaveSandboxOptions,
  startRaveSandbox,
} from '../../electron/sandbox/rave/sandbox.ts'
import type { ProviderConfig, TimingConfig } from '../../shared/config/provisioning.ts'
import type { BatchRowView, BatchView } from '../../shared/contract/batch-views.ts'
import type { BatchState } from '../../shared/vend/batch.ts'
import { eventually, quick, startTillWorld, type TillWorld, type TillWorldOptions } from './till.ts'

export type SheetRow = {
  readonly account: string
  readonly amount: string
  readonly options?: Record<string, string>
}

export type RaveShop = {
  readonly till: TillWorld
  readonly rave: RaveSandbox
  /** Where the till listens. */
  readonly port: number
  /** What the post box itself had to say. */
  readonly boxLogs: readonly string[]
  /** Buys for every row; returns the batch's id at once. */
  readonly buy: (rows: readonly SheetRow[], totalNaira: number) => Promise<string>
  readonly batch: (batchId: string) => Promise<BatchView>
  readonly rows: (batchId: string) => Promise<readonly BatchRowView[]>
  readonly until: (batchId: string, ...states: readonly BatchState[]) => Promise<BatchView>
  /** The secret end of the address Rave was told. */
  readonly secret: (batchId: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Questions soon and many: a test has no half hours. */
export const asking: TimingConfig = {
  ...quick,
  answerMs: 5_000,
  askMs: 5_000,
  firstRequeryMs: 1_500,
  requeryMs: 400,
  maxRequeries: 200,
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

let drafts = 0

export async function startRaveShop(
  o: {
    readonly sandbox?: RaveSandboxOptions
    readonly timing?: TimingConfig
    /** Left out: a free port of this machine. Null: the till does not listen. */
    readonly callback?: ProviderConfig['callback'] | null
    readonly limits?: Partial<CallbackLimits>
    readonly till?: TillWorldOptions
  } = {},
): Promise<RaveShop> {
  const rave = await startRaveSandbox(o.sandbox)
  const callback =
    o.callback === undefined ? { host: '127.0.0.1', port: await freePort() } : o.callback
  const config: ProviderConfig = {
    id: 'rave',
    system: 'rave',
    label: 'Rave',
    baseUrl: rave.url,
    credentials: { secretKey: rave.secretKey },
    timing: o.timing ?? asking,
    ...(callback ? { callback } : {}),
  }
  const boxLogs: string[] = []
  const till = await startTillWorld({
    ...o.till,
    shop: (plain) => {
      const shop = o.till?.shop?.(plain) ?? plain
      return { ...shop, providers: [...shop.providers, config] }
    },
    ports: (dataDir) => ({
      ...o.till?.ports?.(dataDir),
      callbacks: createCallbackPort({
        log: createLog((line) => boxLogs.push(line)),
        limits: o.limits ?? {},
      }),
    }),
  })
  const batch = async (batchId: string) => (await till.must('batch.get', { batchId })).batch
  return {
    till,
    rave,
    port: callback?.port ?? 0,
    boxLogs,
    buy: async (rows, totalNaira) => {
      drafts += 1
      const { batchId } = await till.must('batch.place', {
        draftId: `bulk-${process.pid}-${drafts}`,
        kind: 'bulk',
        providerId: 'rave',
        name: 'Staff airtime',
        options: { country: 'NG', biller: 'AIRTIME' },
        rows: [...rows],
        tender: { kind: 'cash', tendered: String(totalNaira) },
        total: String(totalNaira),
      })
      return batchId
    },
    batch,
    rows: async (batchId) => {
      const all: BatchRowView[] = []
      for (;;) {
        const after = all.at(-1)?.n ?? 0
        const page = await till.must('batch.rows', { batchId, limit: 1_000, after })
        all.push(...page.rows)
        if (!page.more) return all
      }
    },
    until: (batchId, ...states) =>
      eventually(
        `${batchId} to be ${states.join(' or ')}`,
        async () => {
          const seen = await batch(batchId)
          return states.includes(seen.state) ? seen : null
        },
        30_000,
      ),
    secret: async (batchId) => {
      const { callback: told } = await batch(batchId)
      if (!told) throw new Error('the till does not listen')
      return new URL(told.url).pathname.slice(1)
    },
    stop: async () => {
      await till.stop()
      await rave.close()
    },
  }
}

/** `count` different phones, NGN 100 each. */
export const phones = (count: number, from = 0): readonly SheetRow[] =>
  Array.from({ length: count }, (_, n) => ({
    account: `+2348031${String(from + n).padStart(6, '0')}`,
    amount: '100',
  }))
