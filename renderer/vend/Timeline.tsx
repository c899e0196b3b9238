// The story of a vend in words, oldest first, with what happens next at the end.

import type { VendView } from '../../shared/contract/vend.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { providerLabel } from '../stores/till.ts'
import { type StoryLine, storyOf } from './timeline.ts'

function Line({ line, provider, full }: { line: StoryLine; provider: string; full: boolean }) {
  const { t, time } = useText()
  return (
    <li className={`story-line tone-${line.tone}`}>
      <span className="story-time mono">{time(line.at, true)}</span>
      <span className="grow">
        {t(line.key, { provider, cause: line.cause })}
        {line.by ? <span className="soft"> · {line.by}</span> : null}
        {full && line.detail ? <bdi className="story-detail soft">{line.detail}</bdi> : null}
      </span>
    </li>
  )
}

/** What the till is doing this second, or will do next. */
function Now({ vend, provider }: { readonly vend: VendView; readonly provider: string }) {
  const { t, length, time } = useText()
  const now = useNow()
  const { waiting, next } = vend
  if (waiting) {
    return (
      <li className="story-line tone-blue" data-now>
        <span className="story-time mono">{time(now, true)}</span>
        <span className="grow">
          {t('story.waiting', {
            provider,
            length: length(now - waiting.sinceAt),
            of: length(waiting.deadlineAt - waiting.sinceAt),
          })}
        </span>
      </li>
    )
  }
  if (!next) return null
  return (
    <li className="story-line tone-blue" data-now>
      <span className="story-time mono">{time(next.at, true)}</span>
      <span className="grow">
        {t(`story.next.${next.kind}`, { provider, time: time(next.at, true) })}
      </span>
    </li>
  )
}

export function Timeline({
  vend,
  full = false,
}: {
  readonly vend: VendView
  readonly full?: boolean
}) {
  const { t } = useText()
  const provider = providerLabel(vend.providerId)
  const story = storyOf(vend)
  const shown = full ? story : story.slice(-5)
  return (
    <ol className="story" aria-label={t('story.title')}>
      {shown.map((line) => (
        <Line key={line.id} line={line} provider={provider} full={full} />
      ))}
      <Now vend={vend} provider={provider} />
    </ol>
  )
}
