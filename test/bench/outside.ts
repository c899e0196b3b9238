// Starts and asks the process that plays the provider and the printer (other-side.ts).

import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Ask, Reply } from './other-side-words.ts'

type Seen = Extract<Reply, { kind: 'seen' }>

export type Outside = {
  readonly apiKey: string
  /** Without a slash at its end. */
  readonly providerUrl: string
  readonly printerPort: number
  readonly setMute: (on: boolean) => Promise<void>
  readonly setLine: (up: boolean) => Promise<void>
  /** Requests and papers since the last time, oldest first. */
  readonly take: () => Promise<Seen>
  /** Orders the provider delivered more than once. Anything but 0 makes every number worthless. */
  readonly soldTwice: () => Promise<number>
  readonly stop: () => void
}

export async function startOutside(): Promise<Outside> {
  const child = fork(join(import.meta.dirname, 'other-side.ts'), { execArgv: [] })
  const next = (): Promise<Reply> =>
    new Promise((resolve, reject) => {
      child.once('message', (reply: Reply) => resolve(reply))
      child.once('exit', () => reject(new Error('the other side ended')))
    })
  const ask = (question: Ask): Promise<Reply> => {
    const answer = next()
    child.send(question)
    return answer
  }
  const ready = await next()
  if (ready.kind !== 'ready') throw new Error('the other side did not start')
  child.setMaxListeners(0)
  return {
    apiKey: ready.apiKey,
    providerUrl: `http://127.0.0.1:${ready.providerPort}/v2`,
    printerPort: ready.printerPort,
    setMute: async (on) => void (await ask({ kind: 'mute', on })),
    setLine: async (up) => void (await ask({ kind: 'line', up })),
    take: async () => {
      const seen = await ask({ kind: 'take' })
      if (seen.kind !== 'seen') throw new Error('the other side answered something else')
      return seen
    },
    soldTwice: async () => {
      const answer = await ask({ kind: 'sold-twice' })
      return answer.kind === 'count' ? answer.count : Number.NaN
    },
    stop: () => child.disconnect(),
  }
}
