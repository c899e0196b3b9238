// The rows by state: one bar for the eye, and beside it each state as icon, word, count and money, which
// together are the total. Touching one shows only its rows.

import type { BatchView } from '../../shared/contract/batch-views.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { rowLooks } from './looks.ts'
import { sharesOf } from './progress.ts'

type Props = {
  readonly batch: BatchView
  readonly only: RowState | null
  readonly onOnly: (state: RowState | null) => void
}

export function Shares({ batch, only, onOnly }: Props) {
  const { t, number, money } = useText()
  const shares = sharesOf(batch)
  return (
    <div className="shares" role="group" aria-label={t('batch.states')}>
      <div className="share-bar" aria-hidden="true">
        {shares.map(({ state, count }) => (
          <span key={state} className={`tone-${rowLooks[state][0]}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <div className="share-keys">
        {shares.map(({ state, count, amount }) => {
          const [tone, icon] = rowLooks[state]
          const word = t(`rowState.${state}`)
          const sum = money(amount, batch.currency)
          return (
            <Key
              key={state}
              className={`share tone-${tone}`}
              icon={icon}
              pressed={only === state}
              onPress={() => onOnly(only === state ? null : state)}
            >
              <span className="share-words">
                <span className="share-state">{word}</span>
                <span className="share-sum">
                  <strong>{number(count)}</strong> · <span className="money">{sum}</span>
                </span>
              </span>
              <span className="hidden">{t('batch.states.only')}</span>
            </Key>
          )
        })}
      </div>
    </div>
  )
}
