// The day so far: its Z reports, what was taken in all of them, and its end, which asks once more because
// it cannot be taken back.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { Cuts } from './Cuts.tsx'
import { GivenBack } from './Drawer.tsx'
import { isNothing } from './nothing.ts'
import { useSettled } from './use-settled.ts'

type State = Output<'day.get'>
type Figures = NonNullable<State['day']>

type Props = { readonly state: State; readonly onEnded: (number: number) => void }

export function Day({ state, onEnded }: Props) {
  const { t, money, date } = useText()
  const { day, open, last } = state
  return (
    <section className="card stack drawer" aria-label={t('day.title')}>
      <p className="total small">
        <span>
          {t('day.title')}{' '}
          {day ? (
            <span className="soft">{t('shift.taken', { count: day.taken.count })}</span>
          ) : null}
        </span>
        {day ? <output className="money">{money(day.taken.amount)}</output> : null}
      </p>
      {last ? (
        <p className="soft">
          {t('day.last', { number: last.number, at: date(last.at), name: last.by })}
        </p>
      ) : null}
      {day ? (
        <>
          <Zs day={day} open={open} />
          <GivenBack outside={day.outside} />
          <Cuts takings={day} />
          {open === null ? (
            <End number={state.number} onEnded={onEnded} />
          ) : (
            <p className="soft">{t('day.open', { number: open })}</p>
          )}
        </>
      ) : null}
    </section>
  )
}

function Zs({ day, open }: { readonly day: Figures; readonly open: number | null }) {
  const { t, money } = useText()
  const off = (difference: string): string =>
    difference.startsWith('-')
      ? t('day.short', { amount: money(difference.slice(1)) })
      : t('day.over', { amount: money(difference) })
  return (
    <dl className="lines">
      {day.zs.map((z) => (
        <div key={z.number}>
          <dt>
            <bdi>{t('day.z', { number: z.number, name: z.by })}</bdi>
            {isNothing(z.difference) ? null : (
              <span className={z.difference.startsWith('-') ? 'tone-red-text' : 'soft'}>
                {' '}
                · {off(z.difference)}
              </span>
            )}
          </dt>
          <dd className="money">{money(z.taken)}</dd>
        </div>
      ))}
      {open === null ? null : (
        <div>
          <dt>{t('shift.title', { number: open })}</dt>
          <dd className="money">{money(day.inOpenShift)}</dd>
        </div>
      )}
      {day.outside.taken.count === 0 ? null : (
        <div>
          <dt>{t('day.outside')}</dt>
          <dd className="money">{money(day.outside.taken.amount)}</dd>
        </div>
      )}
    </dl>
  )
}

function End({ number, onEnded }: { readonly number: number } & Pick<Props, 'onEnded'>) {
  const { t } = useText()
  const [draftId] = useState(() => crypto.randomUUID())
  const [sure, setSure] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const end = async (): Promise<void> => {
    const answer = await call('day.end', { draftId })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) onEnded(answer.value.number)
  }
  return (
    <>
      {sure ? (
        <Sure number={number} onEnd={() => void end()} onBack={() => setSure(false)} />
      ) : (
        <Key big icon="check" onPress={() => setSure(true)}>
          {t('day.end')}
        </Key>
      )}
      <div role="alert">
        <ErrorNote error={error} />
      </div>
    </>
  )
}

type SureProps = {
  readonly number: number
  readonly onEnd: () => void
  readonly onBack: () => void
}

function Sure({ number, onEnd, onBack }: SureProps) {
  const { t } = useText()
  const settled = useSettled()
  return (
    <div className="segments" role="group" aria-label={t('day.end')}>
      <Key icon="back" onPress={onBack}>
        {t('shift.back')}
      </Key>
      <Key kind="main" icon="printer" onPress={() => (settled() ? onEnd() : undefined)}>
        {t('day.end.sure', { number })}
      </Key>
    </div>
  )
}
