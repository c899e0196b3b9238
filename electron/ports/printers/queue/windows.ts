// The Windows print spooler, called as a program in C would call it (winspool.drv): a raw job goes
// past the driver to the printer byte for byte. The library that makes the calls is read on Windows
// alone, when the first such printer is used.

import { createRequire } from 'node:module'
import type { QueueJob, QueueState, QueueSystem } from './system.ts'

type Koffi = typeof import('koffi')
type Call = (...given: readonly unknown[]) => Promise<number>

export type Winspool = {
  readonly koffi: Koffi
  readonly call: Readonly<Record<keyof typeof signatures, Call>>
  readonly jobInfo: ReturnType<Koffi['struct']>
  readonly printerInfo: ReturnType<Koffi['struct']>
}

const require = createRequire(import.meta.url)

const signatures = {
  OpenPrinterW: 'int __stdcall OpenPrinterW(str16 name, _Out_ void **handle, void *defaults)',
  ClosePrinter: 'int __stdcall ClosePrinter(void *handle)',
  StartDocPrinterW:
    'uint32 __stdcall StartDocPrinterW(void *handle, uint32 level, TillDocInfo *info)',
  EndDocPrinter: 'int __stdcall EndDocPrinter(void *handle)',
  StartPagePrinter: 'int __stdcall StartPagePrinter(void *handle)',
  EndPagePrinter: 'int __stdcall EndPagePrinter(void *handle)',
  WritePrinter:
    'int __stdcall WritePrinter(void *handle, const uint8 *bytes, uint32 count, _Out_ uint32 *written)',
  AbortPrinter: 'int __stdcall AbortPrinter(void *handle)',
  GetPrinterW:
    'int __stdcall GetPrinterW(void *handle, uint32 level, uint8 *into, uint32 size, _Out_ uint32 *needed)',
  GetJobW:
    'int __stdcall GetJobW(void *handle, uint32 job, uint32 level, uint8 *into, uint32 size, _Out_ uint32 *needed)',
  SetJobW:
    'int __stdcall SetJobW(void *handle, uint32 job, uint32 level, void *info, uint32 command)',
  EnumPrintersW:
    'int __stdcall EnumPrintersW(uint32 flags, str16 name, uint32 level, uint8 *into, uint32 size, _Out_ uint32 *needed, _Out_ uint32 *count)',
} as const

const jobFields = [
  'printerName',
  'machineName',
  'userName',
  'document',
  'datatype',
  'statusText',
] as const

const printerFields = [
  'serverName',
  'printerName',
  'shareName',
  'portName',
  'driverName',
  'comment',
  'location',
] as const

const strings = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'str16']))
const numbers = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'uint32']))

/** `library`: a test hands in one of its own. */
export function loadWinspool(library = 'winspool.drv'): Winspool {
  const koffi: Koffi = require('koffi')
  koffi.struct('TillDocInfo', { document: 'str16', output: 'str16', datatype: 'str16' })
  const jobInfo = koffi.struct('TillJobInfo', {
    id: 'uint32',
    ...strings(jobFields),
    ...numbers(['status', 'priority', 'position', 'totalPages', 'pagesPrinted']),
    submitted: koffi.array('uint16', 8),
  })
  const printerInfo = koffi.struct('TillPrinterInfo', {
    ...strings(printerFields),
    devMode: 'void *',
    ...strings(['separator', 'processor', 'datatype', 'parameters']),
    security: 'void *',
    ...numbers(['attributes', 'priority', 'defaultPriority', 'startTime', 'untilTime']),
    ...numbers(['status', 'jobs', 'averagePpm']),
  })
  const winspool = koffi.load(library)
  const call = Object.fromEntries(
    Object.entries(signatures).map(([name, signature]) => {
      const { async: asked } = winspool.func(signature)
      const run: Call = (...given) =>
        new Promise((resolve, reject) => {
          asked(...given, (error: unknown, result: number) => {
            if (error) reject(error)
            else resolve(result)
          })
        })
      return [name, run]
    }),
  ) as Winspool['call']
  return { koffi, call, jobInfo, printerInfo }
}

async function withPrinter<T>(
  { call }: Winspool,
  queue: string,
  run: (handle: unknown) => Promise<T>,
): Promise<T | null> {
  const handle: unknown[] = [null]
  if ((await call.OpenPrinterW(queue, handle, null)) === 0) return null
  try {
    return await run(handle[0])
  } finally {
    await call.ClosePrinter(handle[0])
  }
}

/** Asks twice, as these calls want it: for the size, and for what is told. Null when it is not told. */
async function told(
  ask: (into: Buffer | null, size: number, needed: number[]) => Promise<number>,
): Promise<Buffer | null> {
  const needed = [0]
  await ask(null, 0, needed)
  const size = needed[0] ?? 0
  if (size === 0 || size > 4_000_000) return null
  const into = Buffer.alloc(size)
  return (await ask(into, size, needed)) === 0 ? null : into
}

type PrinterInfo = { readonly printerName: string | null; readonly driverName: string | null } & {
  readonly status: number
  readonly attributes: number
}

const has = (value: number, bits: number) => (value & bits) !== 0

/** PRINTER_STATUS_… and PRINTER_ATTRIBUTE_WORK_OFFLINE. */
function windowsState({ status, attributes }: PrinterInfo): QueueState {
  const trouble = ((): QueueState['trouble'] => {
    if (has(status, 0x10)) return { state: 'paper-out', fault: 'paper-out' }
    if (has(status, 0x40_0000)) return { state: 'cover-open', fault: 'cover-open' }
    if (has(status, 0x80 | 0x1000) || has(attributes, 0x400)) {
      return { state: 'off', fault: 'list-offline' }
    }
    if (has(status, 0x1)) return { state: 'error', fault: 'list-paused' }
    if (has(status, 0x8 | 0x40)) return { state: 'error', fault: 'jam' }
    if (has(status, 0x2 | 0x10_0000)) {
      return { state: 'error', fault: 'lights' }
    }
    return null
  })()
  return { trouble, paperLow: false, notReached: false }
}

/** JOB_STATUS_…: printed, complete, or gone from the list, which is how most jobs end. */
function windowsJob(status: number): QueueJob {
  if (has(status, 0x80 | 0x1000)) return { end: 'printed', begun: true }
  if (has(status, 0x4 | 0x100)) return { end: 'stopped', begun: true }
  return { end: null, begun: has(status, 0x10 | 0x2 | 0x40 | 0x800) }
}

const localAndConnected = 2 | 4
const deleteJob = 5

async function quiet<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await run()
  } catch {
    return otherwise
  }
}

export function windowsSystem(load: () => Winspool = loadWinspool): QueueSystem {
  let loaded: Winspool | null = null
  const spool = (): Winspool => (loaded ??= load())
  return {
    name: 'the Windows print spooler',
    // It hands a driver's own language on, and a PDF is none.
    takesPages: false,
    list: () =>
      quiet(async () => {
        const { koffi, call, printerInfo } = spool()
        const count = [0]
        const bytes = await told((into, size, needed) =>
          call.EnumPrintersW(localAndConnected, null, 2, into, size, needed, count),
        )
        if (bytes === null) return []
        return Array.from({ length: count[0] ?? 0 }, (_, index) => {
          const info = koffi.decode(bytes, index * koffi.sizeof(printerInfo), printerInfo)
          const { printerName, driverName } = info as PrinterInfo
          return { name: printerName ?? '', about: driverName ?? '' }
        }).filter(({ name }) => name !== '')
      }, []),
    look: (queue) =>
      quiet<QueueState | 'missing' | 'silent'>(async () => {
        const winspool = spool()
        const { koffi, call, printerInfo } = winspool
        const bytes = await withPrinter(winspool, queue, (handle) =>
          told((into, size, needed) => call.GetPrinterW(handle, 2, into, size, needed)),
        )
        return bytes === null
          ? 'missing'
          : windowsState(koffi.decode(bytes, printerInfo) as PrinterInfo)
      }, 'silent'),
    print: (queue, { title, bytes, kind }) =>
      kind === 'raw'
        ? quiet(async () => await write(spool(), queue, title, bytes), null)
        : Promise.resolve('refused'),
    job: (queue, id) =>
      quiet(async () => {
        const winspool = spool()
        const { koffi, call, jobInfo } = winspool
        return await withPrinter(winspool, queue, async (handle) => {
          const bytes = await told((into, size, needed) =>
            call.GetJobW(handle, id, 1, into, size, needed),
          )
          if (bytes === null) return { end: 'printed', begun: true } as const
          return windowsJob((koffi.decode(bytes, jobInfo) as { status: number }).status)
        })
      }, null),
    cancel: (queue, id) =>
      quiet(async () => {
        const winspool = spool()
        const done = await withPrinter(winspool, queue, (handle) =>
          winspool.call.SetJobW(handle, id, 0, null, deleteJob),
        )
        return done !== null && done !== 0
      }, false),
  }
}

/** What was taken in part is called off, and may have begun to print where the queue does not wait. */
async function write(
  winspool: Winspool,
  queue: string,
  title: string,
  bytes: Uint8Array,
): Promise<number | 'refused' | null> {
  const { call } = winspool
  const id = await withPrinter(winspool, queue, async (handle) => {
    const info = { document: title, output: null, datatype: 'RAW' }
    const job = await call.StartDocPrinterW(handle, 1, info)
    if (job === 0) return 'refused' as const
    const written = [0]
    const isWhole =
      (await call.StartPagePrinter(handle)) !== 0 &&
      (await call.WritePrinter(handle, bytes, bytes.length, written)) !== 0 &&
      written[0] === bytes.length &&
      (await call.EndPagePrinter(handle)) !== 0
    if (!isWhole) {
      await call.AbortPrinter(handle)
      return written[0] === 0 ? ('refused' as const) : ('unknown' as const)
    }
    return (await call.EndDocPrinter(handle)) === 0 ? ('unknown' as const) : job
  })
  if (id === 'unknown') return null
  return id ?? 'refused'
}
