// The five providers' readers: whatever is answered to a sale, a question about it, a look-up or a sheet,
// nothing throws, and nothing is taken for certain that the answer does not say. What an answer says is
// judged a second time by the conformance suite's own words, which share no code with the adapters.

import fc from 'fast-check'
import type { HttpAnswer } from '../../../electron/till/ports.ts'
import type { Adapter, Exchange, Order } from '../../../electron/till/providers/adapter.ts'
import type { BatchOrder, RowNews } from '../../../electron/till/providers/batch-adapter.ts'
import type { OutcomeKind } from '../../../shared/vend/outcome.ts'
import { asAnswer, noise, saidBy, spoiled } from '../../conformance/answers.ts'
import type {
  Batching,
  Certain,
  Question,
  Subject,
  Vending,
  World,
} from '../../conformance/subject.ts'
import { blueprintSubject } from '../../conformance/systems/blueprint.ts'
import { buypowerSubject } from '../../conformance/systems/buypower.ts'
import { chillrSubject } from '../../conformance/systems/chillr.ts'
import { paymobSubject } from '../../conformance/systems/paymob.ts'
import { raveByHistory, raveSubject } from '../../conformance/systems/rave.ts'
import { bind } from './bind.ts'
import { insist, type Prepared, type Target } from './target.ts'
import { recordWire, replay } from './wire.ts'

const shown = ({ status, body }: HttpAnswer): string =>
  `HTTP ${status} ${new TextDecoder().decode(body).slice(0, 800)}`

const holds = <Asked>(
  kind: OutcomeKind,
  answer: HttpAnswer,
  certain: Certain<Asked>,
  asked: Asked,
): void =>
  insist(
    kind === 'unknown' || (certain[kind]?.(saidBy(answer), asked) ?? false),
    () => `${kind} was taken from ${shown(answer)}`,
  )

/** A token is never made up: its digits stand in the answer in their order. */
function tokensAreThere({ outcome }: Exchange, answer: HttpAnswer): void {
  if (outcome.kind !== 'confirmed') return
  const digits = new TextDecoder().decode(answer.body).replaceAll(/\D/g, '')
  for (const token of outcome.delivery.tokens) {
    const own = token.digits.replaceAll(/\D/g, '')
    insist(digits.includes(own), () => `token ${token.digits} was taken from ${shown(answer)}`)
  }
}

const everything = (): boolean => true

async function prepareVending<W extends World>(
  subject: Subject<W>,
  vending: Vending<W>,
): Promise<Prepared> {
  const world = await subject.start()
  const wire = recordWire()
  const { account } = world
  const order: Order = await vending.order(world)
  const asked = vending.asked?.(order) ?? order
  const { outcome } = await world.adapter().vend(account, order, wire.http)
  insist(outcome.kind === 'confirmed', () => `the real order came to ${outcome.kind}`)
  const bought = wire.heard.length
  await world.adapter().requery(account, asked, wire.http)
  await world.sandbox.close()
  await wire.close()
  const { heard } = wire
  const answersOf = (from: number, to: number): readonly HttpAnswer[] =>
    heard.slice(from, to).map(({ answer }) => answer)
  const documented = [...vending.vend.documented, ...vending.requery.documented]
  const samples = [
    ...answersOf(0, bought),
    ...answersOf(bought, heard.length),
    ...documented.map((one) => asAnswer(one, vending.seal)),
  ]
  const hasSteps = vending.before.length > 0
  const cases = fc.record({
    answer: fc.oneof(
      { weight: 1, arbitrary: noise },
      { weight: 4, arbitrary: spoiled(samples, vending.seal) },
    ),
    to: fc.constantFrom('vend', 'requery', 'all vend', 'all requery', 'probe'),
  })
  return {
    property: bind(cases, async ({ answer, to }) => {
      const adapter: Adapter = world.adapter()
      if (to === 'probe') {
        await adapter.probe(account, replay(heard, everything, answer))
        return
      }
      const vends = to.endsWith('vend')
      const spoils = to.startsWith('all')
        ? everything
        : vends
          ? vending.isPurchase
          : (vending.isQuestion ?? everything)
      const through = replay(heard, spoils, answer)
      const exchange = vends
        ? await adapter.vend(account, order, through)
        : await adapter.requery(account, asked, through)
      const { kind } = exchange.outcome
      const { certain } = vends ? vending.vend : vending.requery
      // Where something goes before the order and fails, the order was not sent.
      if (kind !== 'not-sent' || !hasSteps) holds(kind, answer, certain, order)
      if (!hasSteps) tokensAreThere(exchange, answer)
    }),
  }
}

async function prepareQuestions<W extends World>(
  subject: Subject<W>,
  questions: readonly Question<W>[],
): Promise<Prepared> {
  const world = await subject.start()
  const wire = recordWire()
  const { account } = world
  for (const question of questions) {
    await question.ask(world, { adapter: world.adapter(), account, http: wire.http })
  }
  await world.sandbox.close()
  await wire.close()
  const samples = wire.heard.map(({ answer }) => answer)
  const seal = subject.vending?.seal
  const cases = fc.record({
    answer: fc.oneof(
      { weight: 1, arbitrary: noise },
      { weight: 4, arbitrary: spoiled(samples, seal) },
    ),
    question: fc.constantFrom(...questions),
  })
  return {
    property: bind(cases, async ({ answer, question }) => {
      const http = replay(wire.heard, everything, answer)
      const heard = await question.ask(world, { adapter: world.adapter(), account, http })
      insist(typeof heard.ok === 'boolean', () => `${question.name} said neither yes nor no`)
      if (heard.ok) return
      insist(heard.error !== undefined, () => `${question.name} failed without a word`)
    }),
  }
}

/** Rows' states that say value moved, or that it never will. */
const certainRow = new Set(['confirmed', 'paid', 'refused', 'failed', 'lapsed', 'not-member'])

async function prepareBatching<W extends World>(
  subject: Subject<W>,
  batching: Batching<W>,
): Promise<Prepared> {
  const world = await subject.start()
  const wire = recordWire()
  const { account } = world
  const adapter = world.adapter().batches?.find(({ kind }) => kind === batching.kind)
  if (!adapter) throw new Error(`no batches of kind ${batching.kind}`)
  const order = batching.order(world)
  const sent = await adapter.send(account, order, wire.http)
  await batching.settled(world, order)
  const known: BatchOrder = { ...order, exchanges: 1, providerBatch: sent.providerBatch }
  await adapter.ask(account, known, wire.http)
  await world.sandbox.close()
  await wire.close()
  const documented = [...batching.send.documented, ...batching.ask.documented]
  const samples = [
    ...wire.heard.map(({ answer }) => answer),
    ...documented.map((one) => asAnswer(one)),
  ]
  const cases = fc.record({
    answer: fc.oneof({ weight: 1, arbitrary: noise }, { weight: 4, arbitrary: spoiled(samples) }),
    to: fc.constantFrom('send', 'ask', 'ask', 'callback'),
  })
  const rowsHold = (rows: readonly RowNews[], answer: HttpAnswer): void => {
    const said = saidBy(answer)
    for (const { n, state } of rows) {
      insist(
        order.rows.some((row) => row.n === n),
        () => `row ${n} is none of ours`,
      )
      if (!certainRow.has(state)) continue
      insist(batching.isBornOut(said, state), () => `${state} was taken from ${shown(answer)}`)
    }
  }
  return {
    property: bind(cases, async ({ answer, to }) => {
      if (to === 'callback') {
        const told = adapter.callback?.(answer.body, known)
        if (told?.ok) rowsHold([told.value], { ...answer, status: 200 })
        return
      }
      const http = replay(wire.heard, everything, answer)
      const exchange =
        to === 'send'
          ? await adapter.send(account, order, http)
          : await adapter.ask(account, known, http)
      const { certain } = to === 'send' ? batching.send : batching.ask
      holds(exchange.outcome.kind, answer, certain, order)
      rowsHold(exchange.rows, answer)
    }),
  }
}

const of = <W extends World>(subject: Subject<W>): readonly Target[] => {
  const { name, vending, questions = [], batching } = subject
  const targets: Target[] = []
  if (vending) {
    const prepare = () => prepareVending(subject, vending)
    targets.push({ name: `${name}: sales`, share: 12, prepare })
  }
  if (questions.length > 0) {
    const prepare = () => prepareQuestions(subject, questions)
    targets.push({ name: `${name}: questions`, share: 5, prepare })
  }
  if (batching) {
    const prepare = () => prepareBatching(subject, batching)
    targets.push({ name: `${name}: sheets of many`, share: 8, prepare })
  }
  return targets
}

export const providers: readonly Target[] = [
  ...of(buypowerSubject),
  ...of(blueprintSubject),
  ...of(raveSubject),
  ...of(raveByHistory),
  ...of(paymobSubject),
  ...of(chillrSubject),
]
