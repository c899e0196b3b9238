// A real till in this process: real SQLite in a folder of its own, real HTTP to a provider sandbox
// on loopback, a real TCP printer. Every integration test of the till starts from here.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Provisioning, TimingConfig } from '../../shared/config/provisioning.ts'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { VendView } from '../../shared/contract/vend-view.ts'
import type { Result } from '../../shared/result.ts'
import type { VendState } from '../../shared/vend/states.ts'
import { createClock } from '../../electron/ports/clock.ts'
import { createHttp } from '../../electron/ports/http.ts'
import { createLog } from '../../electron/ports/log.ts'
import { createPrinters } from '../../electron/ports/printers/index.ts'
import { createRandom } from '../../electron/ports/random.ts'
import {
  type BuyPowerSandbox,
  type BuyPowerSandboxOptions,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import type { Clock, Http, Ports } from '../../electron/till/ports.ts'
import { databaseFile } from '../../electron/till/store/database.ts'
import { openTill, type Till } from '../../electron/till/till.ts'
import { putNewDatabase } from './new-database.ts'
import { startTcpPrinter, type TcpPrinterWorld } from './printer.ts'

/** Waits short enough for a test, in the proportions of the real ones. */
export const quick: TimingConfig = {
  connectMs: 1_000,
  answerMs: 600,
  askMs: 600,
  firstRequeryMs: 60,
  requeryMs: 60,
  maxRequeries: 6,
  probeMs: 60,
}

export type TillWorld = {
  readonly provider: BuyPowerSandbox
  readonly printer: TcpPrinterWorld
  readonly dataDir: string
  readonly events: readonly TillEvent[]
  readonly logs: readonly string[]
  readonly till: () => Till
  readonly call: <N extends CommandName>(
    name: N,
    input: Input<N>,
  ) => Promise<Result<Output<N>, TillError>>
  /** Like `call`, for what must work. */
  readonly must: <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>
  /** A cash sale of NGN 1,000 to `account`; returns its id at once. */
  readonly sell: (account: string, more?: Partial<Input<'vend.place'>>) => Promise<string>
  readonly vend: (vendId: string) => Promise<VendView>
  /** Waits until the vend is in one of the states. */
  readonly until: (vendId: string, ...states: readonly VendState[]) => Promise<VendView>
  /** Closes and opens again on the same folder; `whileOff` happens in between. */
  readonly restart: (whileOff?: () => void) => Promise<void>
  readonly stop: () => Promise<void>
} & AsyncDisposable

export type TillWorldOptions = {
  readonly sandbox?: BuyPowerSandboxOptions
  readonly timing?: TimingConfig
  readonly limits?: Provisioning['limits']
  readonly clock?: Clock
  readonly http?: (http: Http) => Http
  /** Opens the database file itself, to keep a hand on the disk. */
  readonly database?: (path: string) => Database.Database
  /** Further ports of the machine, for the folder the till gets. */
  readonly ports?: (dataDir: string) => Partial<Ports>
  /** Somebody outside who is told of everything first. */
  readonly listener?: (event: TillEvent) => void
  /** Whether a screen shows the strip; one does where this is left out. */
  readonly looksAtStrip?: () => boolean
  readonly columns?: 32 | 48
  /** Changes the shop's configuration: other providers, another currency. */
  readonly shop?: (provisioning: Provisioning) => Provisioning
}

/** Polls a condition until it holds; fails with `what` after so long that a busy machine is no reason. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  deadlineMs = 40_000,
): Promise<NonNullable<T>> {
  const endAt = performance.now() + deadlineMs
  for (;;) {
    const seen = await look()
    if (seen !== null && seen !== undefined && seen !== false) return seen as NonNullable<T>
    if (performance.now() > endAt) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

let drafts = 0

export async function startTillWorld(options: TillWorldOptions = {}): Promise<TillWorld> {
  const provider = await startBuyPowerSandbox(options.sandbox)
  const printer = await startTcpPrinter()
  const dataDir = mkdtempSync(join(tmpdir(), 'till-'))
  putNewDatabase(dataDir)
  const clock = options.clock ?? createClock()
  const http = createHttp()
  const logs: string[] = []
  const events: TillEvent[] = []
  const plain: Provisioning = {
    shop: {
      name: 'Mama Ngozi Stores',
      address: '4 Aba Road',
      till: '1',
      currency: 'NGN',
      timeZone: 'Africa/Lagos',
    },
    training: true,
    cashiers: [
      { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' },
      { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
    ],
    providers: [
      {
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: provider.url,
        credentials: { apiKey: provider.apiKey },
        timing: options.timing ?? quick,
      },
    ],
    printers: [
      {
        id: 'counter',
        transport: 'tcp',
        host: printer.host,
        port: printer.port,
        columns: options.columns ?? 48,
      },
    ],
    limits: options.limits ?? {},
  }
  const provisioning = options.shop?.(plain) ?? plain

  const open = async (): Promise<Till> => {
    const opened = openTill({
      provisioning,
      dataDir,
      ...(options.database ? { database: options.database(join(dataDir, databaseFile)) } : {}),
      version: 'test',
      ports: {
        clock,
        random: createRandom(),
        http: options.http?.(http) ?? http,
        printers: createPrinters(provisioning.printers),
        log: createLog((line) => logs.push(line)),
        ...options.ports?.(dataDir),
      },
    })
    if (!opened.ok) throw new Error(opened.error.message)
    if (options.listener) opened.value.subscribe(options.listener)
    opened.value.subscribe((event) => events.push(event), {
      looksAtStrip: options.looksAtStrip ?? (() => true),
    })
    await opened.value.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    return opened.value
  }

  let till = await open()
  const call: TillWorld['call'] = async (name, input) =>
    (await till.call(name, input)) as Result<Output<typeof name>, TillError>
  const must: TillWorld['must'] = async (name, input) => {
    const answer = await call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
    return answer.value
  }
  const stop = async (): Promise<void> => {
    await till.close()
    await http.close()
    await printer.stop()
    await provider.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const vend: TillWorld['vend'] = async (vendId) => (await must('vend.get', { vendId })).vend
  return {
    provider,
    printer,
    dataDir,
    events,
    logs,
    till: () => till,
    call,
    must,
    vend,
    sell: async (account, more = {}) => {
      drafts += 1
      const placed = await must('vend.place', {
        draftId: `draft-${process.pid}-${drafts}`,
        product: 'electricity',
        account,
        amount: '1000',
        phone: '08031234567',
        tender: { kind: 'cash' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
        ...more,
      })
      return placed.vendId
    },
    until: (vendId, ...states) =>
      eventually(`${vendId} to be ${states.join(' or ')}`, async () => {
        const seen = await vend(vendId)
        return states.includes(seen.state) ? seen : null
      }),
    restart: async (whileOff) => {
      await till.close()
      whileOff?.()
      till = await open()
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
