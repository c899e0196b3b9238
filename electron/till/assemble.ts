// Puts the till's services together. The only place that knows all of them.

import type { TillEvent } from '../../shared/contract/events.ts'
import type { Restored } from './backup/open.ts'
import type { AppContext } from './app/context.ts'
import { recoverBatches } from './batch/recover.ts'
import { BatchRunner } from './batch/runner.ts'
import { BillDesk } from './bills/desk.ts'
import { createKeeping } from './keeping.ts'
import { seedPeople } from './people/seed.ts'
import { createPrinting } from './print/assemble.ts'
import { PostRoom } from './post/post-room.ts'
import { providersOf } from './providers/account.ts'
import { ReportDesk } from './report/desk.ts'
import { Health } from './providers/health.ts'
import { adaptersOf } from './providers/registry.ts'
import { Session } from './session/session.ts'
import { noteFile } from './settings/history.ts'
import { type TillStatus, statusOf } from './status/status.ts'
import { createStatusNews } from './status/news.ts'
import { createSums } from './status/sums.ts'
import { Commits } from './store/commits.ts'
import type { Writable } from './store/database.ts'
import type { BatchRecord } from './store/batches.ts'
import type { VendRow } from './store/vend-row.ts'
import { createUpkeep } from './store/upkeep.ts'
import type { TillOptions } from './till.ts'
import { updatesOf } from './updates/updates.ts'
import { listenForTheTime } from './vend/clock-told.ts'
import { ClockWatch } from './vend/clock-watch.ts'
import { Dispatcher } from './vend/dispatcher.ts'
import { limitsOf } from './vend/limits.ts'
import { LookUps } from './vend/look-up.ts'
import { Persist } from './vend/persist.ts'
import { recover } from './vend/recover.ts'

export type Assembled = {
  readonly context: AppContext
  readonly start: () => void
  readonly stop: (graceMs: number) => Promise<void>
}

export function assemble(
  options: TillOptions,
  store: Writable,
  tell: (event: TillEvent) => void,
  restored: Restored | null,
  { isStripSeen }: { readonly isStripSeen: () => boolean },
): Assembled {
  const { provisioning, ports } = options
  const { clock, log, random } = ports
  const { training, shop } = provisioning
  const { timeZone, currency } = shop
  const [slipPrinter] = ports.printers
  if (!slipPrinter) throw new Error('a till has at least one printer, be it the virtual one')
  const providers = providersOf(provisioning, adaptersOf({ clock, random }))
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  const labels = new Map(providers.map(({ id, label }) => [id, label]))
  const limits = limitsOf(provisioning)

  const dataDir = store.db.memory || options.database ? null : options.dataDir
  const keeping = createKeeping({
    store,
    dataDir,
    ports,
    training,
    slipPrinterId: slipPrinter.id,
    restored,
  })
  const publish = (event: TillEvent): void => {
    keeping.heard(event)
    tell(event)
  }

  let stopped = false
  const upkeep = createUpkeep(store, { dataDir, clock, log })
  const news = createStatusNews({
    clock,
    tell: () => {
      if (isStripSeen()) publish({ name: 'status.changed', body: { status: context.status() } })
    },
    // A disk that cannot be read for a moment ends no till: the strip is told as soon as it can be.
    onFailure: (error) => {
      persist.failed(error)
      dispatcher.kick()
    },
  })
  const touchStatus = (): void => {
    if (stopped) return
    upkeep.touched()
    news.touch()
  }
  const persist = new Persist({ clock, log, onChange: touchStatus })
  const health = new Health({
    providers,
    clock,
    http: ports.http,
    onAnswer: listenForTheTime({ store, clock, log }),
    onChange: (recovered) => {
      touchStatus()
      if (recovered === null) return
      dispatcher.recovered(recovered)
      batches.recovered(recovered)
    },
  })
  const commits = new Commits(store, clock)
  const { spool, drawer, printerTrials, warmUp } = createPrinting({
    store,
    commits,
    persist,
    provisioning,
    ports,
    slipPrinter,
    labels,
    publish,
    touchStatus,
  })
  const onVend = (vend: VendRow): void => {
    publish({ name: 'vend.changed', body: { vendId: vend.reference, state: vend.state } })
    touchStatus()
    if (vend.state === 'confirmed') spool.kick()
  }
  const watch = new ClockWatch(clock, store)
  const dispatcher = new Dispatcher({
    store,
    commits,
    providers,
    health,
    clock,
    watch,
    persist,
    log,
    perProvider: limits.inFlightPerProvider,
    slipPrinterId: slipPrinter.id,
    onPaper: () => spool.expect(slipPrinter.id),
    onPaperSoon: () => void spool.prepare(slipPrinter.id),
    onSending: (vend) => keeping.orderLog?.moved(vend),
    onVend,
  })
  const batches = new BatchRunner({
    store,
    providers,
    health,
    clock,
    watch,
    persist,
    log,
    slipPrinterId: slipPrinter.id,
    onSending: (batch) => keeping.orderLog?.batchMoved(batch),
    onBatch: (batch: BatchRecord) => {
      const { reference: batchId, state } = batch
      post.changed()
      publish({ name: 'batch.changed', body: { batchId, state } })
      touchStatus()
      if (state === 'settled') spool.kick()
    },
  })
  const post = new PostRoom({
    store,
    providers,
    port: ports.callbacks,
    clock,
    log,
    receive: (secret, body) => batches.receiveCallback(secret, body),
    onAlarm: touchStatus,
  })
  const reports = new ReportDesk({
    store,
    clock,
    labels,
    shop: { timeZone, currency, training },
    onProgress: (body) => publish({ name: 'report.progress', body }),
  })
  const sendings = (): number => dispatcher.sendings() + batches.sendings()
  const bills = new BillDesk({ store, clock, random, log, health, persist, providers })
  const sums = createSums(store)
  const status = (): TillStatus =>
    statusOf({
      store,
      sums,
      clock,
      watch,
      persist,
      providers,
      health,
      spool,
      currency,
      timeZone,
      training,
      cashNeedsShift: limits.cashNeedsShift,
    })
  const updates = updatesOf({ provisioning, ports, version: options.version, store, status })
  const context: AppContext = {
    store,
    clock,
    watch,
    random,
    log,
    health,
    lookUps: new LookUps(clock, health),
    bills,
    limits,
    currency,
    training,
    orderLog: keeping.orderLog,
    backups: keeping.backups,
    provisioning,
    version: options.version,
    providers,
    session: new Session({ store, clock, training }),
    dispatcher,
    batches,
    spool,
    reports,
    makePdf: ports.makePdf ?? null,
    http: ports.http,
    configuration: ports.configuration ?? null,
    mode: ports.mode ?? null,
    setup: ports.setup ?? null,
    sendings,
    updates,
    canUpdate: ports.updates !== undefined,
    machine: ports.machine ?? null,
    support: ports.support ?? null,
    dataDir,
    persist,
    printerId: slipPrinter.id,
    drawer,
    printerTrials,
    papers: options.papers ?? (() => []),
    trainingControls: options.training ?? null,
    status,
    publish,
    touchStatus,
  }

  return {
    context,
    start: () => {
      seedPeople(store, provisioning, clock.now(), random)
      const file = ports.configuration?.current()
      if (file && file.path !== null) noteFile(store, file, clock.now())
      keeping.begin(byId)
      const ids = ports.printers.map(({ id }) => id)
      recover(store, byId, { ids, slips: slipPrinter.id }, clock.now(), log)
      recoverBatches(store, byId, slipPrinter.id, clock.now(), log)
      drawer.recover()
      const parts = [health, dispatcher, post, batches, spool, bills, keeping, warmUp, upkeep]
      for (const part of parts) part.start()
      updates?.start()
    },
    stop: async (graceMs) => {
      warmUp.stop()
      updates?.stop()
      health.stop()
      bills.stop()
      reports.stop()
      await post.stop()
      await Promise.all([dispatcher.stop(graceMs), batches.stop(graceMs)])
      // Otherwise a full disk would hold the till open for as long as it is full.
      persist.end()
      await Promise.all([spool.stop(), drawer.stop()])
      stopped = true
      upkeep.stop()
      news.stop()
      persist.close()
      await keeping.stop()
    },
  }
}
