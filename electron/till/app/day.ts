// day.* and bank.*: the end of a day, and what goes to the bank.

import type { DayFiguresView } from '../../../shared/contract/day.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { ok } from '../../../shared/result.ts'
import type { DayFigures } from '../../../shared/shift/report.ts'
import { bankView, bringToBank } from '../shift/bank.ts'
import { dayFigures, endDay } from '../shift/day.ts'
import { liabilitiesView, outsideView, takingsView } from '../shift/views.ts'
import { highestDay, newestDay } from '../store/days.ts'
import { openShift } from '../store/shifts.ts'
import type { AppContext, Handlers } from './context.ts'

type DayCommand = 'day.get' | 'day.end' | 'bank.get' | 'bank.bring'

function dayView(figures: DayFigures): DayFiguresView {
  const { currency, safe } = figures
  const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
  return {
    ...takingsView(figures, currency),
    currency,
    at: figures.at,
    zs: figures.zs.map(({ takenMinor, offMinor, ...z }) => ({
      ...z,
      taken: money(takenMinor),
      difference: money(offMinor),
    })),
    // What is in no Z yet and not beside the shifts either.
    inOpenShift: money(
      figures.zs.reduce(
        (rest, { takenMinor }) => rest - takenMinor,
        figures.taken.amountMinor - figures.outside.taken.amountMinor,
      ),
    ),
    liabilities: liabilitiesView(figures.liabilities, currency),
    outside: outsideView(figures.outside, currency),
    safe: {
      before: money(safe.beforeMinor),
      drops: money(safe.dropsMinor),
      leftOver: money(safe.leftOverMinor),
      taken: money(safe.takenMinor),
      banked: money(safe.bankedMinor),
      now: money(safe.nowMinor),
    },
    drawer: money(figures.drawerMinor),
  }
}

function tell({ orderLog, spool }: AppContext): void {
  orderLog?.drawer()
  spool.kick()
}

export const dayHandlers: Handlers<DayCommand> = {
  'day.get': (context) => {
    const { store } = context
    const last = newestDay(store)
    const figures = dayFigures(context)
    return ok({
      number: highestDay(store) + 1,
      open: openShift(store)?.seq ?? null,
      last: last && { number: last.seq, at: last.at, by: last.cashierName },
      day: figures && dayView(figures),
    })
  },

  'day.end': (context, { draftId }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const ended = endDay(context, cashier.value, draftId)
    if (ended.ok) tell(context)
    return ended
  },

  'bank.get': (context) => ok(bankView(context)),

  'bank.bring': (context, input) => {
    const brought = bringToBank(context, input)
    if (brought.ok) tell(context)
    return brought
  },
}
