// Where newer versions come from, and at what hour of the night one is installed.

import { useText } from '../i18n/use-text.ts'
import { useDraft } from '../settings/parts/drafts.ts'
import { Field, Switch } from '../settings/parts/Field.tsx'
import { SettingsForm, WithSettings } from '../settings/parts/Form.tsx'
import type { Change, Settings } from '../settings/parts/settings-store.ts'

const defaultHour = 2

const formOf = ({ updates }: Settings['document']) => ({
  feed: updates?.feed ?? '',
  hour: String(updates?.hour ?? defaultHour),
  unattended: updates?.unattended ?? false,
})

const hourOf = (text: string): number | null =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) <= 23 ? Number(text) : null

function Form({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const { value, set, isChanged, drop } = useDraft('updates', formOf(settings.document))
  const hour = hourOf(value.hour)
  const change = (): Change | null => {
    const feed = value.feed.trim()
    if (feed === '') return { updates: null }
    if (hour === null) return null
    return { updates: { feed, hour, ...(value.unattended ? { unattended: true } : {}) } }
  }
  return (
    <SettingsForm
      settings={settings}
      isChanged={isChanged}
      change={change}
      onSaved={drop}
      onDrop={drop}
    >
      <Field
        label={t('updates.feed')}
        value={value.feed}
        mode="url"
        mono
        most={300}
        hint={t('updates.feed.hint')}
        onChange={(feed) => set({ feed })}
      />
      <Field
        label={t('updates.hour')}
        value={value.hour}
        mode="numeric"
        most={2}
        wrong={hour === null ? t('settings.needed') : null}
        onChange={(next) => set({ hour: next })}
      />
      <Switch
        label={t('updates.unattended')}
        on={value.unattended}
        words={[t('care.on'), t('care.off')]}
        onChange={(unattended) => set({ unattended })}
      />
    </SettingsForm>
  )
}

export const FeedForm = () => (
  <WithSettings>{(settings) => <Form settings={settings} />}</WithSettings>
)
