// The shop's limits: what may wait for a provider that is down, how much is sold at once, when a float is
// low, and what a cashier may do alone.

import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useTill } from '../../stores/till.ts'
import { useDraft } from '../parts/drafts.ts'
import { Field, Group, Switch } from '../parts/Field.tsx'
import { SettingsForm, WithSettings } from '../parts/Form.tsx'
import type { Change, Settings } from '../parts/settings-store.ts'
import {
  type AmountName,
  type LimitsDraft,
  type OfflineProduct,
  changeOf,
  faultsIn,
  formOf,
  offlineNames,
} from './edit.ts'

type Part = {
  readonly value: LimitsDraft
  readonly set: (patch: Partial<LimitsDraft>) => void
  readonly wrong: (name: string) => string | null
  readonly currency: string
}

function Amount({ name, part }: { readonly name: AmountName; readonly part: Part }) {
  const { t } = useText()
  const { value, set, wrong, currency } = part
  return (
    <Field
      label={t(`limits.${name}`, { currency })}
      value={value.amounts[name]}
      mode="decimal"
      most={18}
      hint={t('limits.none')}
      wrong={wrong(name)}
      onChange={(text) => set({ amounts: { ...value.amounts, [name]: text } })}
    />
  )
}

type CountProps = {
  readonly name: 'waitMinutes' | 'perMeter' | 'lockMinutes'
  readonly most: number
  readonly hint?: string
  readonly part: Part
}

/** A whole number. */
function Count({ name, most, hint, part: { value, set, wrong } }: CountProps) {
  const { t } = useText()
  return (
    <Field
      label={t(`limits.${name}`)}
      value={value[name]}
      mode="numeric"
      most={most}
      hint={hint}
      wrong={wrong(name)}
      onChange={(text) => set({ [name]: text })}
    />
  )
}

const isOffline = (product: string): product is OfflineProduct =>
  Object.hasOwn(offlineNames, product)

/** What is sold here and could wait. */
function Offline({ part }: { readonly part: Part }) {
  const { t } = useText()
  const { value, set } = part
  const sold = useTill((till) => till.about?.products)
  const words = [t('account.yes'), t('account.no')] as const
  return (
    <Group title={t('limits.offline')}>
      <p className="soft">{t('limits.offline.text')}</p>
      {(sold ?? []).map(({ id }) =>
        isOffline(id) ? (
          <Switch
            key={id}
            label={t('limits.offline.may', { product: t(`product.${id}`) })}
            on={value.offline[id]}
            words={words}
            onChange={(on) => set({ offline: { ...value.offline, [id]: on } })}
          />
        ) : null,
      )}
      <div className="settings-pair">
        <Amount name="queuedMaxAmount" part={part} />
        <Amount name="queuedMaxTotal" part={part} />
        <Count name="waitMinutes" most={5} hint={t('limits.waitMinutes.hint')} part={part} />
        <Count name="perMeter" most={3} part={part} />
      </div>
    </Group>
  )
}

function Floats({ settings, part }: { readonly settings: Settings; readonly part: Part }) {
  const { t } = useText()
  const { value, set, wrong, currency } = part
  return (
    <Group title={t('limits.float')}>
      <p className="soft">{t('limits.float.text')}</p>
      <div className="settings-pair">
        {settings.document.providers.map(({ id, label }) => (
          <Field
            key={id}
            label={t('limits.float.below', { provider: label, currency })}
            value={value.lowFloats[id] ?? ''}
            mode="decimal"
            most={18}
            hint={t('limits.float.none')}
            wrong={wrong(id)}
            onChange={(text) => set({ lowFloats: { ...value.lowFloats, [id]: text } })}
          />
        ))}
      </div>
    </Group>
  )
}

function People({ part }: { readonly part: Part }) {
  const { t } = useText()
  const { value, set } = part
  const words = [t('account.yes'), t('account.no')] as const
  return (
    <Group title={t('limits.people')}>
      <Switch
        label={t('limits.shiftNeeded')}
        on={value.shiftNeeded}
        words={words}
        onChange={(shiftNeeded) => set({ shiftNeeded })}
      />
      <Switch
        label={t('limits.cashierRefunds')}
        on={value.cashierRefunds}
        words={words}
        onChange={(cashierRefunds) => set({ cashierRefunds })}
      />
      <div className="settings-pair">
        <Count name="lockMinutes" most={3} hint={t('limits.lockMinutes.hint')} part={part} />
      </div>
    </Group>
  )
}

function LimitsForm({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const { document } = settings
  const draft = useDraft('limits', formOf(document))
  const { currency } = document.shop
  const [tried, setTried] = useState(false)
  const faults = faultsIn(draft.value, currency)
  const drop = (): void => {
    setTried(false)
    draft.drop()
  }
  const change = (): Change | null => {
    setTried(true)
    return Object.keys(faults).length === 0 ? changeOf(document, draft.value) : null
  }
  const part: Part = {
    value: draft.value,
    set: draft.set,
    currency,
    wrong: (name) => {
      const fault = tried ? faults[name] : undefined
      return fault === undefined ? null : t(`limits.fault.${fault}`, { currency })
    },
  }
  return (
    <SettingsForm
      settings={settings}
      isChanged={draft.isChanged}
      change={change}
      onSaved={drop}
      onDrop={drop}
    >
      <Group title={t('limits.amounts')}>
        <div className="settings-pair">
          <Amount name="minAmount" part={part} />
          <Amount name="maxAmount" part={part} />
        </div>
      </Group>
      <Offline part={part} />
      <Floats settings={settings} part={part} />
      <People part={part} />
    </SettingsForm>
  )
}

export const Limits = () => (
  <WithSettings>{(settings) => <LimitsForm settings={settings} />}</WithSettings>
)
