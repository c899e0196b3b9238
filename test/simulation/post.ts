// The way back: results a provider posts to the address the till gave. They are lost, late, doubled and
// broken as the line is then, and find nobody while the till is off. Anybody may post: what comes broken
// is never another right result, that is for TLS to see to.

import type { CallbackPort, Posted } from '../../electron/till/ports.ts'
import type { Power } from './power.ts'
import type { Rng } from './rng.ts'
import type { Script } from './script.ts'
import type { VirtualTime } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { Line } from './weather.ts'

export type Post = {
  readonly portFor: (isAlive: () => boolean) => CallbackPort
  readonly post: (name: string, url: string, body: string) => void
  /** Results on their way. */
  readonly underWay: () => number
}

type Listener = {
  readonly isAlive: () => boolean
  readonly take: (secret: string, body: Uint8Array) => Posted | Promise<Posted>
}

export function createPost(parts: {
  readonly time: VirtualTime
  readonly rng: Rng
  readonly script: Script
  readonly timeline: Timeline
  readonly power: Power
  readonly latestMs: number
  readonly line: () => Line
}): Post {
  const { time, script, timeline, power } = parts
  const listeners = new Set<Listener>()
  let underWay = 0

  function spoil(body: string, rng: Rng): Uint8Array {
    const bytes = Buffer.from(body)
    switch (rng.pick(['cut', 'garbage', 'empty'] as const)) {
      case 'cut':
        return bytes.subarray(0, rng.between(0, bytes.length - 1))
      case 'garbage':
        return rng.bytes(rng.between(1, 80))
      case 'empty':
        return new Uint8Array(0)
    }
  }

  async function arrive(name: string, secret: string, body: Uint8Array): Promise<Posted | null> {
    const listener = [...listeners].find(({ isAlive }) => isAlive())
    if (!listener) return null
    power.moment(`${name} reaches the till`)
    if (!listener.isAlive()) return null
    const posted = await listener.take(secret, body)
    timeline.note('post', `${name}: ${posted}`)
    if (listener.isAlive()) power.moment(`${name} was taken`)
    return posted
  }

  function post(name: string, url: string, body: string): void {
    const secret = url.split('/').at(-1) ?? ''
    const rng = parts.rng.fork(name)
    const line = parts.line()
    const befalls = (chance: number, what: string): boolean =>
      rng.chance(chance) && script.happens(`${name}: ${what}`)
    const later = (delayMs: number, whole: boolean): void => {
      underWay += 1
      time.after(delayMs, () => {
        underWay -= 1
        void arrive(name, secret, whole ? Buffer.from(body) : spoil(body, rng))
      })
    }
    if (line.down !== null || befalls(line.loseAnswer, 'lost')) {
      timeline.note('post', `${name}: lost`)
      return
    }
    const isLate = befalls(line.lateAnswer, 'late')
    const delayMs = isLate ? rng.between(1_000, parts.latestMs) : rng.between(5, 400)
    later(delayMs, !befalls(line.spoilAnswer, 'spoiled'))
    if (befalls(line.doubleRequest, 'doubled')) {
      later(delayMs + rng.between(1, rng.chance(0.5) ? 2_000 : parts.latestMs), true)
    }
  }

  return {
    portFor: (isAlive) => ({
      listen: (_at, take) => {
        const listener: Listener = { isAlive, take }
        listeners.add(listener)
        const close = (): Promise<void> => {
          listeners.delete(listener)
          return Promise.resolve()
        }
        return Promise.resolve({ ok: true, value: { port: 8_787, close } })
      },
    }),
    post,
    underWay: () => underWay,
  }
}
