// The till as it is measured: the one every host opens, with its real file database, its real ports
// and its log in a file. Nothing in it is tuned for the bench.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TimingConfig } from '../../shared/config/provisioning.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import { createClock } from '../../electron/ports/clock.ts'
import { putHelpersBehind } from '../../electron/ports/helper-threads.ts'
import { createHttp } from '../../electron/ports/http.ts'
import { logToFile } from '../../electron/ports/log.ts'
import { createPrinters } from '../../electron/ports/printers/index.ts'
import { createRandom } from '../../electron/ports/random.ts'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { customerOf } from '../../electron/sandbox/buypower/answers.ts'
import { openTill } from '../../electron/till/till.ts'
import { needsDrawing } from '../../shared/paper/charset.ts'
import { newDraftId } from '../../shared/vend/draft-id.ts'
import { sleep } from './measure.ts'
import type { Outside } from './outside.ts'
import { cashier, shopOn } from './shop.ts'

export const root = resolve(import.meta.dirname, '..', '..')

/** A folder on the disk the project lies on: a temporary folder may be memory, where FULL costs nothing. */
export function benchFolder(): { readonly path: string; readonly remove: () => void } {
  const parent = join(root, 'out', 'bench')
  mkdirSync(parent, { recursive: true })
  const path = mkdtempSync(join(parent, 'run-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export type Subject = {
  /** Places one sale on an account of its own and answers its id. */
  readonly place: () => Promise<string>
  readonly subscribe: (listener: (event: TillEvent) => void) => () => void
  readonly state: (vendId: string) => Promise<string>
  /** What the strip shows, asked for as the page asks. */
  readonly status: () => Promise<unknown>
  readonly close: () => Promise<void>
}

/** After its start a till makes room for its log and fills its caches; the first customer comes later. */
const settledMs = 6_000

/** Tickets made before they are placed: what a screen does is not the till's. */
const ticketsAhead = 4_000

/** Of customers whose names a printer has: drawing a line is not what is measured here. */
let accounts = 10_000_000_000
/** The last ticket was begun then; each a second after the one before, as no cashier is faster. */
let begunAt = 1_795_000_000_000
const tickets: { readonly draftId: string; readonly account: string }[] = []
function fillTickets(): void {
  while (tickets.length < ticketsAhead) {
    do accounts += 1
    while (needsDrawing(customerOf(String(accounts)).name))
    begunAt += 1_000
    tickets.push({ draftId: newDraftId(begunAt), account: String(accounts) })
  }
  tickets.reverse()
}

export async function openSubject(
  dataDir: string,
  outside: Outside,
  timing: TimingConfig = {},
): Promise<Subject> {
  const provisioning = shopOn(outside, timing)
  const http = createHttp()
  const clock = createClock()
  const opened = openTill({
    provisioning,
    dataDir,
    version: 'bench',
    ports: {
      clock,
      random: createRandom(),
      http,
      printers: createPrinters(provisioning.printers, { clock }),
      textRaster: createTextRaster(),
      log: logToFile(join(dataDir, 'till.log')),
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  putHelpersBehind()
  const till = opened.value
  const must = async <T>(name: string, input: unknown): Promise<T> => {
    const answer = await till.call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
    return answer.value as T
  }
  await must('session.signIn', { cashierId: cashier.id, pin: cashier.pin })
  fillTickets()
  await sleep(settledMs)
  return {
    place: async () => {
      if (tickets.length === 0) fillTickets()
      const { vendId } = await must<{ vendId: string }>('vend.place', {
        ...tickets.pop(),
        product: 'electricity',
        amount: '1000',
        tender: { kind: 'cash', tendered: '1000' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      })
      return vendId
    },
    subscribe: till.subscribe,
    state: async (vendId) =>
      (await must<{ vend: { state: string } }>('vend.get', { vendId })).vend.state,
    status: () => must('status.get', {}),
    close: async () => {
      await till.close()
      await http.close()
    },
  }
}
