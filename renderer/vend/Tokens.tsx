// The tokens: huge, in groups of four, numbered in the order to enter, each with what it is for.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { groupToken } from '../../shared/sts/token.ts'
import { Note } from '../design/Note.tsx'
import { providerLabel } from '../stores/till.ts'
import { useText } from '../i18n/use-text.ts'

type Token = VendView['tokens'][number]

function TokenLine({ token, step }: { readonly token: Token; readonly step: number | null }) {
  const { t } = useText()
  return (
    <li className="token">
      <p className="token-for">
        {step === null ? null : <span className="token-step">{step}</span>}
        <span>{t(`token.${token.kind}`)}</span>
        {token.units ? (
          <span className="money">{t('token.units', { units: token.units })}</span>
        ) : null}
        {token.label ? <bdi className="soft">{token.label}</bdi> : null}
      </p>
      <p className="token-digits mono" data-digits={token.digits}>
        {groupToken(token.digits)}
      </p>
      {token.unsplittable ? (
        <Note tone="amber" icon="warn">
          {t('token.unsplittable')}
        </Note>
      ) : null}
    </li>
  )
}

export function Tokens({ vend }: { readonly vend: VendView }) {
  const { t } = useText()
  // Everything went to debt: the headline says so.
  if (vend.noTokenBecauseDebt) return null
  // Airtime, data and TV arrive by themselves; the headline says so.
  if (vend.tokens.length === 0 && vend.product !== 'electricity') return null
  if (vend.tokens.length === 0) {
    return (
      <Note tone="amber" icon="warn">
        {t('token.missing', {
          provider: providerLabel(vend.providerId),
          reference: vend.reference,
        })}
      </Note>
    )
  }
  const several = vend.tokens.length > 1
  return (
    <ol
      className="tokens"
      data-count={Math.min(vend.tokens.length, 4)}
      aria-label={t('token.title')}
    >
      {vend.tokens.map((token, index) => (
        <TokenLine key={token.digits} token={token} step={several ? index + 1 : null} />
      ))}
    </ol>
  )
}
