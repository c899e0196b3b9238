// Sales the cashier walked away from: their results find them here, as lines, never as a window.

import { memo, useState } from 'react'
import { isFinal } from '../../shared/vend/states.ts'
import { Press } from '../design/Press.tsx'
import { keyFor } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { useVends } from '../stores/vends.ts'
import { StateIcon, stateTone } from '../vend/StateBadge.tsx'
import { goTo } from '../stores/place.ts'
import { showVend } from './actions.ts'
import { useSell } from './store.ts'
import './followed.css'

function Line({ vendId }: { readonly vendId: string }) {
  const { t, money } = useText()
  const vend = useVends((vends) => vends.byId[vendId])
  if (!vend) return null
  const open = (): void => {
    goTo('sell')
    showVend(vendId)
  }
  return (
    <Press className={`key followed-line tone-${stateTone(vend.state)}`} onPress={open}>
      <StateIcon state={vend.state} />
      <span>
        {vend.state === 'confirmed' && (vend.tokens.length > 0 || vend.product !== 'electricity')
          ? t(vend.tokens.length > 0 ? 'followed.ready' : keyFor('followed.ready', vend.product))
          : t(`state.${vend.state}`)}
        {' · '}
        <span className="money">{money(vend.amount)}</span>
      </span>
    </Press>
  )
}

/** `doneOnly`: away from the counter only results matter; what still waits is in the queue. */
export const Followed = memo(function Followed({
  doneOnly = false,
}: {
  readonly doneOnly?: boolean
}) {
  const { t } = useText()
  const left = useSell((sell) => sell.followed)
  const byId = useVends((vends) => vends.byId)
  const followed = doneOnly
    ? left.filter((vendId) => {
        const vend = byId[vendId]
        return vend !== undefined && isFinal(vend.state)
      })
    : left
  const [all, setAll] = useState(false)
  const latest = all ? followed : followed.slice(-2)
  const more = followed.length - latest.length
  return (
    <div
      className={all ? 'followed followed-all' : 'followed'}
      role="status"
      aria-label={t('followed.title')}
    >
      {latest.map((vendId) => (
        <Line key={vendId} vendId={vendId} />
      ))}
      {more > 0 ? (
        <Press className="key quiet" onPress={() => setAll(true)}>
          {t('followed.more', { count: more })}
        </Press>
      ) : null}
    </div>
  )
})
