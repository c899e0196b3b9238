// Beside the catalog, where the ticket will be: services used lately, one touch each, and how old the
// catalog is, what is not in it, and how to ask for it again.

import { Press } from '../design/Press.tsx'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { usePrefs } from '../stores/prefs.ts'
import { Hindrances } from './Hindrances.tsx'
import { askCatalog, openService } from './actions.ts'
import { type Catalog, latelyUsed, offersOf } from './catalog.ts'
import { useBills } from './store.ts'
import { useDesk, useProvider } from './use-bills.ts'

function Lately({ catalog }: { readonly catalog: Catalog }) {
  const { t } = useText()
  const lately = usePrefs((prefs) => prefs.recentServices)
  const offers = latelyUsed(offersOf(catalog), lately)
  return (
    <>
      <h2>{t('bills.recent')}</h2>
      {offers.length === 0 ? <p className="soft">{t('bills.recent.none')}</p> : null}
      <ul className="stack">
        {offers.map(({ service, biller }) => (
          <li key={service.id}>
            <Press className="key customer" onPress={() => openService(service.id)}>
              <span className="grow">
                <bdi className="customer-name">{biller}</bdi>
                <bdi className="soft">{service.name}</bdi>
              </span>
            </Press>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the provider is being asked, and for how long. */
export function Asking({ sinceAt }: { readonly sinceAt: number }) {
  const { t, length } = useText()
  const { label: provider } = useProvider()
  const now = useNow()
  return (
    <p className="soft">{t('bills.catalog.asking', { provider, length: length(now - sinceAt) })}</p>
  )
}

function Age({ catalog }: { readonly catalog: Catalog }) {
  const text = useText()
  const { t, date } = text
  const { label: provider } = useProvider()
  const askingAt = useBills((bills) => bills.askingAt)
  const error = useBills((bills) => bills.catalogError)
  const skewed = useBills(({ clockSkew }) => clockSkew !== null)
  const time = date(catalog.readAt)
  const why = error ? errorText(text, error) : catalog.stale
  return (
    <div className="stack catalog-age" role="status">
      {why === null ? (
        <p className="soft">{t('bills.catalog.readAt', { provider, time })}</p>
      ) : (
        <Note tone="amber" icon="warn">
          {t('bills.catalog.old', { time, why })}
        </Note>
      )}
      {catalog.missing.length === 0 ? null : (
        <Note tone="amber" icon="warn">
          {t('bills.catalog.missing', {
            provider,
            names: catalog.missing.map(({ name }) => name).join(' · '),
          })}
        </Note>
      )}
      {askingAt === null ? null : <Asking sinceAt={askingAt} />}
      {skewed ? null : (
        <Key icon="again" disabled={askingAt !== null} onPress={() => void askCatalog(true)}>
          {t('bills.catalog.again', { provider })}
        </Key>
      )}
    </div>
  )
}

export function PickSide({ catalog }: { readonly catalog: Catalog }) {
  const { t } = useText()
  const { scanned } = useDesk()
  return (
    <>
      <Hindrances />
      {scanned === null ? null : (
        <Note tone="blue" icon="check">
          {t('bills.scanned', { code: scanned })}
        </Note>
      )}
      <div className="recent grow">
        <Lately catalog={catalog} />
      </div>
      <Age catalog={catalog} />
    </>
  )
}
