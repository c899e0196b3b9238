// The big key of a bill. Its words are the whole truth of what pressing it does; when it can do nothing
// yet it says what is missing instead.

import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { back, currencyNow, lookUp } from './actions.ts'
import type { Offer } from './catalog.ts'
import { type Found, isBarred } from './choice.ts'
import { pay, shortOf, sumsNow } from './pay.ts'
import { useBills } from './store.ts'
import { splitProblem } from '../sell/draft.ts'
import { expiryOf } from './Until.tsx'
import { useDesk, useIsDown, useProvider, useSettled } from './use-bills.ts'

export function LookUpKey({ offer }: { readonly offer: Offer }) {
  const { t } = useText()
  const { look } = useDesk()
  const { label: provider } = useProvider()
  const isFees = offer.service.asks === 'fees'
  const asking = look.kind === 'asking'
  return (
    <Key
      kind="main"
      big
      className="take"
      icon={look.kind === 'failed' ? 'again' : 'search'}
      {...(asking ? {} : { hint: 'Enter' })}
      disabled={asking}
      onPress={() => void lookUp()}
    >
      {asking
        ? t(isFees ? 'bills.asking.fees' : 'bills.asking', { provider })
        : look.kind === 'failed'
          ? t('bills.lookUp.again')
          : t(isFees ? 'bills.lookUp.fees' : 'bills.lookUp.bill')}
    </Key>
  )
}

/** Why it cannot be taken now, as the words on the key; null when it can. */
function useObstacle(found: Found): string | null {
  const { t, minor, length } = useText()
  const desk = useDesk()
  const down = useIsDown()
  const skewed = useBills(({ clockSkew }) => clockSkew !== null)
  const { label: provider } = useProvider()
  const now = useNow()
  const { paying, chosen } = desk
  if (paying.kind === 'choosing') {
    return t('bills.choosing', { provider, length: length(now - paying.sinceAt) })
  }
  // It was pressed already: what came in its way since is no matter.
  if (paying.kind === 'placing' || paying.kind === 'doubt') return null
  if (down) return t('sell.need.provider', { provider })
  if (skewed) return t('bills.need.clock')
  if (chosen.length === 0) {
    return t(isBarred(found, 0) ? 'bills.need.none' : 'bills.need.choice')
  }
  const sums = sumsNow(desk)
  if (sums === null || sums.totalMinor === 0) return t('bills.need.money')
  const split = splitProblem(desk.tender, sums.totalMinor, currencyNow())
  if (split) return t(split.key, { amount: minor(split.amountMinor ?? 0, currencyNow()) })
  const short = shortOf(desk, sums.totalMinor)
  return short > 0 ? t('sell.need.cash', { amount: minor(short, currencyNow()) }) : null
}

export function PayKey({ offer, found }: { readonly offer: Offer; readonly found: Found }) {
  const { t, minor } = useText()
  const desk = useDesk()
  const obstacle = useObstacle(found)
  const now = useNow()
  const settled = useSettled(`${found.lookUpId ?? ''} ${desk.wasMinor ?? ''}`)
  const expiresAt = expiryOf(desk, found)
  if (found.bills.length === 0) {
    return (
      <Key kind="main" big className="take" icon="back" onPress={back}>
        {t('bills.change')}
      </Key>
    )
  }
  if (expiresAt !== null && expiresAt <= now && desk.paying.kind === 'no') {
    return (
      <Key kind="main" big className="take" icon="again" hint="Enter" onPress={() => void lookUp()}>
        {t('bills.lookUp.again')}
      </Key>
    )
  }
  if (obstacle !== null) {
    return (
      <Key kind="main" big disabled className="take" onPress={() => void pay()}>
        {obstacle}
      </Key>
    )
  }
  if (desk.paying.kind === 'doubt') {
    return (
      <Key kind="main" big className="take" icon="again" onPress={() => void pay()}>
        {t('bills.doubt.key')}
      </Key>
    )
  }
  const amount = minor(sumsNow(desk)?.totalMinor ?? 0, currencyNow())
  return (
    <Key
      kind="main"
      big
      disabled={!settled}
      meanwhile={{ now: desk.paying.kind === 'placing', words: t('sell.placing') }}
      className="take"
      icon="list"
      onPress={() => void pay()}
    >
      {offer.service.asks === 'fees'
        ? t('bills.take.fees', { amount })
        : t('bills.take', { amount, count: desk.chosen.length })}
    </Key>
  )
}
