// Taking the money for the bills chosen, in one place: makes them payable as one, stops if that costs
// anything else than was shown, asks before a repeat, then places the sale. Safe to press twice.

import { call } from '../client/client.ts'
import { type ScreenError, isInDoubt } from '../client/transport.ts'
import type { Given } from '../override/Override.tsx'
import { handedMinor, minorOf, splitProblem } from '../sell/draft.ts'
import { tenderInput } from '../sell/tender.ts'
import { useSell } from '../sell/store.ts'
import { setPrefs, usePrefs } from '../stores/prefs.ts'
import { refreshVend } from '../stores/vends.ts'
import { currencyNow, learnClock, offerNow } from './actions.ts'
import { usedNow } from './catalog.ts'
import { sumsOf } from './choice.ts'
import { earlierOf } from './earlier.ts'
import {
  type Choice,
  type Desk,
  changeDesk,
  changeDeskOf,
  deskNow,
  forgetDesk,
  freshDesk,
  useBills,
} from './store.ts'

/** What the ticket says it costs: as chosen here, or as the till said when it differs. */
export function sumsNow(desk: Desk) {
  const currency = currencyNow()
  if (desk.choice) {
    const [amountMinor, feesMinor, totalMinor] = [
      minorOf(desk.choice.amount, currency) ?? 0,
      minorOf(desk.choice.fees, currency) ?? 0,
      minorOf(desk.choice.total, currency),
    ]
    return totalMinor === null ? null : { amountMinor, feesMinor, totalMinor }
  }
  if (desk.look.kind !== 'found') return null
  const { bills } = desk.look.found
  return sumsOf(
    bills.filter(({ inquiryId }) => desk.chosen.includes(inquiryId)),
    currency,
  )
}

/** How much cash is missing; zero when it is enough. */
export function shortOf({ tender }: Desk, totalMinor: number): number {
  const tendered = tender.kind === 'cash' ? handedMinor(tender.tendered, currencyNow()) : null
  return tendered === null ? 0 : Math.max(0, totalMinor - tendered)
}

/** Asks the till to make the chosen payable as one; null when it cannot be, which the desk then says. */
async function chosenAsOne(desk: Desk): Promise<Choice | null> {
  if (desk.choice) return desk.choice
  if (desk.look.kind !== 'found' || desk.look.found.lookUpId === null) return null
  const choosing = { kind: 'choosing', sinceAt: Date.now() } as const
  changeDesk({ paying: choosing, error: null })
  const answer = await call('bill.choose', {
    lookUpId: desk.look.found.lookUpId,
    inquiryIds: [...desk.chosen],
  })
  // Put aside meanwhile it was let go of, also where its owner is back by now.
  if (deskNow().draftId !== desk.draftId || deskNow().paying !== choosing) return null
  if (!answer.ok) {
    learnClock(answer.error)
    changeDesk({ paying: { kind: 'no' }, error: answer.error })
    return null
  }
  return answer.value
}

/** A supervisor knows it for another bill than the like one that is not settled. */
export async function chooseAnother(given: Given): Promise<ScreenError | null> {
  const { look, chosen, draftId } = deskNow()
  if (look.kind !== 'found' || look.found.lookUpId === null) return null
  const answer = await call('bill.choose', {
    lookUpId: look.found.lookUpId,
    inquiryIds: [...chosen],
    ...given,
  })
  if (!answer.ok) return answer.error
  if (deskNow().draftId === draftId) changeDesk({ choice: answer.value, error: null })
  return null
}

export async function pay(repeatAccepted = false): Promise<void> {
  const desk = deskNow()
  const shown = sumsNow(desk)
  const doubt = desk.paying.kind === 'doubt'
  if ((desk.paying.kind !== 'no' && !doubt) || shown === null || shown.totalMinor === 0) return
  if (shortOf(desk, shown.totalMinor) > 0) return
  if (splitProblem(desk.tender, shown.totalMinor, currencyNow())) return
  const choice = await chosenAsOne(desk)
  if (choice === null) return
  if (minorOf(choice.total, choice.currency) !== shown.totalMinor) {
    return changeDesk({ paying: { kind: 'no' }, choice, wasMinor: shown.totalMinor })
  }
  changeDesk({ choice, paying: { kind: 'placing' }, error: null })
  if (!repeatAccepted && !doubt) {
    const lately = await call('vend.list', { text: choice.account, limit: 10 })
    // Nothing was placed yet, and whoever stands here now did not press the key.
    if (deskNow().draftId !== desk.draftId) {
      return changeDeskOf(desk.draftId, { paying: { kind: 'no' } })
    }
    const wanted = { account: choice.account, totalMinor: shown.totalMinor }
    const repeats = lately.ok ? earlierOf(lately.value.vends, wanted, Date.now()) : null
    if (repeats) return changeDesk({ paying: { kind: 'no' }, repeats })
  }
  await place(desk, choice)
}

async function place(desk: Desk, choice: Choice): Promise<void> {
  const currency = currencyNow()
  const answer = await call('vend.place', {
    draftId: desk.draftId,
    product: 'bills',
    providerId: choice.providerId,
    account: choice.account,
    options: choice.options,
    amount: choice.total,
    tender: tenderInput(desk.tender, minorOf(choice.total, currency) ?? 0, currency),
  })
  if (!answer.ok) {
    const doubt = isInDoubt(answer.error, desk.paying.kind === 'doubt')
    const paying = doubt ? inDoubt : ({ kind: 'no' } as const)
    return changeDeskOf(desk.draftId, { paying, error: answer.error, repeats: null })
  }
  const { vendId } = answer.value
  await refreshVend(vendId)
  if (deskNow().draftId !== desk.draftId) {
    // Somebody else stands here by now: the sale is in good hands, and its result finds whoever asks.
    forgetDesk(desk.draftId)
    return useSell.setState(({ followed }) => ({ followed: [...followed, vendId] }))
  }
  const serviceId = offerNow()?.service.id
  if (serviceId !== undefined) {
    setPrefs({ recentServices: usedNow(usePrefs.getState().recentServices, serviceId) })
  }
  useBills.setState({ desk: freshDesk() })
  useSell.setState({ panel: 'bills', shown: vendId })
}

const inDoubt = { kind: 'doubt' } as const
