// An alarm as the contract shows it.

import type { AlarmRow } from '../store/alarms.ts'

export const alarmView = ({ seq, at, kind, reference, batchReference, ...rest }: AlarmRow) => ({
  id: seq,
  at,
  kind,
  vendId: reference,
  batchId: batchReference,
  message: rest.message,
  acknowledgedAt: rest.acknowledgedAt,
})
