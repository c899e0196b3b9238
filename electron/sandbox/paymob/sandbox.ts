// Starts a Paymob Bills sandbox on loopback: training mode and tests pay their bills against this one.
// Its ledger is the truth a till's journal is compared with.

import type { Faults } from '../faults.ts'
import { startSandboxServer } from '../server.ts'
import type { LoggedRequest } from '../system.ts'
import { createBooks } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createPaymobSystem } from './system.ts'
import type { Settings } from './system.ts'

export type PaymobSandboxOptions = Partial<Settings> & {
  readonly publicKey?: string
  readonly secretKey?: string
  readonly port?: number
  readonly clock?: { readonly now: () => number }
  /** How long every answer takes. The payment itself happens at once. */
  readonly speedMs?: number
}

export type PaymobSandbox = {
  /** Base address without a path, such as http://127.0.0.1:40123 */
  readonly url: string
  /** The account's keys, as a till's configuration wants them. */
  readonly credentials: { readonly publicKey: string; readonly secretKey: string }
  readonly ledger: Ledger
  readonly faults: Faults
  /** May be changed while it runs. */
  readonly settings: Settings
  /** The latest requests, oldest first. */
  readonly requests: () => readonly LoggedRequest[]
  /** false pulls the line, true brings it back. */
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startPaymobSandbox(
  options: PaymobSandboxOptions = {},
): Promise<PaymobSandbox> {
  const { publicKey = 'training-public', secretKey = 'training-secret' } = options
  const { port = 0, speedMs = 0 } = options
  const now = options.clock?.now ?? Date.now
  const books = createBooks()
  const settings: Settings = {
    header: options.header ?? 'Authorization',
    inquiryLifeMs: options.inquiryLifeMs ?? 600_000,
    paymentAnswer: options.paymentAnswer ?? 'full',
    bundleOffMinor: options.bundleOffMinor ?? 0,
  }
  const system = createPaymobSystem({ publicKey, secretKey }, books, settings, now)
  const server = await startSandboxServer(system, { port, speedMs, now })
  return {
    url: server.origin,
    credentials: { publicKey, secretKey },
    ledger: {
      paid: (inquiryId) => books.inquiry(inquiryId)?.paid ?? false,
      inquiry: (inquiryId) => books.inquiry(inquiryId),
      inquiries: books.inquiries,
      bills: books.bills,
      takenMinor: books.takenMinor,
      count: server.count,
      posts: (inquiryId) =>
        server
          .requests()
          .filter(({ name, body }) => name === 'vend' && body.includes(`:${inquiryId}}`)).length,
    },
    faults: server.faults,
    settings,
    requests: server.requests,
    setLine: server.setLine,
    close: server.close,
  }
}
