// How it is paid. Cash exactly is already chosen, so the usual sale needs no touch here; a note
// handed over is one touch and shows the change.

import { Input, Label, TextField } from 'react-aria-components/TextField'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { formatAmountShort } from '../../shared/money/money.ts'
import { setField } from './actions.ts'
import { type Draft, type TenderKind, changeOf, groupAmount, minorOf, quickNotes } from './draft.ts'
import { changeDraft } from './store.ts'

/** What the customer handed over; empty means exactly the amount. */
function give(sum: string): void {
  setField('tendered', sum)
  changeDraft({ field: 'amount' })
}

function Cash({ draft }: { readonly draft: Draft }) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const amountMinor = minorOf(draft.amount, currency)
  const tendered = minorOf(draft.tender.tendered, currency)
  const notes = amountMinor === null ? [] : quickNotes(amountMinor, currency)
  const short = tendered !== null && amountMinor !== null && tendered < amountMinor
  return (
    <>
      <div className="segments notes" role="group" aria-label={t('tender.given')}>
        <Key
          pressed={draft.tender.tendered === '' && draft.field !== 'tendered'}
          disabled={amountMinor === null}
          onPress={() => give('')}
        >
          {t('tender.exact')}
        </Key>
        {notes.map((note) => (
          <Key
            key={note}
            pressed={tendered === note}
            label={t('tender.gave', { amount: minor(note) })}
            onPress={() => give(formatAmountShort(note, currency))}
          >
            {groupAmount(formatAmountShort(note, currency))}
          </Key>
        ))}
        <Key
          pressed={draft.field === 'tendered'}
          disabled={amountMinor === null}
          onPress={() => {
            setField('tendered', '')
            changeDraft({ field: 'tendered' })
          }}
        >
          {t('tender.other')}
        </Key>
      </div>
      <p className="pair change" role="status">
        {short ? (
          <span className="tone-red-text">
            {t('sell.need.cash', { amount: minor((amountMinor ?? 0) - (tendered ?? 0)) })}
          </span>
        ) : (
          <>
            <span>
              {tendered === null
                ? t('tender.change')
                : t('tender.change.from', { amount: minor(tendered) })}
            </span>
            <span className="money">{minor(changeOf(draft, currency))}</span>
          </>
        )}
      </p>
    </>
  )
}

const kinds: readonly { value: TenderKind; icon: 'cash' | 'card' | 'phone' }[] = [
  { value: 'cash', icon: 'cash' },
  { value: 'card', icon: 'card' },
  { value: 'mobile', icon: 'phone' },
]

export function Tender({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { tender } = draft
  return (
    <div className="stack tender">
      <Segments
        label={t('tender.how')}
        value={tender.kind}
        choices={kinds.map((kind) => ({ ...kind, label: t(`tender.${kind.value}`) }))}
        onChange={(kind) => changeDraft({ tender: { kind, tendered: '', reference: '' } })}
      />
      {tender.kind === 'cash' ? (
        <Cash draft={draft} />
      ) : (
        <TextField
          className="field"
          value={tender.reference}
          onChange={(reference) => changeDraft({ tender: { ...tender, reference } })}
        >
          <Label>{t('tender.reference')}</Label>
          <Input autoComplete="off" maxLength={60} />
        </TextField>
      )}
    </div>
  )
}
