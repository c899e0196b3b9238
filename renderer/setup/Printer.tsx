// The printer: found, typed in, pages of A4, or none for now. A till without one shows its slips.

import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { ChoosePrinter } from '../printers/ChoosePrinter.tsx'
import { type Draft, isWhole } from './draft.ts'
import { Step } from './Step.tsx'
import { change, goTo, markTried, stepAfter, stepBefore, useSetup } from './store.ts'

const kinds = ['some', 'none'] as const

export function PrinterStep({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { printer } = draft
  const tried = useSetup((setup) => setup.tried.includes('printer'))
  const kind = printer === 'none' ? 'none' : 'some'
  return (
    <Step
      title={t('setup.step.printer')}
      go={t('setup.next')}
      onBack={() => goTo(stepBefore('printer'))}
      onGo={() => {
        markTried('printer')
        if (isWhole(draft, 'printer')) goTo(stepAfter('printer'))
      }}
      said={
        tried && !isWhole(draft, 'printer') ? (
          <Note tone="amber" icon="warn">
            {t('setup.printer.choose')}
          </Note>
        ) : null
      }
    >
      <Segments
        label={t('setup.printer.kind')}
        value={kind}
        choices={kinds.map((id) => ({ value: id, label: t(`setup.printer.kind.${id}`) }))}
        onChange={(next) => {
          if (next !== kind) change({ printer: next === 'none' ? 'none' : null })
        }}
      />
      {printer === 'none' ? (
        <p>{t('setup.printer.none.text')}</p>
      ) : (
        <ChoosePrinter value={printer} onChange={(next) => change({ printer: next })} />
      )}
    </Step>
  )
}
