// The key that opens a CSV file, at the start and beside a sheet that takes more rows.

import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { BatchKind } from '../../shared/vend/products.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { addFile } from './actions.ts'

export function OpenFile({ kind, more }: { readonly kind: BatchKind; readonly more: boolean }) {
  const { t } = useText()
  return (
    <FileTrigger
      acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
      onSelect={(files) => {
        const file = files?.[0]
        if (file) void addFile(kind, file)
      }}
    >
      <Key
        icon="list"
        kind={more ? 'plain' : 'main'}
        big={!more}
        // The trigger around it presses for it.
        onPress={() => undefined}
      >
        {t(more ? 'batch.open.more' : 'batch.open')}
      </Key>
    </FileTrigger>
  )
}
