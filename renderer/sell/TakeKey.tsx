// The big key. Its words are the whole truth of what pressing it does; when it can do nothing yet
// it says what is missing instead.

import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { productIcons } from '../vend/words.ts'
import { useOften } from '../standing/use-often.ts'
import { forward } from './actions.ts'
import { type Draft, minorOf } from './draft.ts'
import { canGoOn, problemWith } from './form.ts'
import { useIsClosed, useWillWait } from './reach.ts'
import { useForm } from './use-form.ts'

type Props = {
  readonly draft: Draft
  /** The till says that it would not take this order; the line above the key says why. */
  readonly held: boolean
}

export function TakeKey({ draft, held }: Props) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const waits = useWillWait(draft)
  const form = useForm()
  const closed = useIsClosed(form)
  const often = useOften()
  const { id } = form?.product ?? { id: draft.product }
  const amount = minor(minorOf(draft.amount, currency) ?? 0)
  const big = { kind: 'main', big: true, onPress: forward, className: 'take' } as const
  const meanwhile = { now: draft.placing, words: t('sell.placing') }
  // It was pressed already: what came in its way since is no matter.
  if (draft.unanswered !== null) {
    return (
      <Key {...big} icon="again" meanwhile={meanwhile}>
        {t('sell.doubt.key')}
      </Key>
    )
  }
  if (!draft.placing && !closed && !canGoOn(draft, form)) {
    const asking = draft.look.kind === 'asking'
    return (
      <Key {...big} disabled={asking} icon="again">
        {asking ? t('who.asking') : t('sell.lookUp.again')}
      </Key>
    )
  }
  const problem = problemWith(draft, form, currency)
  const need = closed
    ? t('sell.need.provider', { provider: form?.seller.label ?? '' })
    : problem
      ? t(problem.key, { amount: minor(problem.amountMinor ?? 0) })
      : held
        ? t('sell.need.cannot')
        : null
  if (!draft.placing && need !== null) {
    return (
      <Key {...big} disabled>
        {need}
      </Key>
    )
  }
  return (
    <Key {...big} icon={waits ? 'clock' : productIcons[id]} meanwhile={meanwhile}>
      {often !== null
        ? t(`standing.take.${often}`, { amount })
        : waits
          ? t(`sell.take.queue.${id}`, { amount })
          : t(`sell.take.${id}`, { amount })}
    </Key>
  )
}
