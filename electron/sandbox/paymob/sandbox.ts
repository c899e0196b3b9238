// Starts a Paymob Bills sandbox on loopback: training mode and tests pay their bills against this one.
// Its ledger is the truth a till's journal is compared with.

import { type OpenOptions, type Running, openSandbox } from '../open.ts'
import { createBooks } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createPaymobSystem } from './system.ts'
import type { Settings } from './system.ts'

export type PaymobSandboxOptions = OpenOptions &
  Partial<Settings> & {
    readonly publicKey?: string
    readonly secretKey?: string
  }

export type PaymobSandbox = Running & {
  /** Base address without a path, such as http://127.0.0.1:40123 */
  readonly url: string
  /** The account's keys, as a till's configuration wants them. */
  readonly credentials: { readonly publicKey: string; readonly secretKey: string }
  readonly ledger: Ledger
  /** May be changed while it runs. */
  readonly settings: Settings
}

export async function startPaymobSandbox(
  options: PaymobSandboxOptions = {},
): Promise<PaymobSandbox> {
  const { publicKey = 'training-public', secretKey = 'training-secret' } = options
  const books = createBooks()
  const settings: Settings = {
    header: options.header ?? 'Authorization',
    inquiryLifeMs: options.inquiryLifeMs ?? 600_000,
    paymentAnswer: options.paymentAnswer ?? 'full',
    bundleOffMinor: options.bundleOffMinor ?? 0,
  }
  const play = (now: () => number) =>
    createPaymobSystem({ publicKey, secretKey }, books, settings, now)
  const { origin, running, count, posts } = await openSandbox(options, play)
  return {
    ...running,
    url: origin,
    credentials: { publicKey, secretKey },
    ledger: {
      paid: (inquiryId) => books.inquiry(inquiryId)?.paid ?? false,
      inquiry: (inquiryId) => books.inquiry(inquiryId),
      inquiries: books.inquiries,
      bills: books.bills,
      takenMinor: books.takenMinor,
      count,
      posts: (inquiryId) => posts(`:${inquiryId}}`),
    },
    settings,
  }
}
