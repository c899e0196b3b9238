// Keeps the till of a host, whatever becomes of it: hosts call and listen here, and the till behind it may
// be closed and opened again on changed settings. Nothing is lost by that: what matters is in the
// database, calls wait for the till to be back, and it is not closed while a sale is on its way to a
// provider. Settings a till does not open on are taken back.

import { setTimeout as wait } from 'node:timers/promises'
import type { TillError } from '../shared/contract/errors.ts'
import type { TillEvent } from '../shared/contract/events.ts'
import type { Provisioning } from '../shared/config/provisioning.ts'
import { keysOf } from '../shared/config/secrets.ts'
import { type Result, err, ok } from '../shared/result.ts'
import { type Assembly, assembleTill } from './assembly.ts'
import type { HidingLog } from './ports/log.ts'
import type { Vault } from './ports/secrets.ts'
import type { Provisioned } from './provisioning-keys.ts'
import { type TillFile, openTillFile } from './till-file.ts'
import type { ConfigurationPort } from './till/configuration.ts'
import type { HostPorts, Random } from './till/ports.ts'
import type { SessionState } from './till/session/session.ts'
import type { OpenError, Till } from './till/till.ts'

export type KeptTill = Pick<Till, 'call' | 'subscribe'> & {
  readonly close: () => Promise<void>
}

export type KeeperOptions = {
  readonly provisioned: Provisioned
  readonly dataDir: string
  /** Null: this host has none. */
  readonly vault: Vault | null
  readonly random: Random
  readonly log: HidingLog
  readonly version: string
  readonly hostPorts?: HostPorts
  readonly logFile?: string | undefined
  /** The till runs on this now, for the first time or after a change. */
  readonly onRunning?: (provisioning: Provisioning) => void
  /** Left out: as every host puts a till together. */
  readonly assemble?: typeof assembleTill
  /** The till was closed and does not open again, not even on what it ran on before. */
  readonly onLost: (error: OpenError) => void
}

/** How long changed settings wait for a moment in which nothing is being sent. */
const quietWithinMs = 60_000
const quietCheckMs = 50
/** How long calls under way may take once the till is to be closed. */
const callsEndMs = 10_000

class Keeper {
  private readonly o: KeeperOptions
  private readonly file: TillFile | null
  private readonly listeners = new Set<(event: TillEvent) => void>()
  private readonly calls = new Set<Promise<unknown>>()
  private assembly: Assembly | null = null
  /** What the till runs on. */
  private used: Provisioned
  /** Not null while the till is between two: calls wait for it. */
  private between: Promise<void> | null = null
  private renewing: Promise<void> | null = null
  private wanted = false
  private ended = false

  constructor(o: KeeperOptions) {
    this.o = o
    this.used = o.provisioned
    this.file = openTillFile(o)
  }

  async open(): Promise<Result<KeptTill, OpenError>> {
    const opened = await this.assemble(this.used)
    if (!opened.ok) return opened
    return ok({
      call: (name, input) => this.call(name, input),
      subscribe: (listener) => {
        this.listeners.add(listener)
        return () => this.listeners.delete(listener)
      },
      close: () => this.close(),
    })
  }

  private async assemble(
    { provisioning }: Provisioned,
    session?: SessionState,
  ): Promise<Result<Assembly, OpenError>> {
    const { dataDir, log, logFile, version, assemble = assembleTill } = this.o
    const opened = await assemble({
      provisioning,
      dataDir,
      log,
      version,
      logFile,
      configuration: this.configuration(),
      ...(this.o.hostPorts ? { hostPorts: this.o.hostPorts } : {}),
      ...(session ? { session } : {}),
    })
    if (!opened.ok) return opened
    this.assembly = opened.value
    opened.value.till.subscribe((event) => this.tell(event))
    this.o.onRunning?.(provisioning)
    return opened
  }

  private tell(event: TillEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  private async call(name: string, input: unknown): Promise<Result<unknown, TillError>> {
    while (this.between) await this.between
    const { assembly } = this
    if (!assembly) return err(closing)
    const answer = assembly.till.call(name, input)
    this.calls.add(answer)
    try {
      return await answer
    } finally {
      this.calls.delete(answer)
      // Before whoever called hears the answer, so that their next call meets the new till.
      if (this.wanted) this.renew()
    }
  }

  private configuration(): ConfigurationPort {
    const { file } = this
    return {
      current: () => {
        if (!file) return { ...fixedTo(this.used), locked: 'not-set-up' }
        const { version, provisioning, file: lies } = file.current()
        return {
          version,
          document: provisioning,
          locked: lies?.own === true ? null : 'named',
          pending: provisioning !== this.used.provisioning,
          path: lies?.path ?? null,
        }
      },
      prepare: async (version, sections) =>
        file ? file.prepare(version, sections) : err({ kind: 'outdated' }),
      hide: (keys) => this.hide(keys),
      renew: () => {
        this.wanted = true
      },
    }
  }

  /** The log knows the keys of the file as it was and as it is, and these. */
  private hide(keys: readonly string[]): void {
    const known = [this.used.provisioning, this.file?.current().provisioning].flatMap(
      (one) => one?.providers.flatMap(({ credentials }) => keysOf(credentials)) ?? [],
    )
    this.o.log.hide([...new Set([...known, ...keys])])
  }

  /** As soon as nothing is being sent; at once where that is now. */
  private renew(): void {
    this.wanted = false
    if (this.ended) return
    this.renewing ??= this.whenQuiet()
      .then(() => this.exchange())
      .catch((error: unknown) => this.o.log.error('the till did not start again', { error }))
      .finally(() => {
        this.renewing = null
        if (this.wanted) this.renew()
      })
  }

  private whenQuiet(): Promise<void> {
    const isQuiet = (): boolean => (this.assembly?.till.sendings() ?? 0) === 0
    if (isQuiet()) {
      // From here on, not a moment later: no call may slip in between.
      this.hold()
      return Promise.resolve()
    }
    const giveUpAt = performance.now() + quietWithinMs
    return (async () => {
      while (!isQuiet() && performance.now() < giveUpAt && !this.ended) await wait(quietCheckMs)
      this.hold()
    })()
  }

  private release: () => void = () => undefined

  private hold(): void {
    if (this.between) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.between = promise
    this.release = () => {
      this.between = null
      resolve()
    }
  }

  private async exchange(): Promise<void> {
    try {
      const old = this.assembly
      const next = this.file?.current()
      if (!old || !next || this.ended) return
      this.wanted = false
      await Promise.race([Promise.allSettled(this.calls), wait(callsEndMs)])
      const session = old.till.session()
      this.assembly = null
      await old.close()
      await this.openOn(next, session)
    } finally {
      this.release()
    }
    this.tell({ name: 'till.changed', body: {} })
  }

  /** On what stands in the file, or else on what it ran on before: then the file is put back too. */
  private async openOn(next: Provisioned, session: SessionState): Promise<void> {
    const before = this.used
    this.used = { provisioning: next.provisioning, file: next.file }
    const opened = await this.assemble(this.used, session)
    if (opened.ok) {
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
    const again = await this.assemble(before, session)
    if (!again.ok) this.o.onLost(again.error)
  }

  private async close(): Promise<void> {
    this.ended = true
    await this.renewing
    const { assembly } = this
    this.assembly = null
    await assembly?.close()
  }
}

const closing: TillError = {
  code: 'shutting-down',
  message: 'The till is closing. Nothing was done.',
  retry: true,
  moneyMoved: 'no',
}

const fixedTo = ({ provisioning }: Provisioned) => ({
  version: '',
  document: provisioning,
  pending: false,
  path: null,
})

/** Opens the till and keeps it. After an error nothing is left running. */
export const keepTill = (o: KeeperOptions): Promise<Result<KeptTill, OpenError>> =>
  new Keeper(o).open()
