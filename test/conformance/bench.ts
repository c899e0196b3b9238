// The bench a subject lies on: its sandbox, one real HTTP port, and the three things asked of every call
// whatever it is about: it comes back, it does not throw, and no key is in what it leaves behind.

import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import type { FaultOptions } from '../../electron/sandbox/faults.ts'
import type { HttpAnswer, HttpRequest, Http } from '../../electron/till/ports.ts'
import type { Adapter, ProviderAccount } from '../../electron/till/providers/adapter.ts'
import { withoutKeys } from '../../electron/till/providers/without-keys.ts'
import { isSilence } from './faults.ts'
import type { Subject, World } from './subject.ts'

export type Bench<W extends World> = {
  readonly http: Http
  /** The subject's sandbox; only while a test runs. */
  readonly world: () => W
  /** An adapter as after a restart, behind the wall the till puts before it. */
  readonly adapter: (account?: ProviderAccount) => Adapter
  /** The account; one that soon gives up where the fault is silence. */
  readonly account: (fault?: FaultOptions) => ProviderAccount
  /** What a call came to; fails when it hangs, or leaves a key behind. */
  readonly heard: <T>(call: Promise<T>, from?: 'the provider' | 'anybody') => Promise<T>
}

const patient = { connectMs: 2_000, answerMs: 4_000, askMs: 4_000 }
const hasty = { connectMs: 500, answerMs: 120, askMs: 120 }
const hangsMs = 15_000

export function benchOf<W extends World>(subject: Pick<Subject<W>, 'start'>): Bench<W> {
  const http = createHttp()
  let opened: W | null = null
  const world = (): W => {
    if (opened === null) throw new Error('no test is running')
    return opened
  }
  beforeAll(async () => {
    opened = await subject.start()
  })
  afterEach(() => world().sandbox.faults.clear())
  afterAll(async () => {
    await world().sandbox.close()
    await http.close()
  })
  return {
    http,
    world,
    adapter: (account = world().account) => withoutKeys(world().adapter(), account.credentials),
    account: (fault = {}) => ({
      ...world().account,
      waits: isSilence(fault) ? hasty : patient,
    }),
    heard: async (call, from = 'the provider') => {
      const came = await withinReason(call)
      const kept = JSON.stringify(came)
      const { secrets, tokens = [] } = world()
      for (const secret of from === 'anybody' ? secrets : [...secrets, ...tokens]) {
        expect(kept).not.toContain(secret)
      }
      return came
    },
  }
}

/** A promise that never ends fails the test that waits for it, and says so. */
async function withinReason<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it hangs')), hangsMs)
  })
  try {
    return await Promise.race([call, hung])
  } finally {
    clearTimeout(timer)
  }
}

/** The line, but for requests that get this answer without leaving. */
export const answering = (
  http: Http,
  instead: (request: HttpRequest) => boolean,
  answer: HttpAnswer,
): Http => ({
  exchange: async (request) => {
    if (!instead(request)) return http.exchange(request)
    // The rest of the process has its turn, as it has while a real answer is waited for.
    await setImmediate()
    return answer
  },
})

export const toEverything = (): boolean => true

/** Whoever is asked repeats all of it, keys and all. */
export const echoing: Http = {
  exchange: ({ url, headers, body = '' }) => {
    const message = [url, ...Object.values(headers), body].join(' ')
    const said = { status: false, code: '4000', request_id: message, message, body, headers }
    return Promise.resolve({
      kind: 'answer',
      status: 200,
      headers: {},
      body: Buffer.from(JSON.stringify(said)),
    })
  },
}

/** The line, and every answer that came over it. */
export function recording(
  http: Http,
  of: (request: HttpRequest) => boolean = toEverything,
): Http & { readonly heard: HttpAnswer[] } {
  const heard: HttpAnswer[] = []
  return {
    heard,
    exchange: async (request) => {
      const answer = await http.exchange(request)
      if (answer.kind === 'answer' && of(request)) heard.push(answer)
      return answer
    },
  }
}
