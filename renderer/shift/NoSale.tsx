// The drawer opened without a sale: a supervisor says why, and the till says whether it opened.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { useTill } from '../stores/till.ts'

/** Nothing where no drawer hangs on a printer. */
export function NoSale() {
  const { t } = useText()
  const hasDrawer = useTill(({ about }) => about?.drawer ?? false)
  const [asking, setAsking] = useState(false)
  const [state, setState] = useState<Output<'drawer.open'>['state'] | null>(null)
  if (!hasDrawer) return null
  const open = async (given: Given): Promise<ScreenError | null> => {
    const answer = await call('drawer.open', given)
    if (!answer.ok) return answer.error
    setState(answer.value.state)
    return null
  }
  return (
    <div className="stack">
      <Key icon="drawer" onPress={() => setAsking(true)}>
        {t('drawer.open')}
      </Key>
      <div role="status">
        {state === null ? null : (
          <Note
            tone={state === 'opened' ? 'green' : 'amber'}
            icon={state === 'opened' ? 'check' : 'warn'}
          >
            {t(`drawer.state.${state}`)}
          </Note>
        )}
      </div>
      {asking ? (
        <Override title={t('drawer.open')} act={open} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
