// A shift ends: blind counts, notes, handovers, and the Z on real paper.

import { describe, expect, it } from 'vitest'
import {
  count,
  figures,
  musa,
  open,
  paper,
  refused,
  slow,
  sold,
  unconfirmed,
} from '../world/drawer.ts'
import { startTillWorld } from '../world/till.ts'

describe('closing a shift', () => {
  it('asks for a note where the count differs, then prints a Z that ties, and copies of it', async () => {
    await using w = await startTillWorld()
    await open(w)
    await sold(w)
    await refused(w)
    const { countId, difference } = await count(w, '6950')
    expect(difference).toBe('-50.00')
    expect(await w.call('shift.close', { shift: 1, countId })).toMatchObject({
      error: { code: 'bad-input', detail: { needs: 'note', difference: '-50.00' } },
    })
    const closed = await w.must('shift.close', { shift: 1, countId, note: 'A torn 50' })
    expect(closed.number).toBe(1)
    expect(await w.must('shift.close', { shift: 1, countId })).toEqual(closed)
    const text = await paper(w, /Z REPORT 1/)
    for (const line of [
      /Taken, 2 sales +NGN 2,000\.00/,
      /Sold \(1\) +NGN 1,000\.00/,
      /Not sold, owed back \(1\) +NGN 1,000\.00/,
      /Must be in the drawer +NGN 7,000\.00/,
      /Counted +NGN 6,950\.00/,
      /Missing +NGN 50\.00/,
      /Note +A torn 50/,
      /Refunds due \(1\) +NGN 1,000\.00/,
    ]) {
      expect(text).toMatch(line)
    }
    expect((await w.must('shift.get', {})).shift).toBeNull()
    await w.must('shift.reprint', { reportId: closed.reportId })
    const copy = await paper(w, /COPY 1/)
    const figuresOf = (paperText: string): readonly string[] =>
      paperText.match(/NGN [\d,.]+/g) ?? []
    expect(figuresOf(copy)).toEqual(figuresOf(text))
    const { jobs } = await w.must('print.jobs', {})
    expect(jobs.map(({ kind }) => kind)).toContain('z-report')
  })

  it('has a count once that was asked for once more, as it was told first', async () => {
    await using w = await startTillWorld()
    await open(w)
    const asked = { draftId: 'a-count', counted: { total: '4900' } }
    const told = await w.must('shift.count', asked)
    await sold(w)
    const again = await w.must('shift.count', asked)
    expect(again).toEqual(told)
    expect(await w.call('shift.count', { ...asked, counted: { total: '4800' } })).toMatchObject({
      error: { code: 'not-possible', detail: { needs: 'count' } },
    })
    const { countId } = await count(w, '5900')
    const { reportId } = await w.must('shift.close', { shift: 1, countId, note: 'Fell behind' })
    const z = JSON.stringify((await w.must('shift.report', { reportId })).blocks)
    expect(z.match(/4,900/g)).toHaveLength(1)
    expect(z).not.toContain('4,800')
  })

  it('is done on a fresh count alone', async () => {
    await using w = await startTillWorld()
    await open(w)
    const first = await count(w, '5000')
    await sold(w)
    expect(await w.call('shift.close', { shift: 1, countId: first.countId })).toMatchObject({
      error: { code: 'not-possible', detail: { needs: 'count' } },
    })
    const second = await count(w, '6000')
    await w.must('shift.close', { shift: 1, countId: second.countId })
    expect(await paper(w, /Z REPORT 1/)).toMatch(/Counted 2 times:/)
  })

  it('over a sale without an end needs a supervisor; the Z names it and the next shift has it', async () => {
    await using w = await startTillWorld({ timing: slow })
    await open(w)
    const vendId = await unconfirmed(w)
    const { countId, unresolved } = await count(w, '6000')
    expect(unresolved).toEqual({ count: 1, amount: '1000.00' })
    expect(await w.call('shift.close', { shift: 1, countId })).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    const wrong = { ...musa, pin: '0000' }
    expect(await w.call('shift.close', { shift: 1, countId, supervisor: wrong })).toMatchObject({
      error: { code: 'wrong-pin' },
    })
    await w.must('shift.close', { shift: 1, countId, supervisor: musa })
    const text = await paper(w, /Z REPORT 1/)
    expect(text).toContain('HANDED OVER TO THE NEXT SHIFT')
    expect(text).toContain(vendId)
    expect(text).toMatch(/Handed over by +Musa/)
    await open(w, '0')
    expect((await figures(w)).unresolved).toMatchObject([{ reference: vendId, earlier: true }])
    expect((await figures(w)).taken.count).toBe(0)
  })

  it('survives a restart: the shift, its count and its paper are where they were', async () => {
    await using w = await startTillWorld()
    await open(w)
    await sold(w)
    const { countId } = await count(w, '6000')
    await w.restart()
    expect((await figures(w)).drawer.expected).toBe('6000.00')
    await w.must('shift.close', { shift: 1, countId })
    expect((await open(w)).shift).toBe(2)
  })

  it('prints an X at any time, which closes nothing and has no number', async () => {
    await using w = await startTillWorld()
    await open(w)
    await w.must('shift.x', {})
    expect(await paper(w, /X REPORT/)).toContain('The shift goes on.')
    expect((await w.must('shift.reports', {})).reports).toMatchObject([{ kind: 'x', number: null }])
    expect((await figures(w)).shift).toBe(1)
  })
})

it('signing out says what is left behind', async () => {
  await using w = await startTillWorld({ timing: slow })
  await open(w)
  await unconfirmed(w)
  expect(await w.must('session.signOut', {})).toEqual({
    left: {
      shift: 1,
      unresolved: { count: 1, amount: '1000.00' },
      refundsDue: '0.00',
      claims: '0.00',
      papers: 0,
    },
  })
})
