// Trying printers by the till's own commands: who may, what comes out, and that a trial is nobody's sale.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPrinterDesk } from '../../electron/ports/printers/index.ts'
import { catchUp } from '../../electron/till/print/encode.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import { meter } from '../world/drawer.ts'
import { startTcpPrinter, type TcpPrinterWorld } from '../world/printer.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

let world: TillWorld
let other: TcpPrinterWorld
beforeEach(async () => {
  other = await startTcpPrinter({ columns: 32 })
  world = await startTillWorld({
    shop: (plain) => ({ ...plain, shop: { ...plain.shop, slipLanguage: 'fr' } }),
    ports: () => ({
      printerDesk: createPrinterDesk(
        {},
        {
          system: async (found) => {
            found({
              key: 'queue:Office',
              place: 'system',
              name: 'Office',
              connection: { transport: 'queue', queue: 'Office' },
              profile: null,
            })
          },
          usb: null,
          serial: null,
          network: null,
          epson: null,
          sweep: null,
        },
      ),
    }),
  })
})
afterEach(async () => {
  await world.stop()
  await other.stop()
})

const another = () => ({
  id: 'new',
  transport: 'tcp' as const,
  host: other.host,
  port: other.port,
  profile: 'generic-58' as const,
})

it('a cashier tries the printer there is, and nothing else', async () => {
  const { outcome, state } = await world.must('printer.test', {})
  expect([outcome.kind, state]).toEqual(['printed', 'ready'])
  // In the language of the shop's slips, and no paper of any sale.
  expect(world.printer.jobs().at(-1)?.text).toContain('Imprimante')
  expect(await world.must('print.jobs', {})).toEqual({ jobs: [] })
  const needsSupervisor = { ok: false, error: { code: 'not-allowed' } }
  expect(await world.call('printer.test', { what: 'drawer' })).toMatchObject(needsSupervisor)
  expect(await world.call('printer.test', { printer: another() })).toMatchObject(needsSupervisor)
  expect(await world.call('printer.find', {})).toMatchObject(needsSupervisor)
  expect(other.connections()).toBe(0)
})

it('a supervisor looks for printers, and tries one before the till has it', async () => {
  await world.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  const { printers, places } = await world.must('printer.find', {})
  expect(printers.map(({ name }) => name)).toEqual(['Office'])
  expect(places.find(({ place }) => place === 'usb')?.state).toBe('skipped')
  await world.must('printer.test', { printer: another() })
  await world.must('printer.test', { printer: another(), what: 'drawer' })
  const [slip, pulse] = other.jobs()
  expect(slip?.text).toMatch(/^-{32}$/m)
  expect(Buffer.from(pulse?.bytes ?? []).toString('hex')).toBe('1b700032fa')
  other.script({ mood: 'cover-open' })
  expect(await world.must('printer.test', { printer: another() })).toMatchObject({
    outcome: { kind: 'not-printed' },
    state: 'cover-open',
  })
})

const startsCaughtUp = (bytes: Uint8Array | undefined): boolean =>
  Buffer.from(bytes ?? [])
    .subarray(0, catchUp.length)
    .equals(catchUp)

it('a slip that broke off swallows nothing of a trial, and stays in doubt for the next slip', async () => {
  await world.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  world.printer.script({ paperOutAfterBytes: 700 })
  const vendId = await world.sell(meter)
  await eventually('the slip', async () => {
    const { jobs } = await world.must('print.jobs', { vendId })
    return jobs[0]?.state === 'unknown'
  })
  world.printer.script({ paperOutAfterBytes: 1_000_000 })
  await world.must('printer.test', {})
  await world.must('printer.test', { what: 'drawer' })
  // One that is changed and not saved yet hangs at the same place.
  const { host, port } = world.printer
  const changed = { ...another(), id: 'counter', host, port }
  await world.must('printer.test', { printer: changed })
  const [, slip, pulse, again] = world.printer.jobs()
  expect([slip, pulse, again].map((job) => startsCaughtUp(job?.bytes))).toEqual([true, true, true])
  expect(interpret(pulse?.bytes ?? new Uint8Array(), 48).drawerKicks).toBe(1)
  await world.sell('04123456700')
  const next = await eventually('the next slip', () => world.printer.jobs()[4])
  expect(startsCaughtUp(next.bytes)).toBe(true)
  expect(next.text).toContain('INCOMPL')
})

it('a trial that broke off swallows nothing of the slip behind it, which says nothing of it', async () => {
  world.printer.script({ paperOutAfterBytes: 300 })
  expect((await world.must('printer.test', {})).outcome.kind).toBe('unknown')
  world.printer.script({ paperOutAfterBytes: 1_000_000 })
  // As it is opened anew when what was wrong is put right in Settings.
  await world.restart()
  await world.sell(meter)
  const slip = await eventually('the slip', () => world.printer.jobs()[1])
  expect(startsCaughtUp(slip.bytes)).toBe(true)
  expect(slip.text).not.toContain('INCOMPL')
  await world.restart()
  await world.sell('04123456700')
  const next = await eventually('the next slip', () => world.printer.jobs()[2])
  expect(startsCaughtUp(next.bytes)).toBe(false)
})
