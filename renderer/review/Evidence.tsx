// What is known of what a person must decide: the sentences, whom to call, and what to tell them.

import type { Output } from '../../shared/contract/contract.ts'
import { groupToken } from '../../shared/sts/token.ts'
import { Icon } from '../design/icons.tsx'
import { Note } from '../design/Note.tsx'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'
import { evidenceText } from './words.ts'

type Known = Output<'review.evidence'>

export function Sentences({ known }: { readonly known: Known }) {
  const text = useText()
  return (
    <ol className="evidence" aria-label={text.t('review.evidence')}>
      {known.sentences.map((one) => (
        <li key={`${one.at} ${one.code} ${one.words ?? ''}`}>
          <span>{evidenceText(text, one, known.quote.provider)}</span>
          {one.words === null ? null : <Told className="evidence-words soft" said={one.words} />}
        </li>
      ))}
    </ol>
  )
}

export function WhomToCall({ known }: { readonly known: Known }) {
  const { t, money, date } = useText()
  const { support, quote } = known
  const tell: readonly (readonly [string, string | null])[] = [
    [t('review.quote.reference'), quote.reference],
    [t('review.quote.theirs'), quote.providerRef],
    [t('review.quote.account'), quote.account],
    [t('review.quote.amount'), money(quote.amount, quote.currency)],
    [t('review.quote.at'), date(quote.at)],
  ]
  const ways = [support?.phone, support?.email, support?.url].filter((way) => way !== undefined)
  return (
    <section className="card review-call stack">
      <h3>{t('review.call', { provider: quote.provider })}</h3>
      {ways.length === 0 ? (
        <p className="soft">{t('review.call.none', { provider: quote.provider })}</p>
      ) : (
        <p className="review-ways">
          {ways.map((way) => (
            <span key={way}>
              <Icon name="phone" /> <bdi className="mono">{way}</bdi>
            </span>
          ))}
        </p>
      )}
      <dl className="facts">
        {tell.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd>
                {/* A number is spelled; a date of an Arabic shop reads from the right. */}
                <bdi className={/^[\w-]+$/.test(value) ? 'mono' : ''}>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}

export function SeenTokens({ known }: { readonly known: Known }) {
  const { t } = useText()
  if (known.seen.length === 0) return null
  return (
    <div className="stack">
      <Note tone="amber" icon="warn">
        {t('review.seen')}
      </Note>
      {known.seen.map(({ digits }) => (
        <p key={digits} className="mono">
          {groupToken(digits)}
        </p>
      ))}
    </div>
  )
}
