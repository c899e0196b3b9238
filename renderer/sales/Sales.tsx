// The journal: every sale, newest first, found as one types by number, phone, receipt, amount or the end
// of a token, on a day, in a state. Only the rows in sight are on the page, however many there are.

import { useVirtualizer } from '@tanstack/react-virtual'
import { Suspense, useEffect, useRef } from 'react'
import { Press } from '../design/Press.tsx'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import { isBatchKind } from '../../shared/vend/products.ts'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { vendStates } from '../../shared/vend/states.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { openSale } from '../stores/place.ts'
import { useVends } from '../stores/vends.ts'
import { later } from '../stores/later.ts'
import { StateBadge } from '../vend/StateBadge.tsx'
import { accountText, productIcons, whoText } from '../vend/words.ts'
import { useTill } from '../stores/till.ts'
import { DayFilter } from './DayFilter.tsx'
import { usePages } from './pages.ts'
import {
  chooseDay,
  chooseState,
  chooseTab,
  clearSearch,
  searchSales,
  type StateChoice,
  useSales,
} from './store.ts'
import './sales.css'

// Not on every counter: read when they are wanted.
const BatchList = later(() => import('../batch/BatchList.tsx').then((it) => it.BatchList))

function SaleRow({ vend }: { readonly vend: VendSummary }) {
  const text = useText()
  const { t, money, date } = text
  return (
    <Press className="key sale-row" onPress={() => openSale(vend.vendId)}>
      <StateBadge state={vend.state} />
      <Icon name={productIcons[vend.product]} />
      <span className="hidden">{t(`product.${vend.product}`)}</span>
      <span className="row-who">
        <bdi className="row-name">{whoText(text, vend)}</bdi>
        <span className="mono soft">{accountText(vend.product, vend.account)}</span>
      </span>
      <span className="row-when">
        <span>{date(vend.placedAt)}</span>
        <span className="mono soft">
          {vend.receiptNo}
          {vend.tokenEnd ? ` · …${vend.tokenEnd}` : ''}
        </span>
      </span>
      <span className="money row-money">{money(vend.amount, vend.currency)}</span>
    </Press>
  )
}

/** Single sales or batches, where the shop does both. */
function Tabs() {
  const { t } = useText()
  const tab = useSales((sales) => sales.tab)
  const both = useTill(({ about }) => about?.products.some(({ id }) => isBatchKind(id)) ?? false)
  if (!both) return null
  return (
    <Segments
      label={t('screen.sales')}
      value={tab}
      choices={(['sales', 'batches'] as const).map((value) => ({
        value,
        label: t(`batch.tab.${value}`),
      }))}
      onChange={chooseTab}
    />
  )
}

const rowPx = 76
/** Rows left below the last one in sight when more are asked for. */
const aheadRows = 20

function SaleList() {
  const { t } = useText()
  const { text, day, state } = useSales()
  const changes = useVends((vends) => vends.changes)
  const asked = text.trim()
  const { vends, more, load } = usePages(
    {
      ...(asked === '' ? {} : { text: asked }),
      ...(day === '' ? {} : { day }),
      ...(state === 'all' ? {} : { state }),
    },
    changes,
  )
  const list = useRef<HTMLDivElement>(null)
  const count = vends?.length ?? 0
  // Its answers are read in this component alone.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => vends?.[index]?.vendId ?? index,
    overscan: 10,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (more && last >= count - aheadRows) load()
  }, [more, last, count, load])
  return (
    <>
      <div role="status">
        {vends && count === 0 ? <p>{t(more ? 'sales.looking' : 'sales.none')}</p> : null}
      </div>
      <div className="sales-list" ref={list} role="list" aria-label={t('sales.list')}>
        <div
          className="sales-track"
          role="presentation"
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map((item) => {
            const vend = vends?.[item.index]
            return vend ? (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="listitem"
                className="sales-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <SaleRow vend={vend} />
              </div>
            ) : null
          })}
        </div>
      </div>
    </>
  )
}

/** Beside the text: on which day, in which state. */
function Filters() {
  const { t } = useText()
  const { day, state } = useSales()
  return (
    <>
      <DayFilter value={day} onChange={chooseDay} />
      <ChoiceList
        label={t('sales.state')}
        value={state}
        choices={(['all', ...vendStates] as const).map((value) => ({
          value,
          label: value === 'all' ? t('sales.state.all') : t(`state.${value}`),
        }))}
        onChange={(value) => chooseState(value as StateChoice)}
      />
    </>
  )
}

export function Sales() {
  const { t } = useText()
  const { text, tab, day, state } = useSales()
  const narrowed = text !== '' || day !== '' || state !== 'all'
  return (
    <main className={tab === 'sales' ? 'page sales-page' : 'page'}>
      <div className="page-head">
        <h1>{t('screen.sales')}</h1>
        {tab === 'sales' ? (
          <TextField className="field grow sales-search" value={text} onChange={searchSales}>
            <Label className="hidden">{t('sales.find')}</Label>
            <Input
              type="search"
              placeholder={t('sales.find.short')}
              autoComplete="off"
              maxLength={60}
            />
          </TextField>
        ) : (
          <span className="grow" />
        )}
        {tab === 'sales' ? <Filters /> : null}
        {!narrowed || tab !== 'sales' ? null : (
          <Key icon="cross" onPress={clearSearch}>
            {t('sales.clear')}
          </Key>
        )}
        <Tabs />
      </div>
      {tab === 'sales' ? (
        <SaleList />
      ) : (
        <Suspense fallback={null}>
          <BatchList />
        </Suspense>
      )}
    </main>
  )
}
