// Blueprint over PrepaidPlus (Botswana) as one of the till's provider systems. A sale is a check that
// hands out tokens and then one purchase; nothing before the purchase sells. What is documented, what
// is guessed and what the till does about it: docs/providers/blueprint.md.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import { err, ok } from '../../../../shared/result.ts'
import type { Http } from '../../ports.ts'
import type { Adapter, Exchange, Order, ProviderAccount, Waits } from '../adapter.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import { unknown } from './envelope.ts'
import { hiddenEvidence } from './evidence.ts'
import { bounds, caution, currency, minimumMinor, objection } from './order.ts'
import { readPurchase } from './read-purchase.ts'
import { type NoOrder, type Verified, before, readLogin, readVerify } from './read-verify.ts'
import {
  healthRequest,
  loginRequest,
  lookUpId,
  purchaseRequest,
  verifyRequest,
} from './requests.ts'
import { type Sessions, createSessions } from './session.ts'

/** An adapter with its own memory of sign-ins. The till needs one; tests make their own. */
export function createBlueprint(): Adapter {
  const sessions = createSessions()
  return {
    system: 'blueprint',
    currency,
    currencies: [currency],
    can: {
      requeryByReference: true,
      // "Must be unique" is all that is documented. Whether a reference that was seen is turned away
      // or sold a second time is not, nor how "no such order" is said: so it never goes again.
      resendWhenUnknown: false,
      notFoundConfirmations: 3,
      // Not documented. The utility behind it may take a minute.
      firstRequeryMs: 30_000,
      requeryMs: 60_000,
      maxRequeries: 12,
      balance: false,
      trial: false,
    },
    choices: (product) =>
      product === 'electricity'
        ? [{ name: 'vendType', choices: [{ value: 'PREPAID', label: 'Prepaid meter' }] }]
        : [],
    objection,
    caution,
    bounds,
    longestMs,
    lookUp: (account, order, http) =>
      sessions.inTurn(account, async () => {
        const sale = { reference: lookUpId(), account: order.account, amountMinor: minimumMinor }
        const request = verifyRequest(account, { ...sale, currency })
        const read = readVerify(await http.exchange(request), order.account)
        if (!read.ok) return err(lookUpError(read.error))
        const { apiToken, customer } = read.value
        if (apiToken !== null) sessions.keep(account, apiToken)
        return ok({
          customer: { ...customer, account: order.account },
          minMinor: minimumMinor,
          maxMinor: null,
          debts: [],
        })
      }),
    vend: (account, order, http) =>
      sessions.inTurn(account, (done) => vend(sessions, account, order, http, done)),
    requery: (account, order, http) => ask(sessions, account, order, http),
    probe: async (account, http) => (await http.exchange(healthRequest(account))).kind === 'answer',
    check,
  }
}

/**
 * A vend is the check and the purchase; a question may also look through the history. A sign-in in
 * between, and waiting for another sale's turn, are the exception and not counted.
 */
function longestMs({ connectMs, answerMs, askMs }: Waits, attempt: 'vend' | 'requery'): number {
  return attempt === 'vend' ? 2 * connectMs + askMs + answerMs : 2 * (connectMs + askMs)
}

/** The till's own. */
export const blueprint = createBlueprint()

/** At most one purchase leaves, and only after a check that answered well. */
async function vend(
  sessions: Sessions,
  account: ProviderAccount,
  order: Order,
  http: Http,
  done: () => void,
): Promise<Exchange> {
  const { email, password } = account.credentials
  const checking = verifyRequest(account, order)
  const checked = await http.exchange(checking)
  const read = readVerify(checked, order.account)
  const noOrder = (outcome: Outcome): Exchange => ({
    outcome,
    evidence: hiddenEvidence(checking, checked, [email, password]),
  })
  if (!read.ok) return noOrder(read.error)
  const { elecToken } = read.value
  if (elecToken === null) {
    return noOrder(before('Blueprint’s check of the customer gave no electricity token.'))
  }
  const apiToken = await apiTokenOf(sessions, account, read.value, http)
  if (typeof apiToken !== 'string') return noOrder(apiToken)

  const request = purchaseRequest(account, order, { apiToken, elecToken })
  const leaving = http.exchange(request)
  // Once the purchase is on its way another sale's check may take the token over.
  done()
  const answer = await leaving
  const outcome =
    answer.kind === 'answer'
      ? readPurchase(answer, order)
      : answer.kind === 'not-sent'
        ? answer
        : unknown('no-answer', `No answer from Blueprint: ${answer.detail}.`)
  if (outcome.kind === 'not-authorised') sessions.drop(account, apiToken)
  // Blueprint has been seen to give the meter number for an electricity token: that is no secret.
  const secrets = [email, password, apiToken, elecToken === order.account ? null : elecToken]
  return { outcome, evidence: hiddenEvidence(request, answer, secrets) }
}

/** The check hands the api_token out; where it does not, a sign-in does. */
async function apiTokenOf(
  sessions: Sessions,
  account: ProviderAccount,
  { apiToken }: Verified,
  http: Http,
): Promise<string | NoOrder> {
  const known = apiToken ?? sessions.kept(account)
  if (known !== null) {
    sessions.keep(account, known)
    return known
  }
  const read = readLogin(await http.exchange(loginRequest(account)))
  if (!read.ok) return read.error
  sessions.keep(account, read.value)
  return read.value
}

function lookUpError(error: NoOrder) {
  return error.kind === 'refused'
    ? ({ kind: 'refused', code: error.code, message: error.message } as const)
    : error.kind === 'not-authorised'
      ? error
      : ({ kind: 'unreachable', detail: error.detail.replace(' No order was sent.', '') } as const)
}
