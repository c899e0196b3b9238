// The big key. Its words are the whole truth of what pressing it does; when it can do nothing yet
// it says what is missing instead.

import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { forward } from './actions.ts'
import { type Draft, mayGoOn, minorOf, problemOf } from './draft.ts'
import { useWillWait } from './reach.ts'

export function TakeKey({ draft }: { readonly draft: Draft }) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const waits = useWillWait(draft)
  const amount = minor(minorOf(draft.amount, currency) ?? 0)
  if (draft.placing) {
    return (
      <Key kind="main" big disabled onPress={forward} className="take">
        {t('sell.placing')}
      </Key>
    )
  }
  if (!mayGoOn(draft.look)) {
    const asking = draft.look.kind === 'asking'
    return (
      <Key kind="main" big disabled={asking} onPress={forward} className="take" icon="again">
        {asking ? t('who.asking') : t('sell.lookUp.again')}
      </Key>
    )
  }
  const problem = problemOf(draft, currency)
  if (problem) {
    return (
      <Key kind="main" big disabled onPress={forward} className="take">
        {t(problem.key, { amount: minor(problem.amountMinor ?? 0) })}
      </Key>
    )
  }
  return (
    <Key kind="main" big onPress={forward} className="take" icon={waits ? 'clock' : 'bolt'}>
      {waits ? t('sell.take.queue', { amount }) : t('sell.take', { amount })}
    </Key>
  )
}
