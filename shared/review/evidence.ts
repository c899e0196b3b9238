// What a person needs to know to decide about a sale: its attempts and events as sentences, oldest
// first. Each is a code with its facts, so the screen says it in its own language; `sentence` says it in
// English. Pure, and it leaves nothing out that the provider said.

import type { VendView } from '../contract/vend-view.ts'
import type { Evidence, EvidenceCode } from '../contract/review.ts'

type Attempt = VendView['attempts'][number]

export type Story = Pick<VendView, 'attempts' | 'events'>

/** Moves that an attempt's own sentence tells already, or that are no evidence. */
const toldByAttempts: ReadonlySet<string> = new Set([
  'claimed',
  'no-answer',
  'accepted',
  'not-sent',
  'not-authorised',
  'refused-by-provider',
  'delivered',
])

/** "no-answer: the connection was closed" → the reason and what stands behind it. */
function reasonOf(detail: string | null): {
  readonly reason: string
  readonly words: string | null
} {
  if (detail === null) return { reason: '', words: null }
  const [reason = '', ...words] = detail.split(': ')
  return words.length === 0 ? { reason: '', words: detail } : { reason, words: words.join(': ') }
}

const secondsOf = ({ startedAt, endedAt }: Attempt): number =>
  Math.max(0, Math.round(((endedAt ?? startedAt) - startedAt) / 1000))

function codeOf({ kind, outcome, detail }: Attempt): EvidenceCode {
  const part = kind === 'vend' ? 'sent' : 'asked'
  if (outcome === null) return `${part}.waiting`
  if (outcome !== 'unknown') return `${part}.${outcome}`
  const { reason } = reasonOf(detail)
  if (reason === 'no-answer') return `${part}.no-answer`
  return reason === 'till-stopped' ? `${part}.till-stopped` : `${part}.unclear`
}

/** One exchange, and what came of it. */
export function ofAttempt(attempt: Attempt): Evidence {
  const { reason, words } = reasonOf(attempt.detail)
  const isReason = attempt.outcome === 'unknown' || attempt.outcome === 'not-sent'
  return {
    at: attempt.startedAt,
    code: codeOf(attempt),
    times: 1,
    untilAt: attempt.startedAt,
    seconds: secondsOf(attempt),
    words: isReason && reason !== '' ? words : attempt.detail,
    by: null,
  }
}

/** Questions that got the same answer one after another are one sentence. */
function together(all: readonly Evidence[]): readonly Evidence[] {
  const said: Evidence[] = []
  for (const one of all) {
    const before = said.at(-1)
    const same =
      before?.code === one.code && before.words === one.words && one.code.startsWith('asked.')
    if (same && before)
      said[said.length - 1] = { ...before, times: before.times + 1, untilAt: one.at }
    else said.push(one)
  }
  return said
}

const eventCodes: Readonly<Record<string, EvidenceCode>> = {
  placed: 'saved',
  restarted: 'restarted',
  'schedule-ended': 'schedule-ended',
  'no-way-to-ask': 'no-way-to-ask',
  'cancelled-by-cashier': 'cancelled',
  'too-old': 'too-old',
  'requery-asked': 'asked-by-hand',
  'late-answer': 'late-answer',
  'sold-after-all': 'sold-after-all',
  'taken-back': 'taken-back',
  statement: 'statement',
}

function ofEvent(event: VendView['events'][number]): Evidence | null {
  if (toldByAttempts.has(event.cause)) return null
  const decided =
    event.cause === 'decided-by-person'
      ? event.to === 'confirmed'
        ? 'decided.delivered'
        : 'decided.not-delivered'
      : null
  const review =
    event.cause === 'unknown-to-provider' && event.to === 'review' ? 'unknown-there' : null
  const code = decided ?? review ?? eventCodes[event.cause]
  if (!code) return null
  const words = code === 'schedule-ended' || code === 'no-way-to-ask' ? null : event.evidence
  return { at: event.at, code, times: 1, untilAt: event.at, seconds: 0, words, by: event.by }
}

export function evidenceOf({ attempts, events }: Story): readonly Evidence[] {
  const all = [
    ...events.map(ofEvent).filter((one) => one !== null),
    ...attempts.map(ofAttempt),
  ].toSorted((a, b) => a.at - b.at)
  return together(all)
}

type Say = { readonly provider: string; readonly time: (at: number) => string }

const outcomeWords: Readonly<Record<string, string>> = {
  waiting: 'No answer yet.',
  'no-answer': 'No answer after {seconds} s.',
  'till-stopped': 'The till stopped before the answer came.',
  unclear: '{provider} answered what says nothing certain: {words}',
  confirmed: '{provider} said it was sold.',
  refused: '{provider} refused it: {words}',
  accepted: '{provider} took the order and gave no result: {words}',
  'not-sent': 'It never left the till: {words}',
  'not-authorised': '{provider} turned the till away before looking at it: {words}',
  'not-found': '{provider} said it has no such order: {words}',
}

const eventWords: Readonly<Record<string, string>> = {
  saved: 'Saved {time} by {by}.',
  restarted: 'The till started again at {time} and asks what became of it.',
  'schedule-ended':
    'At {time} the till had asked as often as {provider} allows. A person must decide.',
  'no-way-to-ask': '{provider} has no way to ask about this. A person must decide.',
  'unknown-there':
    '{provider} says it does not know the order, and it may not be sent again. A person must decide.',
  cancelled: 'Cancelled {time} by {by}; nothing was sent.',
  'too-old': 'Too old to send at {time}; nothing was sent.',
  'asked-by-hand': '{by} had {provider} asked at {time}.',
  'late-answer': 'At {time} an answer came after the end: {words}',
  'sold-after-all': '{by} found out at {time} that it was sold after all: {words}',
  'taken-back': '{by} found out at {time} that {provider} took it back: {words}',
  statement: 'A statement of {provider} read at {time} says: {words}',
  'decided.delivered': '{by} decided at {time} that it was delivered: {words}',
  'decided.not-delivered': '{by} decided at {time} that it was not delivered: {words}',
}

/** One sentence (or two) in plain English. */
export function sentence(one: Evidence, { provider, time }: Say): string {
  const [part = '', outcome = ''] = one.code.split('.')
  const values: Readonly<Record<string, string>> = {
    provider,
    time: time(one.at),
    until: time(one.untilAt),
    times: String(one.times),
    seconds: String(one.seconds),
    words: one.words ?? '(nothing)',
    by: one.by ?? 'the till',
  }
  const plain = eventWords[one.code]
  const answer = outcomeWords[outcome] ?? ''
  const asked =
    one.times > 1
      ? `Asked {times} times from {time} until {until}; each time: ${answer}`
      : `Asked {time}. ${answer}`
  const template = plain ?? (part === 'sent' ? `Sent {time}. ${answer}` : asked)
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
