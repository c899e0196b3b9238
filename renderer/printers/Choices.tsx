// How a printer is set up: what it is, and where it differs from what printers of its kind do.

import { useState } from 'react'
import { profileOf, profiles } from '../../shared/printers/profiles.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { Connection } from './Connection.tsx'
import { onPaper, type Printer, profileIn, withChoice, withProfile } from './draft.ts'
import { Finer } from './Finer.tsx'
import './printers.css'

type Props = { readonly printer: Printer; readonly onChange: (printer: Printer) => void }

const kinds = profiles.map(({ id, name }) => ({ value: id, label: name }))

type DrawerChoice = 'none' | '2' | '5'

function DrawerChoice({ printer, onChange }: Props) {
  const { t } = useText()
  const pin = printer.drawer ? String(printer.drawer.pin ?? 2) : 'none'
  const choices = (['none', '2', '5'] as const).map((value) => ({
    value,
    label: t(`printers.drawer.${value}`),
  }))
  return (
    <Segments
      label={t('printers.drawer')}
      showLabel
      value={pin as DrawerChoice}
      choices={choices}
      onChange={(next) =>
        onChange(
          withChoice(printer, {
            drawer:
              next === 'none'
                ? undefined
                : { ...printer.drawer, pin: next === '5' ? (5 as const) : (2 as const) },
          }),
        )
      }
    />
  )
}

function SlipPrinter({ printer, onChange }: Props) {
  const { t } = useText()
  const [finer, setFiner] = useState(false)
  const profile = profileIn(printer)
  return (
    <>
      <div className="field">
        <ChoiceList
          label={t('printers.profile')}
          value={profile}
          choices={kinds}
          onChange={(id) => {
            const next = kinds.find(({ value }) => value === id)
            if (next) onChange(withProfile(printer, next.value))
          }}
        />
        <span className="soft">
          {t('printers.profile.hint', { mm: profileOf(profile).paperMm })}
        </span>
      </div>
      <DrawerChoice printer={printer} onChange={onChange} />
      <div className="printers-keys">
        <Key icon="cog" pressed={finer} onPress={() => setFiner(!finer)}>
          {t('printers.finer')}
        </Key>
      </div>
      {finer ? <Finer printer={printer} onChange={onChange} /> : null}
    </>
  )
}

const papers = ['slip', 'a4'] as const

function OnPaper({ printer, onChange }: Props) {
  const { t } = useText()
  return (
    <Segments
      label={t('printers.paper')}
      showLabel
      value={printer.transport === 'pdf' ? 'a4' : 'slip'}
      choices={papers.map((value) => ({ value, label: t(`printers.paper.${value}`) }))}
      onChange={(paper) => onChange(onPaper(printer, paper))}
    />
  )
}

export function Choices({ printer, onChange }: Props) {
  return (
    <div className="stack">
      <Connection printer={printer} onChange={onChange} />
      {'queue' in printer && printer.queue ? (
        <OnPaper printer={printer} onChange={onChange} />
      ) : null}
      {printer.transport === 'pdf' ? null : <SlipPrinter printer={printer} onChange={onChange} />}
    </div>
  )
}
