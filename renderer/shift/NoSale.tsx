// The drawer opened without a sale: a supervisor says why, and the till says whether it opened.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { notedText } from '../i18n/noted.ts'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { useTill } from '../stores/till.ts'

/** Nothing where no drawer hangs on a printer. */
export function NoSale() {
  const text = useText()
  const { t } = text
  const hasDrawer = useTill(({ about }) => about?.drawer ?? false)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<Output<'drawer.open'> | null>(null)
  if (!hasDrawer) return null
  const open = async (given: Given): Promise<ScreenError | null> => {
    const answer = await call('drawer.open', given)
    if (!answer.ok) return answer.error
    setSaid(answer.value)
    return null
  }
  return (
    <div className="stack">
      <Key icon="drawer" onPress={() => setAsking(true)}>
        {t('drawer.open')}
      </Key>
      <div role="status">
        {said === null ? null : (
          <Note
            tone={said.state === 'opened' ? 'green' : 'amber'}
            icon={said.state === 'opened' ? 'check' : 'warn'}
          >
            {t(`drawer.state.${said.state}`)}
            {/* What there is to do: paper, a cover, a cable. "Too late" says it all. */}
            {said.state === 'late' || said.detail === null ? '' : ` ${notedText(text, said)}`}
          </Note>
        )}
      </div>
      {asking ? (
        <Override title={t('drawer.open')} act={open} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
