// Kills the built till at random instants while it sells, starts it again on the same data, and in the
// end compares its books with the ledgers of the providers, which outlived it in this process.

import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import {
  CallError,
  type HeadlessTill,
  startHeadless,
  temporaryFolder,
} from '../../world/headless.ts'
import { startTcpPrinter, type TcpPrinterWorld } from '../../world/printer.ts'
import { createRng, type Rng } from '../../simulation/rng.ts'
import { type Books, readBooks, storyOf } from './books.ts'
import { hireCashiers } from './cashiers.ts'
import { answerForPaper, comparePaper } from './paper.ts'
import type { Difference, Shop } from './shop.ts'
import { untilQuiet } from './quiet.ts'

export type KillReport = {
  readonly shop: string
  readonly kills: number
  /** Of them while the till was starting. */
  readonly whileStarting: number
  readonly faults: number
  readonly errands: number
  readonly books: Books
  readonly papers: number
  /** Slips of which the till asked whether they were printed. */
  readonly asked: number
  readonly differences: readonly Difference[]
}

const cashierCount = 5
const people = [{ id: 'ada', name: 'Ada', pin: '1234', role: 'supervisor' }]

/** Waits of a kill: many soon after the start, some after the till has worked for a while. */
const untilKillMs = (rng: Rng): number =>
  rng.weighted([
    [3, rng.between(0, 100)],
    [5, rng.between(50, 900)],
    [2, rng.between(500, 2_500)],
  ])

const textsOf = (printer: TcpPrinterWorld): readonly string[] =>
  printer.jobs().map(({ text }) => text)

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export async function runKills(
  open: () => Promise<Shop>,
  options: {
    readonly kills: number
    readonly seed: string
    readonly onKill?: (count: number) => void
  },
): Promise<KillReport> {
  const shop = await open()
  const rng = createRng(`${options.seed}/${shop.name}`)
  const printer = await startTcpPrinter()
  using folder = temporaryFolder()
  const dataDir = join(folder.path, 'data')
  const config = {
    ...shop.config,
    cashiers: people,
    printers: [
      { id: 'counter', transport: 'tcp', host: printer.host, port: printer.port, columns: 48 },
    ],
  }
  const start = async (spawned: (child: ChildProcess) => void): Promise<HeadlessTill> => {
    const till = await startHeadless({ config, dataDir, spawned })
    await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    return till
  }
  let kills = 0
  let whileStarting = 0
  const cashiers = hireCashiers(shop, cashierCount, rng.fork('cashiers'))
  let till: HeadlessTill | null = null
  try {
    while (kills < options.kills) {
      if (rng.chance(0.12)) {
        whileStarting += (await killWhileStarting(start, rng.between(50, 900))) ? 1 : 0
      } else {
        till = await start(() => undefined)
        cashiers.serve(till)
        await sleep(untilKillMs(rng))
        await till.kill9()
        cashiers.pause()
      }
      kills += 1
      options.onKill?.(kills)
    }
    for (const { faults } of shop.lines) faults.clear()
    till = await start(() => undefined)
    cashiers.serve(till)
    await cashiers.finish()
    await Promise.all(shop.lines.map(({ setLine }) => setLine(true)))
    await untilQuiet(till)
    await till.stop()
    const { jobs } = readBooks(dataDir)
    till = await start(() => undefined)
    const asked = await answerForPaper(till, jobs, textsOf(printer))
    await untilQuiet(till)
    await askAboutReviews(till)
    await untilQuiet(till)
    const seen = await cashiers.compare(till)
    await till.stop()
    const books = readBooks(dataDir)
    return {
      shop: shop.name,
      kills,
      whileStarting,
      faults: cashiers.faults(),
      errands: cashiers.errands(),
      books,
      papers: printer.jobs().length,
      asked,
      differences: [
        ...books.faults,
        ...shop.compare(books),
        ...comparePaper(books.jobs, textsOf(printer)),
        ...seen,
      ].map((what) => {
        const [reference] = /T[0-9A-Z]{19}/.exec(what) ?? []
        return reference === undefined ? what : `${what}${storyOf(dataDir, reference)}`
      }),
    }
  } finally {
    cashiers.pause()
    await till?.kill9().catch(() => undefined)
    await printer.stop()
    await shop.close()
  }
}

/**
 * A machine that was killed at every turn may have asked about a sheet as often as it asks by itself; what
 * a person asks in fair weather must be answered.
 */
async function askAboutReviews({ call }: HeadlessTill): Promise<void> {
  const { batches } = await call('batch.list', { limit: 200 })
  for (const { batchId, state } of batches) {
    if (state !== 'review') continue
    await call('batch.ask', { batchId }).catch((error: unknown) => {
      // Nothing of it was ever sent, or it has no number there: it cannot be asked about from here.
      if (!(error instanceof CallError)) throw error
    })
  }
}

/** True when the process died before it was ready. */
async function killWhileStarting(
  start: (spawned: (child: ChildProcess) => void) => Promise<HeadlessTill>,
  afterMs: number,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  try {
    const till = await start((child) => {
      timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    // It was faster.
    clearTimeout(timer)
    await till.kill9()
    return false
  } catch (error) {
    clearTimeout(timer)
    // Killed under the sign-in, or before the ready line; what it said before must not be a refusal to open.
    if (error instanceof CallError || /not opened|damaged/.test(String(error))) throw error
    return true
  }
}
