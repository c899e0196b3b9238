// The head of a slip as it will be printed: the mark, the name, and what stands below it.

import type { SlipShop } from '../../shared/receipt/facts.ts'
import { layout } from '../../shared/receipt/layout.ts'
import { shopHead } from '../../shared/receipt/parts.ts'
import { estimatedColumns } from '../../shared/receipt/wrap.ts'
import { useText } from '../i18n/use-text.ts'
import { Paper } from '../vend/Paper.tsx'

type Props = { readonly shop: SlipShop; readonly columns: number }

export function SlipHead({ shop, columns }: Props) {
  const { t } = useText()
  return (
    <Paper
      label={t('printers.logo.preview')}
      lines={layout({ blocks: shopHead(shop) }, columns, estimatedColumns)}
      columns={columns}
    />
  )
}
