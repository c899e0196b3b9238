// The Windows print spooler, as far as it can be tried elsewhere: the very calls, over the very library that
// makes them, into a spooler played in C, whose compiler lays the structures out. Needs a C compiler.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPdfPrinter } from '../../electron/ports/printers/pdf-printer.ts'
import { createQueuePrinter } from '../../electron/ports/printers/queue/printer.ts'
import { loadWinspool, windowsSystem } from '../../electron/ports/printers/queue/windows.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import { pageOf } from '../../electron/till/print/page.ts'
import { ok } from '../../shared/result.ts'

const queue = 'XP-80C on \\\\till'
const folder = mkdtempSync(join(tmpdir(), 'winspool-'))
const library = join(folder, 'winspool.so')
const source = join(import.meta.dirname, '../fixtures/winspool.c')

/** Of the played spooler: how it is, and what it saw. */
type Played = {
  readonly play: (status: number, attributes: number, takes: number) => void
  readonly play_job: (status: number, gone: number) => void
  readonly seen: (what: number) => number
  readonly seen_byte: (at: number) => number
}
const saw = { count: 0, raw: 1, open: 2, deleted: 3 } as const

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(spawnSync('cc', ['--version']).status !== 0)('a printer of Windows', () => {
  let played: Played
  const system = windowsSystem(() => loadWinspool(library))
  const slips = createQueuePrinter({ id: 'p', queue, columns: 48 }, system, machineTime, {
    jobMs: 300,
    pollMs: 5,
  })
  const slip = Uint8Array.from({ length: 600 }, (_, at) => at % 251)

  beforeAll(() => {
    execFileSync('cc', ['-shared', '-fPIC', '-fshort-wchar', '-o', library, source])
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi')
    const c = koffi.load(library)
    played = {
      play: c.func('void play(uint32 status, uint32 attributes, uint32 takes)'),
      play_job: c.func('void play_job(uint32 status, uint32 gone)'),
      seen: c.func('uint32 seen(uint32 what)'),
      seen_byte: c.func('uint32 seen_byte(uint32 at)'),
    }
  })

  it('is found by its name, with its driver', async () => {
    played.play(0, 0, 65_536)
    expect(await system.list()).toEqual([{ name: queue, about: 'Generic / Text Only' }])
  })

  it('gets a slip raw and byte for byte, and every handle is given back', async () => {
    played.play(0, 0, 65_536)
    played.play_job(0, 1)
    const outcome = await slips.print(slip, { jobId: 1 })
    expect(outcome.kind).toBe('printed')
    expect([played.seen(saw.count), played.seen(saw.raw), played.seen(saw.open)]).toEqual([
      600, 1, 0,
    ])
    expect(Array.from({ length: 600 }, (_, at) => played.seen_byte(at))).toEqual([...slip])
  })

  it.each([
    [0x10, 0, 'paper-out'],
    [0x40_0000, 0, 'cover-open'],
    [0x80, 0, 'off'],
    [0, 0x400, 'off'],
    [0x8, 0, 'error'],
    // Nothing is wrong, and nothing is known of its paper.
    [0, 0, 'unknown'],
  ] as const)('that says %i and %i is %s', async (status, attributes, state) => {
    played.play(status, attributes, 65_536)
    played.play_job(0, 1)
    expect(await slips.state()).toBe(state)
    const { kind } = await slips.print(slip, { jobId: 1 })
    expect(kind).toBe(state === 'unknown' ? 'printed' : 'not-printed')
    expect(played.seen(saw.count)).toBe(state === 'unknown' ? 600 : 0)
  })

  it('that takes a part of a slip leaves nobody sure, and one that takes none has printed none', async () => {
    played.play(0, 0, 100)
    expect((await slips.print(slip, { jobId: 1 })).kind).toBe('unknown')
    played.play(0, 0, 0)
    expect((await slips.print(slip, { jobId: 1 })).kind).toBe('not-printed')
  })

  it('whose job waits and was not begun is taken out of the queue', async () => {
    played.play(0, 0, 65_536)
    played.play_job(0, 0)
    expect((await slips.print(slip, { jobId: 1 })).kind).toBe('not-printed')
    expect(played.seen(saw.deleted)).toBe(1)
    played.play(0, 0, 65_536)
    // JOB_STATUS_PRINTING.
    played.play_job(0x10, 0)
    expect((await slips.print(slip, { jobId: 1 })).kind).toBe('unknown')
  })

  it('that does not exist is said not to, and nothing is sent', async () => {
    expect(await system.look('Nobody')).toBe('missing')
  })

  it('gets no page by itself: the page is saved, and a person prints it', async () => {
    played.play(0, 0, 65_536)
    const pages = createPdfPrinter(
      { id: 'p', transport: 'pdf', columns: 48, folder, queue },
      { folder, makePdf: async () => ok(Buffer.from('%PDF-1.4')), queues: () => system },
      machineTime,
    )
    const page = () => pageOf({ blocks: [] }, { title: 'slip', foot: '', language: 'en' })
    const { kind, detail } = await pages.print(new Uint8Array(), { jobId: 1, page })
    expect([kind, await pages.state()]).toEqual(['printed', 'ready'])
    expect(detail).toMatch(/^Saved as .*slip\.pdf\. .*open it to print it\.$/)
    expect(played.seen(saw.count)).toBe(0)
  })
})
