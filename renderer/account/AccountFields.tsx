// The fields of an account with a provider system: its keys, what else it wants, its address.

import type { Output } from '../../shared/contract/contract.ts'
import { systems } from '../../shared/config/systems.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../settings/parts/Field.tsx'
import type { Account, AccountFaults } from './account.ts'
import { SecretField } from './SecretField.tsx'
import './account.css'

type Masked = Output<'settings.get'>['document']['providers'][number]['credentials']

type Props = {
  readonly account: Account
  /** What the till has of it; left out, nothing. */
  readonly saved?: Masked | undefined
  /** Empty until somebody tried to go on. */
  readonly faults: AccountFaults
  readonly onType: (name: string, value: string | null) => void
  readonly onAddress: (baseUrl: string) => void
}

const nothingSaved: Masked = {}
const modes = { email: 'email', phone: 'tel', text: 'text' } as const

export function AccountFields({ account, saved = nothingSaved, faults, onType, onAddress }: Props) {
  const { t } = useText()
  const { fields, baseUrl } = systems[account.system]
  const wrong = (name: string): string | null => {
    const fault = faults[name]
    return fault === undefined ? null : t(`account.fault.${fault}`)
  }
  return (
    <>
      {fields.map(({ name, kind, required, choices = [] }) => {
        const known = saved[name]
        const typed = account.credentials[name]
        const label = t(`account.field.${name}` as 'account.field.apiKey')
        if (kind === 'secret') {
          const masked = typeof known === 'object' ? known : null
          return (
            <SecretField
              key={name}
              label={label}
              saved={typed === undefined ? masked : null}
              value={typed ?? ''}
              wrong={wrong(name)}
              onChange={(value) => onType(name, value)}
              onReplace={masked ? (replace): void => onType(name, replace ? '' : null) : undefined}
            />
          )
        }
        const value = typed ?? (typeof known === 'string' ? known : '')
        if (kind === 'choice') {
          return (
            <div key={name} className="field">
              <span>{label}</span>
              <ChoiceList
                label={label}
                value={value === '' ? (choices[0] ?? null) : value}
                choices={choices.map((one) => ({
                  value: one,
                  label: t(`account.choice.${one}` as 'account.choice.ar'),
                }))}
                onChange={(next) => onType(name, next)}
              />
            </div>
          )
        }
        // A name that counts as a key is masked once it is saved; its end stands where it is typed.
        const end = typeof known === 'object' ? `•••• ${known.end ?? ''}` : ''
        return (
          <Field
            key={name}
            label={required ? label : t('account.optional', { field: label })}
            value={value}
            placeholder={end}
            mode={modes[kind]}
            wrong={wrong(name)}
            onChange={(next) => onType(name, next === '' && end !== '' ? null : next)}
          />
        )
      })}
      <Field
        label={t('account.address')}
        value={account.baseUrl}
        mode="url"
        mono
        hint={t(baseUrl === null ? 'account.address.own' : 'account.address.usual')}
        wrong={wrong('baseUrl')}
        onChange={onAddress}
      />
    </>
  )
}
