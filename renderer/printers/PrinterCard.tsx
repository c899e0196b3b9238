// A printer of the till: what it is, how it says it is, a test slip, and how it is set up.

import { useState } from 'react'
import { Key } from '../design/Key.tsx'
import { Note, type Tone } from '../design/Note.tsx'
import type { IconName } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Status, useTill } from '../stores/till.ts'
import { Choices } from './Choices.tsx'
import { isComplete, type Printer } from './draft.ts'
import { PrinterName } from './PrinterName.tsx'
import { TryPrinter } from './TryPrinter.tsx'

type State = Status['printers'][number]['state']

const faces: Readonly<Record<State, readonly [Tone, IconName]>> = {
  ready: ['green', 'check'],
  'paper-low': ['amber', 'warn'],
  'paper-out': ['red', 'cross'],
  'cover-open': ['red', 'cross'],
  off: ['red', 'cross'],
  error: ['red', 'warn'],
  unknown: ['grey', 'question'],
}

function Said({ id }: { readonly id: string }) {
  const { t, time } = useText()
  const status = useTill((till) => till.status?.printers.find((one) => one.id === id))
  if (!status) return null
  const [tone, icon] = faces[status.state]
  return (
    <Note tone={tone} icon={icon}>
      {t(`printers.state.${status.state}`)}
      {status.at === null ? '' : ` ${t('printers.state.at', { time: time(status.at) })}`}
      {status.waiting > 0 ? ` ${t('strip.printer.waiting', { count: status.waiting })}.` : ''}
    </Note>
  )
}

type Change = {
  readonly put: (printer: Printer) => void
  readonly takeOut: () => void
  readonly putFirst: () => void
}

type Props = {
  readonly printer: Printer
  /** The till has it as it is here. */
  readonly saved: boolean
  readonly isFirst: boolean
  /** Null: nobody may change it here. */
  readonly change: Change | null
}

export function PrinterCard({ printer, saved, isFirst, change }: Props) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <section className="card printers-card">
      <div className="printers-chosen">
        <PrinterName printer={printer} />
        {isFirst ? <strong className="soft">{t('printers.slips')}</strong> : null}
      </div>
      {saved ? <Said id={printer.id} /> : <p className="soft">{t('printers.notSaved')}</p>}
      <TryPrinter printer={printer} saved={saved} wait={!isComplete(printer)} />
      {change ? (
        <div className="printers-keys">
          <Key icon={open ? 'check' : 'cog'} pressed={open} onPress={() => setOpen(!open)}>
            {open ? t('printers.fold') : t('printers.change')}
          </Key>
          {isFirst ? null : (
            <Key icon="printer" onPress={change.putFirst}>
              {t('printers.first')}
            </Key>
          )}
          <Key icon="erase" onPress={change.takeOut}>
            {t('printers.remove')}
          </Key>
        </div>
      ) : null}
      {open && change ? <Choices printer={printer} onChange={change.put} /> : null}
    </section>
  )
}
