// Starts a Blueprint sandbox on loopback: training mode and every test sell against this one.
// Its ledger is the truth a till's journal is compared with.

import { type OpenOptions, type Running, openSandbox } from '../open.ts'
import { createBooks, publicOf } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { createBlueprintSystem } from './system.ts'
import type { Settings, SignIn } from './system.ts'

export type BlueprintSandboxOptions = OpenOptions & Partial<SignIn> & Partial<Settings>

export type BlueprintSandbox = Running & {
  /** Base address, such as http://127.0.0.1:40123; the paths begin with /api. */
  readonly url: string
  readonly signIn: SignIn
  readonly ledger: Ledger
  /** May be changed while it runs. */
  readonly settings: Settings
  /** Ends every api_token that was given out. */
  readonly endTokens: () => void
}

export async function startBlueprintSandbox(
  options: BlueprintSandboxOptions = {},
): Promise<BlueprintSandbox> {
  const { email = 'shop@example.com', password = 'training-password' } = options
  const books = createBooks()
  const settings: Settings = {
    receiptAt: options.receiptAt ?? 'data.response',
    verifyGivesApiToken: options.verifyGivesApiToken ?? true,
    oneTokenAtATime: options.oneTokenAtATime ?? true,
    testMode: options.testMode ?? false,
  }
  const play = (now: () => number) =>
    createBlueprintSystem({ email, password }, books, settings, now)
  const { origin, system, running, count, posts } = await openSandbox(options, play)
  return {
    ...running,
    url: origin,
    signIn: { email, password },
    ledger: {
      sold: (transID) => books.get(transID)?.state === 'sold',
      order: (transID) => {
        const entry = books.get(transID)
        return entry ? publicOf(entry) : null
      },
      orders: books.orders,
      count,
      posts: (transID) => posts(`"${transID}"`),
    },
    settings,
    endTokens: system.endTokens,
  }
}
