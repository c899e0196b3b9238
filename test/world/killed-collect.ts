// A built till that collects, in a process of its own, killed and started again on the same data, with
// a provider and a printer that live on.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BatchView } from '../../shared/contract/batch-views.ts'
import type { BatchState } from '../../shared/vend/batch.ts'
import { type ChillrSandbox, startChillrSandbox } from '../../electron/sandbox/chillr/sandbox.ts'
import { dayFromNow } from './collect.ts'
import { type HeadlessTill, startHeadless, temporaryFolder } from './headless.ts'
import type { BatchKillPoint } from './kill-points.ts'
import { startTcpPrinter, type TcpPrinterWorld } from './printer.ts'
import { eventually, quick } from './till.ts'

export type KilledCollect = {
  readonly chillr: ChillrSandbox
  readonly printer: TcpPrinterWorld
  readonly till: () => HeadlessTill
  /** Places a collect of two customers under this name; null when the till died before it answered. */
  readonly tap: (name: string) => Promise<string | null>
  readonly arm: (point: BatchKillPoint) => void
  /** Waits until the till has killed itself at the armed point. */
  readonly dead: () => Promise<void>
  readonly startAgain: () => Promise<void>
  readonly until: (batchId: string, state: BatchState) => Promise<BatchView>
  readonly stop: () => Promise<void>
}

const preload = pathToFileURL(join(import.meta.dirname, 'kill-at.ts')).href

export async function startKilledCollect(): Promise<KilledCollect> {
  const chillr = await startChillrSandbox()
  const printer = await startTcpPrinter()
  const folder = temporaryFolder()
  const killFile = join(folder.path, 'kill-at')
  const config = {
    shop: { name: 'Sharma Society', till: '1', currency: 'INR', timeZone: 'Asia/Kolkata' },
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
    providers: [
      {
        id: 'chillr',
        system: 'chillr',
        label: 'Chillr',
        baseUrl: chillr.url,
        credentials: chillr.credentials,
        timing: quick,
      },
    ],
    printers: [
      { id: 'counter', transport: 'tcp', host: printer.host, port: printer.port, columns: 48 },
    ],
  }
  const start = async (): Promise<HeadlessTill> => {
    const till = await startHeadless({
      config,
      dataDir: join(folder.path, 'data'),
      env: {
        NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import ${preload}`,
        TOKENTILL_KILL_FILE: killFile,
      },
    })
    await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    return till
  }
  let till = await start()

  return {
    chillr,
    printer,
    till: () => till,
    tap: async (name) => {
      try {
        const placed = await till.call('batch.place', {
          draftId: name,
          kind: 'collect',
          name,
          expiresOn: dayFromNow(5),
          rows: [
            { account: '9447741462', amount: '100' },
            { account: '9447741469', amount: '50' },
          ],
          total: '150',
        })
        return placed.batchId
      } catch (error) {
        // A till that dies under the call cuts the connection; anything else is a failure.
        if (error instanceof TypeError) return null
        throw error
      }
    },
    arm: (point) => writeFileSync(killFile, point),
    dead: async () => {
      await eventually('the till to reach the point', () => !existsSync(killFile))
      await till.kill9()
    },
    startAgain: async () => {
      rmSync(killFile, { force: true })
      till = await start()
    },
    until: (batchId, state) =>
      eventually(`${batchId} to be ${state}`, async () => {
        const { batch } = await till.call('batch.get', { batchId })
        return batch.state === state ? batch : null
      }),
    stop: async () => {
      await till.kill9()
      await printer.stop()
      await chillr.close()
      folder[Symbol.dispose]()
    },
  }
}
