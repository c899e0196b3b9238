// Why no bill can be paid now, said before anybody takes cash: the provider is down, the clock is wrong.

import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { askCatalog } from './actions.ts'
import { useBills } from './store.ts'
import { useIsDown, useProvider } from './use-bills.ts'

export function Hindrances() {
  const { t, length } = useText()
  const { label: provider } = useProvider()
  const down = useIsDown()
  const skew = useBills(({ clockSkew }) => clockSkew)
  const asking = useBills(({ askingAt }) => askingAt !== null)
  return (
    <div className="hindrances" role="status">
      {down ? (
        <Note tone="amber" icon="lineDown">
          {t('bills.down', { provider })}
        </Note>
      ) : null}
      {skew ? (
        <>
          <Note tone="red" icon="clock">
            {t(skew.ms > 0 ? 'bills.skew.ahead' : 'bills.skew.behind', {
              provider,
              length: length(Math.abs(skew.ms)),
            })}
          </Note>
          <Key icon="again" disabled={asking} onPress={() => void askCatalog(true)}>
            {t('bills.catalog.again', { provider })}
          </Key>
        </>
      ) : null}
    </div>
  )
}
