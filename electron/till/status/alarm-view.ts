// An alarm as the contract shows it.

import type { AlarmRow } from '../store/alarms.ts'
import { keptWords } from '../store/kept-words.ts'

export function alarmView(row: AlarmRow) {
  const { seq, at, kind, reference, batchReference, acknowledgedAt } = row
  const { detail: message, ...notes } = keptWords(row.message)
  return {
    id: seq,
    at,
    kind,
    vendId: reference,
    batchId: batchReference,
    message,
    ...notes,
    acknowledgedAt,
  }
}
