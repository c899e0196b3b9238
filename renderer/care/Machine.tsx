// The till on its computer: whether it starts with it and fills the screen, and the way out.

import { useState } from 'react'
import { leftOf } from '../../shared/left/left.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { Override } from '../override/Override.tsx'
import { useDraft } from '../settings/parts/drafts.ts'
import { Switch } from '../settings/parts/Field.tsx'
import { SettingsForm, WithSettings } from '../settings/parts/Form.tsx'
import type { Settings } from '../settings/parts/settings-store.ts'
import { LeftLines } from '../shift/Left.tsx'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import './care.css'

const formOf = ({ machine }: Settings['document']) => ({
  autostart: machine?.autostart ?? false,
  kiosk: machine?.kiosk ?? false,
})

function Form({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const { value, set, isChanged, drop } = useDraft('machine', formOf(settings.document))
  const words = [t('care.on'), t('care.off')] as const
  return (
    <SettingsForm
      settings={settings}
      isChanged={isChanged}
      change={() => ({ machine: value })}
      onSaved={drop}
      onDrop={drop}
    >
      <Switch
        label={t('machine.autostart')}
        on={value.autostart}
        words={words}
        onChange={(autostart) => set({ autostart })}
      />
      <Switch
        label={t('machine.kiosk')}
        on={value.kiosk}
        words={words}
        onChange={(kiosk) => set({ kiosk })}
      />
      <p className="soft">{t('machine.kiosk.hint')}</p>
    </SettingsForm>
  )
}

function Leave() {
  const { t } = useText()
  const status = useTill((till) => till.status)
  const [asking, setAsking] = useState(false)
  return (
    <section className="stack">
      <p className="soft">{t('machine.leave.text')}</p>
      {status ? <LeftLines left={leftOf(status)} /> : null}
      <div className="care-keys">
        <Key icon="door" onPress={() => setAsking(true)}>
          {t('machine.leave')}
        </Key>
      </div>
      {asking ? (
        <Override
          title={t('machine.leave')}
          onClose={() => setAsking(false)}
          act={async (given) => {
            const answer = await call('machine.leave', given)
            return answer.ok ? null : answer.error
          }}
        />
      ) : null}
    </section>
  )
}

export function Machine() {
  const { t } = useText()
  const machine = useAnswer('machine.state', {}, 0)?.machine
  if (machine === undefined) return <p className="soft">{t('settings.reading')}</p>
  return (
    <>
      {machine === null ? (
        <Note tone="blue" icon="hand">
          {t('machine.browser')}
        </Note>
      ) : null}
      {machine?.trouble ? (
        <Note tone="red" icon="warn">
          {t('machine.trouble', { why: machine.trouble })}
        </Note>
      ) : null}
      <WithSettings>{(settings) => <Form settings={settings} />}</WithSettings>
      {machine === null ? null : <Leave />}
    </>
  )
}
