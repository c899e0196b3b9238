// What a till hangs on beyond its own computer: the providers, their clock and the printers. Providers are
// asked one cheap question that sells nothing.

import type { Finding } from '../../../shared/contract/support.ts'
import type { Clock, Http, PrinterState } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import { skewOf } from '../providers/date.ts'
import type { Health } from '../providers/health.ts'
import { find } from './findings.ts'

const slowMs = 5_000
const wrongByMs = 60_000

type Asked = {
  readonly finding: Finding
  /** The till's time minus the provider's; null where it did not say. */
  readonly skewMs: number | null
  readonly label: string
}

export async function askProvider(
  provider: Provider,
  health: Health,
  clock: Clock,
): Promise<Asked> {
  const { id, label, adapter, account } = provider
  const inner = health.httpFor(id)
  let skewMs: number | null = null
  let isRefused = false
  const http: Http = {
    exchange: async (request) => {
      const askedAt = clock.now()
      const answer = await inner.exchange(request)
      if (answer.kind !== 'answer') return answer
      isRefused ||= answer.status === 401 || answer.status === 403
      skewMs = skewOf(answer, askedAt, clock.now()) ?? skewMs
      return answer
    },
  }
  const startedAt = clock.monotonic()
  const answered = await adapter.probe(account, http)
  const ms = Math.round(clock.monotonic() - startedAt)
  // What it is asked here it answers only to a shop it knows.
  if (answered) await adapter.balance?.(account, http)
  const facts = { provider: label, ms }
  const isKnown = !isRefused && health.of(id).state !== 'not-authorised'
  const code = !answered ? 'down' : !isKnown ? 'keys' : ms > slowMs ? 'slow' : 'ok'
  return { finding: find('provider', code, facts), skewMs, label }
}

/** By the providers' own clocks: the worst there is, unless two of them contradict each other. */
export function clockFinding(asked: readonly Asked[], jumped: boolean): Finding {
  const told = asked.flatMap(({ skewMs, label }) => (skewMs === null ? [] : [{ skewMs, label }]))
  const [nearest] = told.toSorted((a, b) => Math.abs(a.skewMs) - Math.abs(b.skewMs))
  if (!nearest) return jumped ? find('clock', 'jumped') : find('clock', 'unknown')
  const facts = {
    provider: nearest.label,
    minutes: Math.round(Math.abs(nearest.skewMs) / 60_000),
  }
  if (Math.abs(nearest.skewMs) > wrongByMs) {
    return find('clock', nearest.skewMs > 0 ? 'ahead' : 'behind', facts)
  }
  return jumped ? find('clock', 'jumped') : find('clock', 'ok', facts)
}

export function printerFinding(printer: string, state: PrinterState): Finding {
  return find('printer', state === 'ready' ? 'ok' : state, { printer })
}

/** Whether computer and shop keep the same time now, whatever they call it. */
export function zoneFinding(shop: string, now: number): Finding {
  const computer = Intl.DateTimeFormat().resolvedOptions().timeZone
  const face = (timeZone: string): string =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
  return face(computer) === face(shop)
    ? find('zone', 'ok', { shop })
    : find('zone', 'other', { computer, shop })
}
