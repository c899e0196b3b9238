// The till in Electron over a hello-world window on the same runtime: from starting the program to a
// screen somebody can use, also with a million sales in its store, and memory once it is idle. The till is
// the built one, set up as a shop, on a folder it has used before; all start in turn, their windows of
// one size.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { provisioningFileName } from '../../electron/provisioning-file.ts'
import { ensureBuilt } from '../world/headless.ts'
import { folderOfManySales } from './many.ts'
import { inTurns, median } from './measure.ts'
import type { Outside } from './outside.ts'
import { findScreen } from './screen.ts'
import { shopOn } from './shop.ts'
import { hasElectron, type Program, type Seen, startOnce } from './start.ts'
import { benchFolder, root } from './subject.ts'
import { atMost, informs, type Row, skipped, times, withinMs } from './table.ts'

const rounds = 7
/** So long a database that is slow to open may not hold up the first paint by more than `lateMs`. */
const databaseDelayMs = 1_000
const lateMs = 100

/** The first cashier to touch: the till behind it is open and has answered. */
const selector = 'main.sign-in .tiles button'
const tillArgs = (dataDir: string): readonly string[] => [root, '--data', dataDir]

function setUp(dataDir: string, outside: Outside): string {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, provisioningFileName), JSON.stringify(shopOn(outside)))
  return dataDir
}

type Name = 'till' | 'hello' | 'million' | 'slow'

function rowsOf(seen: Readonly<Record<Name, readonly Seen[]>>): readonly Row[] {
  const middle = (name: Name, pick: (one: Seen) => number): number => median(seen[name].map(pick))
  /** Those of a round saw the same machine: ratios are taken per round, and the median of those told. */
  const perRound = (pick: (round: Readonly<Record<Name, Seen>>) => number): number =>
    median(
      seen.till.flatMap((till, i) => {
        const [hello, million, slow] = [seen.hello[i], seen.million[i], seen.slow[i]]
        return hello && million && slow ? [pick({ till, hello, million, slow })] : []
      }),
    )
  const milliseconds = (value: number): string => `${Math.round(value)} ms`
  const megabytes = (value: number): string => `${Math.round(value)} MB`
  const usable = (name: Name): string => milliseconds(middle(name, (one) => one.usableMs))
  const paint = (name: Name): string => milliseconds(middle(name, (one) => one.paintMs))
  const memory = (name: Name): number => middle(name, (one) => one.memoryMb ?? Number.NaN)
  const rows: readonly Row[] = [
    {
      // Hello is done at its first paint; the till only when it can be used.
      what: 'start to usable / hello window',
      till: usable('till'),
      floor: paint('hello'),
      keep: 'start',
      ...atMost(
        perRound(({ till, hello }) => till.usableMs / hello.paintMs),
        1.3,
      ),
    },
    {
      what: 'start to first paint / hello window',
      till: paint('till'),
      floor: paint('hello'),
      ...informs,
      compared: times(perRound(({ till, hello }) => till.paintMs / hello.paintMs)),
    },
    {
      what: `first paint, database ${databaseDelayMs / 1000} s late`,
      till: paint('slow'),
      floor: paint('till'),
      keep: 'paint alone',
      ...withinMs(
        perRound(({ till, slow }) => slow.paintMs - till.paintMs),
        lateMs,
        'median',
      ),
    },
    {
      what: 'start among a million sales / none',
      till: usable('million'),
      floor: usable('till'),
      keep: 'a million',
      ...atMost(
        perRound(({ till, million }) => million.usableMs / till.usableMs),
        1.1,
      ),
    },
  ]
  const what = 'memory when idle / hello window'
  if (Number.isNaN(memory('till'))) return [...rows, skipped(what, 'this system does not tell')]
  return [
    ...rows,
    {
      what,
      till: megabytes(memory('till')),
      floor: megabytes(memory('hello')),
      keep: 'memory',
      ...atMost(memory('till') / memory('hello'), 1.25),
    },
  ]
}

export async function measureElectron(outside: Outside): Promise<readonly Row[]> {
  const what = 'the till in Electron'
  if (!hasElectron()) return [skipped(what, 'no Electron runtime found')]
  const screen = await findScreen()
  if (screen === null) return [skipped(what, 'no screen and no Xvfb')]
  const folders = { till: benchFolder(), hello: benchFolder() }
  try {
    ensureBuilt('main', 'preload', 'renderer')
    const own = setUp(folders.till.path, outside)
    const page = join(import.meta.dirname, 'hello', 'main.cjs')
    const programs: Readonly<Record<Name, Program>> = {
      till: { args: tillArgs(own), selector, rests: true },
      hello: {
        args: [`--user-data-dir=${folders.hello.path}`, page],
        selector: 'h1',
        rests: true,
      },
      million: { args: tillArgs(setUp(folderOfManySales(), outside)), selector, rests: false },
      slow: { args: tillArgs(own), selector, rests: false, databaseDelayMs },
    }
    const seen: Record<Name, Seen[]> = { till: [], hello: [], million: [], slow: [] }
    const start = (name: Name) => async (): Promise<void> =>
      void seen[name].push(await startOnce(screen, programs[name]))
    // The first start of each makes its folders and fills the machine's file cache.
    for (const name of ['till', 'hello', 'million'] as const)
      await startOnce(screen, programs[name])
    await inTurns(rounds, {
      till: start('till'),
      hello: start('hello'),
      million: start('million'),
      slow: start('slow'),
    })
    return rowsOf(seen)
  } finally {
    screen.stop()
    folders.till.remove()
    folders.hello.remove()
  }
}
