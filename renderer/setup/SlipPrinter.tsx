// A slip printer: looked for as soon as the step opens, or typed where nothing is found.

import { useEffect, useState } from 'react'
import type { PrinterSearch } from '../../shared/contract/printer.ts'
import type { PrinterConfigInput } from '../../shared/config/printers.ts'
import { type ProfileId, profiles } from '../../shared/printers/profiles.ts'
import { call } from '../client/client.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import { usePrinterSearch } from '../stores/printer-search.ts'
import { placeOf, printerAt, printerOf, samePlace, withProfile } from './printer.ts'
import { TestPrint } from './TestPrint.tsx'

type Props = {
  readonly config: PrinterConfigInput | null
  /** Null: what is typed is no address yet. */
  readonly onConfig: (config: PrinterConfigInput | null) => void
}

type Search = {
  readonly found: PrinterSearch | null
  readonly busy: boolean
  readonly look: (sweep: boolean) => Promise<void>
}

/** What a search has found so far, and in the end. */
function useSearch(): Search {
  const found = usePrinterSearch(({ search }) => search)
  const [busy, setBusy] = useState(false)
  const look = async (sweep: boolean): Promise<void> => {
    setBusy(true)
    const answer = await call('printer.find', { sweep })
    setBusy(false)
    if (answer.ok) usePrinterSearch.setState({ search: answer.value })
  }
  useEffect(() => {
    if (usePrinterSearch.getState().search === null) void look(false)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return { found, busy, look }
}

function Chosen({ config, onConfig }: Props & { readonly config: PrinterConfigInput }) {
  const { t } = useText()
  return (
    <div className="card setup-card stack">
      <p>
        <strong>
          <bdi>{placeOf(config)}</bdi>
        </strong>
      </p>
      <div className="field">
        <span>{t('setup.printer.profile')}</span>
        <ChoiceList
          label={t('setup.printer.profile')}
          value={config.profile ?? null}
          choices={profiles.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(profile) => onConfig(withProfile(config, profile as ProfileId))}
        />
      </div>
      <TestPrint key={JSON.stringify(config)} printer={config} />
      <p className="soft">{t('setup.printer.look')}</p>
    </div>
  )
}

export function SlipPrinter({ config, onConfig }: Props) {
  const { t } = useText()
  const { found, busy, look } = useSearch()
  const [typed, setTyped] = useState(config?.transport === 'tcp' ? placeOf(config) : '')
  const printers = found?.printers ?? []
  return (
    <div className="stack setup-slip">
      <p className="soft" role="status">
        {busy ? t('setup.printer.searching') : t('setup.printer.found', { count: printers.length })}
      </p>
      <ul className="settings-found">
        {printers.map((printer) => {
          const made = printerOf(printer)
          return (
            <li key={printer.key}>
              <Key
                icon="printer"
                pressed={samePlace(config, made)}
                onPress={() => {
                  setTyped('')
                  onConfig(made)
                }}
              >
                <span className="grow setup-found">
                  <bdi>{printer.name}</bdi>
                  <bdi className="soft">{placeOf(made)}</bdi>
                </span>
              </Key>
            </li>
          )
        })}
      </ul>
      <p className="soft">{t('setup.printer.missing')}</p>
      <div className="line setup-search">
        <Key icon="again" disabled={busy} onPress={() => void look(false)}>
          {t('setup.printer.again')}
        </Key>
        <Key icon="search" disabled={busy} onPress={() => void look(true)}>
          {t('setup.printer.sweep')}
        </Key>
      </div>
      <Field
        label={t('setup.printer.address')}
        value={typed}
        mono
        most={120}
        hint={t('setup.printer.address.hint')}
        wrong={
          typed.trim() !== '' && printerAt(typed) === null ? t('setup.printer.address.wrong') : null
        }
        onChange={(next) => {
          setTyped(next)
          onConfig(printerAt(next, config?.profile))
        }}
      />
      {config ? <Chosen config={config} onConfig={onConfig} /> : null}
    </div>
  )
}
