// A batch's and a row's standing, said with icon and word.

import type { RowState } from '../../shared/vend/batch.ts'
import { Badge } from '../design/Note.tsx'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Standing, batchLook, rowLooks } from './looks.ts'

export function BatchBadge({ batch }: { readonly batch: Standing }) {
  const { t } = useText()
  const { tone, icon, word } = batchLook(batch)
  return (
    <Badge tone={tone} icon={icon}>
      {t(word)}
    </Badge>
  )
}

export function RowBadge({ state }: { readonly state: RowState }) {
  const { t } = useText()
  const [tone, icon] = rowLooks[state]
  return (
    <span className={`row-badge tone-${tone}`}>
      <Icon name={icon} />
      {t(`rowState.${state}`)}
    </span>
  )
}
