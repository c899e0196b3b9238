// Keeps the till of a host, whatever becomes of it: hosts call and listen here, and the till behind it may
// be closed and opened again on changed settings, make room for a training till, or become a shop.
// Nothing is lost by that: what matters is in the database, calls wait for the till to be back, and it is
// not closed while a sale is on its way to a provider. Settings a till does not open on are taken back.

import { keysOf, leastKeyLength } from '../../shared/config/secrets.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import { type Assembly, assembleTill } from '../assembly.ts'
import { Gate } from './gate.ts'
import { type Front, closing, modeOf } from './mode.ts'
import type { KeeperOptions, KeptTill } from './options.ts'
import { configurationOf, lookedAtOnly } from './ports.ts'
import { closeToOthers } from '../ports/private.ts'
import { createSetup } from './setup.ts'
import type { Provisioned } from '../provisioning-keys.ts'
import { type TillFile, openTillFile } from './till-file.ts'
import type { ConfigurationPort } from '../till/configuration.ts'
import type { ModePort } from '../till/mode.ts'
import type { HostPorts } from '../till/ports.ts'
import type { SessionState } from '../till/session/session.ts'
import type { SetupPort } from '../till/setup.ts'
import type { OpenError } from '../till/till.ts'
import { Traffic } from './traffic.ts'
import { noteTraining, trainingTillOf, wasTraining } from './training-till.ts'

class Keeper {
  private readonly o: KeeperOptions
  private file: TillFile | null
  private readonly listeners = new Set<(event: TillEvent) => void>()
  /** The shop's till, or the one that practises where there is no shop. */
  private shop: Assembly | null = null
  private training: Assembly | null = null
  private front: Front = 'shop'
  /** What the shop's till runs on. */
  private used: Provisioned
  private readonly gate = new Gate()
  private renewing: Promise<void> | null = null
  private readonly traffic: Traffic
  private wanted: { renew: boolean; front: Front | null; shop: Assembly | null } = {
    renew: false,
    front: null,
    shop: null,
  }
  private ended = false
  private readonly configuration: ConfigurationPort
  private readonly setup: SetupPort
  private readonly mode: ModePort

  constructor(o: KeeperOptions) {
    this.o = o
    this.used = o.provisioned
    this.traffic = new Traffic(o.log)
    this.file = openTillFile(o)
    this.configuration = configurationOf({
      file: () => this.file,
      used: () => this.used.provisioning,
      hide: (keys) => this.hide(keys),
      renew: () => {
        this.wanted.renew = true
      },
    })
    this.mode = modeOf({
      front: () => this.front,
      used: () => this.used.provisioning,
      shop: () => this.shop,
      enter: () => this.enterTraining(),
      leave: () => {
        this.wanted.front = 'shop'
      },
    })
    this.setup = createSetup({
      ...o,
      isCountryAsked: o.isCountryAsked ?? false,
      file: () => this.file?.current().file ?? null,
      open: (provisioned) => this.begin(provisioned),
      hide: ({ providers }) =>
        this.hide(providers.flatMap(({ credentials }) => keysOf(credentials))),
    })
  }

  async open(): Promise<Result<KeptTill, OpenError>> {
    closeToOthers(this.o.dataDir)
    const opened = await this.assemble(this.used.provisioning, this.configuration)
    if (!opened.ok) return opened
    this.shop = opened.value
    if (wasTraining(this.o.dataDir)) await this.trainAgain()
    return ok({
      call: (name, input) => this.call(name, input),
      subscribe: (listener) => {
        this.listeners.add(listener)
        return () => this.listeners.delete(listener)
      },
      shop: { call: async (name, input) => this.shop?.till.call(name, input) ?? err(closing) },
      close: () => this.close(),
    })
  }

  private async assemble(
    provisioning: Provisioning,
    configuration: ConfigurationPort,
    session?: SessionState,
  ): Promise<Result<Assembly, OpenError>> {
    const { dataDir, log, logFile, version, assemble = assembleTill } = this.o
    const opened = await assemble({
      provisioning,
      dataDir,
      log,
      version,
      logFile,
      hostPorts: this.hostPortsFor(configuration),
      configuration,
      mode: this.mode,
      setup: this.setup,
      ...(session ? { session } : {}),
    })
    if (!opened.ok) return opened
    const { value } = opened
    value.till.subscribe(
      (event) => {
        if (this.inFront() === value) this.tell(event)
      },
      { looksAtStrip: () => this.listeners.size > 0 && this.inFront() === value },
    )
    if (configuration === this.configuration) this.o.onRunning?.(provisioning)
    return opened
  }

  /** The program is renewed by the shop's till alone. */
  private hostPortsFor(configuration: ConfigurationPort): HostPorts {
    const { updates, ...others } = this.o.hostPorts ?? {}
    return configuration === this.configuration && updates ? { ...others, updates } : others
  }

  private inFront(): Assembly | null {
    return this.front === 'training' ? this.training : this.shop
  }

  private tell(event: TillEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  private async call(name: string, input: unknown): Promise<Result<unknown, TillError>> {
    await this.gate.pass()
    const assembly = this.inFront()
    if (!assembly) return err(closing)
    return await this.traffic.during(assembly.till.call(name, input), () => this.step())
  }

  /** Does what the call that just ended asked for. */
  private step(): void {
    const { renew, front, shop } = this.wanted
    this.wanted = { renew: false, front: null, shop: null }
    if (shop) {
      this.traffic.letGo(this.shop)
      this.shop = shop
    }
    if (front) this.putInFront(front)
    if (shop || front) this.tell({ name: 'till.changed', body: {} })
    if (renew) this.renew()
  }

  private putInFront(front: Front): void {
    this.front = front
    try {
      noteTraining(this.o.dataDir, front === 'training')
    } catch (error) {
      this.o.log.warn('whether somebody trains could not be written down', { error })
    }
    if (front === 'training') return
    this.traffic.letGo(this.training)
    this.training = null
  }

  private async enterTraining(): Promise<Result<void, string>> {
    const provisioning = trainingTillOf(this.used.provisioning)
    if (!provisioning) return err('There is nothing to practise here.')
    // One that was just left may still have the folder.
    await this.traffic.left()
    if (!this.training) {
      const opened = await this.assemble(
        provisioning,
        lookedAtOnly(provisioning, (keys) => this.hide(keys)),
      )
      if (!opened.ok) return err(opened.error.message)
      this.training = opened.value
    }
    this.wanted.front = 'training'
    return ok(undefined)
  }

  /** The power went while somebody trained. */
  private async trainAgain(): Promise<void> {
    const entered = await this.enterTraining()
    if (entered.ok) this.step()
    else this.o.log.warn('training was not opened again', { why: entered.error })
  }

  /** The log knows the keys of the file as it was and as it is, and these. */
  private hide(keys: readonly string[]): void {
    const known = [this.used.provisioning, this.file?.current().provisioning].flatMap(
      (one) => one?.providers.flatMap(({ credentials }) => keysOf(credentials)) ?? [],
    )
    const long = keys.filter((key) => key.length >= leastKeyLength)
    this.o.log.hide([...new Set([...known, ...long])])
  }

  /** The first shop of this data folder, opened beside the till that practises. */
  private async begin(provisioned: Provisioned): Promise<Result<void, string>> {
    const before = { used: this.used, file: this.file }
    this.used = provisioned
    this.file = openTillFile({ ...this.o, provisioned })
    // A shop that only trains wants the folder of the till that practises.
    if (provisioned.provisioning.training) {
      this.traffic.letGo(this.shop)
      this.shop = null
      await this.traffic.left()
    }
    const opened = await this.assemble(provisioned.provisioning, this.configuration)
    if (opened.ok) {
      this.wanted.shop = opened.value
      return ok(undefined)
    }
    this.used = before.used
    this.file = before.file
    return err(opened.error.message)
  }

  /** As soon as nothing is being sent; at once where that is now. */
  private renew(): void {
    if (this.ended) return
    this.renewing ??= this.gate
      .closeWhen(() => this.ended || (this.shop?.till.sendings() ?? 0) === 0)
      .then(() => this.exchange())
      .catch((error: unknown) => this.o.log.error('the till did not start again', { error }))
      .finally(() => {
        this.renewing = null
        if (this.file && this.file.current().provisioning !== this.used.provisioning) this.renew()
      })
  }

  private async exchange(): Promise<void> {
    try {
      const old = this.shop
      const next = this.file?.current()
      if (!old || !next || this.ended) return
      await this.traffic.callsEnd()
      const session = old.till.session()
      this.shop = null
      await old.close()
      await this.openOn(next, session)
    } finally {
      this.gate.open()
    }
    this.tell({ name: 'till.changed', body: {} })
  }

  /** On what stands in the file, or else on what it ran on before: then the file is put back too. */
  private async openOn(next: Provisioned, session: SessionState): Promise<void> {
    const before = this.used
    this.used = { provisioning: next.provisioning, file: next.file }
    const opened = await this.assemble(next.provisioning, this.configuration, session)
    if (opened.ok) {
      this.shop = opened.value
      this.hide([])
      this.o.log.info('the till started again on changed settings')
      return
    }
    this.o.log.error('the till does not open on these settings; they are taken back', {
      why: opened.error.message,
    })
    this.used = before
    const back = this.file?.putBack(before)
    if (back && !back.ok) this.o.log.error('the old settings could not be put back', back)
    const again = await this.assemble(before.provisioning, this.configuration, session)
    if (again.ok) this.shop = again.value
    else this.o.onLost(again.error)
  }

  private async close(): Promise<void> {
    this.ended = true
    await this.renewing
    const open = [this.training, this.shop]
    this.training = null
    this.shop = null
    await Promise.all([this.traffic.left(), ...open.map((one) => one?.close())])
  }
}

/** Opens the till and keeps it. After an error nothing is left running. */
export const keepTill = (o: KeeperOptions): Promise<Result<KeptTill, OpenError>> =>
  new Keeper(o).open()
