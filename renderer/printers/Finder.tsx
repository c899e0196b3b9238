// Looks for printers, says meanwhile what it waits for and how long it has, and lists what it found.

import { useState } from 'react'
import type { PrinterSearch } from '../../shared/contract/printer.ts'
import type { FoundPrinter } from '../../shared/printers/found.ts'
import { profileOf } from '../../shared/printers/profiles.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { searchTold, usePrinterSearch } from '../stores/printer-search.ts'

type PlaceReport = PrinterSearch['places'][number]

/** The till ends a search by then. */
const mostMs = 10_000

function PlaceWords({ report }: { readonly report: PlaceReport }) {
  const { t, number } = useText()
  const { done, of, problem, state } = report
  const words = t(`printers.place.${state}`)
  if (state === 'failed') return <>{`${words} ${problem ?? ''}`}</>
  if (done === undefined || of === undefined) return <>{words}</>
  return <>{`${words} ${t('printers.place.of', { done: number(done), of: number(of) })}`}</>
}

/** Places there are on this computer, and what became of each. */
function Places({ places }: { readonly places: readonly PlaceReport[] }) {
  const { t } = useText()
  return (
    <dl className="printers-places">
      {places
        .filter(({ state }) => state !== 'skipped')
        .map((report) => (
          <div key={report.place} data-state={report.state}>
            <dt>{t(`printers.place.${report.place}`)}</dt>
            <dd className="soft">
              <PlaceWords report={report} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

function Running({ since }: { readonly since: number }) {
  const { t, length } = useText()
  const gone = Math.min(mostMs, Math.max(0, useNow(500) - since))
  return (
    <p className="printers-running" role="status">
      {t('printers.find.running')}{' '}
      <span className="soft" aria-hidden="true">
        {t('printers.find.length', { length: length(gone), most: length(mostMs) })}
      </span>
    </p>
  )
}

type Props = {
  /** Where printers of this till hang already: they are not offered again. */
  readonly known: readonly string[]
  readonly onPick: (found: FoundPrinter) => void
}

export function Finder({ known, onPick }: Props) {
  const { t } = useText()
  const search = usePrinterSearch((of) => of.search)
  const [since, setSince] = useState<number | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const find = async (sweep: boolean): Promise<void> => {
    usePrinterSearch.setState({ search: null })
    setError(null)
    setSince(Date.now())
    const answer = await call('printer.find', { sweep })
    setSince(null)
    if (answer.ok) searchTold(answer.value)
    else setError(answer.error)
  }
  const found = search?.printers.filter(({ key }) => !known.includes(key)) ?? []
  const isOver = search !== null && since === null
  return (
    <div className="stack">
      <div className="printers-keys">
        <Key kind="main" icon="search" disabled={since !== null} onPress={() => void find(false)}>
          {isOver ? t('printers.find.again') : t('printers.find')}
        </Key>
        {isOver ? (
          <Key icon="data" onPress={() => void find(true)}>
            {t('printers.find.sweep')}
          </Key>
        ) : null}
      </div>
      {since === null ? null : <Running since={since} />}
      {search ? <Places places={search.places} /> : null}
      <ErrorNote error={error} />
      {isOver ? (
        <p role="status">
          {found.length === 0
            ? t('printers.find.none')
            : t('printers.find.found', { count: found.length })}
        </p>
      ) : null}
      <ul className="stack">
        {found.map((printer) => (
          <li key={printer.key}>
            <Key className="printers-found" icon="printer" onPress={() => onPick(printer)}>
              <span className="grow">
                <bdi>{printer.name}</bdi>
                <span className="soft">
                  {t(`printers.place.${printer.place}`)}
                  {printer.profile ? (
                    <>
                      {' · '}
                      <bdi>{profileOf(printer.profile).name}</bdi>
                    </>
                  ) : null}
                </span>
              </span>
            </Key>
          </li>
        ))}
      </ul>
    </div>
  )
}
