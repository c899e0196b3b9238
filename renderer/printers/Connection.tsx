// What a printer hangs on, to be changed: an address that moved, a port's speed, a folder for pages.

import { ChoiceList } from '../design/ChoiceList.tsx'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import { type Printer, type Serial, withChoice } from './draft.ts'

type Props = { readonly printer: Printer; readonly onChange: (printer: Printer) => void }

const speeds = [
  1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400,
] as const satisfies readonly Serial['baudRate'][]
const flows = ['hardware', 'software', 'none'] as const

function Port({ printer, onChange }: { printer: Serial; onChange: (printer: Printer) => void }) {
  const { t } = useText()
  return (
    <div className="settings-pair">
      <ChoiceList
        label={t('printers.baud')}
        value={String(printer.baudRate)}
        choices={speeds.map((speed) => ({ value: String(speed), label: String(speed) }))}
        onChange={(next) => {
          const baudRate = speeds.find((speed) => String(speed) === next)
          if (baudRate) onChange({ ...printer, baudRate })
        }}
      />
      <ChoiceList
        label={t('printers.flow')}
        value={printer.flow}
        choices={flows.map((value) => ({ value, label: t(`printers.flow.${value}`) }))}
        onChange={(next) => {
          const flow = flows.find((one) => one === next)
          if (flow) onChange({ ...printer, flow })
        }}
      />
    </div>
  )
}

export function Connection({ printer, onChange }: Props) {
  const { t } = useText()
  const missing = (text: string): string | null =>
    text.trim() === '' ? t('settings.needed') : null
  switch (printer.transport) {
    case 'tcp':
      return (
        <div className="settings-pair">
          <Field
            label={t('printers.where.tcp')}
            value={printer.host}
            mono
            wrong={missing(printer.host)}
            onChange={(host) => onChange({ ...printer, host: host.trim() })}
          />
          <Field
            label={t('printers.port')}
            value={String(printer.port)}
            most={5}
            mode="numeric"
            mono
            wrong={printer.port >= 1 && printer.port <= 65_535 ? null : t('printers.port.wrong')}
            onChange={(port) => onChange({ ...printer, port: Number(port.replaceAll(/\D/g, '')) })}
          />
        </div>
      )
    case 'queue':
      return (
        <Field
          label={t('printers.where.queue')}
          value={printer.queue}
          mono
          wrong={missing(printer.queue)}
          onChange={(queue) => onChange({ ...printer, queue })}
        />
      )
    case 'device':
    case 'serial':
      return (
        <>
          <Field
            label={t(`printers.where.${printer.transport}`)}
            value={printer.path}
            mono
            wrong={missing(printer.path)}
            onChange={(path) => onChange({ ...printer, path: path.trim() })}
          />
          {printer.transport === 'serial' ? <Port printer={printer} onChange={onChange} /> : null}
        </>
      )
    case 'pdf':
      return (
        <>
          <Field
            label={t('printers.folder')}
            hint={t('printers.folder.hint')}
            value={printer.folder ?? ''}
            mono
            onChange={(folder) => onChange(withChoice(printer, { folder: folder || undefined }))}
          />
          <Field
            label={t('printers.page.queue')}
            hint={t('printers.page.queue.hint')}
            value={printer.queue ?? ''}
            mono
            onChange={(queue) => onChange(withChoice(printer, { queue: queue || undefined }))}
          />
        </>
      )
    case 'virtual':
      return <p className="soft">{t('printers.virtual')}</p>
  }
}
