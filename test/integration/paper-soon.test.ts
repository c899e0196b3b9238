// The printer is asked how it is while an order is out at a provider that answers at once, so that the slip waits
// for nothing once its outcome is committed. It gets no byte of a slip before that.

import { afterEach, describe, expect, it } from 'vitest'
import type { HttpAnswer, HttpFailure } from '../../electron/till/ports.ts'
import { meter } from '../world/drawer.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

let world: TillWorld | null = null
/** While set, what the provider answered waits for it. */
let held: Promise<void> | null = null
afterEach(async () => {
  held = null
  await world?.stop()
  world = null
})

const open = async (): Promise<TillWorld> =>
  (world = await startTillWorld({
    http: (http) => ({
      exchange: async (request): Promise<HttpAnswer | HttpFailure> => {
        const answer = await http.exchange(request)
        if (request.url.includes('/vend')) await held
        return answer
      },
    }),
  }))

const hold = (): (() => void) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  held = promise
  return resolve
}

/** Sells and waits for the paper. */
async function sellOne(w: TillWorld, account: string): Promise<void> {
  const vendId = await w.sell(account)
  await eventually('the slip', async () => {
    const { jobs } = await w.must('print.jobs', { vendId })
    return jobs[0]?.state === 'printed'
  })
}

describe('a printer whose slip may be wanted within the second', () => {
  it('is asked while the order is out, and prints on the same line', async () => {
    const w = await open()
    await sellOne(w, meter)
    const before = w.printer.connections()
    const release = hold()
    const vendId = await w.sell('04123456700')
    await eventually('the question', () => w.printer.connections() === before + 1)
    expect(w.printer.jobs()).toHaveLength(1)
    expect((await w.vend(vendId)).state).toBe('sending')
    release()
    await eventually('the slip', () => w.printer.jobs().length === 2)
    expect(w.printer.connections()).toBe(before + 1)
  })
})
