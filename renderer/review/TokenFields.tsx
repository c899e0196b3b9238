// Tokens typed in as they are read out: each is checked with every key, so a digit missing is seen
// while the provider is still on the telephone.

import { lacksCredit, readHandToken } from '../../shared/review/hand-token.ts'
import { digitsOf, groupToken } from '../../shared/sts/token.ts'
import { Key } from '../design/Key.tsx'
import { Badge, Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'

const most = 6

function Verdict({ text }: { readonly text: string }) {
  const { t } = useText()
  const digits = digitsOf(text)
  if (digits === '') return null
  const read = readHandToken(text)
  if (!read.ok) {
    return (
      <Badge tone={read.problem === 'length' ? 'grey' : 'red'} icon="warn">
        {read.problem === 'length'
          ? t('review.token.length', { digits: digits.length })
          : t('review.token.too-large')}
      </Badge>
    )
  }
  if (read.odd) {
    return (
      <Badge tone="amber" icon="warn">
        {t('review.token.odd')}
      </Badge>
    )
  }
  return (
    <Badge tone="green" icon="check">
      {t(read.token.stsClass === 2 ? 'review.token.key-change' : 'review.token.credit')}
    </Badge>
  )
}

export const areTokens = (tokens: readonly string[]): boolean => {
  const typed = tokens.filter((text) => digitsOf(text) !== '')
  return typed.length > 0 && typed.every((text) => readHandToken(text).ok)
}

/** All of them are whole, and what they would bring the customer is nothing. */
function buyNothing(tokens: readonly string[]): boolean {
  const read = tokens.filter((text) => digitsOf(text) !== '').map((text) => readHandToken(text))
  const whole = read.filter((one) => one.ok).map(({ token }) => token)
  return whole.length === read.length && lacksCredit(whole)
}

type Props = {
  readonly tokens: readonly string[]
  readonly onTokens: (tokens: readonly string[]) => void
}

export function TokenFields({ tokens, onTokens }: Props) {
  const { t } = useText()
  return (
    <div className="stack">
      {tokens.map((text, index) => (
        // Fields have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <label key={index} className="field">
          <span>{t('review.token', { n: index + 1 })}</span>
          <input
            className="mono review-token"
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            value={groupToken(digitsOf(text))}
            onChange={(event) => onTokens(tokens.with(index, event.target.value))}
          />
          <Verdict text={text} />
        </label>
      ))}
      <div role="status">
        {buyNothing(tokens) ? (
          <Note tone="amber" icon="warn">
            {t('review.token.no-credit')}
          </Note>
        ) : null}
      </div>
      {tokens.length < most ? (
        <Key icon="plus" kind="quiet" onPress={() => onTokens([...tokens, ''])}>
          {t('review.token.add')}
        </Key>
      ) : null}
    </div>
  )
}
