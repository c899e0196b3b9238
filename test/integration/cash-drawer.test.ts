// The cash drawer, over a real socket: a pulse of its own for cash, once a sale, and never again by
// itself, whatever the printer or the power does.

import { afterEach, describe, expect, it } from 'vitest'
import { createClock } from '../../electron/ports/clock.ts'
import { createTcpPrinter, type TcpTiming } from '../../electron/ports/printers/tcp.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { noRaster } from '../../electron/till/print/drawn.ts'
import { catchUp, encodeSlip } from '../../electron/till/print/encode.ts'
import { createDrawer } from '../../electron/till/print/drawer.ts'
import { openDatabase } from '../../electron/till/store/database.ts'
import { insertKick, openKicks, setKick } from '../../electron/till/store/drawer-kicks.ts'
import { transact } from '../../electron/till/store/transaction.ts'
import { Persist } from '../../electron/till/vend/persist.ts'
import { setupOf } from '../../shared/printers/setup.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import { tokenSlip } from '../../shared/receipt/slip.ts'
import { fullSale } from '../world/slip-facts.ts'
import { meter, musa } from '../world/drawer.ts'
import { startTcpPrinter } from '../world/printer.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A till that sells for real, with a drawer on its printer. */
async function shop(drawer: object = {}): Promise<TillWorld> {
  const world = await startTillWorld({
    shop: (plain) => ({
      ...plain,
      training: false,
      printers: plain.printers.map((printer) => ({ ...printer, drawer })),
    }),
  })
  closing.push(world.stop)
  return world
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const pulse = '1b700032fa'
const pulses = ({ printer }: TillWorld): number =>
  printer.jobs().filter(({ bytes }) => hex(bytes) === pulse).length
const slips = ({ printer }: TillWorld): number =>
  printer.jobs().filter(({ text }) => text.includes('Mama Ngozi')).length

const kickOf = (world: TillWorld) => world.logs.join('')

describe('a sale for cash', () => {
  it('opens the drawer with all five bytes, in a job of its own, once', async () => {
    const world = await shop()
    const draft = { draftId: 'one-draft-placed-twice' }
    const vendId = await world.sell(meter, draft)
    await world.sell(meter, draft)
    await world.until(vendId, 'confirmed')
    await eventually('the slip', () => slips(world) === 1)
    await world.must('print.reprint', { vendId })
    await eventually('the copy', () => slips(world) === 2)
    expect(pulses(world)).toBe(1)
    // Nothing of a slip carries one.
    const others = world.printer.jobs().filter(({ bytes }) => hex(bytes) !== pulse)
    expect(others.filter(({ bytes }) => hex(bytes).includes('1b7000'))).toEqual([])
  })

  it('opens it also where only a part is cash, and not for cards or transfers', async () => {
    const world = await shop()
    const parts = (cash: string) => [
      { kind: 'card' as const, amount: '400' },
      { kind: 'mobile' as const, amount: '100' },
      ...(cash === '0' ? [] : [{ kind: 'cash' as const, amount: cash }]),
    ]
    const card = await world.sell(meter, { tender: { kind: 'card' } })
    const both = await world.sell('04123456700', {
      amount: '500',
      tender: { parts: parts('0') },
    })
    await world.until(card, 'confirmed')
    await world.until(both, 'confirmed')
    expect(pulses(world)).toBe(0)
    await world.sell('04123456718', { tender: { parts: parts('500') } })
    await eventually('the drawer', () => pulses(world) === 1)
  })

  it('leaves it shut when the printer has no paper, and does not open it later', async () => {
    const world = await shop()
    world.printer.script({ mood: 'paper-out' })
    const vendId = await world.sell(meter)
    await world.until(vendId, 'confirmed')
    await eventually('the drawer’s end', () => kickOf(world).includes('"state":"shut"'))
    world.printer.script({ mood: 'ready' })
    await eventually('the slip', () => slips(world) === 1)
    await world.restart()
    expect(pulses(world)).toBe(0)
  })
})

describe('after a slip that may have stopped within a picture', () => {
  const card = { tender: { kind: 'card' } } as const
  /** All slips, their pictures in every place a job may break off. */
  const everyBreak = (): readonly Uint8Array[] => {
    const { bytes } = encodeSlip(
      tokenSlip({ ...fullSale, codes: 'both' }),
      { columns: 48, profile: 'generic-80' },
      { raster: noRaster, onFailure: () => {} },
    )
    const cuts = Array.from({ length: Math.floor(bytes.length / 97) }, (_, index) => index * 97)
    return cuts.map((cut) => bytes.subarray(0, cut))
  }
  const opening = ({ printer }: TillWorld) =>
    eventually(
      'the pulse',
      () => printer.jobs().find(({ bytes }) => hex(bytes).endsWith(pulse))?.bytes,
    )

  it('the pulse is not swallowed, and the next slip still says so', async () => {
    const world = await shop()
    world.printer.script({ paperOutAfterBytes: 700 })
    const vendId = await world.sell(meter, card)
    await eventually('the slip', async () => {
      const { jobs } = await world.must('print.jobs', { vendId })
      return jobs[0]?.state === 'unknown'
    })
    world.printer.script({ paperOutAfterBytes: 1_000_000 })
    expect(await world.must('drawer.open', { supervisor: musa })).toMatchObject({ state: 'opened' })
    const bytes = await opening(world)
    for (const broken of everyBreak()) {
      const paper = interpret(Buffer.concat([broken, bytes]), 48)
      expect([broken.length, paper.drawerKicks]).toEqual([broken.length, 1])
    }
    await world.sell('04123456700', card)
    await eventually('the slip', () => slips(world) === 2)
    const [, next] = world.printer.jobs().filter(({ text }) => text.includes('Mama Ngozi'))
    expect(next?.text).toContain('THE SLIP BEFORE THIS ONE MAY BE INCOMPLETE')
  })

  it('nor is one that waited behind that slip', async () => {
    const world = await shop()
    await world.sell(meter, card)
    await eventually('a slip of a printer that answers', () => slips(world) === 1)
    // It is at the next while its last answer is on the way.
    world.printer.script({ paperOutAfterBytes: 700, answerDelayMs: 400 })
    await world.sell('04123456700', card)
    await eventually('the slip to begin', () => world.printer.begun() === 2)
    await world.call('drawer.open', { supervisor: musa })
    expect(hex(await opening(world))).toBe(hex(catchUp) + pulse)
  })
})

describe('without a sale', () => {
  it('the drawer opens on a supervisor’s word, and it is written down', async () => {
    const world = await shop({ pin: 5, onMs: 60 })
    const refused = await world.call('drawer.open', {})
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(await world.must('drawer.open', { supervisor: musa })).toEqual({
      state: 'opened',
      detail: null,
    })
    expect(world.printer.jobs().map(({ bytes }) => hex(bytes))).toEqual(['1b70011efa'])
    await world.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    const { rows } = await world.must('audit.list', {})
    expect(rows.find(({ act }) => act === 'override')?.detail).toContain('Seen by me')
  })

  it('one that stays shut says why, by code, for each reader in their own language', async () => {
    const world = await shop()
    world.printer.script({ mood: 'paper-out' })
    expect(await world.must('drawer.open', { supervisor: musa })).toEqual({
      state: 'shut',
      detail: 'The printer is out of paper. Nothing was printed.',
      notes: [{ code: 'paper-out' }, { code: 'nothing' }],
    })
  })

  it('a till without one says so', async () => {
    const world = await startTillWorld()
    closing.push(world.stop)
    expect(await world.call('drawer.open', { supervisor: musa })).toMatchObject({
      ok: false,
      error: { code: 'not-possible' },
    })
  })
})

/** A drawer over a printer of its own, and what is written of its kicks. */
async function bare(clock = createClock(), timing: Partial<TcpTiming> = {}) {
  const opened = openDatabase(':memory:')
  if (!opened.ok) throw new Error(opened.error.message)
  const store = opened.value
  closing.push(() => store.db.close())
  const printer = await startTcpPrinter()
  closing.push(printer.stop)
  const { host, port } = printer
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const config = { id: 'counter', host, port, columns: 48, drawer: {} } as const
  const slips = { ...createTcpPrinter(config, machineTime, timing), setup: setupOf(config) }
  const drawer = createDrawer({
    store,
    clock,
    log,
    persist: new Persist({ clock, log, onChange: () => {} }),
    printers: [slips],
    training: false,
    ahead: () => new Uint8Array(),
  })
  const rows = () =>
    store.db.prepare('SELECT seq, state, detail FROM drawer_kicks ORDER BY seq').all() as readonly {
      readonly seq: number
      readonly state: string
      readonly detail: string | null
    }[]
  return { store, clock, printer, slips, drawer, rows }
}

describe('a drawer whose printer is at a slip', () => {
  const busy = { answersStatus: false, neverClose: true }
  /** The slip holds the printer until its time is over. */
  const timing = { jobMs: 1_000, askMs: 50, askSilentMs: 10 }

  it('is not opened any more when its turn comes too late', async () => {
    let laterMs = 0
    const real = createClock()
    const clock = { ...real, monotonic: () => real.monotonic() + laterMs }
    const { printer, slips, drawer, rows } = await bare(clock, timing)
    printer.script(busy)
    const slip = slips.print(Buffer.from('a slip\n'), { jobId: 1 })
    const done = drawer.open('by-hand', 'Ada')
    await new Promise(setImmediate)
    expect(rows()).toMatchObject([{ state: 'sent' }])
    laterMs = 9_000
    expect(await done).toMatchObject({ state: 'late', notes: [{ code: 'drawer-late' }] })
    expect(rows()).toMatchObject([{ state: 'late', detail: '[{"code":"drawer-late"}]' }])
    await slip
    await printer.switchOff()
    const sent = () => printer.jobs().map(({ bytes }) => hex(bytes))
    await eventually('the printer to be let go', () => sent().length > 0)
    expect(sent()).toEqual([hex(Buffer.from('a slip\n'))])
  })

  it('is opened when its turn comes in time', async () => {
    const { printer, slips, drawer } = await bare(createClock(), timing)
    printer.script(busy)
    const slip = slips.print(Buffer.from('a slip\n'), { jobId: 1 })
    const done = drawer.open('by-hand', 'Ada')
    await slip
    printer.script({ neverClose: false })
    expect(await done).toMatchObject({ state: 'opened' })
  })
})

describe('a till that stopped in between', () => {
  it('has written that it opens the drawer before the printer hears of it', async () => {
    const { printer, drawer, rows } = await bare()
    printer.script({ answerDelayMs: 400 })
    const done = drawer.open('by-hand', 'Ada')
    await eventually('the printer to hear of it', () => printer.connections() > 0)
    expect(rows()).toMatchObject([{ state: 'sent' }])
    expect(await done).toMatchObject({ state: 'opened' })
  })

  it('never opens the drawer when it starts again', async () => {
    const { store, clock, printer, drawer, rows } = await bare()
    const at = clock.now()
    const asked = { cause: 'by-hand', by: 'Ada', printerId: 'counter', at } as const
    const [waited, sent] = transact(store, () => [
      insertKick(store, asked),
      insertKick(store, asked),
    ])
    setKick(store, sent ?? 0, { state: 'sent', endedAt: null, detail: null })
    drawer.recover()
    drawer.kick()
    await drawer.stop()
    expect(printer.connections()).toBe(0)
    expect(openKicks(store)).toEqual([])
    const detail = '[{"code":"drawer-stopped"}]'
    expect(rows()).toEqual([
      { seq: waited, state: 'late', detail },
      { seq: sent, state: 'unknown', detail },
    ])
    // And the database holds it, should code forget.
    expect(() => setKick(store, sent ?? 0, { state: 'sent', endedAt: null, detail: null })).toThrow(
      /kicked once/,
    )
  })
})
