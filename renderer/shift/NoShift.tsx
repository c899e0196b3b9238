// On the ticket of a shop that counts its drawers: cash that would be in nobody's count. A word and a way
// to the drawer; it blocks only where the shop wants a shift for every cash sale, and then the till does.

import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { goTo } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import './no-shift.css'

export function NoShift({ cash }: { readonly cash: boolean }) {
  const { t } = useText()
  const required = useTill(({ status }) => status?.shift?.required ?? false)
  const counts = useTill(({ status }) => status?.shift?.used ?? false)
  const isOpen = useTill(({ status }) => !status?.shift || status.shift.open !== null)
  if (isOpen || !cash || !(required || counts)) return null
  return (
    <div className="no-shift">
      <Note tone="amber" icon="drawer">
        {t(required ? 'sell.shift.required' : 'sell.shift.none')}
      </Note>
      <Key icon="drawer" onPress={() => goTo('shift')}>
        {t('shift.open')}
      </Key>
    </div>
  )
}
