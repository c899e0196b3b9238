// From no printer to one that is found, set up and tried: what the first run and "Add a printer" share.

import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { Choices } from './Choices.tsx'
import { isComplete, type Printer } from './draft.ts'
import { PrinterName } from './PrinterName.tsx'
import { PrinterPicker } from './PrinterPicker.tsx'
import { TryPrinter } from './TryPrinter.tsx'

type Props = {
  /** Printers of the till besides this one. */
  readonly has?: readonly Printer[]
  /** Null: none is chosen yet. */
  readonly value: Printer | null
  readonly onChange: (printer: Printer | null) => void
}

const none: readonly Printer[] = []

export function ChoosePrinter({ has = none, value, onChange }: Props) {
  const { t } = useText()
  if (value === null) return <PrinterPicker has={has} onPick={onChange} />
  return (
    <div className="stack">
      <div className="printers-chosen">
        <PrinterName printer={value} />
        <Key icon="back" onPress={() => onChange(null)}>
          {t('printers.other')}
        </Key>
      </div>
      <Choices printer={value} onChange={onChange} />
      <TryPrinter printer={value} wait={!isComplete(value)} />
    </div>
  )
}
