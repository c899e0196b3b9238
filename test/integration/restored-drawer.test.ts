// A data folder put back from a backup, and the drawer: no Z number comes twice, no money goes back twice,
// what was counted and moved since is there, and what cannot be entered again is told.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Ports } from '../../electron/till/ports.ts'
import { count, draft, figures, meter, musa, open, paper, refused, sold } from '../world/drawer.ts'
import { alarmsOf, backUp, type Keeping, keeping, putBack } from '../world/keeping.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

/** On a machine that does much else. */
vi.setConfig({ testTimeout: 120_000 })

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

type Shop = { readonly w: TillWorld; readonly kept: Keeping }

async function start(ports?: (given: Partial<Ports>) => Partial<Ports>): Promise<Shop> {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const { ports: given } = kept.options
  const w = await startTillWorld({
    ...kept.options,
    ...(ports && given ? { ports: (dataDir) => ports(given(dataDir)) } : {}),
  })
  ends.push(() => w.stop())
  return { w, kept }
}

async function close(w: TillWorld, shift: number, total: string) {
  const { countId } = await count(w, total)
  return w.must('shift.close', { shift, countId, supervisor: musa })
}
const giveBack = (w: TillWorld, vendId: string, amount = '1000') =>
  w.call('refund.pay', { vendId, amount, reason: 'Not sold', supervisor: musa })
const restored = async (w: TillWorld): Promise<string> =>
  (await alarmsOf(w)).find(({ kind }) => kind === 'restored')?.message ?? ''

/** The line of a shift's closing is not as it was written. */
function bendClosing({ stateDir }: Keeping, shift: number): void {
  for (const name of readdirSync(stateDir)) {
    const path = join(stateDir, name)
    const lines = readFileSync(path, 'utf8').split('\n')
    const bent = lines.map((line) =>
      line.includes(`"drawer":"close","shift":${shift}`)
        ? line.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`)
        : line,
    )
    writeFileSync(path, bent.join('\n'))
  }
}

describe('a data folder put back from a backup', () => {
  it('knows the shifts closed since, with their Zs word for word, and goes on with the next number', async () => {
    const { w } = await start()
    await open(w, '5000')
    const copy = await backUp(w)
    await sold(w)
    const first = await close(w, 1, '6000')
    await open(w, '100')
    const second = await close(w, 2, '100')
    await paper(w, /Z REPORT 2/)
    const z1 = await w.must('shift.report', { reportId: first.reportId })
    const z2 = await w.must('shift.report', { reportId: second.reportId })
    await w.restart(() => putBack(w, copy))
    expect(await w.must('shift.report', { reportId: first.reportId })).toEqual(z1)
    expect(await w.must('shift.report', { reportId: second.reportId })).toEqual(z2)
    expect((await w.must('shift.get', {})).shift).toBeNull()
    expect(await open(w, '0')).toEqual({ shift: 3 })
    const third = await close(w, 3, '0')
    expect(third.number).toBe(3)
    await paper(w, /Z REPORT 3/)
    expect(w.printer.jobs().filter(({ text }) => /Z REPORT [12]\b/.test(text))).toHaveLength(2)
    expect(await restored(w)).toMatch(/Things done at the drawer since/)
  })

  it('knows the days that ended and the money brought to the bank since, under their numbers', async () => {
    const { w } = await start()
    const copy = await backUp(w)
    await open(w, '0')
    await sold(w)
    await close(w, 1, '1000')
    const day = await w.must('day.end', { draftId: draft() })
    const banking = await w.must('bank.bring', {
      draftId: draft(),
      counted: { total: '600' },
      slip: 'Deposit 7',
      supervisor: musa,
    })
    const papers = [
      await w.must('shift.report', { reportId: day.reportId }),
      await w.must('shift.report', { reportId: banking.reportId }),
    ]
    const atHand = await w.must('bank.get', {})
    await w.restart(() => putBack(w, copy))
    expect([
      await w.must('shift.report', { reportId: day.reportId }),
      await w.must('shift.report', { reportId: banking.reportId }),
    ]).toEqual(papers)
    expect(await w.must('bank.get', {})).toEqual(atHand)
    await open(w, '0')
    await close(w, 2, '0')
    expect((await w.must('day.end', { draftId: draft() })).number).toBe(2)
  })

  it('pays nothing back a second time', async () => {
    const { w } = await start()
    await open(w, '5000')
    const known = await refused(w)
    const copy = await backUp(w)
    const since = await refused(w)
    await giveBack(w, known)
    await giveBack(w, since)
    expect((await figures(w)).drawer).toMatchObject({ refunds: '2000.00', expected: '5000.00' })
    await w.restart(() => putBack(w, copy))
    expect((await w.vend(since)).state).toBe('refused')
    for (const vendId of [known, since]) {
      expect(await giveBack(w, vendId)).toMatchObject({
        ok: false,
        error: { code: 'not-possible', moneyMoved: 'yes' },
      })
    }
    expect((await w.must('refund.due', {})).due).toEqual([])
    expect((await figures(w)).drawer).toMatchObject({ refunds: '2000.00', expected: '5000.00' })
  })

  it('expects in the drawer what lies in it: what was sold, moved and counted since', async () => {
    const { w } = await start()
    const copy = await backUp(w)
    await sold(w)
    await open(w, '5000')
    await sold(w)
    await w.must('shift.move', { draftId: draft(), kind: 'drop', amount: '300', reason: 'Safe' })
    await count(w, '5700')
    const before = await figures(w)
    await w.restart(() => putBack(w, copy))
    await w.until(await w.sell(meter, { amount: '750' }), 'confirmed')
    const { drawer, outside, moves } = await figures(w)
    expect(moves).toEqual(before.moves)
    expect(outside.taken).toEqual(before.outside.taken)
    expect(drawer.expected).toBe('6450.00')
    expect((await count(w, '6450')).difference).toBe('0.00')
  })

  it('knows of a sale that was given back, and tells when it was sold all the same', async () => {
    const { w } = await start()
    await open(w, '5000')
    const copy = await backUp(w)
    w.provider.faults.next('code', { code: 422, sells: true })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'refused')
    await giveBack(w, vendId)
    await w.restart(() => putBack(w, copy))
    await w.must('vend.requery', { vendId })
    const about = (await alarmsOf(w)).filter((alarm) => alarm.vendId === vendId)
    expect(about).toMatchObject([{ kind: 'late-contradiction' }])
    expect(await giveBack(w, vendId)).toMatchObject({ ok: false })
  })

  it('uses no number again of a shift it cannot enter, and says which that is', async () => {
    const { w, kept } = await start()
    const copy = await backUp(w)
    await open(w, '5000')
    await close(w, 1, '5000')
    await open(w, '5000')
    await close(w, 2, '5000')
    await w.restart(() => {
      putBack(w, copy)
      bendClosing(kept, 2)
    })
    const told = (await alarmsOf(w)).map(({ message }) => message).join('\n')
    expect(told).toMatch(/could not be entered again: Z 2, closed by Ada/)
    // Shift 2 was opened, and nobody knows how it ended: it is closed here, under its own number.
    expect((await w.must('shift.get', {})).shift?.shift).toBe(2)
  })

  it('ends its day and goes to the bank past a shift of which only the number is known', async () => {
    const { w, kept } = await start()
    const copy = await backUp(w)
    await open(w, '5000')
    await close(w, 1, '5000')
    await open(w, '5000')
    await close(w, 2, '5000')
    await w.restart(() => {
      putBack(w, copy)
      bendClosing(kept, 1)
    })
    // How shift 1 ended is not known, so that 2 could not be entered: its number is kept.
    await close(w, 1, '5000')
    expect(await open(w, '5000')).toEqual({ shift: 3 })
    await sold(w)
    await close(w, 3, '6000')
    expect(await w.must('bank.get', {})).toMatchObject({ drawer: '6000.00', safe: '0.00' })
    await w.must('day.end', { draftId: draft() })
    expect(await w.must('day.get', {})).toBeTruthy()
  })
})

describe('a till whose order log did not hear of it', () => {
  it('tells the log on the next start, so that a backup put back later knows', async () => {
    let isDeaf = false
    const { w } = await start(({ orderLogs, ...given }) =>
      orderLogs
        ? {
            ...given,
            orderLogs: {
              ...orderLogs,
              open: (tillId) => {
                const port = orderLogs.open(tillId)
                const append: typeof port.append = (line, flushed) =>
                  !isDeaf && port.append(line, flushed)
                return { ...port, append }
              },
            },
          }
        : given,
    )
    await open(w, '5000')
    const vendId = await refused(w)
    await w.provider.setLine(false)
    const waiting = await w.sell(meter)
    const copy = await backUp(w)
    isDeaf = true
    await giveBack(w, vendId)
    await w.must('vend.cancel', { vendId: waiting, supervisor: musa })
    await w.restart(() => (isDeaf = false))
    await w.restart(() => putBack(w, copy))
    await w.provider.setLine(true)
    expect(await giveBack(w, vendId)).toMatchObject({ ok: false, error: { moneyMoved: 'yes' } })
    expect((await w.vend(waiting)).state).toBe('cancelled')
    expect(w.provider.ledger.order(waiting)).toBeNull()
  })
})
