// The last look: what will happen in words, the sum, how it is paid, and the one key that does it.
// Nothing here can be pressed by the finger that only meant to come here.

import { useEffect, useRef, useState } from 'react'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { Doubt, Refusal } from '../sell/Refusal.tsx'
import { Tender } from '../sell/Tender.tsx'
import { useNow } from '../stores/now.ts'
import { isDown, useTill } from '../stores/till.ts'
import { productIcons } from '../vend/words.ts'
import { backToSheet, changeTender, place } from './actions.ts'
import { nameOf, todayAt } from './check.ts'
import { showDay } from './days.ts'
import {
  type Draft,
  expiryOf,
  formOf,
  isBound,
  isCurrent,
  tenderNeed,
  totalMinor,
} from './draft.ts'
import { filledRows } from './sheet.ts'
import { changeDraft, showBatch } from './store.ts'

/** The key that led here lay where the key that takes the money lies. */
const doubleTapMs = 600

/** Airtime, where that is all there is in it. */
function isAirtime(draft: Draft, options: Readonly<Record<string, string>>): boolean {
  const billers = filledRows(draft.sheet).map((row) => row.options?.['biller'] ?? options['biller'])
  return billers.every((biller) => biller === 'AIRTIME')
}

/** The facts the words of this batch are made of. */
function useFacts(draft: Draft) {
  const { minor, language } = useText()
  const about = useTill((till) => till.about)
  const status = useTill((till) => till.status)
  const form = formOf(about, draft)
  const now = useNow(60_000)
  const currency = about?.shop.currency ?? 'NGN'
  const down = form !== null && isDown(status, form.provider.id)
  const sort: 'collect' | 'airtime' | 'bulk' =
    draft.kind === 'collect'
      ? 'collect'
      : form && isAirtime(draft, form.options)
        ? 'airtime'
        : 'bulk'
  const day = expiryOf(draft.lastDay, todayAt(now))
  return {
    sort,
    waits: down && form.offline,
    closed: down && !form.offline,
    currency,
    words: {
      provider: form?.provider.label ?? '',
      count: draft.checked?.total.count ?? 0,
      amount: minor(totalMinor(draft, currency)),
      day: showDay(languages[language].locale, day),
    },
  }
}

function TakeKey({ draft }: { readonly draft: Draft }) {
  const { t, minor } = useText()
  const { sort, waits, closed, currency, words } = useFacts(draft)
  const [openedAt] = useState(() => performance.now())
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => go.current?.focus(), [])
  const need = tenderNeed(draft, currency)
  // It was pressed already: what came in its way since is no matter.
  const again = draft.unanswered !== null
  const ready = again || (isCurrent(draft) && need === null && !closed)
  const press = (): void => {
    if (performance.now() - openedAt > doubleTapMs) void place(draft.kind)
  }
  return (
    <Key
      kind="main"
      big
      className="take"
      buttonRef={go}
      disabled={!ready}
      meanwhile={{ now: draft.placing, words: t('batch.placing') }}
      onPress={press}
      icon={again ? 'again' : waits ? 'clock' : productIcons[draft.kind]}
    >
      {again
        ? t('sell.doubt.key')
        : closed
          ? t('sell.need.provider', words)
          : need
            ? t(need.key, { amount: minor(need.amountMinor ?? 0) })
            : waits && sort !== 'collect'
              ? t('batch.take.queue', words)
              : t(`batch.take.${sort}`, words)}
    </Key>
  )
}

export function Confirm({ draft }: { readonly draft: Draft }) {
  const { t, minor } = useText()
  const { sort, waits, closed, currency, words } = useFacts(draft)
  const { kind, checked } = draft
  const totalNow = totalMinor(draft, currency)
  return (
    <section className="ticket card batch-aside" aria-label={t('batch.confirm')}>
      <div className="ticket-top stack" tabIndex={-1}>
        <h2 className="who-name">
          <bdi>{nameOf(draft)}</bdi>
        </h2>
        <p>{t(`batch.confirm.${sort}`, words)}</p>
        <p>{t('batch.confirm.once')}</p>
        {checked && checked.warned > 0 ? (
          <Note tone="amber" icon="warn">
            {t('batch.confirm.warned', { count: checked.warned })}
          </Note>
        ) : null}
        {waits || closed ? (
          <Note tone="amber" icon="lineDown">
            {t(waits ? 'batch.confirm.waits' : 'through.closed', words)}
          </Note>
        ) : null}
      </div>
      <div className="stack">
        <p className="total">
          <span>{t('batch.rows', { count: words.count })}</span>
          <output className="money">{minor(totalNow)}</output>
        </p>
        {kind === 'bulk' ? (
          <fieldset className="ticket-tender" disabled={isBound(draft)}>
            <Tender
              tender={draft.tender}
              amountMinor={totalNow}
              onChange={(tender) => changeTender(kind, tender)}
              typing={draft.tendering}
              onTyping={(tendering) => changeDraft(kind, { tendering })}
              ownField
            />
          </fieldset>
        ) : null}
        {draft.error ? (
          <Refusal error={draft.error} onShow={(batchId) => showBatch(kind, batchId)} />
        ) : null}
        {/* Under another id the till would take it, and buy what is in that batch once more. */}
        {draft.error?.detail?.['reason'] === 'placed-other' ? (
          <Note tone="amber" icon="warn">
            {t('batch.confirm.placed', { over: t('batch.over') })}
          </Note>
        ) : null}
        {draft.unanswered === null ? null : <Doubt error={draft.error} />}
        <Key icon="back" hint="Esc" disabled={isBound(draft)} onPress={() => backToSheet(kind)}>
          {t('batch.confirm.back')}
        </Key>
        <TakeKey draft={draft} />
      </div>
    </section>
  )
}
