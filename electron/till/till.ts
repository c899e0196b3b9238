// The till: one database, one dispatcher, one spool, and the contract's handlers over them.
// Hosts call `call` and `subscribe`; everything they may hear has been committed before.

import type Database from 'better-sqlite3'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { type CommandName, commands, isCommandName } from '../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import type { CashierView } from '../../shared/contract/status.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import type { AppContext, Handler } from './app/context.ts'
import { auditHandlers } from './app/audit.ts'
import { audit } from './app/audited.ts'
import { backupHandlers } from './app/backup.ts'
import { batchHandlers } from './app/batch.ts'
import { billHandlers } from './app/bill.ts'
import { dayHandlers } from './app/day.ts'
import { peopleHandlers } from './app/people.ts'
import { machineHandlers } from './app/machine.ts'
import { drawerHandlers } from './app/drawer.ts'
import { customerHandlers } from './app/customer.ts'
import { openPaperHandlers } from './app/print-open.ts'
import { printHandlers } from './app/print.ts'
import { printerHandlers } from './app/printer.ts'
import { reportHandlers } from './app/report.ts'
import { reviewHandlers } from './app/review.ts'
import { sessionHandlers } from './app/session.ts'
import { settingsHandlers } from './app/settings.ts'
import { setupHandlers } from './app/setup.ts'
import { alarmHandlers } from './app/alarm.ts'
import { onlyReads } from './app/reads.ts'
import { refundHandlers } from './app/refund.ts'
import { shiftHandlers } from './app/shift.ts'
import { shiftReportHandlers } from './app/shift-reports.ts'
import { standingHandlers } from './app/standing.ts'
import { statusHandlers } from './app/status.ts'
import { trainingHandlers } from './app/training.ts'
import { supportHandlers } from './app/support.ts'
import { updatesHandlers } from './app/updates.ts'
import { vendHandlers } from './app/vend.ts'
import { type Opened, openOrRestore } from './backup/open.ts'
import { assemble } from './assemble.ts'
import type { Ports } from './ports.ts'
import { vouch } from './session/vouch.ts'
import type { SessionState } from './session/session.ts'
import { openDatabase } from './store/database.ts'
import { type OpenError, openErrorOf, readErrorOf, storageErrorOf } from './store/errors.ts'
import type { PaperSource, TrainingControls } from './training-controls.ts'

export type { OpenError } from './store/errors.ts'

export type Till = {
  /** Parses `input` by the contract, runs the command, answers a value or a typed error. Never throws. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown, TillError>>
  /** `looksAtStrip`: false while nobody looks; the strip is made up only for those who do. */
  readonly subscribe: (
    listener: (event: TillEvent) => void,
    how?: { readonly looksAtStrip: () => boolean },
  ) => () => void
  /** Who stands here. */
  readonly session: () => SessionState
  /** Checks a supervisor's PIN for something that is done elsewhere, and writes it down here. */
  readonly vouch: (
    who: { readonly cashierId: string; readonly pin: string },
    act: string,
  ) => Result<CashierView, TillError>
  /** Sales and batches on their way to a provider now: closing it would leave them without their answer. */
  readonly sendings: () => number
  /** Takes no new work, keeps the answers that are on their way for a moment, closes the database. */
  readonly close: () => Promise<void>
}

export type TillOptions = {
  readonly provisioning: Provisioning
  /** A folder of this till's own, or `:memory:`. */
  readonly dataDir: string
  /** The database of `dataDir`, open already: for tests that fill its disk or take its power. */
  readonly database?: Database.Database
  readonly ports: Ports
  readonly version: string
  readonly papers?: PaperSource
  readonly training?: TrainingControls
  /** Who stood at the till this one takes over from; goes on if they are still one of its people. */
  readonly session?: SessionState
}

const handlers: { readonly [N in CommandName]: Handler<N> } = {
  ...sessionHandlers,
  ...peopleHandlers,
  ...statusHandlers,
  ...vendHandlers,
  ...billHandlers,
  ...customerHandlers,
  ...batchHandlers,
  ...standingHandlers,
  ...settingsHandlers,
  ...setupHandlers,
  ...shiftHandlers,
  ...shiftReportHandlers,
  ...refundHandlers,
  ...alarmHandlers,
  ...dayHandlers,
  ...backupHandlers,
  ...auditHandlers,
  ...printHandlers,
  ...openPaperHandlers,
  ...printerHandlers,
  ...drawerHandlers,
  ...reportHandlers,
  ...reviewHandlers,
  ...trainingHandlers,
  ...updatesHandlers,
  ...machineHandlers,
  ...supportHandlers,
}

const closeGraceMs = 3_000

/** A test's own handle and a database in memory are opened as they are; a folder may have to be restored. */
function openStore({ dataDir, database, ports }: TillOptions): Result<Opened, OpenError> {
  if (!database && dataDir !== ':memory:') return openOrRestore(dataDir, ports.clock.now())
  const store = openDatabase(dataDir, database)
  return store.ok ? ok({ store: store.value, restored: null }) : store
}

export function openTill(options: TillOptions): Result<Till, OpenError> {
  const opened = openStore(options)
  if (!opened.ok) return opened
  const { store, restored } = opened.value
  const listeners = new Map<(event: TillEvent) => void, () => boolean>()
  // Whoever listens is outside: its fault ends neither a sale nor the paper that comes next.
  const publish = (event: TillEvent): void => {
    for (const listener of listeners.keys()) {
      try {
        listener(event)
      } catch (error) {
        options.ports.log.error('somebody who was told of an event failed', {
          event: event.name,
          error,
        })
      }
    }
  }
  const { context, start, stop } = assemble(options, store, publish, restored, {
    isStripSeen: () => [...listeners.values()].some((looksAtStrip) => looksAtStrip()),
  })
  try {
    start()
    if (options.session) context.session.resume(options.session)
  } catch (error) {
    // Carrying on where the last run stopped must be written down before anything is sold.
    store.db.close()
    return err(openErrorOf(error, options.dataDir))
  }
  let closed = false
  return ok({
    call: async (name, input) => {
      if (closed) return err(tillError('shutting-down', 'The till is closing. Nothing was done.'))
      return call(context, name, input)
    },
    session: () => context.session.state(),
    vouch: (who, act) => vouch(context, who, act),
    sendings: () => context.sendings(),
    subscribe: (listener, how) => {
      listeners.set(listener, how?.looksAtStrip ?? (() => true))
      return () => listeners.delete(listener)
    },
    close: async () => {
      if (closed) return
      closed = true
      await stop(closeGraceMs)
      listeners.clear()
      store.db.close()
    },
  })
}

/** What may still be asked while the program makes room for a newer one. */
const staysTrue: ReadonlySet<CommandName> = new Set([
  'status.get',
  'till.describe',
  'updates.state',
])

async function call(
  context: AppContext,
  name: string,
  input: unknown,
): Promise<Result<unknown, TillError>> {
  if (!isCommandName(name)) return err(tillError('not-found', `There is no command "${name}".`))
  const parsed = commands[name].input.safeParse(input ?? {})
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') ?? ''
    return err(
      tillError(
        'bad-input',
        `${field === '' ? name : field}: ${issue?.message ?? 'not understood'}. Nothing was done.`,
        { field: field === '' ? name : field, reason: 'not-understood' },
      ),
    )
  }
  if (context.updates?.leaving() && !staysTrue.has(name)) {
    return err(
      tillError('shutting-down', 'A newer TokenTill is being installed. Nothing was done.'),
    )
  }
  try {
    const refused = audit(context, name, parsed.data as never)
    const answer = await (handlers[name] as Handler<CommandName>)(context, parsed.data as never)
    if (!answer.ok) refused?.(answer.error)
    return answer
  } catch (error) {
    const known = onlyReads.has(name) ? readErrorOf(error) : storageErrorOf(error)
    if (known) {
      context.persist.failed(error)
      context.dispatcher.kick()
      return err(known)
    }
    context.log.error('a command failed', {
      name,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
    return err(
      tillError(
        'internal',
        'The till failed at this. Look at the sale in Queue before you try again; call support if it repeats.',
      ),
    )
  }
}
