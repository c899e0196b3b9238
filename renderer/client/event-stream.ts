// Reads a text/event-stream body as till events. EventSource cannot carry the bearer header, so the
// few lines of the format we need are here. Lines it does not know (comments, ids) are passed over.

import type { EventName, TillEvent } from '../../shared/contract/events.ts'

const known = {
  'status.changed': true,
  'vend.changed': true,
  'batch.changed': true,
  'print.changed': true,
  'printers.search': true,
  'report.progress': true,
  'session.changed': true,
  'people.changed': true,
  'till.changed': true,
} as const satisfies Record<EventName, true>

const asEvent = (name: unknown, body: unknown): TillEvent | null =>
  typeof name === 'string' && Object.hasOwn(known, name) ? ({ name, body } as TillEvent) : null

/** One event's lines as an event, or null when they carry none. */
export function readEvent(block: string): TillEvent | null {
  let name = ''
  let data = ''
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) name = line.slice(6).trim()
    else if (line.startsWith('data:')) data += line.slice(5).trim()
  }
  if (data === '') return null
  const value: unknown = JSON.parse(data)
  if (typeof value === 'object' && value !== null && 'name' in value && 'body' in value) {
    return asEvent(value.name, value.body)
  }
  return asEvent(name, value)
}

/** Calls `onEvent` for every event until the stream ends. Throws when it breaks. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: TillEvent) => void,
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as never as TransformStream<Uint8Array, string>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += value.replaceAll('\r\n', '\n')
    let end = rest.indexOf('\n\n')
    while (end >= 0) {
      const event = readEvent(rest.slice(0, end))
      rest = rest.slice(end + 2)
      if (event) onEvent(event)
      end = rest.indexOf('\n\n')
    }
  }
}
