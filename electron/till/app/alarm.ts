// alarm.*: what the strip told of, also what somebody has seen since.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import { alarmView } from '../status/alarm-view.ts'
import { acknowledgeAlarm, latestAlarms } from '../store/alarms.ts'
import type { Handlers } from './context.ts'

const usual = 20

export const alarmHandlers: Handlers<'alarm.list' | 'alarm.acknowledge'> = {
  'alarm.acknowledge': (context, { alarmId }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    if (!acknowledgeAlarm(context.store, alarmId, cashier.value.name, context.clock.now())) {
      return err(tillError('not-found', 'That alarm is not open any more.'))
    }
    context.touchStatus()
    return ok({})
  },

  'alarm.list': ({ store, session }, { limit, before }) => {
    const person = session.require()
    if (!person.ok) return person
    const rows = latestAlarms(store, limit ?? usual, before ?? null)
    return ok({
      alarms: rows.map((row) => ({ ...alarmView(row), acknowledgedBy: row.acknowledgedBy })),
    })
  },
}
