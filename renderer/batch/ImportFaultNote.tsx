// Why a file or a paste brought nothing, or less than it seemed to hold, and what to do.

import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import type { Draft } from './draft.ts'
import { wholeProblemText } from './problems.ts'

export function ImportFaultNote({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const { t } = text
  const { importFault, importing } = draft
  return (
    <div className="stack" role="alert">
      {importing ? <p className="soft">{t('batch.reading')}</p> : null}
      {importFault?.kind === 'file' ? (
        <Note tone="red" icon="cross">
          {t(`batch.file.${importFault.fault}`)}
        </Note>
      ) : null}
      {importFault?.kind === 'error' ? (
        <Note tone="red" icon="cross">
          {errorText(text, importFault.error)}
        </Note>
      ) : null}
      {importFault?.kind === 'sheet'
        ? importFault.problems.map((problem) => (
            <Note
              key={problem.code}
              tone={problem.weight === 'stop' ? 'red' : 'amber'}
              icon={problem.weight === 'stop' ? 'cross' : 'warn'}
            >
              {wholeProblemText(text, problem)}
            </Note>
          ))
        : null}
    </div>
  )
}
