// The printer: a slip printer, pages of A4, or none for now. A till without one shows its slips.

import { useEffect } from 'react'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { call } from '../client/client.ts'
import { usePrinterSearch } from '../stores/printer-search.ts'
import { type Draft, type PrinterDraft, isWhole } from './draft.ts'
import { pagesOn } from './printer.ts'
import { SlipPrinter } from './SlipPrinter.tsx'
import { Step } from './Step.tsx'
import { change, goTo, markTried, stepAfter, stepBefore, useSetup } from './store.ts'
import { TestPrint } from './TestPrint.tsx'

const kinds = ['slip', 'pages', 'none'] as const
const filesOnly = ''

function Pages({
  printer,
}: {
  readonly printer: Extract<PrinterDraft, { kind: 'slip' | 'pages' }>
}) {
  const { t } = useText()
  const search = usePrinterSearch((known) => known.search)
  const queues = (search?.printers ?? []).flatMap(({ connection }) =>
    connection.transport === 'queue' ? [connection.queue] : [],
  )
  const config = printer.config ?? pagesOn(null)
  useEffect(() => {
    if (usePrinterSearch.getState().search === null) void call('printer.find', {})
  }, [])
  return (
    <div className="stack">
      <p>{t('setup.printer.pages.text')}</p>
      <div className="field">
        <span>{t('setup.printer.queue')}</span>
        <ChoiceList
          label={t('setup.printer.queue')}
          value={config.transport === 'pdf' ? (config.queue ?? filesOnly) : filesOnly}
          choices={[
            { value: filesOnly, label: t('setup.printer.files') },
            ...queues.map((queue) => ({ value: queue, label: queue })),
          ]}
          onChange={(queue) =>
            change({
              printer: { kind: 'pages', config: pagesOn(queue === filesOnly ? null : queue) },
            })
          }
        />
      </div>
      <TestPrint key={JSON.stringify(config)} printer={config} />
    </div>
  )
}

export function PrinterStep({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { printer } = draft
  const kind = printer?.kind ?? 'slip'
  const tried = useSetup((setup) => setup.tried.includes('printer'))
  const choose = (next: (typeof kinds)[number]): void => {
    if (next === kind) return
    const drafts = {
      none: { kind: 'none' },
      pages: { kind: 'pages', config: pagesOn(null) },
      slip: { kind: 'slip', config: null },
    } as const
    change({ printer: drafts[next] })
  }
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
        onChange={choose}
      />
      {kind === 'none' ? <p>{t('setup.printer.none.text')}</p> : null}
      {kind === 'slip' ? (
        <SlipPrinter
          config={printer?.kind === 'slip' ? printer.config : null}
          onConfig={(config) => change({ printer: { kind: 'slip', config } })}
        />
      ) : null}
      {printer?.kind === 'pages' ? <Pages printer={printer} /> : null}
    </Step>
  )
}
