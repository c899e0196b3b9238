// The providers the shop has an account with: those that sell in its country, their keys typed in and
// tried live. One that could not be tried may be kept, once somebody has said so.

import { useState } from 'react'
import { countries } from '../../shared/config/countries.ts'
import { type SystemId, systems, systemsIn } from '../../shared/config/systems.ts'
import { AccountFields } from '../account/AccountFields.tsx'
import { type Account, faultsOf, newAccount } from '../account/account.ts'
import { Check } from '../account/Check.tsx'
import { call } from '../client/client.ts'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { Field, Switch } from '../settings/parts/Field.tsx'
import { type Draft, isWhole, toProvider } from './draft.ts'
import { Step } from './Step.tsx'
import { change, goTo, markTried, setCheck, stepAfter, stepBefore, useSetup } from './store.ts'

async function check(account: Account): Promise<void> {
  setCheck(account.id, { kind: 'asking' })
  const answer = await call('setup.check', { provider: toProvider(account) })
  const now = useSetup.getState().draft?.accounts.find(({ id }) => id === account.id)
  // Typed on meanwhile: the answer is about something else.
  if (JSON.stringify(now) !== JSON.stringify(account)) return setCheck(account.id, undefined)
  setCheck(
    account.id,
    answer.ok ? { kind: 'said', said: answer.value } : { kind: 'failed', error: answer.error },
  )
}

type CardProps = { readonly draft: Draft; readonly system: SystemId }

function Card({ draft, system }: CardProps) {
  const { t, list } = useText()
  const { checks, tried } = useSetup()
  const [asked, setAsked] = useState(false)
  const { label, products } = systems[system]
  const account = draft.accounts.find((one) => one.system === system)
  const others = draft.accounts.filter((one) => one.system !== system)
  const put = (next: Account | null): void => {
    setCheck(system, undefined)
    const all = next === null ? others : [...others, next]
    // As they are listed, which is how they are preferred.
    const order = systemsIn(countries[draft.country ?? 'NG'].currency)
    change({ accounts: all.toSorted((a, b) => order.indexOf(a.system) - order.indexOf(b.system)) })
  }
  const faults = account ? faultsOf(account) : {}
  return (
    <section className="card setup-card stack" aria-label={label}>
      <h2>{label}</h2>
      <p className="soft">{list(products.map((id) => t(`product.${id}`)))}</p>
      <Switch
        label={t('setup.account.has', { provider: label })}
        on={account !== undefined}
        words={[t('account.yes'), t('account.no')]}
        onChange={(on) => put(on ? newAccount(system, []) : null)}
      />
      {account ? (
        <>
          <AccountFields
            account={account}
            faults={tried.includes('providers') || asked ? faults : {}}
            onType={(name, value) =>
              put({ ...account, credentials: { ...account.credentials, [name]: value ?? '' } })
            }
            onAddress={(baseUrl) => put({ ...account, baseUrl })}
          />
          <Field
            label={t('account.label')}
            value={account.label}
            most={40}
            hint={t('account.label.hint')}
            onChange={(next) => put({ ...account, label: next })}
          />
          <Check
            label={account.label}
            state={checks[account.id]}
            onCheck={() => {
              setAsked(true)
              if (Object.keys(faults).length === 0) void check(account)
            }}
          />
        </>
      ) : null}
    </section>
  )
}

export function ProvidersStep({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { checks, tried, restored } = useSetup()
  const [warned, setWarned] = useState(false)
  const missing = !isWhole(draft, 'providers')
  const unsure = draft.accounts.filter(({ id }) => {
    const state = checks[id]
    return state?.kind !== 'said' || state.said.result !== 'accepted'
  })
  const warns = warned && !missing && unsure.length > 0
  const mustType =
    restored && draft.accounts.some((one) => Object.keys(one.credentials).length === 0)
  const go = (): void => {
    markTried('providers')
    if (missing) return
    if (unsure.length > 0 && !warned) return setWarned(true)
    goTo(stepAfter('providers'))
  }
  const said = warns
    ? t('setup.account.unchecked', { providers: unsure.map(({ label }) => label).join(', ') })
    : tried.includes('providers') && missing
      ? t(draft.accounts.length === 0 ? 'setup.account.none' : 'setup.missing')
      : null
  return (
    <Step
      title={t('setup.step.providers')}
      text={t('setup.account.text')}
      go={t(warns ? 'setup.account.goOn' : 'setup.next')}
      onBack={() => goTo(stepBefore('providers'))}
      onGo={go}
      said={
        said === null ? null : (
          <Note tone="amber" icon="warn">
            {said}
          </Note>
        )
      }
    >
      {mustType ? (
        <Note tone="blue" icon="lock">
          {t('setup.account.again')}
        </Note>
      ) : null}
      {systemsIn(countries[draft.country ?? 'NG'].currency).map((system) => (
        <Card key={system} draft={draft} system={system} />
      ))}
    </Step>
  )
}
