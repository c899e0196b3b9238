// The law every adapter is held to, whatever it speaks: over real sockets against its own sandbox, with
// every fault of the kit, and then with whatever bytes a line can bring. A provider describes its
// world; the rules are the same for all.

import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import type { FaultKind, FaultOptions, Faults } from '../../electron/sandbox/faults.ts'
import type {
  Adapter,
  Exchange,
  Order,
  ProviderAccount,
} from '../../electron/till/providers/adapter.ts'
import type { Http, HttpAnswer, HttpRequest } from '../../electron/till/ports.ts'
import type { OutcomeKind } from '../../shared/vend/outcome.ts'
import { faultsOfEveryKind } from './faults.ts'

/** One provider with its sandbox running. */
export type World = {
  /** An adapter as after a restart: it remembers nothing. */
  readonly adapter: () => Adapter
  readonly account: () => ProviderAccount
  /** The same with a key or password nobody accepts. */
  readonly stranger: () => ProviderAccount
  /** A fresh order that simply sells. */
  readonly order: () => Order
  /** Texts that may stand in no evidence: keys, passwords, tokens of the session. */
  readonly secrets: readonly string[]
  readonly faults: Faults
  /** How often the sandbox delivered value for a reference. */
  readonly soldTimes: (reference: string) => number
  /** Requests that would sell, for this reference, as they came over the wire. */
  readonly purchases: (reference: string) => number
  readonly setLine: (up: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export type Described = {
  readonly name: string
  readonly start: () => Promise<World>
  /** The request that sells, among those a vend makes. */
  readonly isPurchase: (request: HttpRequest) => boolean
  /** The sandbox's names for the requests a vend makes before it; faults strike those too. */
  readonly stepsBefore: readonly string[]
}

const soldMayBe: readonly OutcomeKind[] = ['confirmed', 'accepted', 'unknown']
const unsoldMayBe: readonly OutcomeKind[] = ['refused', 'accepted', 'unknown', 'not-authorised']
const neverLeftMayBe: readonly OutcomeKind[] = ['not-sent', 'not-authorised', 'refused', 'unknown']
const answerMs = 300

export function describeAdapter({ name, start, isPurchase, stepsBefore }: Described): void {
  describe(name, () => {
    const http = createHttp()
    let world: World
    beforeAll(async () => {
      world = await start()
    })
    afterEach(() => world.faults.clear())
    afterAll(async () => {
      await world.close()
      await http.close()
    })

    const account = (): ProviderAccount => {
      const whole = world.account()
      return { ...whole, waits: { connectMs: 1_000, answerMs, askMs: answerMs } }
    }
    const isClean = ({ evidence }: Exchange): void => {
      const kept = JSON.stringify(evidence)
      for (const secret of world.secrets) expect(kept).not.toContain(secret)
    }
    const vend = async (order: Order, through: Http = http): Promise<OutcomeKind> => {
      const before = world.purchases(order.reference)
      const exchange = await world.adapter().vend(account(), order, through)
      expect(world.purchases(order.reference) - before).toBeLessThanOrEqual(1)
      isClean(exchange)
      return exchange.outcome.kind
    }
    const requery = async (order: Order, through: Http = http): Promise<OutcomeKind> => {
      const before = world.purchases(order.reference)
      const exchange = await world.adapter().requery(account(), order, through)
      expect(world.purchases(order.reference)).toBe(before)
      isClean(exchange)
      return exchange.outcome.kind
    }
    /** What came out may be said of what is true. */
    const agrees = (kind: OutcomeKind, order: Order): void => {
      const sold = world.soldTimes(order.reference)
      expect(sold).toBeLessThanOrEqual(1)
      if (sold === 1) expect(soldMayBe).toContain(kind)
      else if (world.purchases(order.reference) === 0) expect(neverLeftMayBe).toContain(kind)
      else expect(unsoldMayBe).toContain(kind)
    }
    const asksToTheTruth = async (order: Order): Promise<void> => {
      world.faults.clear()
      const kind = await requery(order)
      if (world.soldTimes(order.reference) === 1) expect(kind).toBe('confirmed')
      else expect(['not-found', 'unknown', 'refused', 'accepted']).toContain(kind)
    }

    test('an order that meets nothing bad is sold once and confirmed, and found again', async () => {
      const order = world.order()
      expect(await vend(order)).toBe('confirmed')
      expect(world.soldTimes(order.reference)).toBe(1)
      await asksToTheTruth(order)
    })

    test.each(faultsOfEveryKind)('%s %j on the order', async (kind, options) => {
      const order = world.order()
      world.faults.next(kind, options)
      agrees(await vend(order), order)
      await asksToTheTruth(order)
    })

    const before = stepsBefore.flatMap((path) =>
      faultsOfEveryKind.map(([kind, options]): [string, FaultKind, FaultOptions] => [
        path,
        kind,
        options,
      ]),
    )
    test.runIf(before.length > 0).each(before)(
      'on %s, before the order: %s %j',
      async (path, kind, options) => {
        const order = world.order()
        world.faults.next(kind, { ...options, path })
        agrees(await vend(order), order)
        await asksToTheTruth(order)
      },
    )

    test.each(faultsOfEveryKind)('%s %j on a requery', async (kind, options) => {
      const order = world.order()
      await vend(order)
      world.faults.next(kind, { ...options, path: 'requery' })
      const said = await requery(order)
      expect(said).not.toBe('refused')
      if (kind !== 'not-found-first') expect(said).not.toBe('not-found')
      await asksToTheTruth(order)
    })

    test('an order nobody ever sent is not found, or unknown: never sold', async () => {
      expect(['not-found', 'unknown']).toContain(await requery(world.order()))
    })

    test('the same order sent twice sells once, and nothing calls the second send unsold', async () => {
      const order = world.order()
      await vend(order)
      expect(soldMayBe).toContain(await vend(order))
      expect(world.soldTimes(order.reference)).toBe(1)
    })

    test('with the line pulled nothing leaves and everything says so; then it sells once', async () => {
      const order = world.order()
      await world.setLine(false)
      expect(await vend(order)).toBe('not-sent')
      expect(await requery(order)).toBe('not-sent')
      expect(await world.adapter().probe(account(), http)).toBe(false)
      expect(await world.adapter().lookUp(account(), order, http)).toMatchObject({
        ok: false,
        error: { kind: 'unreachable' },
      })
      await world.setLine(true)
      expect(await vend(order)).toBe('confirmed')
      expect(world.soldTimes(order.reference)).toBe(1)
    })

    test('a key nobody accepts is not authorised and sells nothing', async () => {
      const order = world.order()
      const vended = await world.adapter().vend(world.stranger(), order, http)
      const asked = await world.adapter().requery(world.stranger(), order, http)
      expect([vended.outcome.kind, asked.outcome.kind]).toEqual([
        'not-authorised',
        'not-authorised',
      ])
      isClean(vended)
      expect(world.soldTimes(order.reference)).toBe(0)
    })

    test('no bytes and no status in answer to an order make it known', async () => {
      const order = world.order()
      await fc.assert(
        fc.asyncProperty(noise, async (answer) => {
          const kind = await vend(order, answering(http, isPurchase, answer))
          expect(answer.status === 401 ? ['unknown', 'not-authorised'] : ['unknown']).toContain(
            kind,
          )
        }),
        { numRuns: 60 },
      )
      expect(world.soldTimes(order.reference)).toBe(0)
    })

    test('no bytes and no status in answer to everything sell, throw or hang', async () => {
      const order = world.order()
      const everything = () => true
      await fc.assert(
        fc.asyncProperty(noise, async (answer) => {
          const through = answering(http, everything, answer)
          const vended = await vend(order, through)
          expect(['unknown', 'not-sent', 'not-authorised']).toContain(vended)
          expect(['unknown', 'not-sent', 'not-authorised']).toContain(await requery(order, through))
          const found = await world.adapter().lookUp(account(), order, through)
          expect(typeof found.ok).toBe('boolean')
          expect(await world.adapter().probe(account(), through)).toBe(true)
        }),
        { numRuns: 100 },
      )
    })
  })
}

/** The line, but for requests that get this answer without leaving. */
const answering = (
  http: Http,
  instead: (request: HttpRequest) => boolean,
  answer: HttpAnswer,
): Http => ({
  exchange: async (request) => (instead(request) ? answer : http.exchange(request)),
})

const text = (value: string): Buffer => Buffer.from(value)
const noise: fc.Arbitrary<HttpAnswer> = fc
  .record({
    status: fc.oneof(
      fc.constantFrom(200, 202, 204, 302, 400, 401, 404, 409, 422, 500, 502, 503),
      fc.integer({ min: 100, max: 599 }),
    ),
    headers: fc.constantFrom<Readonly<Record<string, string>>>(
      {},
      { 'content-type': 'application/json' },
      { 'content-type': 'text/html', 'x-buypower-signature': 'abc' },
    ),
    body: fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((one) => Buffer.from(one)),
      fc.jsonValue().map((value) => text(JSON.stringify(value))),
      fc.string().map((value) => text(`<html>${value}</html>`)),
      fc
        .constantFrom('', 'null', '[]', '{}', '{"status":true}', '"SUCCESS"', '{"message":"OK"}')
        .map(text),
    ),
  })
  .map((answer) => ({ kind: 'answer', ...answer }))
