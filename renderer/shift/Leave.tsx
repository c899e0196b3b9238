// Signing out, said plainly when money is left behind: an open shift, sales without an end, refunds due.

import { useState } from 'react'
import { isAllDone, leftOf } from '../../shared/left/left.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { setCashier, useTill } from '../stores/till.ts'
import { LeftLines } from './Left.tsx'

async function signOut(): Promise<void> {
  const answer = await call('session.signOut', {})
  if (answer.ok) setCashier(null)
}

export function Leave() {
  const { t } = useText()
  const status = useTill((till) => till.status)
  const [asked, setAsked] = useState(false)
  const left = status && leftOf(status)
  if (!asked || !left) {
    return (
      <Key icon="door" onPress={() => (!left || isAllDone(left) ? void signOut() : setAsked(true))}>
        {t('strip.signOut')}
      </Key>
    )
  }
  return (
    <div className="stack" role="group" aria-label={t('leave.title')}>
      <h3>{t('leave.title')}</h3>
      <LeftLines left={left} />
      <Key icon="door" onPress={() => void signOut()}>
        {t('leave.go')}
      </Key>
    </div>
  )
}
