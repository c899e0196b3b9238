// Who the meter belongs to, as the provider says; what they owe; what looks odd. Warnings never block.

import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import { providerLabel } from '../stores/till.ts'
import { type Draft, type LookUp, groupDigits } from './draft.ts'
import { useNow } from '../stores/now.ts'

function Asking({ sinceAt, account }: { readonly sinceAt: number; readonly account: string }) {
  const { t, length } = useText()
  const now = useNow()
  return (
    <div className="who" role="status">
      <h2 className="who-name soft">{t('who.asking')}</h2>
      <p className="mono">{groupDigits(account)}</p>
      <p className="soft">{t('who.asking.since', { length: length(now - sinceAt) })}</p>
    </div>
  )
}

function Found({ answer, account }: { readonly answer: LookUp; readonly account: string }) {
  const text = useText()
  const { t, money } = text
  const { customer, debts, limits, warnings } = answer
  return (
    <div className="who" role="status">
      {customer === null ? (
        <h2 className="who-name mono">{groupDigits(account)}</h2>
      ) : (
        <>
          <h2 className="who-name">
            <bdi>{customer.name ?? t('who.unnamed')}</bdi>
          </h2>
          <p className="mono who-meter">{groupDigits(customer.account)}</p>
          <p className="soft">
            <bdi>{[customer.address, customer.tariff].filter(Boolean).join(' · ')}</bdi>
          </p>
        </>
      )}
      {customer === null ? (
        <Note tone="amber" icon="warn">
          {t('who.unasked', { provider: providerLabel(answer.providerId) })}
        </Note>
      ) : null}
      {debts.map((debt) => (
        <p key={debt.label} className="pair">
          <span>{t('who.debt', { label: debt.label })}</span>
          <span className="money">{money(debt.amount)}</span>
        </p>
      ))}
      {limits.min !== null && limits.max !== null ? (
        <p className="soft">
          {t('who.limits', { min: money(limits.min), max: money(limits.max) })}
        </p>
      ) : null}
      {warnings
        .filter((warning) => warning.code !== 'name-missing' || customer !== null)
        .map((warning) => (
          <Note key={warning.code} tone="amber" icon="warn">
            {t(`warning.${warning.code}`)}
          </Note>
        ))}
    </div>
  )
}

export function Who({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const { t } = text
  const { look, account } = draft
  switch (look.kind) {
    case 'none':
      return null
    case 'asking':
      return <Asking sinceAt={look.sinceAt} account={account} />
    case 'found':
      return <Found answer={look.answer} account={account} />
    case 'failed':
      return (
        <div className="who" role="alert">
          <h2 className="who-name">{t('who.unknown')}</h2>
          <p className="mono who-meter">{groupDigits(account)}</p>
          {look.error.code === 'provider-unreachable' ? (
            <Note tone="amber" icon="lineDown">
              {t('who.unreachable')}
            </Note>
          ) : (
            <Note tone="red" icon="cross">
              {errorText(text, look.error)}
            </Note>
          )}
        </div>
      )
  }
}
