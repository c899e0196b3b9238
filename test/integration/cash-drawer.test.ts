// The cash drawer, over a real socket: a pulse of its own for cash, once a sale, and never again by
// itself, whatever the printer or the power does.

import { afterEach, describe, expect, it } from 'vitest'
import { createClock } from '../../electron/ports/clock.ts'
import { createPrinters } from '../../electron/ports/printers/index.ts'
import { createDrawer } from '../../electron/till/print/drawer.ts'
import { openDatabase } from '../../electron/till/store/database.ts'
import { insertKick, openKicks, setKick } from '../../electron/till/store/drawer-kicks.ts'
import { transact } from '../../electron/till/store/transaction.ts'
import { Persist } from '../../electron/till/vend/persist.ts'
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

  it('a till without one says so', async () => {
    const world = await startTillWorld()
    closing.push(world.stop)
    expect(await world.call('drawer.open', { supervisor: musa })).toMatchObject({
      ok: false,
      error: { code: 'not-possible' },
    })
  })
})

describe('a till that stopped in between', () => {
  /** A drawer over a printer of its own, and what is written of its kicks. */
  async function bare() {
    const opened = openDatabase(':memory:')
    if (!opened.ok) throw new Error(opened.error.message)
    const store = opened.value
    closing.push(() => store.db.close())
    const printer = await startTcpPrinter()
    closing.push(printer.stop)
    const { host, port } = printer
    const clock = createClock()
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    const drawer = createDrawer({
      store,
      clock,
      log,
      persist: new Persist({ clock, log, onChange: () => {} }),
      printers: createPrinters([
        { id: 'counter', transport: 'tcp', host, port, columns: 48, drawer: {} },
      ]),
      training: false,
    })
    const rows = () =>
      store.db.prepare('SELECT seq, state FROM drawer_kicks ORDER BY seq').all() as readonly {
        readonly seq: number
        readonly state: string
      }[]
    return { store, clock, printer, drawer, rows }
  }

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
    expect(rows()).toEqual([
      { seq: waited, state: 'late' },
      { seq: sent, state: 'unknown' },
    ])
    // And the database holds it, should code forget.
    expect(() => setKick(store, sent ?? 0, { state: 'sent', endedAt: null, detail: null })).toThrow(
      /kicked once/,
    )
  })
})
