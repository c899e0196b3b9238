// The story of a vend in words, oldest first, with what happens next at the end.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { Told } from '../i18n/Told.tsx'
import { keyFor } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { isDown, providerLabel, useTill } from '../stores/till.ts'
import { type StoryLine, storyOf } from './timeline.ts'

type LineProps = {
  readonly line: StoryLine
  readonly product: VendView['product']
  readonly provider: string
  readonly full: boolean
}

function Line({ line, product, provider, full }: LineProps) {
  const { t, time } = useText()
  return (
    <li className={`story-line tone-${line.tone}`}>
      <span className="story-time mono">{time(line.at, true)}</span>
      <span className="grow">
        {t(keyFor(line.key, product), { provider, cause: line.cause })}
        {full && line.by ? <span className="soft"> · {line.by}</span> : null}
        {full && line.detail ? <Told className="story-detail soft" said={line.detail} /> : null}
      </span>
    </li>
  )
}

/** What the till is doing this second, or will do next. */
function Now({ vend, provider }: { readonly vend: VendView; readonly provider: string }) {
  const { t, length, time } = useText()
  const now = useNow()
  const down = useTill(({ status }) => isDown(status, vend.providerId))
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
  if (next.at <= now) {
    return (
      <li className="story-line tone-blue" data-now>
        <span className="grow">{t(down ? 'queue.next.line' : 'queue.next.soon')}</span>
      </li>
    )
  }
  return (
    <li className="story-line tone-blue" data-now>
      <span className="story-time mono">{time(next.at, true)}</span>
      <span className="grow">
        {t(`story.next.${next.kind}`, { provider, time: time(next.at, true) })}
      </span>
    </li>
  )
}

type Props = {
  readonly vend: VendView
  /** With what stood behind each line. */
  readonly full?: boolean
  /** As a run of words instead of a list of rows. */
  readonly inline?: boolean
}

export function Timeline({ vend, full = false, inline = false }: Props) {
  const { t } = useText()
  const provider = providerLabel(vend.providerId)
  const story = storyOf(vend)
  const shown = inline ? story.slice(-5) : story
  return (
    <ol className={inline ? 'story inline' : 'story'} aria-label={t('story.title')}>
      {shown.map((line) => (
        <Line key={line.id} line={line} product={vend.product} provider={provider} full={full} />
      ))}
      {inline && !vend.waiting ? null : <Now vend={vend} provider={provider} />}
    </ol>
  )
}
