// The wire between the till and its provider: an Http port whose messages are lost, late, broken or
// right, as the line is at that moment. What has left the till goes its way even when the till dies.

import {
  type Http,
  type HttpAnswer,
  type HttpFailure,
  type HttpRequest,
  maxAnswerBytes,
} from '../../electron/till/ports.ts'
import type { Oracle } from './oracle.ts'
import type { Played, SimulatedProvider } from './provider.ts'
import type { Rng } from './rng.ts'
import { spoil, spoilKinds } from './spoil.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { Line, ProviderMood } from './weather.ts'

export type Network = {
  readonly portFor: (isAlive: () => boolean) => Http
  /** Messages that have left and not arrived yet. */
  readonly underWay: () => number
}

type Settle = (result: HttpAnswer | HttpFailure, says: Played['says'] | null) => void

type Parts = {
  readonly time: VirtualTime
  readonly rng: Rng
  readonly provider: SimulatedProvider
  readonly timeline: Timeline
  readonly oracle: Oracle
  readonly line: () => Line
  readonly mood: () => ProviderMood
}

export function createNetwork(parts: Parts): Network {
  const { time, rng, provider, timeline, oracle } = parts
  let underWay = 0

  const later = (delayMs: number, run: () => void): void => {
    underWay += 1
    time.after(delayMs, () => {
      underWay -= 1
      run()
    })
  }

  function exchange(
    request: HttpRequest,
    isAlive: () => boolean,
    resolve: (result: HttpAnswer | HttpFailure) => void,
  ): void {
    if (!isAlive()) return
    const meaning = provider.meaningOf(request)
    const name = `${request.method} ${new URL(request.url).pathname}`
    const note = (what: string): void =>
      timeline.note('wire', `${name} ${meaning.reference ?? ''}: ${what}`)
    const line = parts.line()
    let done = false
    const settle: Settle = (result, says) => {
      if (done || !isAlive()) return
      done = true
      const words = result.kind === 'answer' ? `answer ${result.status}` : result.kind
      note(`till hears ${words}`)
      oracle.answerHeard(meaning, result, says)
      resolve(result)
    }
    oracle.requestLeaves(meaning)
    if (line.down !== null) {
      const waitMs = line.down === 'connect-timeout' ? request.connectMs : rng.between(1, 300)
      const { down } = line
      time.after(waitMs, () =>
        settle({ kind: 'not-sent', reason: down, detail: 'the line is down' }, null),
      )
      return
    }
    const connectedMs = rng.between(5, 200)
    const gone = (detail: string): void => settle({ kind: 'no-answer', detail }, null)
    time.after(connectedMs + request.answerMs, () => gone('no whole answer in time'))
    if (rng.chance(line.loseRequest)) {
      note('request lost')
      if (rng.chance(0.5)) time.after(connectedMs + rng.between(1, 5_000), () => gone('reset'))
      return
    }
    const isLate = rng.chance(line.lateRequest)
    const travelMs = isLate
      ? request.answerMs + rng.between(0, 40_000)
      : rng.between(5, rng.chance(0.1) ? 20_000 : 400)
    later(connectedMs + travelMs, () => {
      const played = provider.play(request, parts.mood())
      note(
        `reaches the provider${isLate ? ' late' : ''}: ${played.words}; order ${provider.truth(meaning.reference ?? '').state}`,
      )
      answer(request, line, played, settle, gone, note)
    })
  }

  function answer(
    request: HttpRequest,
    line: Line,
    played: Played,
    settle: Settle,
    gone: (detail: string) => void,
    note: (what: string) => void,
  ): void {
    if (rng.chance(line.loseAnswer)) {
      note('answer lost')
      if (rng.chance(0.5)) time.after(rng.between(1, 3_000), () => gone('reset'))
      return
    }
    const delayMs = rng.chance(line.lateAnswer)
      ? request.answerMs + rng.between(0, 30_000)
      : rng.between(5, 400)
    if (!rng.chance(line.spoilAnswer)) {
      later(delayMs, () => settle(played.answer, played.says))
      return
    }
    const kind = rng.pick([...spoilKinds, 'huge'] as const)
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
  }
}
