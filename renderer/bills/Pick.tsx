// Whom the bill is for: a search over every service, and the catalog step by step below it. Arrow keys
// go through the rows from the search field; Enter opens the one at hand.

import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Input, Label, SearchField } from 'react-aria-components/SearchField'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { usePrefs } from '../stores/prefs.ts'
import { back, openRow } from './actions.ts'
import { type Catalog, type Row, backFrom, offersOf, rowsAt, searchOffers } from './catalog.ts'
import { changeDesk } from './store.ts'
import { useDesk } from './use-bills.ts'

/** A list that was cut would look whole: more typing finds the rest, and it says so by being long. */
const mostFound = 60

function useRows(catalog: Catalog): readonly Row[] {
  const { search, path } = useDesk()
  const lately = usePrefs((prefs) => prefs.recentServices)
  if (search.trim() === '') return rowsAt(catalog, path)
  return searchOffers(offersOf(catalog), search, lately)
    .slice(0, mostFound)
    .map(({ service, biller, category }) => ({
      kind: 'service',
      id: service.id,
      name: biller,
      of: `${service.name} · ${category}`,
    }))
}

const rowKey = ({ kind, id }: Row): string => `${kind} ${id}`

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useText()
  return (
    <ListBox
      className="bill-rows"
      layout="grid"
      aria-label={t('bills.pick.rows')}
      items={rows.map((row) => ({ ...row, key: rowKey(row) }))}
      onAction={(key) => {
        const row = rows.find((one) => rowKey(one) === key)
        if (row) openRow(row)
      }}
    >
      {(row) => (
        <ListBoxItem id={row.key} className="key bill-pick" textValue={`${row.name} ${row.of}`}>
          <span className="grow">
            <bdi className="bill-name">{row.name}</bdi>
            <bdi className="soft bill-of">{row.of}</bdi>
          </span>
          <Icon name="next" />
        </ListBoxItem>
      )}
    </ListBox>
  )
}

/** Where the cashier is in the catalog. */
const titleOf = (
  catalog: Catalog,
  { categoryId, billerId }: ReturnType<typeof useDesk>['path'],
) => {
  const category = catalog.categories.find(({ id }) => id === categoryId)
  return category?.billers.find(({ id }) => id === billerId)?.name ?? category?.name ?? null
}

export function Pick({ catalog }: { readonly catalog: Catalog }) {
  const { t } = useText()
  const { search, path } = useDesk()
  const rows = useRows(catalog)
  // The screen keyboard comes when the field is touched, not when it merely has the focus.
  const [touched, setTouched] = useState(false)
  const up = backFrom(catalog, path) !== null
  const title = titleOf(catalog, path)
  return (
    <Autocomplete
      inputValue={search}
      onInputChange={(text) => changeDesk({ search: text })}
      disableVirtualFocus={false}
    >
      <div className="bill-head">
        {up && search === '' ? (
          <Key icon="back" onPress={back}>
            {t('bills.up')}
          </Key>
        ) : null}
        <SearchField className="bill-search">
          <Label className="hidden">{t('bills.search')}</Label>
          <Icon name="search" />
          <Input
            data-bill-search
            inputMode={touched ? 'search' : 'none'}
            onPointerDown={() => setTouched(true)}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            placeholder={t('bills.search')}
          />
        </SearchField>
      </div>
      {search === '' && title !== null ? (
        <h2 className="bill-where">
          <bdi>{title}</bdi>
        </h2>
      ) : null}
      <p className="hidden" role="status">
        {search === '' ? null : rows.length === 0 ? t('bills.search.none', { text: search }) : null}
      </p>
      {rows.length === 0 && search !== '' ? (
        <div className="stack">
          <p className="soft">{t('bills.search.none', { text: search })}</p>
          <Key onPress={back}>{t('bills.search.clear')}</Key>
        </div>
      ) : null}
      <div className="bill-scroll">
        <Rows rows={rows} />
      </div>
    </Autocomplete>
  )
}
