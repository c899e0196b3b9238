// The one sentence about a vend a cashier needs now: how it stands, whether money moved, what to do.

import type { VendView } from '../../shared/contract/vend-view.ts'
import { assertNever } from '../../shared/result.ts'
import { toldText } from '../i18n/told.ts'
import { apart, keyFor, stopAfter } from '../i18n/translate.ts'
import type { Text } from '../i18n/use-text.ts'
import { useText } from '../i18n/use-text.ts'
import { isDown, providerLabel, useTill } from '../stores/till.ts'
import { StateBadge } from './StateBadge.tsx'
import { waitsForLine, wasAccepted } from './timeline.ts'

/** The provider's own words, fenced off: they may run the other way. */
const asSentence = (words: string): string => {
  const told = words.trim()
  return told === '' ? '' : `\u2068${told}\u2069${stopAfter(told)}`
}

/** How it ended that was never sold. */
const notSoldKey = ({ state, product }: VendView) =>
  state === 'cancelled'
    ? 'head.cancelled'
    : keyFor(state === 'expired' ? 'head.expired' : 'head.refused', product)

/** Called refused, and sold after all. */
function lateHeadline(
  { t }: Pick<Text, 't'>,
  { late }: VendView,
  facts: { readonly provider: string; readonly amount: string },
): readonly [string, string] {
  const { kind, decided } = late ?? { kind: 'sold', decided: null }
  const words = decided
    ? t(kind === 'sold' ? 'head.late.decided' : 'head.late.written-off', {
        ...facts,
        by: decided.by,
      })
    : t(`head.late.${kind}.text`, facts)
  return [t(`head.late.${kind}`), words]
}

/** Title and explanation. The lost answer names the time of the next question and forbids a second sale. */
export function headlineOf(
  text: Text,
  vend: VendView,
  providerDown: boolean,
): readonly [string, string] {
  const { t, time, money, language } = text
  const provider = providerLabel(vend.providerId)
  const amount = money(vend.amount, vend.currency)
  const { account } = vend
  const facts = {
    provider,
    amount,
    account,
    reference: vend.reference,
    inquiry: vend.options.inquiry_id ?? '',
  }
  const { product } = vend
  const token = product === 'electricity'
  const other = product === 'bills' ? 'bills' : 'other'
  const queued = token ? 'head.queued.text' : keyFor('head.queued.text', other)
  const dontSell = t(token ? 'head.dontSell' : keyFor('head.dontSell', other))
  const giveBack = t(keyFor('head.giveBack', product), facts)
  if (vend.late && vend.late.decided?.sold !== false) return lateHeadline({ t }, vend, facts)
  if (vend.refund && vend.state !== 'confirmed') {
    const given = { amount: money(vend.refund.amount, vend.currency), by: vend.refund.by }
    return [t(notSoldKey(vend)), t('head.givenBack', given)]
  }
  switch (vend.state) {
    case 'queued':
      return waitsForLine(vend, providerDown)
        ? [t(keyFor('head.queued', product)), t(queued, facts)]
        : [t('head.saved'), t('head.saved.text', facts)]
    case 'sending':
      return [t('head.sending', facts), t('head.sending.text', facts)]
    case 'unconfirmed': {
      const again = vend.waiting
        ? t('head.asking', facts)
        : vend.next
          ? t('head.askAt', { ...facts, time: time(vend.next.at, true) })
          : ''
      return wasAccepted(vend)
        ? [t('head.accepted', facts), `${again} ${dontSell}`.trim()]
        : [t('head.lost'), `${again} ${dontSell}`.trim()]
    }
    case 'confirmed':
      return vend.noTokenBecauseDebt
        ? [t('head.debt'), t('head.debt.text')]
        : vend.tokens.length > 0
          ? [t('head.confirmed'), '']
          : [t(keyFor('head.confirmed', product), { account }), '']
    case 'refused': {
      const why = apart(language, asSentence(toldText(text, vend.refusal?.message ?? '')))
      return [t(notSoldKey(vend)), `${why} ${giveBack}`.trim()]
    }
    case 'cancelled':
      return [t(notSoldKey(vend)), giveBack]
    case 'expired':
      return [t(notSoldKey(vend)), giveBack]
    case 'review':
      return [t('head.review'), `${t(keyFor('head.review.text', product), facts)} ${dontSell}`]
    default:
      return assertNever(vend.state)
  }
}

export function Headline({ vend }: { readonly vend: VendView }) {
  const text = useText()
  const down = useTill(({ status }) => isDown(status, vend.providerId))
  const [title, words] = headlineOf(text, vend, down)
  return (
    <div className="headline" role="status">
      <StateBadge state={vend.state} product={vend.product} />
      <h2>{title}</h2>
      {words === '' ? null : <p>{words}</p>}
    </div>
  )
}
