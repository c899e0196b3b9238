// The journal: every sale, newest first, found by number, receipt, reference or the end of a token.

import { Suspense, lazy, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import { isBatchKind } from '../../shared/vend/products.ts'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { call } from '../client/client.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { openSale } from '../stores/place.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { StateBadge } from '../vend/StateBadge.tsx'
import { accountText, productIcons, whoText } from '../vend/words.ts'
import { useTill } from '../stores/till.ts'
import { chooseTab, searchSales, useSales } from './store.ts'
import './sales.css'

// Not on every counter: read when they are wanted.
const BatchList = lazy(() =>
  import('../batch/BatchList.tsx').then(({ BatchList: it }) => ({ default: it })),
)

const pageSize = 50

type Pages = {
  /** What these pages belong to; a new search or a changed sale starts over. */
  readonly of: string
  readonly vends: readonly VendSummary[]
  readonly next: string | undefined
}

/** Sales that fit the text, page by page. The first page renews itself. */
function useFound(
  text: string,
): readonly [readonly VendSummary[] | undefined, (() => void) | null] {
  const changes = useVends((vends) => vends.changes)
  const [older, setOlder] = useState<Pages | null>(null)
  const asked = text.trim()
  const question = { limit: pageSize, ...(asked === '' ? {} : { text: asked }) }
  const first = useAnswer('vend.list', question, changes)
  const of = `${changes} ${asked}`
  const pages = older?.of === of ? older : { of, vends: [], next: first?.next }
  const more = async (cursor: string): Promise<void> => {
    const answer = await call('vend.list', { ...question, cursor })
    if (!answer.ok) return
    setOlder({ of, vends: [...pages.vends, ...answer.value.vends], next: answer.value.next })
  }
  const { next } = pages
  return [
    first ? [...first.vends, ...pages.vends] : undefined,
    next === undefined ? null : () => void more(next),
  ]
}

function SaleRow({ vend }: { readonly vend: VendSummary }) {
  const text = useText()
  const { t, money, date } = text
  return (
    <li>
      <Button className="key sale-row" onPress={() => openSale(vend.vendId)}>
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
      </Button>
    </li>
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

function SaleList() {
  const { t } = useText()
  const text = useSales((sales) => sales.text)
  const [found, more] = useFound(text)
  return (
    <>
      <div role="status">{found?.length === 0 ? <p>{t('sales.none')}</p> : null}</div>
      <ul className="stack">
        {found?.map((vend) => (
          <SaleRow key={vend.vendId} vend={vend} />
        ))}
      </ul>
      {more ? <Key onPress={more}>{t('sales.more')}</Key> : null}
    </>
  )
}

export function Sales() {
  const { t } = useText()
  const { text, tab } = useSales()
  return (
    <main className="page">
      <div className="page-head">
        <h1>{t('screen.sales')}</h1>
        {tab === 'sales' ? (
          <TextField className="field grow sales-search" value={text} onChange={searchSales}>
            <Label className="hidden">{t('sales.search')}</Label>
            <Input
              type="search"
              placeholder={t('sales.search')}
              autoComplete="off"
              maxLength={60}
            />
          </TextField>
        ) : (
          <span className="grow" />
        )}
        {text === '' || tab !== 'sales' ? null : (
          <Key icon="cross" onPress={() => searchSales('')}>
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
