// CUPS, the printing of Linux and macOS, over its own socket: what queues there are, how one is, and
// one raw job with its end read back. Nothing goes through a shell or a command's words.

import { existsSync } from 'node:fs'
import type { NoteCode } from '../../../../shared/notes/notes.ts'
import type { PrinterState } from '../../../till/ports.ts'
import { type IppAnswer, ippRequest, numberOf, readIpp, wordsOf } from './ipp-message.ts'
import type { QueueJob, QueueState, QueueSystem } from './system.ts'

/** Where the scheduler listens on Debian, elsewhere on Linux, and on macOS. */
const sockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd']

const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  jobAttributes: 0x0009,
  printerAttributes: 0x000b,
  printers: 0x4002,
} as const

const answerMs = 5_000
const mostBytes = 1_048_576

export type CupsAddress =
  | { readonly socketPath: string }
  | { readonly host: string; readonly port: number }

const cupsAddress = (): CupsAddress => {
  const socketPath = sockets.find((path) => existsSync(path))
  return socketPath ? { socketPath } : { host: '127.0.0.1', port: 631 }
}

/** Null when nobody answers, or not in IPP. */
function ask(address: CupsAddress, body: Buffer, path = '/'): Promise<IppAnswer | null> {
  // Read where a printer is the system's, or is looked for.
  const { request } = process.getBuiltinModule('node:http')
  return new Promise((resolve) => {
    const asked = request(
      {
        ...address,
        path,
        method: 'POST',
        headers: { 'content-type': 'application/ipp', host: 'localhost' },
        signal: AbortSignal.timeout(answerMs),
      },
      (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size > mostBytes) asked.destroy()
          else parts.push(part)
        })
        answer.on('end', () => resolve(readIpp(Buffer.concat(parts))))
        answer.on('error', () => resolve(null))
        answer.on('close', () => resolve(null))
      },
    )
    asked.on('error', () => resolve(null))
    asked.end(body)
  })
}

const isGood = (answer: IppAnswer | null): answer is IppAnswer =>
  answer !== null && answer.status < 0x0100

const uriOf = (queue: string): string => `ipp://localhost/printers/${encodeURIComponent(queue)}`
const jobUri = (id: number) => ['uri', 'job-uri', `ipp://localhost/jobs/${id}`] as const
const pathOf = (queue: string) => `/printers/${encodeURIComponent(queue)}`
const me = ['name', 'requesting-user-name', 'tokentill'] as const

type Queue = {
  readonly name: string
  readonly about: string
  /** 3 idle, 4 printing, 5 stopped. */
  readonly state: number
  readonly accepting: boolean
  /** "media-empty-error", "connecting-to-device", …; never "none". */
  readonly reasons: readonly string[]
  readonly message: string
}

const wanted = [
  'keyword',
  'requested-attributes',
  [
    'printer-name',
    'printer-info',
    'printer-make-and-model',
    'printer-state',
    'printer-state-reasons',
    'printer-state-message',
    'printer-is-accepting-jobs',
  ],
] as const

const queuesOf = (answer: IppAnswer): readonly Queue[] =>
  answer.groups
    .filter(({ tag }) => tag === 4)
    .map(({ values }) => ({
      name: wordsOf(values, 'printer-name')[0] ?? '',
      about: [wordsOf(values, 'printer-make-and-model')[0], wordsOf(values, 'printer-info')[0]]
        .filter((words) => words !== undefined && words !== '')
        .join(' '),
      state: numberOf(values, 'printer-state') ?? 3,
      accepting: values.get('printer-is-accepting-jobs')?.[0] !== false,
      reasons: wordsOf(values, 'printer-state-reasons').filter((reason) => reason !== 'none'),
      message: wordsOf(values, 'printer-state-message')[0] ?? '',
    }))
    .filter(({ name }) => name !== '')

const causes: readonly (readonly [RegExp, PrinterState, NoteCode])[] = [
  [/^media-(empty|needed)/, 'paper-out', 'paper-out'],
  [/^(cover|door|interlock)-open/, 'cover-open', 'cover-open'],
  [/^media-jam/, 'error', 'jam'],
  [/^(offline|shutdown|timed-out)/, 'off', 'cable'],
]

/** Words of CUPS's own programs while they have not reached the printer: nothing was sent to it. */
const notReached =
  /^(looking for|connecting to|waiting for) |unable to locate|may not exist or is unavailable|(is unreachable|is in use|not responding|is busy)/i

export function stateOf(queue: Queue): QueueState {
  const found = causes.find(([pattern]) => queue.reasons.some((reason) => pattern.test(reason)))
  const trouble = found ? { state: found[1], fault: found[2] } : stoppedOf(queue)
  return {
    trouble,
    paperLow: queue.reasons.some((reason) => reason.startsWith('media-low')),
    notReached: queue.reasons.includes('connecting-to-device') || notReached.test(queue.message),
  }
}

function stoppedOf({ accepting, state }: Queue): QueueState['trouble'] {
  if (!accepting) return { state: 'error', fault: 'list-closed' }
  if (state === 5) return { state: 'error', fault: 'list-stopped' }
  return null
}

/** 3 pending, 4 held, 5 processing, 6 stopped, 7 canceled, 8 aborted, 9 completed. */
function jobOf(answer: IppAnswer | null): QueueJob | null {
  if (!isGood(answer)) return null
  const values = answer.groups.find(({ tag }) => tag === 2)?.values
  const state = numberOf(values, 'job-state')
  if (state === null) return null
  const begun = numberOf(values, 'time-at-processing') !== null
  return { end: state === 9 ? 'printed' : state >= 7 ? 'stopped' : null, begun }
}

const formats = { raw: 'application/vnd.cups-raw', pdf: 'application/pdf' } as const

export function cupsSystem(address: CupsAddress = cupsAddress()): QueueSystem {
  return {
    name: 'CUPS',
    takesPages: true,
    list: async () => {
      const answer = await ask(address, ippRequest(operations.printers, [wanted]))
      // "not found" is what a CUPS without a queue answers.
      return isGood(answer) ? queuesOf(answer) : []
    },
    look: async (queue) => {
      const asked = [['uri', 'printer-uri', uriOf(queue)], me, wanted] as const
      const answer = await ask(
        address,
        ippRequest(operations.printerAttributes, asked),
        pathOf(queue),
      )
      if (answer === null) return 'silent'
      const found = isGood(answer) ? queuesOf(answer)[0] : undefined
      return found ? stateOf(found) : 'missing'
    },
    print: async (queue, { title, bytes, kind }) => {
      const asked = [
        ['uri', 'printer-uri', uriOf(queue)],
        me,
        ['name', 'job-name', title],
        ['mime', 'document-format', formats[kind]],
      ] as const
      const answer = await ask(
        address,
        ippRequest(operations.printJob, asked, bytes),
        pathOf(queue),
      )
      if (answer === null) return null
      if (!isGood(answer)) return 'refused'
      return numberOf(answer.groups.find(({ tag }) => tag === 2)?.values, 'job-id')
    },
    job: async (_queue, id) => {
      const names = ['job-state', 'time-at-processing']
      const asked = [jobUri(id), me, ['keyword', 'requested-attributes', names]] as const
      return jobOf(await ask(address, ippRequest(operations.jobAttributes, asked), '/jobs/'))
    },
    cancel: async (_queue, id) =>
      isGood(await ask(address, ippRequest(operations.cancelJob, [jobUri(id), me]), '/jobs/')),
  }
}
