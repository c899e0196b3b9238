// The bills found, oldest first, each with its date, what the biller says of it, and what it costs.
// Touching one chooses it; where the order counts, the others follow and a line says why.

import type { BillView } from '../../shared/contract/bill.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { FormHead, TypedKeys } from './ServiceForm.tsx'
import { back, chooseAll, currencyNow, toggle } from './actions.ts'
import type { Offer } from './catalog.ts'
import { type Fact, type Found, isBarred, ownFacts, ruleOf, sharedFacts, sumsOf } from './choice.ts'
import { isBound } from './store.ts'
import { useDay, useDesk } from './use-bills.ts'

type RowProps = {
  readonly bill: BillView
  readonly facts: readonly Fact[]
  readonly single: boolean
  readonly disabled: boolean
}

function BillRow({ bill, facts, single, disabled }: RowProps) {
  const { t, money } = useText()
  const day = useDay()
  const desk = useDesk()
  const currency = currencyNow()
  const fees = sumsOf([bill], currency)?.feesMinor ?? null
  return (
    <label className="key bill-row" data-off={disabled}>
      <input
        className="hidden"
        type={single ? 'radio' : 'checkbox'}
        name="bill"
        checked={desk.chosen.includes(bill.inquiryId)}
        disabled={disabled || isBound(desk)}
        onChange={() => toggle(bill.inquiryId)}
      />
      <span className="bill-mark" data-round={single} aria-hidden="true">
        <Icon name="check" />
      </span>
      <span className="grow bill-about">
        <span className="bill-name">
          {bill.issuedAt === null ? t('bills.bill.undated') : day(bill.issuedAt)}
        </span>
        {facts.map(({ name, label, text }) => (
          <span key={name} className="soft">
            <bdi>{label}</bdi>: <bdi>{text}</bdi>
          </span>
        ))}
      </span>
      <span className="bill-sums">
        <span className="money">{money(bill.total, currency)}</span>
        <span className="soft bill-of">
          {fees === 0
            ? t('bills.bill.noFees')
            : t('bills.bill.fees', {
                amount: money(bill.amount, currency),
                fees: money(bill.fees, currency),
              })}
        </span>
      </span>
    </label>
  )
}

/** Why they may be chosen like this and no other way. */
function RuleLine({ found }: { readonly found: Found }) {
  const { t } = useText()
  const { along } = useDesk()
  const rule = ruleOf(found)
  const undated = rule === 'oldest' && isBarred(found, 0)
  return (
    <div className="bill-rule" role="status">
      {along ? (
        <Note tone="blue" icon="list">
          {t(`bills.along.${along.kind}`, { count: along.count })}
        </Note>
      ) : undated ? (
        <Note tone="amber" icon="warn">
          {t('bills.rule.oldest.undated')}
        </Note>
      ) : (
        <p className="soft">{t(`bills.rule.${rule}`)}</p>
      )}
    </div>
  )
}

export function FoundBills({ offer, found }: { readonly offer: Offer; readonly found: Found }) {
  const { t, minor } = useText()
  const desk = useDesk()
  const { bills } = found
  const rule = ruleOf(found)
  const single = rule === 'one' || rule === 'oldest'
  const shared = sharedFacts(bills)
  const all = sumsOf(bills, currencyNow())
  const title = t('bills.found', { count: bills.length })
  return (
    <>
      <FormHead offer={offer} back={t('bills.change')} onBack={back} />
      {bills.length === 0 ? null : (
        <div className="bill-list-head">
          <div className="grow">
            <h2>{title}</h2>
            {bills.length > 1 ? <RuleLine found={found} /> : null}
          </div>
          {!single && bills.length > 1 && all ? (
            <Key
              pressed={desk.chosen.length === bills.length}
              disabled={isBound(desk)}
              onPress={chooseAll}
            >
              {t('bills.all', { count: bills.length, total: minor(all.totalMinor, currencyNow()) })}
            </Key>
          ) : null}
        </div>
      )}
      <div className="bill-scroll" role={single ? 'radiogroup' : 'group'} aria-label={title}>
        {bills.map((bill, index) => (
          <BillRow
            key={bill.inquiryId}
            bill={bill}
            facts={ownFacts(bill, shared)}
            single={single}
            disabled={isBarred(found, index)}
          />
        ))}
      </div>
      {desk.typingTender ? <TypedKeys corner="." /> : null}
    </>
  )
}
