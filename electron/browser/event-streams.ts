// GET /events: what the till says without being asked, as server-sent events. A listener that does
// not read is dropped rather than remembered: events carry ids, and it asks again when it is back.

import type { ServerResponse } from 'node:http'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { Till } from '../till/till.ts'

const heartbeatMs = 15_000
const maxStreams = 32
/** Unread bytes at which a listener counts as gone. */
const maxUnreadBytes = 1_048_576

export type EventStreams = {
  /** Turns the response into a stream. False when too many listen already. */
  readonly add: (response: ServerResponse) => boolean
  readonly close: () => void
}

export function createEventStreams(till: Pick<Till, 'subscribe'>): EventStreams {
  const streams = new Set<ServerResponse>()

  const write = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > maxUnreadBytes) {
        streams.delete(stream)
        stream.destroy()
      } else {
        stream.write(text)
      }
    }
  }
  const unsubscribe = till.subscribe((event: TillEvent) => {
    if (streams.size > 0) {
      write(`event: ${event.name}\ndata: ${JSON.stringify(event.body)}\n\n`)
    }
  })
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs)
  heartbeat.unref()

  return {
    add: (response) => {
      if (streams.size >= maxStreams) {
        return false
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      response.socket?.setNoDelay(true)
      response.write('retry: 1000\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return true
    },
    close: () => {
      unsubscribe()
      clearInterval(heartbeat)
      for (const stream of streams) {
        stream.end()
      }
      streams.clear()
    },
  }
}
