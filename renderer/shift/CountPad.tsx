// Counting a drawer: how many of each note and coin, or only the sum. Shows what was counted and nothing
// it could be compared with. A thumb, a keyboard or both; Enter goes to the next note.

import { useRef, useState } from 'react'
import { Key } from '../design/Key.tsx'
import { Segments } from '../design/Segments.tsx'
import { type Currency, parseAmount } from '../../shared/money/money.ts'
import { useText } from '../i18n/use-text.ts'
import { cleaned } from '../sell/draft.ts'
import { Digits } from '../sell/Keypad.tsx'
import type { Counted, Pad } from './task.ts'
import { useFocus } from './use-focus.ts'

type Props = {
  readonly title: string
  readonly says: string
  readonly denominations: readonly string[]
  readonly currency: Currency
  readonly busy: boolean
  readonly pad: Pad
  readonly onPad: (change: Partial<Pad>) => void
  /** The words of the big key for what was counted. */
  readonly go: (amount: string) => string
  readonly onCounted: (counted: Counted) => void
  readonly onBack: (() => void) | null
}

const minor = (text: string, currency: Currency): number => {
  const parsed = parseAmount(text.replace(/\.$/, ''), currency)
  return parsed.ok ? parsed.value : 0
}

const longestCount = 5

export function CountPad(props: Props) {
  const { denominations, currency, busy, onPad } = props
  const { way, counts, total } = props.pad
  const { t, minor: money } = useText()
  const [at, setAt] = useState(denominations[0] ?? '')
  const form = useRef<HTMLFormElement>(null)
  const countOf = (value: string): number => Number(counts[value] ?? '')
  const sumMinor =
    way === 'total'
      ? minor(total, currency)
      : denominations.reduce((sum, value) => sum + minor(value, currency) * countOf(value), 0)
  const isCounted =
    way === 'total' ? total !== '' : Object.values(counts).some((text) => text !== '')

  const setCount = (value: string, text: string): void =>
    onPad({ counts: { ...counts, [value]: text.replaceAll(/\D/g, '').slice(0, longestCount) } })
  const setTotal = (text: string): void => onPad({ total: text })
  const typeKey = (key: string): void => {
    const next = (text: string): string => (key === 'erase' ? text.slice(0, -1) : text + key)
    if (way === 'total') setTotal(cleaned(next(total), 'amount'))
    else setCount(at, next(counts[at] ?? ''))
  }
  const forward = (): void => {
    const next = denominations[denominations.indexOf(at) + 1]
    if (way === 'total' || next === undefined) return finish()
    form.current?.querySelector<HTMLInputElement>(`[name="${next}"]`)?.focus()
  }
  const finish = (): void => {
    if (busy || !isCounted) return
    props.onCounted(
      way === 'total'
        ? { total: total.replace(/\.$/, '') }
        : { notes: denominations.map((value) => ({ value, count: countOf(value) })) },
    )
  }
  return (
    <form
      ref={form}
      className="count"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault()
        forward()
      }}
    >
      {/* Enter goes forward only in a form that has one. */}
      <input type="submit" hidden />
      <div className="stack count-list">
        <h2>{props.title}</h2>
        <p className="soft">{props.says}</p>
        <Segments
          label={t('shift.count.way')}
          value={way}
          choices={[
            { value: 'notes', label: t('shift.count.notes') },
            { value: 'total', label: t('shift.count.total') },
          ]}
          onChange={(next) => onPad({ way: next })}
        />
        {way === 'total' ? (
          <Sum currency={currency} total={total} onTotal={setTotal} />
        ) : (
          <Notes
            denominations={denominations}
            currency={currency}
            counts={counts}
            at={at}
            onAt={setAt}
            onCount={setCount}
          />
        )}
      </div>
      <div className="stack count-side">
        <p className="total">
          <span>{t('shift.count.sum')}</span>
          <output className="money">{money(sumMinor)}</output>
        </p>
        <div role="group" aria-label={t('sell.keypad')}>
          <Digits onKey={typeKey} />
        </div>
        <Key kind="main" big disabled={busy || !isCounted} onPress={finish} icon="check">
          {props.go(money(sumMinor))}
        </Key>
        {props.onBack ? (
          <Key icon="back" onPress={props.onBack}>
            {t('shift.back')}
          </Key>
        ) : null}
      </div>
    </form>
  )
}

type SumProps = {
  readonly currency: Currency
  readonly total: string
  readonly onTotal: (total: string) => void
}

function Sum({ currency, total, onTotal }: SumProps) {
  const { t, untyped } = useText()
  const field = useFocus()
  return (
    <label className="field">
      <span>
        {t('shift.count.sum')} ({currency})
      </span>
      <input
        ref={field}
        className="mono"
        inputMode="none"
        autoComplete="off"
        value={total}
        onChange={(event) => onTotal(cleaned(untyped(event.target.value), 'amount'))}
      />
    </label>
  )
}

type NotesProps = {
  readonly denominations: readonly string[]
  readonly currency: Currency
  readonly counts: Readonly<Record<string, string>>
  readonly at: string
  readonly onAt: (value: string) => void
  readonly onCount: (value: string, text: string) => void
}

function Notes({ denominations, currency, counts, at, onAt, onCount }: NotesProps) {
  const { t, minor: money } = useText()
  const first = useFocus()
  return (
    <ul className="count-notes">
      {denominations.map((value, index) => {
        const shown = money(minor(value, currency))
        return (
          <li key={value} data-at={value === at}>
            <span className="money" aria-hidden="true">
              {shown}
            </span>
            <span aria-hidden="true">×</span>
            <input
              ref={index === 0 ? first : null}
              className="mono"
              name={value}
              aria-label={t('shift.count.of', { amount: shown })}
              inputMode="none"
              autoComplete="off"
              value={counts[value] ?? ''}
              placeholder="0"
              onFocus={() => onAt(value)}
              onChange={(event) => onCount(value, event.target.value)}
            />
          </li>
        )
      })}
    </ul>
  )
}
