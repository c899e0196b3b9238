// The ticket: who it is for as the provider names them, what is owed, the total, how it is paid,
// and the one key that says exactly what will happen.

import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { PhoneField } from '../customers/PhoneField.tsx'
import { OftenNote } from '../standing/OftenField.tsx'
import { Checked } from './Checked.tsx'
import { Doubt, Refusal } from './Refusal.tsx'
import { Repeat } from './Repeat.tsx'
import { TakeKey } from './TakeKey.tsx'
import { Tender } from './Tender.tsx'
import { Who } from './Who.tsx'
import { showPlaced, take } from './actions.ts'
import { useCheck } from './check.ts'
import { type Draft, minorOf } from './draft.ts'
import { changeDraft, useSell } from './store.ts'

const chooseTender = (tender: Draft['tender']): void => changeDraft({ tender })
const typeTender = (typing: boolean): void => changeDraft({ field: typing ? 'tendered' : 'amount' })

export function Ticket() {
  const { t, minor } = useText()
  const draft = useSell((sell) => sell.draft)
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const check = useCheck(draft)
  const held = check !== null && check.objection !== null
  return (
    <>
      <div className="ticket-top" tabIndex={-1}>
        {draft.field === 'phone' ? <PhoneField /> : null}
        <Who product={draft.product} account={draft.account} look={draft.look} />
      </div>
      <div className="stack" data-held={held} data-refused={draft.error !== null}>
        {draft.pack ? (
          <p className="pair pack">
            <span className="soft">{t('option.package')}</span>
            <bdi>{draft.pack.description}</bdi>
          </p>
        ) : null}
        <p className="total">
          <span>{t('sell.total')}</span>
          <output className="money">{minor(minorOf(draft.amount, currency) ?? 0)}</output>
        </p>
        {draft.repeats ? null : (
          <fieldset className="ticket-tender" disabled={draft.unanswered !== null}>
            <Tender
              tender={draft.tender}
              amountMinor={minorOf(draft.amount, currency)}
              onChange={chooseTender}
              typing={draft.field === 'tendered'}
              onTyping={typeTender}
            />
          </fieldset>
        )}
        <OftenNote />
        <Checked check={check} />
        {draft.error ? <Refusal error={draft.error} onShow={showPlaced} /> : null}
        {draft.unanswered === null ? null : <Doubt error={draft.error} />}
        {draft.repeats ? (
          <Repeat
            vend={draft.repeats}
            onAgain={() => void take(true)}
            onBack={() => changeDraft({ repeats: null })}
          />
        ) : (
          <TakeKey draft={draft} held={held} />
        )}
      </div>
    </>
  )
}
