// The key that opens a CSV file, at the start and beside a sheet that takes more rows.

import type { BatchKind } from '../../shared/vend/products.ts'
import { FileKey } from '../design/FileKey.tsx'
import { useText } from '../i18n/use-text.ts'
import { addFile } from './actions.ts'

export function OpenFile({ kind, more }: { readonly kind: BatchKind; readonly more: boolean }) {
  const { t } = useText()
  return (
    <FileKey
      icon="list"
      kind={more ? 'plain' : 'main'}
      big={!more}
      accepts={['.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
      onFile={(file) => void addFile(kind, file)}
    >
      {t(more ? 'batch.open.more' : 'batch.open')}
    </FileKey>
  )
}
