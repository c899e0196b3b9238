// The decision: what the provider said, the token where one is owed, and a supervisor's word for it.
// Says before it is pressed what it does to the money.

import { useState } from 'react'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { ScreenError } from '../client/transport.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { areTokens, TokenFields } from './TokenFields.tsx'

export type Subject = {
  readonly vendId?: string
  readonly batchId?: string
  readonly n?: number
}
type Decision = Input<'review.decide'>['decision']

type Props = {
  readonly subject: Subject
  readonly kind: 'sale' | 'bulk' | 'collect'
  readonly known: Output<'review.evidence'>
  /** Of a collect nobody knows the number of. */
  readonly asksNumber: boolean
  readonly amount: string
  readonly onDecided: () => void
}

const lateWords = (t: Text['t'], kind: 'sold' | 'lost', sold: boolean, amount: string): string =>
  kind === 'sold'
    ? sold
      ? t('review.late.go.sold')
      : t('review.go.not-delivered', { amount })
    : sold
      ? t('review.late.go.lost', { amount })
      : t('review.late.go.whole')

export function Decide({ subject, kind, known, asksNumber, amount, onDecided }: Props) {
  const { t, money } = useText()
  const [decision, setDecision] = useState<Decision | null>(null)
  const [tokens, setTokens] = useState<readonly string[]>([''])
  const [noTokenDue, setNoTokenDue] = useState(false)
  const [receiptNo, setReceiptNo] = useState('')
  const [providerBatch, setProviderBatch] = useState('')
  const [asking, setAsking] = useState(false)
  const { late } = known
  // What was sold after all has its token here already.
  const owes = known.owesToken && late === null
  const delivered = decision === 'delivered'
  const collect = kind === 'collect'
  const ready =
    decision === 'not-delivered' ||
    (delivered &&
      (!owes || noTokenDue || areTokens(tokens)) &&
      (!asksNumber || providerBatch.trim() !== ''))
  const act = async (given: Given): Promise<ScreenError | null> => {
    if (!decision) return null
    const answer = await call('review.decide', {
      ...subject,
      decision,
      ...(delivered && owes && !noTokenDue
        ? { tokens: tokens.filter((text) => text.trim() !== '') }
        : {}),
      ...(delivered && noTokenDue ? { noTokenDue } : {}),
      ...(delivered && receiptNo.trim() !== '' ? { receiptNo: receiptNo.trim() } : {}),
      ...(delivered && asksNumber ? { providerBatch: providerBatch.trim() } : {}),
      ...given,
    })
    if (!answer.ok) return answer.error
    onDecided()
    return null
  }
  const owed = money(amount, known.quote.currency)
  const goWords = late
    ? lateWords(t, late.kind, delivered, owed)
    : delivered
      ? t('review.go.delivered')
      : collect
        ? t('review.go.not-made')
        : t('review.go.not-delivered', { amount: owed })
  return (
    <section className="card review-decide stack">
      <Segments
        label={t('review.decide', { provider: known.quote.provider })}
        showLabel
        value={decision}
        choices={(['delivered', 'not-delivered'] as const).map((value) => ({
          value,
          icon: value === 'delivered' ? 'check' : 'cross',
          label: t(
            late ? `review.late.${value}` : collect ? `review.collect.${value}` : `review.${value}`,
          ),
        }))}
        onChange={setDecision}
      />
      {delivered && owes && !noTokenDue ? (
        <TokenFields tokens={tokens} onTokens={setTokens} />
      ) : null}
      {delivered && owes ? (
        <Key kind="quiet" pressed={noTokenDue} onPress={() => setNoTokenDue(!noTokenDue)}>
          {t('review.token.none')}
        </Key>
      ) : null}
      {delivered && asksNumber ? (
        <label className="field">
          <span>{t('review.collect.batch')}</span>
          <input
            className="mono"
            value={providerBatch}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setProviderBatch(event.target.value)}
          />
        </label>
      ) : null}
      {delivered && !collect && !late ? (
        <label className="field">
          <span>{t('review.receipt')}</span>
          <input
            className="mono"
            value={receiptNo}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setReceiptNo(event.target.value)}
          />
        </label>
      ) : null}
      {decision === 'not-delivered' && late?.kind !== 'lost' ? (
        <Note tone="amber" icon="cash">
          {collect ? t('review.collect.text') : t('review.not-delivered.text', { amount: owed })}
        </Note>
      ) : null}
      {decision ? (
        <Key kind="main" big disabled={!ready} onPress={() => setAsking(true)}>
          {goWords}
        </Key>
      ) : null}
      {asking ? <Override title={goWords} act={act} onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
