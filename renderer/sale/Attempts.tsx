// What went over the wire, for a support call: each exchange with its outcome, folded away until asked for.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { ofAttempt } from '../../shared/review/evidence.ts'
import { useText } from '../i18n/use-text.ts'
import { evidenceText } from '../review/words.ts'
import { providerLabel } from '../stores/till.ts'
import { Exchange } from './Exchange.tsx'

type Attempt = VendView['attempts'][number]

function WithMeaning({
  attempt,
  provider,
}: {
  readonly attempt: Attempt
  readonly provider: string
}) {
  const text = useText()
  return (
    <Exchange attempt={attempt} name={text.t(`detail.attempt.${attempt.kind}`)}>
      <p className="exchange-meaning">{evidenceText(text, ofAttempt(attempt), provider)}</p>
    </Exchange>
  )
}

export function Attempts({ vend }: { readonly vend: VendView }) {
  const { t } = useText()
  if (vend.attempts.length === 0) return null
  return (
    <details className="exchanges">
      <summary className="key">{t('detail.attempts')}</summary>
      {vend.asked.count > 0 ? (
        <p>{t('detail.asked', { count: vend.asked.count, of: vend.asked.of })}</p>
      ) : null}
      <ol className="stack">
        {vend.attempts.map((attempt) => (
          <WithMeaning
            key={attempt.n}
            attempt={attempt}
            provider={providerLabel(vend.providerId)}
          />
        ))}
      </ol>
    </details>
  )
}
