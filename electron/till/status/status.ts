// The status strip's facts, gathered from health, spool, journal and disk. Reading only.

import type { z } from 'zod'
import type { tillStatus } from '../../../shared/contract/status.ts'
import { type Currency, formatAmount } from '../../../shared/money/money.ts'
import { dayOf, startOfDay } from '../../../shared/time/days.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { Clock } from '../ports.ts'
import type { Spool } from '../print/spool.ts'
import type { Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import type { Readable } from '../store/database.ts'
import type { Heap } from '../store/totals.ts'
import type { ClockWatch } from '../vend/clock-watch.ts'
import { floatOf } from '../vend/float.ts'
import type { Persist } from '../vend/persist.ts'
import { alarmView } from './alarm-view.ts'
import type { StatusSums } from './sums.ts'

export type TillStatus = z.output<typeof tillStatus>

export type StatusSources = {
  readonly store: Readable
  readonly sums: (since: number) => StatusSums
  readonly clock: Clock
  readonly watch: ClockWatch
  readonly persist: Persist
  readonly providers: readonly Provider[]
  readonly health: Health
  readonly spool: Spool
  readonly currency: Currency
  readonly timeZone: string
  readonly training: boolean
  readonly cashNeedsShift: boolean
}

const quarterMs = 900_000
let lastAsked = { timeZone: '', quarter: Number.NaN, startAt: Number.NaN }

/** When the shop's day began, epoch ms: by its own clock, also on the two days a year that clock is set. */
export function startOfToday(now: number, timeZone: string): number {
  // No clock on earth is set within a quarter of an hour, and the strip asks many times in one.
  const quarter = now - (now % quarterMs)
  if (lastAsked.timeZone !== timeZone || lastAsked.quarter !== quarter) {
    lastAsked = { timeZone, quarter, startAt: startOfDay(dayOf(quarter, timeZone), timeZone) }
  }
  return lastAsked.startAt
}

function networkOf(providers: TillStatus['providers'], at: number): TillStatus['network'] {
  const spoken = providers.filter(({ state }) => state !== 'unknown')
  if (spoken.length === 0) return { state: 'unknown', sinceAt: at }
  const up = spoken.filter(({ state }) => state !== 'down')
  const group = up.length > 0 ? up : spoken
  return {
    state: up.length > 0 ? 'online' : 'offline',
    sinceAt: Math.min(...group.map(({ sinceAt }) => sinceAt)),
  }
}

/** Paper of a printer that was taken out is counted with the one for slips, or nobody would see it. */
function countsByPrinter(
  spool: Spool,
  counts: StatusSums['counts'],
): ReadonlyMap<string, { readonly waiting: number; readonly asking: number }> {
  const ids = spool.printerStates().map(({ printer }) => printer.id)
  const sums = new Map<string, { waiting: number; asking: number }>()
  for (const { printerId, waiting, asking } of counts) {
    const id = ids.includes(printerId) ? printerId : (ids[0] ?? printerId)
    const sum = sums.get(id) ?? { waiting: 0, asking: 0 }
    sums.set(id, { waiting: sum.waiting + waiting, asking: sum.asking + asking })
  }
  return sums
}

export function statusOf(sources: StatusSources): TillStatus {
  const { store, currency, health, persist, watch } = sources
  const at = sources.clock.now()
  const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
  const sums = sources.sums(startOfToday(at, sources.timeZone))
  const { heaps, newest } = sums
  const view = ({ count, cashMinor, rows, oldestAt }: Heap): TillStatus['queue']['queued'] => ({
    count,
    cash: money(cashMinor),
    rows,
    oldestAt,
  })
  const heap = (state: VendState) => view(heaps(state))
  const openMinor = (['queued', 'sending', 'unconfirmed', 'review'] as const).reduce(
    (sum, state) => sum + heaps(state).cashMinor,
    0,
  )
  const shift = newest?.closedAt === null ? newest : null
  const counts = countsByPrinter(sources.spool, sums.counts)
  const providers = sources.providers.map((provider) => {
    const { id, label, account } = provider
    const { balance: _, outages, ...known } = health.of(id)
    const float = floatOf(store, health, provider)
    return {
      id,
      system: account.system,
      label,
      ...known,
      outages: [...outages],
      balance: float && {
        amount: formatAmount(float.amountMinor, float.currency),
        currency: float.currency,
        at: float.at,
        reserved: formatAmount(float.reservedMinor, float.currency),
        left: formatAmount(float.leftMinor, float.currency),
        low: float.low,
      },
    }
  })
  return {
    at,
    training: sources.training,
    network: networkOf(providers, at),
    providers,
    printers: sources.spool.printerStates().map(({ printer, state, at: seenAt }) => ({
      id: printer.id,
      transport: printer.transport,
      columns: printer.columns,
      state,
      at: seenAt,
      waiting: counts.get(printer.id)?.waiting ?? 0,
      asking: counts.get(printer.id)?.asking ?? 0,
    })),
    queue: {
      queued: heap('queued'),
      sending: heap('sending'),
      unconfirmed: heap('unconfirmed'),
      review: heap('review'),
      late: view(sums.late.open),
    },
    collectsToDecide: sums.undecidedCollects,
    cash: {
      currency,
      confirmed: money(sums.confirmedMinor),
      open: money(openMinor),
      refundsDue: money(sums.refundsDueMinor),
      claims: money(sums.late.claims.amountMinor),
    },
    shift: {
      open: shift && {
        number: shift.seq,
        openedAt: shift.openedAt,
        openedBy: shift.cashierName,
      },
      required: sources.cashNeedsShift,
      used: newest !== null,
    },
    alarms: sums.alarms.map(alarmView),
    storage: persist.state(),
    clock:
      watch.jumpedByMs === 0
        ? { state: 'ok', message: null }
        : {
            state: 'jumped',
            message: 'The clock of this computer was changed while the till was open.',
          },
  }
}
