// Where no slip printer is: each slip is a page in a folder, and goes to the system's printer where one
// is named. The file is whole or not there. A page that was saved is not saved again when only the
// printing of it is tried again.

import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { note, noted, notesOf, type Note } from '../../../shared/notes/notes.ts'
import type { PdfMaker, PrintOutcome, PrinterPort } from '../../till/ports.ts'
import type { PrinterConfig } from '../../../shared/config/printers.ts'
import { printOnQueue } from './queue/printer.ts'
import type { QueueSystem } from './queue/system.ts'
import { inTurn } from './serial.ts'
import type { Time } from './time.ts'

type PdfConfig = Extract<PrinterConfig, { transport: 'pdf' }>

export type PdfPlace = {
  /** Where the configuration names no folder. */
  readonly folder: string
  readonly makePdf: PdfMaker
  readonly queues: () => QueueSystem
}

const notPrinted = (why: Note): PrintOutcome => ({
  kind: 'not-printed',
  cause: 'error',
  ...noted(why),
})

/** A page that is saved is not held up by a system that cannot print it. */
const byHand = ({ name }: QueueSystem): Note => note('by-hand', { system: name })

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const two = (n: number): string => String(n).padStart(2, '0')

/** "2026-11-28": a folder of a day, by the clock of the machine. */
const dayOf = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const nameOf = (title: string): string => title.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-').slice(0, 80)

/** Where the page lies now. Never writes over one that is there. */
async function save(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? `${name}.pdf` : `${name} (${n}).pdf`)
    const held = await open(path, 'wx').catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST' || n > 999) throw error
      return null
    })
    if (!held) continue
    // The name is ours; the page takes its place in one step.
    await held.close()
    const aside = `${path}.part`
    try {
      const file = await open(aside, 'w')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(aside, path)
      return path
    } catch (error) {
      await Promise.allSettled([rm(aside, { force: true }), rm(path, { force: true })])
      throw error
    }
  }
}

export function createPdfPrinter(config: PdfConfig, place: PdfPlace, time: Time): PrinterPort {
  const turn = inTurn()
  const root = config.folder ?? place.folder
  let saved: { readonly jobId: number; readonly bytes: Uint8Array; readonly path: string } | null =
    null

  async function pageFor(
    jobId: number,
    document: Parameters<PdfMaker>[0],
  ): Promise<NonNullable<typeof saved> | PrintOutcome> {
    if (saved && saved.jobId === jobId && jobId !== 0) return saved
    const made = await place.makePdf(document)
    if (!made.ok) return notPrinted(note('not-drawn', { why: made.error.slice(0, 200) }))
    try {
      const folder = join(root, dayOf(time.now()))
      const path = await save(folder, nameOf(document.title), made.value)
      saved = { jobId, bytes: made.value, path }
      return saved
    } catch (error) {
      return notPrinted(note('not-saved', { where: root, code: codeOf(error) }))
    }
  }

  return {
    id: config.id,
    transport: 'pdf',
    columns: config.columns,
    print: (_bytes, { jobId, page }) =>
      turn.take(async () => {
        if (!page) return notPrinted(note('no-slip'))
        const document = page()
        const made = await pageFor(jobId, document)
        if ('kind' in made) return made
        const where = note('saved', { where: made.path })
        if (config.queue === undefined) return { kind: 'printed', ...noted(where) }
        const queues = place.queues()
        if (!queues.takesPages) return { kind: 'printed', ...noted(where, byHand(queues)) }
        const job = { title: document.title, bytes: made.bytes, kind: 'pdf' } as const
        const outcome = await printOnQueue(queues, config.queue, job, time, {
          // An office printer wakes up first.
          jobMs: 90_000,
          pollMs: 250,
        })
        return { ...outcome, ...noted(where, ...notesOf(outcome)) }
      }),
    state: async () => {
      const queues = place.queues()
      if (config.queue === undefined || !queues.takesPages) return 'ready'
      const state = await queues.look(config.queue)
      if (typeof state === 'string') return 'off'
      return state.trouble?.state ?? 'ready'
    },
  }
}
