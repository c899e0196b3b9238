// How it is paid. Cash exactly is already chosen, so the usual sale needs no touch here; a note
// handed over is one touch and shows the change. Knows no draft: whoever takes money hands it in.

import { useEffect, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { formatAmountShort } from '../../shared/money/money.ts'
import { type Draft, type TenderKind, changeOf, groupAmount, minorOf, quickNotes } from './draft.ts'

export type TenderDraft = Draft['tender']

type Props = {
  readonly tender: TenderDraft
  /** What is to be paid; null while it is not known. */
  readonly amountMinor: number | null
  readonly onChange: (tender: TenderDraft) => void
  /** The cashier is about to type another sum of cash. */
  readonly typing: boolean
  readonly onTyping: (typing: boolean) => void
  /** No keypad is docked here: the other sum is typed into a field of its own. */
  readonly ownField?: boolean
}

function OtherSum({ tender, onChange }: Pick<Props, 'tender' | 'onChange'>) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  return (
    <TextField
      className="field"
      value={tender.tendered}
      onChange={(typed) => onChange({ ...tender, tendered: typed.replace(/[^\d.]/g, '') })}
    >
      <Label>
        {t('tender.given')} ({currency})
      </Label>
      <Input ref={input} className="mono" inputMode="decimal" autoComplete="off" maxLength={12} />
    </TextField>
  )
}

function Cash({ tender, amountMinor, onChange, typing, onTyping, ownField = false }: Props) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const tendered = minorOf(tender.tendered, currency)
  const notes = amountMinor === null ? [] : quickNotes(amountMinor, currency)
  const short = tendered !== null && amountMinor !== null && tendered < amountMinor
  const give = (sum: string): void => {
    onTyping(false)
    onChange({ ...tender, tendered: sum })
  }
  return (
    <>
      <div className="segments notes" role="group" aria-label={t('tender.given')}>
        <Key
          pressed={tender.tendered === '' && !typing}
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
          pressed={typing}
          disabled={amountMinor === null}
          onPress={() => {
            onChange({ ...tender, tendered: '' })
            onTyping(true)
          }}
        >
          {t('tender.other')}
        </Key>
      </div>
      {typing && ownField ? <OtherSum tender={tender} onChange={onChange} /> : null}
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
            <span className="money">{minor(changeOf(tender, amountMinor, currency))}</span>
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

export function Tender(props: Props) {
  const { t } = useText()
  const { tender, onChange } = props
  return (
    <div className="stack tender">
      <Segments
        label={t('tender.how')}
        value={tender.kind}
        choices={kinds.map((kind) => ({ ...kind, label: t(`tender.${kind.value}`) }))}
        onChange={(kind) => onChange({ kind, tendered: '', reference: '' })}
      />
      {tender.kind === 'cash' ? (
        <Cash {...props} />
      ) : (
        <TextField
          className="field"
          value={tender.reference}
          onChange={(reference) => onChange({ ...tender, reference })}
        >
          <Label>{t('tender.reference')}</Label>
          <Input autoComplete="off" maxLength={60} />
        </TextField>
      )}
    </div>
  )
}
