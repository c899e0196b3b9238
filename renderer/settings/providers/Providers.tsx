// The shop's providers: their accounts, whether they are used, who is asked first, and one more. What was
// changed and by whom stands in the history.

import { useState } from 'react'
import { systems, systemsIn } from '../../../shared/config/systems.ts'
import { Key } from '../../design/Key.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDraft } from '../parts/drafts.ts'
import { Group } from '../parts/Field.tsx'
import { SettingsForm, WithSettings } from '../parts/Form.tsx'
import type { Change, Settings } from '../parts/settings-store.ts'
import { openSection } from '../place.ts'
import {
  type ProviderDraft,
  type Typed,
  changeOf,
  faultsIn,
  formOf,
  withAccount,
  withoutAccount,
} from './edit.ts'
import { Preference } from './Preference.tsx'
import { ProviderCard } from './ProviderCard.tsx'
import './providers.css'

function ProvidersForm({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const { document } = settings
  const draft = useDraft('providers', formOf(document))
  const [typed, setTyped] = useState<Typed>({})
  const [tried, setTried] = useState(false)
  const { value, set } = draft
  const knownOf = (id: string) => document.providers.find((one) => one.id === id)
  const drop = (): void => {
    setTyped({})
    setTried(false)
    draft.drop()
  }
  const put = (id: string, patch: Partial<ProviderDraft>): void =>
    set({ list: value.list.map((one) => (one.id === id ? { ...one, ...patch } : one)) })
  const type = (id: string, name: string, text: string | null): void => {
    const { [name]: _was, ...others } = typed[id] ?? {}
    setTyped({ ...typed, [id]: text === null ? others : { ...others, [name]: text } })
  }
  const change = (): Change | null => {
    setTried(true)
    const isWhole = value.list.every(
      (one) => Object.keys(faultsIn(one, knownOf(one.id), typed)).length === 0,
    )
    return isWhole ? changeOf(document, value, typed) : null
  }
  const isTyped = Object.values(typed).some((fields) => Object.keys(fields ?? {}).length > 0)
  const used = value.list.filter(({ off }) => !off)
  return (
    <SettingsForm
      settings={settings}
      isChanged={draft.isChanged || isTyped}
      change={change}
      onSaved={drop}
      onDrop={drop}
      folds
    >
      {value.list.map((one) => (
        <ProviderCard
          key={one.id}
          settings={settings}
          draft={one}
          known={knownOf(one.id)}
          typed={typed}
          tried={tried}
          needed={used.length === 1 && !one.off}
          onDraft={(patch) => put(one.id, patch)}
          onType={(name, text) => type(one.id, name, text)}
          onRemove={() => set(withoutAccount(value, one.id))}
        />
      ))}
      <fieldset className="settings-fields" disabled={settings.locked !== null}>
        <Preference draft={value} onOrder={(order) => set({ order })} />
        <Group title={t('account.add')}>
          <div className="provider-add">
            {systemsIn(document.shop.currency).map((system) => (
              <Key key={system} icon="plus" onPress={() => set(withAccount(value, system))}>
                {systems[system].label}
              </Key>
            ))}
          </div>
        </Group>
      </fieldset>
      <div>
        <Key kind="quiet" icon="list" onPress={() => openSection('history')}>
          {t('account.history')}
        </Key>
      </div>
    </SettingsForm>
  )
}

export const Providers = () => (
  <WithSettings>{(settings) => <ProvidersForm settings={settings} />}</WithSettings>
)
