// The shop's day by its own zone, on whichever computer it is looked at.

import { type Day, dayOf } from '../../shared/time/days.ts'
import { useNow } from './now.ts'
import { useTill } from './till.ts'

export function useToday(): Day {
  const timeZone = useTill(({ about }) => about?.shop.timeZone ?? 'Africa/Lagos')
  return dayOf(useNow(30_000), timeZone)
}
