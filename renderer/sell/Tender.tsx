// How it is paid. Cash exactly is already chosen, so the usual sale needs no touch here; a note
// handed over is one touch and shows the change. Knows no draft: whoever takes money hands it in.

import { memo, useEffect, useRef } from 'react'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { formatAmountShort } from '../../shared/money/money.ts'
import {
  type Draft,
  type TenderKind,
  changeOf,
  handedMinor,
  minorOf,
  quickNotes,
  cashLeft,
} from './draft.ts'
import { NoShift } from '../shift/NoShift.tsx'

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

function OtherSum({
  tender,
  onChange,
  label,
}: Pick<Props, 'tender' | 'onChange'> & { readonly label?: string }) {
  const { t, untyped } = useText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  return (
    <TextField
      className="field"
      value={tender.tendered}
      onChange={(typed) => onChange({ ...tender, tendered: untyped(typed).replace(/[^\d.]/g, '') })}
    >
      <Label>
        {label ?? t('tender.given')} ({currency})
      </Label>
      <Input ref={input} className="mono" inputMode="decimal" autoComplete="off" maxLength={12} />
    </TextField>
  )
}

function Cash({ tender, amountMinor, onChange, typing, onTyping, ownField = false }: Props) {
  const { t, minor, typed } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const tendered = handedMinor(tender.tendered, currency)
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
            {typed(formatAmountShort(note, currency))}
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

/** Cash and one other way: the other part is typed, the rest is cash and stands in plain sight. */
function Split({ tender, amountMinor, onChange, typing, onTyping, ownField = false }: Props) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const { by = 'card' } = tender
  const left = cashLeft(tender, amountMinor, currency)
  const part = minor(minorOf(tender.tendered, currency) ?? 0)
  return (
    <>
      <Segments
        label={t('tender.split.by')}
        value={by}
        choices={[
          { value: 'card', icon: 'card', label: t('tender.card') },
          { value: 'mobile', icon: 'phone', label: t('tender.mobile') },
        ]}
        onChange={(next) => onChange({ ...tender, by: next })}
      />
      {ownField ? (
        <OtherSum tender={tender} onChange={onChange} label={t(`tender.${by}`)} />
      ) : (
        <Key pressed={typing} onPress={() => onTyping(true)}>
          {t('tender.split.part', { way: t(`tender.${by}`), amount: part })}
        </Key>
      )}
      <p className="pair change" role="status">
        <span>{t('tender.split.cash')}</span>
        <span className="money">{left === null ? '–' : minor(left)}</span>
      </p>
      <Reference tender={tender} onChange={onChange} />
    </>
  )
}

function Reference({ tender, onChange }: Pick<Props, 'tender' | 'onChange'>) {
  const { t } = useText()
  return (
    <TextField
      className="field"
      value={tender.reference}
      onChange={(reference) => onChange({ ...tender, reference })}
    >
      <Label>{t('tender.reference')}</Label>
      <Input autoComplete="off" maxLength={60} />
    </TextField>
  )
}

const kinds: readonly { value: TenderKind; icon: 'cash' | 'card' | 'phone' | 'plus' }[] = [
  { value: 'cash', icon: 'cash' },
  { value: 'card', icon: 'card' },
  { value: 'mobile', icon: 'phone' },
  { value: 'split', icon: 'plus' },
]

type WaysProps = Pick<Props, 'onChange' | 'onTyping'> & { readonly kind: TenderKind }

/** Apart from the rest, as they do not change with the sum. */
const Ways = memo(function Ways({ kind, onChange, onTyping }: WaysProps) {
  const { t } = useText()
  return (
    <Segments
      label={t('tender.how')}
      value={kind}
      choices={kinds.map((way) => ({ ...way, label: t(`tender.${way.value}`) }))}
      onChange={(next) => {
        onChange({ kind: next, tendered: '', reference: '' })
        onTyping(next === 'split')
      }}
    />
  )
})

export const Tender = memo(function Tender(props: Props) {
  const { tender, onChange, onTyping } = props
  return (
    <div className="stack tender">
      <Ways kind={tender.kind} onChange={onChange} onTyping={onTyping} />
      {tender.kind === 'cash' ? (
        <Cash {...props} />
      ) : tender.kind === 'split' ? (
        <Split {...props} />
      ) : (
        <Reference tender={tender} onChange={onChange} />
      )}
      <NoShift cash={tender.kind === 'cash' || tender.kind === 'split'} />
    </div>
  )
})
