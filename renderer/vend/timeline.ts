// A vend's story as lines: its events and the questions asked, in order, each a key into the dictionary.
// Pure, so the same facts always read the same.

import type { VendView } from '../../shared/contract/vend-view.ts'
import type { Tone } from '../design/Note.tsx'
import type { Key } from '../i18n/dictionary.ts'
import { isKey } from '../i18n/translate.ts'

export type StoryLine = {
  readonly id: string
  readonly at: number
  readonly key: Key
  readonly tone: Tone
  /** What stood behind it, in the provider's own or the till's words. */
  readonly detail: string | null
  readonly by: string | null
  /** The raw cause, for the line that has no words of its own. */
  readonly cause: string
}

const tones: Readonly<Record<string, Tone>> = {
  delivered: 'green',
  'refused-by-provider': 'red',
  'too-old': 'red',
  'no-answer': 'amber',
  restarted: 'amber',
  'not-sent': 'amber',
  'not-authorised': 'amber',
  'unknown-to-provider': 'amber',
  'sums-differ': 'amber',
  'schedule-ended': 'amber',
  'no-way-to-ask': 'amber',
  'late-answer': 'amber',
}

type Attempt = VendView['attempts'][number]

function askedKey(attempt: Attempt): Key {
  const key = `asked.${attempt.outcome ?? 'waiting'}`
  return isKey(key) ? key : 'asked.unknown'
}

const eventLines = (vend: VendView): readonly StoryLine[] =>
  vend.events.map((event, index) => {
    const plain = `event.${event.cause}`
    // Behind some causes stands a reason that changes what happened, such as "before-order".
    const finer = `${plain}.${event.evidence?.split(':', 1)[0] ?? ''}`
    const key = isKey(finer) ? finer : plain
    return {
      id: `event ${index}`,
      at: event.at,
      key: isKey(key) ? key : 'event.other',
      tone: tones[event.cause] ?? 'blue',
      detail: event.evidence,
      by: event.by,
      cause: event.cause,
    }
  })

/** Questions that changed nothing leave no event; the story would hide how often we asked. */
const askLines = (vend: VendView): readonly StoryLine[] =>
  vend.attempts
    .filter((attempt) => attempt.kind === 'requery')
    .map((attempt) => ({
      id: `attempt ${attempt.n}`,
      at: attempt.startedAt,
      key: askedKey(attempt),
      tone:
        attempt.outcome === 'confirmed' ? 'green' : attempt.outcome === 'refused' ? 'red' : 'amber',
      detail: attempt.detail,
      by: null,
      cause: 'requery',
    }))

/** Oldest first. Stable where two things happened in the same millisecond. */
export const storyOf = (vend: VendView): readonly StoryLine[] =>
  [...eventLines(vend), ...askLines(vend)].toSorted((a, b) => a.at - b.at)

/** True when the provider said it took the order, as opposed to saying nothing. */
export const wasAccepted = (vend: VendView): boolean =>
  vend.state === 'unconfirmed' &&
  vend.events.findLast((event) => event.to === 'unconfirmed')?.cause === 'accepted'

/** True while the order waits for the line rather than for its turn. */
export const waitsForLine = (
  vend: Pick<VendView, 'state' | 'next' | 'placedAt'>,
  providerDown: boolean,
): boolean =>
  vend.state === 'queued' &&
  (providerDown || vend.next === null || vend.next.at - vend.placedAt > 1500)
