// Anything a screen, a script or an attacker may throw at the contract: every call ends, with a value
// or a typed error, and garbage places nothing.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandName, commandNames, commands } from '../../shared/contract/contract.ts'
import { errorCodes, type TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import { bent, oddText, oddValue } from '../world/bent.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

const deadlineMs = 5_000
let w: TillWorld
let vendId: string

beforeAll(async () => {
  w = await startTillWorld()
  vendId = await w.sell('04123456781')
  await w.until(vendId, 'confirmed')
})
afterAll(() => w.stop())

/** Calls the till as a host does; fails when it throws, hangs or answers out of the contract. */
async function abuse(name: string, input: unknown): Promise<Result<unknown, TillError>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${name} hangs`)), deadlineMs)
  })
  const answer = await Promise.race([w.till().call(name, input), late])
  clearTimeout(timer)
  if (answer.ok) {
    const output = commands[name as CommandName].output.safeParse(answer.value)
    expect(output.error?.issues ?? [], name).toEqual([])
  } else {
    expect(errorCodes).toContain(answer.error.code)
    expect(answer.error.code, `${name} ${fc.stringify(input)}`).not.toBe('internal')
    expect(answer.error.message.length).toBeGreaterThan(10)
    expect(answer.error.moneyMoved === 'unknown' && answer.error.retry).toBe(false)
  }
  return answer
}

// Signing out or locking would make every later call an easy one.
const names = commandNames.filter((name) => !/^session\.(signOut|lock)$/.test(name))

describe('the contract', () => {
  for (const name of names) {
    it(`${name} answers anything with a value or a typed error`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            oddValue,
            bent(commands[name].example.input),
            bent({ ...commands[name].example.input, vendId }),
          ),
          async (input) => {
            await abuse(name, input)
          },
        ),
        { numRuns: 300 },
      )
    })
  }

  it('a command that is none is a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(oddText, fc.constantFrom('__proto__', 'toString', 'vend.', 'vend.place ')),
        oddValue,
        async (name, input) => {
          expect(await abuse(name, input)).toMatchObject({
            ok: false,
            error: { code: 'not-found' },
          })
        },
      ),
    )
  })
})

describe('garbage', () => {
  it('that is not an order places nothing and sends nothing', async () => {
    const before = await w.must('vend.list', { limit: 200 })
    const sent = w.provider.ledger.count('vend')
    await fc.assert(
      fc.asyncProperty(oddValue, async (input) => {
        expect((await abuse('vend.place', input)).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
    expect((await w.must('vend.list', { limit: 200 })).vends.length).toBe(before.vends.length)
    expect(w.provider.ledger.count('vend')).toBe(sent)
  })

  it('what was placed of bent orders is exactly what was answered as placed', async () => {
    const promised = new Set<string>()
    const order = {
      draftId: 'bent',
      product: 'electricity',
      account: '04123456782',
      amount: '1000',
      phone: '08031234567',
      tender: { kind: 'cash', tendered: '2000' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    }
    const before = new Set(await references())
    await fc.assert(
      fc.asyncProperty(fc.uuid(), bent(order), async (draftId, input) => {
        const isOurs = (input as { draftId?: unknown }).draftId === order.draftId
        const placed = await abuse('vend.place', isOurs ? { ...(input as object), draftId } : input)
        if (placed.ok) promised.add((placed.value as { vendId: string }).vendId)
      }),
      { numRuns: 400 },
    )
    // Bent, and sometimes not bent enough to be refused.
    expect(promised.size).toBeGreaterThan(1)
    const placed = (await references()).filter((reference) => !before.has(reference))
    expect(placed.toSorted()).toEqual([...promised].filter((one) => !before.has(one)).toSorted())
  })
})

async function references(): Promise<readonly string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await w.must('vend.list', { limit: 200, ...(cursor ? { cursor } : {}) })
    found.push(...page.vends.map(({ reference }) => reference))
    cursor = page.next
  } while (cursor !== undefined)
  return found
}
