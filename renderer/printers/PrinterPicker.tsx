// Which printer: found, typed in, or none but pages. For the settings and for the first run.

import { useState } from 'react'
import { keyOf } from '../../shared/printers/found.ts'
import { usualProfile } from '../../shared/printers/profiles.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { ByHand } from './ByHand.tsx'
import { newPrinter, pagePrinter, type Printer, printerFound } from './draft.ts'
import { Finder } from './Finder.tsx'
import './printers.css'

type Props = {
  /** The printers there are already: their ids are taken, and they are not found again. */
  readonly has: readonly Printer[]
  readonly onPick: (printer: Printer) => void
}

const keysOf = (printer: Printer): readonly string[] =>
  printer.transport === 'pdf' || printer.transport === 'virtual' ? [] : [keyOf(printer)]

export function PrinterPicker({ has, onPick }: Props) {
  const { t } = useText()
  const [byHand, setByHand] = useState(false)
  const taken = has.map(({ id }) => id)
  return (
    <div className="stack printers-picker">
      <Finder known={has.flatMap(keysOf)} onPick={(found) => onPick(printerFound(found, taken))} />
      <div className="printers-keys">
        <Key icon="keypad" pressed={byHand} onPress={() => setByHand(!byHand)}>
          {t('printers.byHand')}
        </Key>
        <Key icon="save" onPress={() => onPick(pagePrinter(taken))}>
          {t('printers.pages')}
        </Key>
      </div>
      {byHand ? (
        <ByHand onPick={(found) => onPick(newPrinter(found, usualProfile(48), taken))} />
      ) : null}
    </div>
  )
}
