// The shop: what heads its slips, and where its days begin.

import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useDraft } from './parts/drafts.ts'
import { Field } from './parts/Field.tsx'
import { SettingsForm, WithSettings } from './parts/Form.tsx'
import type { Change, Settings } from './parts/settings-store.ts'
import { ShopContact } from './parts/ShopContact.tsx'
import { TimeZone } from './parts/TimeZone.tsx'

type Shop = NonNullable<Change['shop']>

const formOf = ({ shop }: Settings['document']) => ({
  name: shop.name,
  address: shop.address ?? '',
  phone: shop.phone ?? '',
  taxNumber: shop.taxNumber ?? '',
  till: String(shop.till),
  timeZone: shop.timeZone,
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function ShopForm({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const draft = useDraft('shop', formOf(settings.document))
  const [tried, setTried] = useState(false)
  const { value, set } = draft
  const missing = (text: string): string | null =>
    tried && text.trim() === '' ? t('settings.needed') : null
  const change = (): Change | null => {
    setTried(true)
    if (value.name.trim() === '' || value.till.trim() === '') return null
    const { name, till, timeZone } = value
    const shop = {
      name: name.trim(),
      till: till.trim(),
      timeZone,
      address: orNull(value.address),
      phone: orNull(value.phone),
      taxNumber: orNull(value.taxNumber),
    } as Shop
    return { shop }
  }
  return (
    <SettingsForm
      settings={settings}
      isChanged={draft.isChanged}
      change={change}
      onSaved={draft.drop}
      onDrop={draft.drop}
    >
      <Field
        label={t('settings.shop.name')}
        value={value.name}
        most={60}
        wrong={missing(value.name)}
        onChange={(name) => set({ name })}
      />
      <ShopContact value={value} onChange={set} hint={t('settings.shop.slip')} />
      <div className="settings-pair">
        <Field
          label={t('settings.shop.till')}
          value={value.till}
          most={8}
          wrong={missing(value.till)}
          hint={t('settings.shop.till.hint')}
          onChange={(till) => set({ till })}
        />
        <Field
          label={t('settings.shop.currency')}
          value={settings.document.shop.currency}
          disabled
          hint={t('settings.shop.currency.hint')}
          onChange={() => undefined}
        />
      </div>
      <TimeZone value={value.timeZone} onChange={(timeZone) => set({ timeZone })} />
    </SettingsForm>
  )
}

export const Shop = () => (
  <WithSettings>{(settings) => <ShopForm settings={settings} />}</WithSettings>
)
