// What went over the wire, for a support call: each exchange with its outcome, folded away until asked for.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { ofAttempt } from '../../shared/review/evidence.ts'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'
import { evidenceText } from '../review/words.ts'
import { providerLabel } from '../stores/till.ts'

type Attempt = VendView['attempts'][number]

function Exchange({ attempt, provider }: { readonly attempt: Attempt; readonly provider: string }) {
  const text = useText()
  const { t, time } = text
  return (
    <li className="exchange">
      <p>
        <span className="mono soft">{time(attempt.startedAt, true)}</span>{' '}
        <strong>{t(`detail.attempt.${attempt.kind}`)}</strong>
        {attempt.httpStatus === null ? null : (
          <span className="mono"> · HTTP {attempt.httpStatus}</span>
        )}
        {attempt.detail ? (
          <>
            {' · '}
            <Told said={attempt.detail} />
          </>
        ) : null}
      </p>
      <p className="exchange-meaning">{evidenceText(text, ofAttempt(attempt), provider)}</p>
      {attempt.request ? (
        <div>
          <p className="soft">{t('detail.request')}</p>
          <pre className="mono">{attempt.request}</pre>
        </div>
      ) : null}
      <p className="soft">{attempt.answer ? t('detail.answer') : t('detail.noAnswer')}</p>
      {attempt.answer ? <pre className="mono">{attempt.answer}</pre> : null}
    </li>
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
          <Exchange key={attempt.n} attempt={attempt} provider={providerLabel(vend.providerId)} />
        ))}
      </ol>
    </details>
  )
}
