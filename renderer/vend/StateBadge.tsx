// How a vend stands, as tone, icon and word: green delivered, blue waiting, amber unconfirmed, red refused.

import type { VendState } from '../../shared/vend/states.ts'
import { Badge, type Tone } from '../design/Note.tsx'
import { Icon, type IconName } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'

const looks: Readonly<Record<VendState, readonly [Tone, IconName]>> = {
  queued: ['blue', 'clock'],
  sending: ['blue', 'send'],
  unconfirmed: ['amber', 'question'],
  confirmed: ['green', 'check'],
  refused: ['red', 'cross'],
  cancelled: ['grey', 'hand'],
  expired: ['red', 'clock'],
  review: ['amber', 'person'],
}

export const stateTone = (state: VendState): Tone => looks[state][0]
export const StateIcon = ({ state }: { readonly state: VendState }) => (
  <Icon name={looks[state][1]} />
)

export function StateBadge({ state }: { readonly state: VendState }) {
  const { t } = useText()
  const [tone, icon] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}
