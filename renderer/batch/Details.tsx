// What goes for the whole batch: its name, the last day to pay, who takes it, and the choices every row
// has unless it names its own.

import { Input, Label, TextField } from 'react-aria-components/TextField'
import { DayKey } from '../design/DayKey.tsx'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'
import { choiceLabel, optionLabel } from '../sell/OptionField.tsx'
import { useNow } from '../stores/now.ts'
import { isDown, useTill } from '../stores/till.ts'
import { changeChecked, nameOf, todayAt } from './check.ts'
import { showDay } from './days.ts'
import { type Draft, type Form, expiryOf, formOf } from './draft.ts'

const spans = [0, 3, 7] as const

function LastDay({ draft }: { readonly draft: Draft }) {
  const { t, language } = useText()
  const today = todayAt(useNow(60_000))
  const { kind, lastDay } = draft
  const day = expiryOf(lastDay, today)
  const choose = (value: string): void =>
    changeChecked(kind, {
      lastDay: value === 'on' ? { kind: 'on', day } : { kind: 'in', days: Number(value) },
    })
  return (
    <div className="stack" data-batch="day">
      <Segments
        label={t('batch.day')}
        showLabel
        value={lastDay.kind === 'on' ? 'on' : String(lastDay.days)}
        choices={[
          ...spans.map((days) => ({ value: String(days), label: t(`batch.day.${days}`) })),
          { value: 'on', label: t('batch.day.on') },
        ]}
        onChange={choose}
      />
      {lastDay.kind === 'on' ? (
        <DayKey
          label={t('batch.day')}
          value={lastDay.day}
          nameOf={(of) => showDay(languages[language].locale, of)}
          today={today}
          opens="start"
          from={today}
          until={null}
          onChange={(next) => changeChecked(kind, { lastDay: { kind: 'on', day: next } })}
        />
      ) : null}
      <p className="soft" role="status">
        {t('batch.day.until', { day: showDay(languages[language].locale, day) })}
      </p>
    </div>
  )
}

function Through({ draft, form }: { readonly draft: Draft; readonly form: Form }) {
  const { t } = useText()
  const status = useTill((till) => till.status)
  const { provider, providers, offline } = form
  const down = isDown(status, provider.id)
  const words = { provider: provider.label }
  return (
    <>
      {providers.length > 1 ? (
        <Segments
          label={t('through.title')}
          showLabel
          value={provider.id}
          choices={providers.map(({ id, label }) => ({
            value: id,
            label: isDown(status, id) ? t('through.down', { provider: label }) : label,
            ...(isDown(status, id) ? { icon: 'lineDown' as const } : {}),
          }))}
          onChange={(providerId) => changeChecked(draft.kind, { providerId })}
        />
      ) : (
        <p className="soft">{t('through.line', words)}</p>
      )}
      <div role="status">
        {down ? (
          <Note tone="amber" icon="lineDown">
            {offline ? t('batch.confirm.waits', words) : t('through.closed', words)}
          </Note>
        ) : null}
      </div>
    </>
  )
}

export function Details({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const { t } = text
  const about = useTill((till) => till.about)
  const form = formOf(about, draft)
  const { kind } = draft
  return (
    <>
      <TextField
        className="field"
        data-batch="name"
        value={draft.name ?? nameOf(draft)}
        onChange={(name) => changeChecked(kind, { name })}
      >
        <Label>{t(kind === 'collect' ? 'batch.name.collect' : 'batch.name')}</Label>
        <Input autoComplete="off" maxLength={80} />
      </TextField>
      {kind === 'collect' ? <LastDay draft={draft} /> : null}
      {form ? <Through draft={draft} form={form} /> : null}
      {form?.open.map((option) => (
        <div key={option.name} data-batch="options">
          <Segments
            label={
              option.name === 'biller' ? t('batch.what') : optionLabel(text, kind, option.name)
            }
            showLabel
            value={form.options[option.name] ?? null}
            choices={option.choices.map((choice) => ({
              value: choice.value,
              label: choiceLabel(text, choice),
            }))}
            onChange={(value) =>
              changeChecked(kind, { options: { ...draft.options, [option.name]: value } })
            }
          />
        </div>
      ))}
    </>
  )
}
