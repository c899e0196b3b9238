// The line of a fuzzed adapter: what a real sandbox answered once is answered again and again, but for the
// requests whose answer is spoilt. No socket is opened, so a million cases are a few minutes.

import type { Http, HttpAnswer, HttpRequest } from '../../../electron/till/ports.ts'
import { createHttp } from '../../../electron/ports/http.ts'

export type Record = {
  readonly http: Http
  /** Every answer so far, oldest first. */
  readonly heard: readonly { readonly request: HttpRequest; readonly answer: HttpAnswer }[]
  readonly close: () => Promise<void>
}

export function recordWire(): Record {
  const real = createHttp()
  const heard: { request: HttpRequest; answer: HttpAnswer }[] = []
  return {
    heard,
    http: {
      exchange: async (request) => {
        const answer = await real.exchange(request)
        if (answer.kind === 'answer') heard.push({ request, answer })
        return answer
      },
    },
    close: () => real.close(),
  }
}

const pathOf = ({ url, method }: HttpRequest): string => `${method} ${new URL(url).pathname}`

/** `spoils`: which requests get `answer`; the others get what was heard on their path. */
export function replay(
  heard: Record['heard'],
  spoils: (request: HttpRequest) => boolean,
  answer: HttpAnswer,
): Http {
  return {
    exchange: async (request) => {
      if (spoils(request)) return answer
      const path = pathOf(request)
      const known = heard.find((one) => pathOf(one.request) === path && !spoils(one.request))
      return known?.answer ?? answer
    },
  }
}
