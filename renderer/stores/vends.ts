// Vends this screen shows or follows, as the till last told them, and their print jobs.
// Events carry ids: what changed is asked for again, never guessed.

import { create } from 'zustand'
import type { PrintJobView } from '../../shared/contract/print.ts'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { call } from '../client/client.ts'
import { onOtherTill } from './till.ts'

type Vends = {
  readonly byId: Readonly<Record<string, VendView>>
  readonly jobs: Readonly<Record<string, readonly PrintJobView[]>>
  /** Grows with every change of any vend: lists ask again when it does. */
  readonly changes: number
  /** Grows with every change of any print job. */
  readonly prints: number
}

export const useVends = create<Vends>()(() => ({ byId: {}, jobs: {}, changes: 0, prints: 0 }))

type Question = { again: boolean; answered: Promise<void> }

/** The question that is out about a vend. */
const questions = new Map<string, Question>()

async function ask(vendId: string, question: Question): Promise<void> {
  const [vend, jobs] = await Promise.all([
    call('vend.get', { vendId }),
    call('print.jobs', { vendId }),
  ])
  // Another till's by now, or older than what was heard since.
  if (questions.get(vendId) !== question) return
  if (question.again) {
    question.again = false
    return ask(vendId, question)
  }
  questions.delete(vendId)
  useVends.setState((state) => ({
    byId: vend.ok ? { ...state.byId, [vendId]: vend.value.vend } : state.byId,
    jobs: jobs.ok ? { ...state.jobs, [vendId]: jobs.value.jobs } : state.jobs,
  }))
}

/** What comes while the question is out makes its answer old: it is asked once more then. */
function askAgain(vendId: string): Promise<void> | undefined {
  const out = questions.get(vendId)
  if (out) out.again = true
  return out?.answered
}

/** Resolves when the vend is as the till tells it now, or the till was not to be asked. */
export function refreshVend(vendId: string): Promise<void> {
  const asked = askAgain(vendId)
  if (asked) return asked
  const question: Question = { again: false, answered: Promise.resolve() }
  questions.set(vendId, question)
  question.answered = ask(vendId, question)
  return question.answered
}

export function vendChanged(vendId: string): void {
  const { byId, changes } = useVends.getState()
  useVends.setState({ changes: changes + 1 })
  if (Object.hasOwn(byId, vendId)) void refreshVend(vendId)
}

export function jobChanged(job: PrintJobView): void {
  const { vendId } = job
  if (vendId !== null) void askAgain(vendId)
  useVends.setState((state) => {
    const prints = state.prints + 1
    if (vendId === null) return { prints }
    const others = (state.jobs[vendId] ?? []).filter((known) => known.jobId !== job.jobId)
    return { prints, jobs: { ...state.jobs, [vendId]: [job, ...others] } }
  })
}

/** After a lost link: everything on the screen may be old. */
export function refreshVends(): void {
  for (const vendId of Object.keys(useVends.getState().byId)) void refreshVend(vendId)
  useVends.setState((state) => ({ changes: state.changes + 1 }))
}

onOtherTill(() => {
  questions.clear()
  useVends.setState({ byId: {}, jobs: {} })
})

/** The latest job, which is the one to talk about. */
export const latestJob = (jobs: readonly PrintJobView[] | undefined): PrintJobView | null =>
  jobs?.reduce<PrintJobView | null>((a, b) => (a && a.jobId > b.jobId ? a : b), null) ?? null

/** The latest that asks whether it printed, else the latest: a question is not covered by a later copy. */
export const jobToShow = (jobs: readonly PrintJobView[] | undefined): PrintJobView | null =>
  latestJob(jobs?.filter(({ state }) => state === 'unknown')) ?? latestJob(jobs)
