// One provider of the shop: closed, its name and how it stands; open, its account.

import { useState } from 'react'
import { AccountFields } from '../../account/AccountFields.tsx'
import { Check, type CheckState } from '../../account/Check.tsx'
import { call } from '../../client/client.ts'
import { systems } from '../../../shared/config/systems.ts'
import { Key } from '../../design/Key.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Field, Switch } from '../parts/Field.tsx'
import { WhyLocked } from '../parts/Form.tsx'
import type { Settings } from '../parts/settings-store.ts'
import { type ProviderDraft, type Typed, accountOf, faultsIn, savedOf, toTyped } from './edit.ts'

type Props = {
  readonly settings: Settings
  readonly draft: ProviderDraft
  readonly known: Settings['document']['providers'][number] | undefined
  readonly typed: Typed
  /** What is missing is said. */
  readonly tried: boolean
  /** Nothing could be sold without it. */
  readonly needed: boolean
  readonly onDraft: (patch: Partial<ProviderDraft>) => void
  readonly onType: (name: string, value: string | null) => void
  readonly onRemove: () => void
}

/** Asks with what stands in the fields now; the answer goes once any of them is touched. */
function useCheck({ draft, known, typed }: Props): readonly [CheckState | undefined, () => void] {
  const [checked, setChecked] = useState<{ of: string; state: CheckState } | null>(null)
  const provider = toTyped(draft, known, typed)
  const of = JSON.stringify(provider)
  const check = async (): Promise<void> => {
    setChecked({ of, state: { kind: 'asking' } })
    const answer = await call('settings.check', { provider })
    const state: CheckState = answer.ok
      ? { kind: 'said', said: answer.value }
      : { kind: 'failed', error: answer.error }
    setChecked((now) => (now?.of === of ? { of, state } : now))
  }
  return [checked?.of === of ? checked.state : undefined, () => void check()]
}

function Open(props: Props) {
  const { settings, draft, known, typed, tried, needed, onDraft, onType, onRemove } = props
  const { t } = useText()
  const [asked, setAsked] = useState(false)
  const [state, check] = useCheck(props)
  const faults = faultsIn(draft, known, typed)
  const shown = tried || asked ? faults : {}
  const { label } = draft
  return (
    <div className="stack provider-open">
      <WhyLocked settings={settings} />
      <Switch
        label={t('account.on', { provider: label })}
        on={!draft.off}
        words={[t('account.yes'), t('account.no')]}
        disabled={needed}
        onChange={(on) => onDraft({ off: !on })}
      />
      {needed ? <p className="soft">{t('account.last')}</p> : null}
      <AccountFields
        account={accountOf(draft, typed)}
        saved={savedOf(draft, known)}
        faults={shown}
        onType={onType}
        onAddress={(baseUrl) => onDraft({ baseUrl })}
      />
      <Check
        label={label}
        state={state}
        onCheck={() => {
          setAsked(true)
          if (Object.keys(faults).length === 0) check()
        }}
      />
      <div className="settings-pair">
        <Field
          label={t('account.label')}
          value={label}
          most={40}
          hint={t('account.label.hint')}
          wrong={shown['label'] ? t('settings.needed') : null}
          onChange={(next) => onDraft({ label: next })}
        />
        <Field
          label={t('account.support')}
          value={draft.phone}
          most={40}
          mode="tel"
          hint={t('account.support.hint')}
          onChange={(phone) => onDraft({ phone })}
        />
      </div>
      <div>
        <Key icon="cross" disabled={needed} onPress={onRemove}>
          {t('account.remove', { provider: label })}
        </Key>
      </div>
    </div>
  )
}

export function ProviderCard(props: Props) {
  const { draft, known } = props
  const { t, list } = useText()
  // One that is new is there to be filled in.
  const [open, setOpen] = useState(known === undefined)
  const isWrong = props.tried && Object.keys(faultsIn(draft, known, props.typed)).length > 0
  return (
    <section className="card provider-card" aria-label={draft.label}>
      <Key
        kind="quiet"
        className="provider-row"
        icon={draft.off ? 'hand' : 'bolt'}
        pressed={open}
        onPress={() => setOpen(!open)}
      >
        <span className="grow provider-words">
          <bdi>{draft.label}</bdi>
          <span className="soft">
            {list(systems[draft.system].products.map((id) => t(`product.${id}`)))}
          </span>
        </span>
        <span className={isWrong ? 'settings-wrong' : 'soft'}>
          {isWrong ? t('account.missing') : t(draft.off ? 'account.state.off' : 'account.state.on')}
        </span>
      </Key>
      {open ? (
        <fieldset className="settings-fields" disabled={props.settings.locked !== null}>
          <Open {...props} />
        </fieldset>
      ) : null}
    </section>
  )
}
