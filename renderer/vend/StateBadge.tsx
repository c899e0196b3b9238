// How a vend stands, as tone, icon and word: green delivered, blue waiting, amber unconfirmed, red refused.

import type { ProductId } from '../../shared/vend/products.ts'
import type { VendState } from '../../shared/vend/states.ts'
import { Badge, type Tone } from '../design/Note.tsx'
import { Icon, type IconName } from '../design/icons.tsx'
import { keyFor } from '../i18n/translate.ts'
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

type Props = {
  readonly state: VendState
  readonly product?: ProductId
}

export function StateBadge({ state, product }: Props) {
  const { t } = useText()
  const [tone, icon] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(keyFor(`state.${state}`, product ?? ''))}
    </Badge>
  )
}
