// Asks Blueprint what became of an order: for our reference first and, where that answer says nothing,
// in the shop's history. Asking sells nothing, so a token that has ended is renewed and the question
// asked once more; an order is never sent from here.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { Exchange, Order, ProviderAccount } from '../adapter.ts'
import { readJson } from '../json.ts'
import { unknown } from './envelope.ts'
import { hiddenEvidence, jsonText } from './evidence.ts'
import { receiptsIn, whoseIs } from './find.ts'
import { readHistory, readTransaction } from './read-requery.ts'
import type { NoOrder } from './read-verify.ts'
import { historyRequest, loginRequest, transactionRequest } from './requests.ts'
import type { Sessions } from './session.ts'

type Asked = {
  readonly request: HttpRequest
  readonly answer: HttpAnswer | HttpFailure
  readonly token: string
}

export async function ask(
  sessions: Sessions,
  account: ProviderAccount,
  order: Order,
  http: Http,
): Promise<Exchange> {
  const { email, password } = account.credentials
  const evidence = ({ request, answer, token }: Asked) =>
    hiddenEvidence(request, answer, [email, password, token])
  const send = (build: (token: string) => HttpRequest) =>
    withToken(sessions, account, http, order, build)

  const first = await send((token) => transactionRequest(account, order.reference, token))
  if ('kind' in first) {
    return {
      outcome: notAsked(first),
      evidence: {
        httpStatus: null,
        request: `POST ${pathOf(loginRequest(account))}`,
        answer: null,
      },
    }
  }
  const outcome = outcomeOf(first.answer, order)
  const answered = first.answer.kind === 'answer' && readJson(first.answer.body).ok
  const saysNothing =
    outcome.kind === 'not-found' ||
    (outcome.kind === 'unknown' && outcome.reason === 'not-the-format')
  if (!answered || !saysNothing) return { outcome, evidence: evidence(first) }

  const second = await send((token) => historyRequest(account, token))
  if ('kind' in second || second.answer.kind !== 'answer') {
    return { outcome, evidence: evidence(first) }
  }
  const history = readHistory(second.answer, order)
  if (history.outcome !== null) {
    // The history is everybody's: only what names this order is kept.
    const answer = { ...second.answer, body: Buffer.from(oursIn(second.answer, order)) }
    return { outcome: history.outcome, evidence: evidence({ ...second, answer }) }
  }
  if (history.mentioned && outcome.kind === 'not-found') {
    const detail = 'Blueprint says it has no such order, but its history names it.'
    return { outcome: unknown('not-the-format', detail), evidence: evidence(first) }
  }
  return { outcome, evidence: evidence(first) }
}

/** Asks with the kept token; where that one has ended, once more with a new one. */
async function withToken(
  sessions: Sessions,
  account: ProviderAccount,
  http: Http,
  order: Order,
  build: (token: string) => HttpRequest,
): Promise<Asked | NoOrder> {
  const found = await sessions.token(account, http)
  if (!found.ok) return found.error
  const { token, fresh } = found.value
  const request = build(token)
  const answer = await http.exchange(request)
  const ended = answer.kind === 'answer' && readTransaction(answer, order).kind === 'not-authorised'
  if (!ended) return { request, answer, token }
  sessions.drop(account, token)
  if (fresh) return { request, answer, token }
  const renewed = await sessions.token(account, http)
  if (!renewed.ok) return renewed.error
  const again = build(renewed.value.token)
  return { request: again, answer: await http.exchange(again), token: renewed.value.token }
}

function outcomeOf(answer: HttpAnswer | HttpFailure, order: Order): Outcome {
  if (answer.kind === 'answer') return readTransaction(answer, order)
  return answer.kind === 'not-sent'
    ? answer
    : unknown('no-answer', `No answer from Blueprint: ${answer.detail}.`)
}

/** A sign-in that failed asked nothing; what it says of itself is no word about the order. */
const notAsked = (failure: NoOrder): Outcome =>
  failure.kind === 'not-sent' || failure.kind === 'not-authorised'
    ? failure
    : unknown('not-the-format', 'Blueprint did not let the till sign in, so it was not asked.')

function oursIn(answer: HttpAnswer, order: Order): string {
  const read = readJson(answer.body)
  if (!read.ok) return ''
  return receiptsIn(read.value)
    .filter((found) => whoseIs(found, order.reference) === 'ours')
    .map(({ receipt }) => jsonText(receipt))
    .join('\n')
}

const pathOf = ({ url }: HttpRequest): string => URL.parse(url)?.pathname ?? url
