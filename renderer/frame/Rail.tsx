// The rail: where one can go, icon and word. Only screens that exist stand here; below it the lock, for
// whoever walks away.

import { Key } from '../design/Key.tsx'
import type { IconName } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { lock } from '../stores/idle.ts'
import { type Screen, goTo, screens } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'

const icons: Readonly<Record<Screen, IconName>> = {
  sell: 'bolt',
  queue: 'clock',
  review: 'question',
  sales: 'list',
  shift: 'drawer',
  reports: 'chart',
  settings: 'cog',
  practice: 'practice',
}

export const railScreens = (training: boolean): readonly Screen[] =>
  training ? screens : screens.filter((screen) => screen !== 'practice')

export function Rail({
  screen,
  training,
}: {
  readonly screen: Screen
  readonly training: boolean
}) {
  const { t } = useText()
  const waiting = useTill(({ status }) =>
    status
      ? [
          status.queue.queued,
          status.queue.unconfirmed,
          status.queue.review,
          status.queue.late,
        ].reduce(
          (sum, heap) => sum + heap.count + heap.rows,
          // Slips that ask a person are answered there too, and collects that took no cash.
          status.printers.reduce((sum, { asking }) => sum + asking, status.collectsToDecide),
        )
      : 0,
  )
  return (
    <div className="side">
      <nav className="rail" aria-label={t('rail.title')}>
        {railScreens(training).map((name) => (
          <Key
            key={name}
            kind="quiet"
            icon={icons[name]}
            pressed={name === screen || (name === 'queue' && screen === 'review')}
            onPress={() => goTo(name)}
          >
            <span>{t(`screen.${name}`)}</span>
            {name === 'queue' && waiting > 0 ? (
              <span className="rail-count">{waiting > 999 ? '999+' : waiting}</span>
            ) : null}
          </Key>
        ))}
      </nav>
      <Key kind="quiet" className="side-lock" icon="lock" onPress={() => lock('key')}>
        <span>{t('rail.lock')}</span>
      </Key>
    </div>
  )
}
