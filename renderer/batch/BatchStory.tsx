// The story of a batch in words, oldest first, what the till does now or next at the end, and what went
// over the wire folded away until a support call asks for it.

import type { BatchView } from '../../shared/contract/batch-views.ts'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'
import { Exchange } from '../sale/Exchange.tsx'
import { useNow } from '../stores/now.ts'
import { isDown, providerLabel, useTill } from '../stores/till.ts'
import { storyOf } from './progress.ts'

function Now({ batch }: { readonly batch: BatchView }) {
  const { t, time, length } = useText()
  const now = useNow()
  const down = useTill(({ status }) => isDown(status, batch.providerId))
  const { waiting, next } = batch
  const provider = providerLabel(batch.providerId)
  const words = waiting
    ? t('story.waiting', {
        provider,
        length: length(now - waiting.sinceAt),
        of: length(waiting.deadlineAt - waiting.sinceAt),
      })
    : !next
      ? null
      : next.at <= now
        ? t(down ? 'queue.next.line' : 'queue.next.soon')
        : t(next.kind === 'send' ? 'batchAsk.next.send' : 'batchAsk.next', {
            provider,
            time: time(next.at, true),
          })
  return words === null ? null : (
    <li className="story-line tone-blue" data-now>
      <span className="grow">{words}</span>
    </li>
  )
}

function Wire({ batch }: { readonly batch: BatchView }) {
  const { t } = useText()
  const { attempts, asked } = batch
  if (attempts.length === 0) return null
  return (
    <details className="exchanges">
      <summary className="key">{t('detail.attempts')}</summary>
      {asked.count > 0 && asked.of !== null ? (
        <p>{t('detail.asked', { count: asked.count, of: asked.of })}</p>
      ) : null}
      <ol className="stack">
        {attempts.map((attempt) => (
          <Exchange
            key={attempt.n}
            attempt={attempt}
            name={t(`batchAsk.attempt.${attempt.kind}`)}
          />
        ))}
      </ol>
    </details>
  )
}

export function BatchStory({ batch }: { readonly batch: BatchView }) {
  const { t, time } = useText()
  const provider = providerLabel(batch.providerId)
  return (
    <>
      <ol className="story" aria-label={t('story.title')}>
        {storyOf(batch).map((line) => (
          <li key={line.id} className={`story-line tone-${line.tone}`}>
            <span className="story-time mono">{time(line.at, true)}</span>
            <span className="grow">
              {t(line.key, { provider, cause: line.cause, count: line.count })}
              {line.by ? <span className="soft"> · {line.by}</span> : null}
              {line.detail ? <Told className="story-detail soft" said={line.detail} /> : null}
            </span>
          </li>
        ))}
        <Now batch={batch} />
      </ol>
      <Wire batch={batch} />
    </>
  )
}
