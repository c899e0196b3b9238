// A till as a host keeps it, in this process: its own till.json in a data folder, a provider played on
// loopback, a real TCP printer. For tests of settings, first run and training.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { VendView } from '../../shared/contract/vend-view.ts'
import type { Result } from '../../shared/result.ts'
import type { VendState } from '../../shared/vend/states.ts'
import { keepTill } from '../../electron/keeper/keeper.ts'
import type { KeeperOptions, KeptTill } from '../../electron/keeper/options.ts'
import { createLog } from '../../electron/ports/log.ts'
import { createRandom } from '../../electron/ports/random.ts'
import type { Vault } from '../../electron/ports/secrets.ts'
import { provisionTill } from '../../electron/provisioning-keys.ts'
import {
  type BuyPowerSandbox,
  type BuyPowerSandboxOptions,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { hashPin } from '../../electron/till/session/pin.ts'
import { type TcpPrinterWorld, startTcpPrinter } from './printer.ts'
import { eventually, quick } from './till.ts'

export type KeptWorld = {
  readonly provider: BuyPowerSandbox
  readonly printer: TcpPrinterWorld
  readonly dataDir: string
  readonly file: string
  readonly events: readonly TillEvent[]
  readonly logs: readonly string[]
  readonly call: <N extends CommandName>(
    name: N,
    input: Input<N>,
  ) => Promise<Result<Output<N>, TillError>>
  readonly must: <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>
  readonly signIn: (who: 'ada' | 'musa') => Promise<void>
  /** A change on top of whatever the settings are now. */
  readonly change: (
    change: Input<'settings.change'>['change'],
    more?: Partial<Input<'settings.change'>>,
  ) => Promise<Result<Output<'settings.change'>, TillError>>
  readonly sell: (account: string) => Promise<string>
  readonly until: (vendId: string, ...states: readonly VendState[]) => Promise<VendView>
  /** Closes and opens again on the same folder; `whileOff` happens in between. */
  readonly restart: (whileOff?: () => void) => Promise<void>
} & AsyncDisposable

export type KeptWorldOptions = {
  readonly sandbox?: BuyPowerSandboxOptions
  readonly vault?: Vault | null
  readonly assemble?: KeeperOptions['assemble']
  /** The till's own file; null: nobody has set it up. */
  readonly file?: (usual: object) => object | null
  /** The same file, but named with --config. */
  readonly named?: boolean
  /** As with --country. */
  readonly country?: string
}

/** A vault as an operating system offers one, its letters turned round. */
export const turningVault: Vault = {
  strength: () => 'sealed',
  seal: async (text) => Buffer.from([...text].toReversed().join('')).toString('base64'),
  open: async (sealed) => [...Buffer.from(sealed, 'base64').toString()].toReversed().join(''),
}

/** Of no worth but to be quick: what a PIN costs is tried elsewhere. */
const quickHash = (pin: string): string => hashPin(pin, createRandom(), { N: 2, r: 8, p: 1 })

let drafts = 0

export async function startKeptTill(o: KeptWorldOptions = {}): Promise<KeptWorld> {
  const provider = await startBuyPowerSandbox(o.sandbox)
  const printer = await startTcpPrinter()
  const dataDir = mkdtempSync(join(tmpdir(), 'kept-'))
  const file = join(dataDir, 'till.json')
  // Its order log stays with the test.
  process.env['TOKENTILL_STATE'] = join(dataDir, 'state')
  const logs: string[] = []
  const events: TillEvent[] = []
  const usual = {
    shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
    cashiers: [
      { id: 'ada', name: 'Ada', pinHash: quickHash('2468'), role: 'cashier' },
      { id: 'musa', name: 'Musa', pinHash: quickHash('8642'), role: 'supervisor' },
    ],
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
  const written = o.file ? o.file(usual) : usual
  if (written) writeFileSync(file, JSON.stringify(written, null, 2))

  const open = async (): Promise<KeptTill> => {
    const log = createLog((line) => logs.push(line))
    const machine = { dataDir, vault: o.vault ?? null, random: createRandom(), log }
    const config = o.named ? file : undefined
    const { country } = o
    const provisioned = await provisionTill({ ...machine, seal: false, config, country })
    if (!provisioned.ok) throw new Error(provisioned.error.join())
    const kept = await keepTill({
      ...machine,
      provisioned: provisioned.value,
      version: 'test',
      isCountryAsked: country !== undefined,
      onLost: (error) => logs.push(`lost: ${error.message}`),
      ...(o.assemble ? { assemble: o.assemble } : {}),
    })
    if (!kept.ok) throw new Error(kept.error.message)
    kept.value.subscribe((event) => events.push(event))
    return kept.value
  }

  let till = await open()
  const call: KeptWorld['call'] = async (name, input) =>
    (await till.call(name, input)) as Result<Output<typeof name>, TillError>
  const must: KeptWorld['must'] = async (name, input) => {
    const answer = await call(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
    return answer.value
  }
  return {
    provider,
    printer,
    dataDir,
    file,
    events,
    logs,
    call,
    must,
    signIn: async (who) => {
      await must('session.signIn', { cashierId: who, pin: who === 'ada' ? '2468' : '8642' })
    },
    change: async (change, more = {}) => {
      const { version } = await must('settings.get', {})
      return call('settings.change', { version, change, ...more })
    },
    sell: async (account) => {
      drafts += 1
      const { vendId } = await must('vend.place', {
        draftId: `kept-${process.pid}-${drafts}`,
        product: 'electricity',
        account,
        amount: '1000',
        phone: '08031234567',
        tender: { kind: 'cash' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      })
      return vendId
    },
    until: (vendId, ...states) =>
      eventually(`${vendId} to be ${states.join(' or ')}`, async () => {
        const { vend } = await must('vend.get', { vendId })
        return states.includes(vend.state) ? vend : null
      }),
    restart: async (whileOff) => {
      await till.close()
      whileOff?.()
      till = await open()
    },
    [Symbol.asyncDispose]: async () => {
      await till.close()
      await printer.stop()
      await provider.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The text of the till's file. */
export const fileText = (w: KeptWorld): string => readFileSync(w.file, 'utf8')
