// The paper: what the till does not know to be printed a person answers, who has the printer before him;
// then every slip is there, and the till printed none of them twice by itself.

import type { HeadlessTill } from '../../world/headless.ts'
import type { BookedJob } from './books.ts'
import type { Difference } from './shop.ts'

/** Answers "Did it print?" as the paper says. How often it was asked. */
export async function answerForPaper(
  { call }: HeadlessTill,
  jobs: readonly BookedJob[],
  papers: readonly string[],
): Promise<number> {
  const asked = jobs.filter(({ state }) => state === 'unknown')
  for (const { seq, reference } of asked) {
    const printed = papers.some((text) => text.includes(reference))
    await call('print.answer', { jobId: seq, printed })
  }
  return asked.length
}

export function comparePaper(
  jobs: readonly BookedJob[],
  papers: readonly string[],
): readonly Difference[] {
  const found: Difference[] = []
  for (const { reference, kind, state } of jobs) {
    const there = papers.filter((text) => text.includes(reference))
    if (kind !== 'slip') continue
    const slips = there.filter((text) => !text.includes('COPY')).length
    if (slips > 1) found.push(`the slip of ${reference} was printed ${slips} times`)
    if (there.length === 0) found.push(`${reference} (${state}) is on no paper`)
    if (!['printed', 'answered-yes', 'answered-no'].includes(state)) {
      found.push(`the slip of ${reference} is ${state}`)
    }
  }
  return found
}
