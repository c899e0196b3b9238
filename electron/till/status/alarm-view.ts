// An alarm as the contract shows it.

import type { AlarmRow } from '../store/alarms.ts'
import { keptWords } from '../store/kept-words.ts'

export const alarmView = ({ seq, at, kind, reference, batchReference, ...rest }: AlarmRow) => {
  const { detail: message, ...notes } = keptWords(rest.message)
  return {
    id: seq,
    at,
    kind,
    vendId: reference,
    batchId: batchReference,
    message,
    ...notes,
    acknowledgedAt: rest.acknowledgedAt,
  }
}
