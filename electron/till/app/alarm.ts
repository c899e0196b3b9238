// alarm.list: what the strip told of, also what somebody has seen since.

import { ok } from '../../../shared/result.ts'
import { latestAlarms } from '../store/alarms.ts'
import type { Handlers } from './context.ts'

const usual = 20

export const alarmHandlers: Handlers<'alarm.list'> = {
  'alarm.list': ({ store, session }, { limit, before }) => {
    const person = session.require()
    if (!person.ok) return person
    const rows = latestAlarms(store, limit ?? usual, before ?? null)
    return ok({
      alarms: rows.map(({ seq, reference, batchReference, ...alarm }) => ({
        ...alarm,
        id: seq,
        vendId: reference,
        batchId: batchReference,
      })),
    })
  },
}
