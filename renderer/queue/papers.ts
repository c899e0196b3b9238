// Paper that is not out, as the till last told: for the one screen that shows all of it.

import { useState } from 'react'
import { useNow } from '../stores/now.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import type { Papers } from './OpenPapers.tsx'

const againMs = 6_000
/** A slip of which nothing need be said: it is about to come out. */
const soonMs = 10_000
const fewPapers = 50
/** As many as the till tells at once. The oldest stand first, so that the rest comes up as these are done. */
const mostPapers = 200
const none = { asking: [], waiting: [] }

export function useOpenPapers(): Papers {
  const [limit, setLimit] = useState(fewPapers)
  const prints = useVends((vends) => vends.prints)
  const now = useNow(5_000)
  const { asking, waiting } = useAnswer('print.open', { limit }, prints, againMs) ?? none
  return {
    asking,
    waiting: waiting.filter(
      ({ job }) => job.state === 'not-printed' || now - job.createdAt > soonMs,
    ),
    isCut: { asking: asking.length === limit, waiting: waiting.length === limit },
    onMore: limit < mostPapers ? () => setLimit(mostPapers) : null,
  }
}
