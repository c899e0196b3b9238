import { expect, test } from 'vitest'
import type { TillEvent } from '../../shared/contract/events.ts'
import { readEvent, readEvents } from '../../renderer/client/event-stream.ts'

const changed = '{"vendId":"v1","state":"confirmed"}'

test('an event is read from its name and data lines', () => {
  expect(readEvent(`event: vend.changed\ndata: ${changed}`)).toEqual({
    name: 'vend.changed',
    body: { vendId: 'v1', state: 'confirmed' },
  })
})

test('comments, hints to reconnect and events nobody knows are passed over', () => {
  expect(readEvent(': still here')).toBeNull()
  expect(readEvent('retry: 1000')).toBeNull()
  expect(readEvent('event: toString\ndata: {}')).toBeNull()
})

test('events are whole however the bytes are cut', async () => {
  const bytes = new TextEncoder().encode(
    `retry: 1000\r\n\r\nevent: vend.changed\ndata: ${changed}\n\n: still here\n\nevent: session.changed\ndata: {"cashier":{"id":"a","name":"أدا","role":"cashier"}}\n\n`,
  )
  for (const size of [1, 2, 7, 64, bytes.length]) {
    const cut = new ReadableStream<Uint8Array>({
      start: (stream) => {
        for (let at = 0; at < bytes.length; at += size) stream.enqueue(bytes.slice(at, at + size))
        stream.close()
      },
    })
    const heard: TillEvent[] = []
    await readEvents(cut, (event) => heard.push(event))
    expect(heard.map((event) => event.name)).toEqual(['vend.changed', 'session.changed'])
    expect(JSON.stringify(heard[1]?.body)).toContain('أدا')
  }
})
