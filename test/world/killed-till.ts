// A built till in a process of its own that is killed and started again on the same data, with a
// provider and a printer that live on. Every sale is tapped again after the kill, as a cashier does
// who got no answer.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VendView } from '../../shared/contract/vend-view.ts'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { type HeadlessTill, startHeadless, temporaryFolder } from './headless.ts'
import type { KillPoint } from './kill-points.ts'
import { startTcpPrinter, type TcpPrinterWorld } from './printer.ts'
import { eventually, quick } from './till.ts'

export type KilledTill = {
  readonly provider: BuyPowerSandbox
  readonly printer: TcpPrinterWorld
  readonly till: () => HeadlessTill
  readonly kills: () => number
  /** Taps a new sale; null when the till died before it answered. */
  readonly tap: (draftId: string) => Promise<string | null>
  /** Arms the point; the next sale runs into it. */
  readonly arm: (point: KillPoint) => void
  /** Waits until the till has killed itself at the armed point. */
  readonly dead: () => Promise<void>
  /** Kills it from outside, now. */
  readonly kill: () => Promise<void>
  readonly startAgain: () => Promise<void>
  /** Everything on paper with this digit string, oldest first, as text. */
  readonly papersWith: (digits: string) => readonly string[]
  readonly settled: (vendId: string) => Promise<VendView>
  readonly stop: () => Promise<void>
}

const preload = pathToFileURL(join(import.meta.dirname, 'kill-at.ts')).href

export async function startKilledTill(): Promise<KilledTill> {
  const provider = await startBuyPowerSandbox()
  const printer = await startTcpPrinter()
  const folder = temporaryFolder()
  const killFile = join(folder.path, 'kill-at')
  const config = {
    shop: { name: 'Mama Ngozi Stores', till: '1' },
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
    providers: [
      {
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: provider.url,
        credentials: { apiKey: provider.apiKey },
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
  let kills = 0
  let till = await start()

  return {
    provider,
    printer,
    till: () => till,
    kills: () => kills,
    tap: async (draftId) => {
      try {
        const placed = await till.call('vend.place', {
          draftId,
          product: 'electricity',
          account: '04123456781',
          amount: '1000',
          tender: { kind: 'cash' },
          options: { disco: 'ABUJA', vendType: 'PREPAID' },
        })
        return placed.vendId
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
      kills += 1
    },
    kill: async () => {
      await till.kill9()
      kills += 1
    },
    startAgain: async () => {
      rmSync(killFile, { force: true })
      till = await start()
    },
    papersWith: (digits) =>
      printer
        .jobs()
        .map(({ text }) => text)
        .filter((text) => text.replace(/\D/g, '').includes(digits)),
    settled: (vendId) =>
      eventually(`${vendId} to settle`, async () => {
        const { vend } = await till.call('vend.get', { vendId })
        const { jobs } = await till.call('print.jobs', { vendId })
        const isOnItsWay = jobs.some(({ state }) => ['waiting', 'printing'].includes(state))
        return vend.state === 'confirmed' && !isOnItsWay ? vend : null
      }),
    stop: async () => {
      await till.kill9()
      await printer.stop()
      await provider.close()
      folder[Symbol.dispose]()
    },
  }
}
