// An empty sheet: what this is in one line, the two ways in, and what is still under way.

import type { BatchKind } from '../../shared/vend/products.ts'
import { Key } from '../design/Key.tsx'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { goToBatches } from '../sales/store.ts'
import { productIcons } from '../vend/words.ts'
import { BatchRow } from './BatchRow.tsx'
import { ImportFaultNote } from './ImportFaultNote.tsx'
import { OpenFile } from './OpenFile.tsx'
import { startTyping } from './actions.ts'
import type { Draft } from './draft.ts'
import { saveTemplate } from './file.ts'
import { useOpenBatches } from './open.ts'
import { showBatch } from './store.ts'

function Running({ kind }: { readonly kind: BatchKind }) {
  const { t } = useText()
  const open = useOpenBatches().batches.filter((batch) => batch.kind === kind)
  return (
    <div className="batch-running">
      {open.length === 0 ? null : (
        <>
          <h3>{t('batch.running')}</h3>
          <ul className="stack">
            {open.slice(0, 3).map((batch) => (
              <li key={batch.batchId}>
                <BatchRow batch={batch} onOpen={() => showBatch(kind, batch.batchId)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Key icon="list" kind="quiet" onPress={goToBatches}>
        {t('batch.all')}
      </Key>
    </div>
  )
}

export function Start({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { kind } = draft
  return (
    <div className="batch-start">
      <div>
        <h2>
          <Icon name={productIcons[kind]} /> {t(`batch.start.${kind}`)}
        </h2>
        <p className="soft">{t(`batch.start.${kind}.text`)}</p>
      </div>
      <div className="batch-ways">
        <div className="batch-way">
          <OpenFile kind={kind} more={false} />
          <p>
            {t('batch.open.text')} {t('batch.drop')}
          </p>
          <Key icon="down" kind="quiet" onPress={() => saveTemplate(t('batch.template.name'))}>
            {t('batch.template')}
          </Key>
        </div>
        <div className="batch-way">
          <Key icon="plus" kind="main" big onPress={() => startTyping(kind)}>
            {t('batch.type')}
          </Key>
          <p>{t('batch.type.text')}</p>
        </div>
      </div>
      <ImportFaultNote draft={draft} />
      <Running kind={kind} />
    </div>
  )
}
