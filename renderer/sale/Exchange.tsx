// What went over the wire once: when, what for, what came of it, and the bytes as they stood there. Of a
// sale and of a batch.

import type { ReactNode } from 'react'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'

type Attempt = Pick<
  VendView['attempts'][number],
  'startedAt' | 'httpStatus' | 'detail' | 'request' | 'answer'
>

type Props = {
  readonly attempt: Attempt
  /** What it was for. */
  readonly name: string
  /** What it means, under its head. */
  readonly children?: ReactNode
}

export function Exchange({ attempt, name, children }: Props) {
  const { t, time } = useText()
  const { startedAt, httpStatus, detail, request, answer } = attempt
  return (
    <li className="exchange">
      <p>
        <span className="mono soft">{time(startedAt, true)}</span> <strong>{name}</strong>
        {httpStatus === null ? null : (
          <>
            {' · '}
            <span className="mono">{t('told.http.status', { status: httpStatus })}</span>
          </>
        )}
        {detail ? (
          <>
            {' · '}
            <Told said={detail} />
          </>
        ) : null}
      </p>
      {children}
      {request ? (
        <div>
          <p className="soft">{t('detail.request')}</p>
          <pre className="mono">{request}</pre>
        </div>
      ) : null}
      <p className="soft">{answer ? t('detail.answer') : t('detail.noAnswer')}</p>
      {answer ? <pre className="mono">{answer}</pre> : null}
    </li>
  )
}
