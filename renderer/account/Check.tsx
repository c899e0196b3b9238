// Asks a provider whether it knows an account, and says in plain words what came of it.

import type { Output } from '../../shared/contract/contract.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note, type Tone } from '../design/Note.tsx'
import type { IconName } from '../design/icons.tsx'
import { Since } from '../design/Since.tsx'
import { errorText } from '../i18n/facts.ts'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'

export type Checked = Output<'settings.check'>

export type CheckState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'said'; readonly said: Checked }
  | { readonly kind: 'failed'; readonly error: ScreenError }

type Props = {
  readonly label: string
  /** Undefined: not asked since something was typed. */
  readonly state: CheckState | undefined
  readonly onCheck: () => void
}

const looks = {
  accepted: ['green', 'check'],
  refused: ['red', 'cross'],
  unreachable: ['amber', 'lineDown'],
  unclear: ['amber', 'question'],
} as const satisfies Readonly<Record<Checked['result'], readonly [Tone, IconName]>>

function Said({ said, label }: { readonly said: Checked; readonly label: string }) {
  const { t, money } = useText()
  const { result, detail, balance } = said
  const [tone, icon] = looks[result]
  return (
    <Note tone={tone} icon={icon}>
      {t(`account.check.${result}`, { provider: label })}{' '}
      {balance
        ? t('account.check.balance', { amount: money(balance.amount, balance.currency) })
        : null}
      {detail === null ? null : <Told className="check-detail" said={detail} />}
    </Note>
  )
}

export function Check({ label, state, onCheck }: Props) {
  const text = useText()
  const { t } = text
  const asking = state?.kind === 'asking'
  return (
    <div className="account-check">
      <Key icon="question" disabled={asking} onPress={onCheck}>
        {asking
          ? t('account.checking', { provider: label })
          : t('account.check', { provider: label })}
        {asking ? <Since /> : null}
      </Key>
      <div role="status">
        {state?.kind === 'said' ? <Said said={state.said} label={label} /> : null}
        {state?.kind === 'failed' ? (
          <Note tone="red" icon="cross">
            {errorText(text, state.error)}
          </Note>
        ) : null}
      </div>
    </div>
  )
}
