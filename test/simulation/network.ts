// The wire between the till and its providers: an Http port whose messages are lost, late, doubled,
// broken or right, as the line is at that moment. What has left the till goes its way even when the
// till dies. Every message has a name and chances of its own.

import {
  type Http,
  type HttpAnswer,
  type HttpFailure,
  type HttpRequest,
  maxAnswerBytes,
} from '../../electron/till/ports.ts'
import type { Oracle } from './oracle.ts'
import type { Power } from './power.ts'
import type { Rng } from './rng.ts'
import type { Script } from './script.ts'
import { spoil, spoilKindsFor } from './spoil.ts'
import type { Meaning, Played, SimulatedProvider } from './systems/provider.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { Line, ProviderMood } from './weather.ts'

export type Network = {
  readonly portFor: (isAlive: () => boolean) => Http
  /** Messages that have left and not arrived yet. */
  readonly underWay: () => number
  /** How many have arrived. */
  readonly arrived: () => number
}

type Settle = (result: HttpAnswer | HttpFailure, says: Played['says'] | null) => void

/** One request on its way, and everything that may befall it. */
type Message = {
  readonly provider: SimulatedProvider
  readonly request: HttpRequest
  readonly meaning: Meaning
  readonly name: string
  readonly rng: Rng
  readonly line: Line
  readonly settle: Settle
  readonly gone: (detail: string) => void
  readonly note: (what: string) => void
  /** This befalls it, unless the script leaves it out. */
  readonly befalls: (chance: number, what: string) => boolean
  /** The provider let the first copy in, or has not had it yet. */
  isLetIn: boolean
}

export function createNetwork(parts: {
  readonly time: VirtualTime
  readonly rng: Rng
  readonly script: Script
  readonly providers: readonly SimulatedProvider[]
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly power: Power
  /** What the cashier calls the order with this reference. */
  readonly nameOf: (reference: string) => string
  readonly latestMs: number
  readonly line: () => Line
  readonly mood: () => ProviderMood
}): Network {
  const { time, script, providers, timeline, oracle, power } = parts
  const byOrigin = new Map(providers.map((one) => [new URL(one.config.baseUrl).origin, one]))
  const counts = new Map<string, number>()
  let underWay = 0
  let arrived = 0

  const later = (delayMs: number, run: () => void): void => {
    underWay += 1
    time.after(delayMs, () => {
      underWay -= 1
      run()
    })
  }
  function nameFor({ kind, reference }: Meaning, provider: SimulatedProvider): string {
    const base =
      reference === null
        ? `${kind} of ${provider.config.id}`
        : `${kind} of ${parts.nameOf(reference)}`
    const nth = (counts.get(base) ?? 0) + 1
    counts.set(base, nth)
    return `${base}, ${nth}`
  }

  function exchange(
    request: HttpRequest,
    isAlive: () => boolean,
    resolve: (result: HttpAnswer | HttpFailure) => void,
  ): void {
    if (!isAlive()) return
    const { origin, pathname } = new URL(request.url)
    const provider = byOrigin.get(origin)
    if (!provider) throw new Error(`nobody answers at ${origin}`)
    const meaning = provider.meaningOf(request)
    const name = nameFor(meaning, provider)
    const rng = parts.rng.fork(name)
    const isIdle = meaning.kind === 'idle'
    const note = (what: string): void => {
      if (!isIdle) timeline.note('wire', `${name} (${request.method} ${pathname}): ${what}`)
    }
    let done = false
    const settle: Settle = (result, says) => {
      if (done || !isAlive()) return
      done = true
      note(`till hears ${result.kind === 'answer' ? `answer ${result.status}` : result.kind}`)
      oracle.answerHeard(meaning, provider, result, says)
      if (!isIdle) power.moment(`the answer to ${name} is heard`)
      if (isAlive()) resolve(result)
    }
    oracle.requestLeaves(meaning, provider)
    const line = parts.line()
    const message: Message = {
      provider,
      request,
      meaning,
      name,
      rng,
      line,
      settle,
      gone: (detail) => settle({ kind: 'no-answer', detail }, null),
      note,
      befalls: (chance, what) => rng.chance(chance) && script.happens(`${name}: ${what}`),
      isLetIn: true,
    }
    if (line.down === null) leave(message)
    else stayHere(message, line.down)
    if (!isIdle) power.moment(`${name} has left`)
  }

  function stayHere({ request, rng, settle }: Message, down: NonNullable<Line['down']>): void {
    const waitMs = down === 'connect-timeout' ? request.connectMs : rng.between(1, 300)
    time.after(waitMs, () =>
      settle({ kind: 'not-sent', reason: down, detail: 'the line is down' }, null),
    )
  }

  function leave(message: Message): void {
    const { provider, request, rng, line, gone, note, befalls } = message
    const connectedMs = rng.between(5, 200)
    time.after(connectedMs + request.answerMs, () => gone('no whole answer in time'))
    if (befalls(line.loseRequest, 'request lost')) {
      note('request lost')
      if (rng.chance(0.5)) time.after(connectedMs + rng.between(1, 5_000), () => gone('reset'))
      return
    }
    const isLate = befalls(line.lateRequest, 'request late')
    const travelMs = isLate
      ? request.answerMs + rng.between(0, parts.latestMs)
      : rng.between(5, rng.chance(0.1) ? 20_000 : 400)
    later(connectedMs + travelMs, () => arrive(message, isLate ? ' late' : ''))
    if (provider.knowsCopies && befalls(line.doubleRequest, 'request doubled')) {
      const againMs = rng.between(1, rng.chance(0.5) ? 2_000 : parts.latestMs)
      later(connectedMs + travelMs + againMs, () => arrive(message, ' a second time'))
    }
  }

  function arrive(message: Message, how: string): void {
    const { provider, request, meaning, note, line, rng, settle, gone, befalls } = message
    const isAgain = how === ' a second time'
    // Turned away at the door is believed of the whole order: a middleman knocks no second time.
    if (isAgain && !message.isLetIn) return
    arrived += 1
    const played = provider.play(request, parts.mood(), rng.fork(`provider${how}`))
    const truth = meaning.reference === null ? null : provider.truth(meaning.reference)
    note(`reaches the provider${how}: ${played.words}${truth ? `; order ${truth.state}` : ''}`)
    // A copy turned away at the door says nothing about the one that was let in: a middleman that
    // sends twice keeps that answer to itself.
    if (played.says === 'not-authorised') {
      if (isAgain) return
      message.isLetIn = false
    }
    if (befalls(line.loseAnswer, `answer${how} lost`)) {
      note('answer lost')
      if (rng.chance(0.5)) time.after(rng.between(1, 3_000), () => gone('reset'))
      return
    }
    const delayMs = befalls(line.lateAnswer, `answer${how} late`)
      ? request.answerMs + rng.between(0, 30_000)
      : rng.between(5, 400)
    if (!befalls(line.spoilAnswer, `answer${how} spoiled`)) {
      later(delayMs, () => settle(played.answer, played.says))
      return
    }
    const kind = rng.pick([...spoilKindsFor(provider.signs), 'huge'] as const)
    note(`answer spoiled: ${kind}`)
    later(delayMs, () => {
      if (kind === 'huge') {
        gone(`the answer was longer than ${maxAnswerBytes} bytes`)
        return
      }
      const spoilt = spoil(played.answer, kind, rng)
      // "Not with this key" needs no signature: nothing was carried out, and no token hangs on it.
      const isStillNo = played.says === 'not-authorised' && spoilt.status === 401
      settle(spoilt, isStillNo ? played.says : null)
    })
  }

  return {
    portFor: (isAlive) => ({
      exchange: (request) => new Promise((resolve) => exchange(request, isAlive, resolve)),
    }),
    underWay: () => underWay,
    arrived: () => arrived,
  }
}
