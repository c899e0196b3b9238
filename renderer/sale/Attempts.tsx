// What went over the wire, for a support call: each exchange with its outcome, folded away until asked for.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { useText } from '../i18n/use-text.ts'

type Attempt = VendView['attempts'][number]

function Exchange({ attempt }: { readonly attempt: Attempt }) {
  const { t, time } = useText()
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
            <bdi>{attempt.detail}</bdi>
          </>
        ) : null}
      </p>
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
          <Exchange key={attempt.n} attempt={attempt} />
        ))}
      </ol>
    </details>
  )
}
