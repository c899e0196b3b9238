// The transport over loopback HTTP: commands as POST /rpc/<command>, events as a streamed GET /events.
// The bearer token comes once in the address' fragment and is taken out of sight at once.

import type { TillError } from '../../shared/contract/errors.ts'
import { err, ok } from '../../shared/result.ts'
import { readEvents } from './event-stream.ts'
import { type ScreenError, type Transport, tillLost } from './transport.ts'

const tokenKey = 'tokentill.token'
/** Waits between tries to reach the till again, ms; the last one repeats. */
const reconnectMs = [250, 500, 1000, 2000] as const

/** Takes the token from `#token=…` into this tab's memory and cleans the address bar. */
export function takeToken(): string {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const fresh = fragment.get('token')
  if (fresh) {
    sessionStorage.setItem(tokenKey, fresh)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return fresh ?? sessionStorage.getItem(tokenKey) ?? ''
}

const isTillError = (body: unknown): body is TillError =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body

async function readError(answer: Response): Promise<ScreenError> {
  const body: unknown = await answer.json().catch(() => null)
  return isTillError(body) ? body : tillLost(`it answered ${answer.status}`)
}

export function httpTransport(token: string): Transport {
  const headers = { authorization: `Bearer ${token}` }
  return {
    call: async (name, input) => {
      try {
        const answer = await fetch(`/rpc/${name}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
        return answer.ok ? ok(await answer.json()) : err(await readError(answer))
      } catch (error) {
        return err(tillLost(error instanceof Error ? error.message : String(error)))
      }
    },
    subscribe: (onEvent, onLink) => {
      const stop = new AbortController()
      const listen = async (): Promise<void> => {
        for (let tries = 0; !stop.signal.aborted; tries += 1) {
          try {
            const answer = await fetch('/events', { headers, signal: stop.signal })
            if (answer.ok && answer.body) {
              onLink('connected')
              tries = 0
              await readEvents(answer.body, onEvent)
            }
          } catch {
            // The line to the till broke; the loop below says so and tries again.
          }
          if (stop.signal.aborted) return
          onLink('lost')
          const delayMs = reconnectMs[Math.min(tries, reconnectMs.length - 1)]
          await new Promise((resolve) => setTimeout(resolve, delayMs))
        }
      }
      void listen()
      return () => stop.abort()
    },
  }
}
