// One field of a service's form: what the biller calls it, what it may hold, and what is wrong with it,
// in place. A line under it is always there, so nothing moves when a problem comes or goes.

import type { BillField } from '../../shared/contract/bill.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Segments } from '../design/Segments.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { chooseField, currencyNow, leaveField, setValue } from './actions.ts'
import { type Problem, isAmount, isNumeric, isUnfinished, problemOf } from './form.ts'
import type { Desk } from './store.ts'
import { useDesk } from './use-bills.ts'

/** What is told about a field: nothing yet that may come right by typing on. */
function problemShown(desk: Desk, field: BillField): Problem | null {
  const value = desk.values[field.name] ?? ''
  const left = desk.left.includes(field.name)
  const local = problemOf(field, value, currencyNow())
  if (local !== null && (left || !isUnfinished(local))) return local
  return desk.objections[field.name] ?? null
}

const sum = ({ money }: Text, field: BillField, bound: string | null): string =>
  bound === null ? '' : isAmount(field) ? money(bound, currencyNow()) : bound

function problemWords(text: Text, field: BillField, problem: Problem): string {
  const max = problem === 'too-long' ? String(field.maxLength ?? '') : sum(text, field, field.max)
  return text.t(`bills.problem.${problem}`, { min: sum(text, field, field.min), max })
}

/** How much it takes. */
function hintOf(text: Text, field: BillField): string {
  const { t } = text
  const { min, max, maxLength, kind } = field
  const [least, most] = [sum(text, field, min), sum(text, field, max)]
  if (min !== null && max !== null) return t('bills.hint.between', { min: least, max: most })
  if (min !== null) return t('bills.hint.min', { min: least })
  if (max !== null) return t('bills.hint.max', { max: most })
  if (maxLength === null || kind === 'choice') return ''
  return t(isNumeric(field) ? 'bills.hint.digits' : 'bills.hint.length', { count: maxLength })
}

function Must({ field }: { readonly field: BillField }) {
  const { t } = useText()
  return (
    <span className="bill-must">{t(field.required ? 'bills.required' : 'bills.optional')}</span>
  )
}

function TypedField({
  field,
  described,
}: {
  readonly field: BillField
  readonly described: string
}) {
  const desk = useDesk()
  const value = desk.values[field.name] ?? ''
  const numeric = isNumeric(field)
  return (
    <label className="big-field" data-active={desk.field === field.name && !desk.typingTender}>
      <span className="big-label pair">
        <bdi id={`label-${field.name}`}>{field.label}</bdi>
        <Must field={field} />
      </span>
      <span className={numeric ? 'big-line' : 'big-line as-written'}>
        {isAmount(field) ? <span className="soft">{currencyNow()}</span> : null}
        <span className="big-text">
          <input
            aria-labelledby={`label-${field.name}`}
            aria-describedby={described}
            aria-required={field.required}
            aria-invalid={problemShown(desk, field) !== null}
            className={numeric ? 'mono' : ''}
            dir={numeric ? 'ltr' : 'auto'}
            // Digits come from the docked keypad, a keyboard or a scanner; letters need the screen's own keys.
            inputMode={numeric ? 'none' : 'text'}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onFocus={() => chooseField(field.name)}
            onBlur={() => leaveField(field)}
            onChange={(event) => setValue(field, event.target.value)}
          />
        </span>
      </span>
    </label>
  )
}

function ChosenField({ field }: { readonly field: BillField }) {
  const desk = useDesk()
  const { label, choices } = field
  const value = desk.values[field.name] || null
  const few = choices.length <= 3 && choices.every((choice) => choice.label.length <= 14)
  const Choices = few ? Segments : ChoiceList
  return (
    <div onFocus={() => chooseField(field.name)}>
      <p className="big-label pair" aria-hidden="true">
        <bdi>{label}</bdi>
        <Must field={field} />
      </p>
      <Choices
        label={label}
        value={value}
        choices={choices}
        onChange={(next) => setValue(field, next)}
      />
    </div>
  )
}

export function FormField({ field }: { readonly field: BillField }) {
  const text = useText()
  const desk = useDesk()
  const problem = problemShown(desk, field)
  const described = `about-${field.name}`
  return (
    <div className="bill-field" data-bill-field={field.name} data-kind={field.kind}>
      {field.kind === 'choice' ? (
        <ChosenField field={field} />
      ) : (
        <TypedField field={field} described={described} />
      )}
      <p
        id={described}
        className={problem === null ? 'soft bill-hint' : 'bill-hint tone-red-text'}
        role="status"
      >
        {problem === null ? hintOf(text, field) : problemWords(text, field, problem)}
      </p>
    </div>
  )
}
