// What the handlers of the contract work with. Built once in till.ts.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { CommandName, Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { TillEvent } from '../../../shared/contract/events.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Backups } from '../backup/backups.ts'
import type { Http } from '../ports.ts'
import type { BatchRunner } from '../batch/runner.ts'
import type { MachinePort, SupportPort } from '../ports.ts'
import type { ConfigurationPort } from '../configuration.ts'
import type { ModePort } from '../mode.ts'
import type { SetupPort } from '../setup.ts'
import type { Drawer } from '../print/drawer.ts'
import type { PrinterTrials } from '../print/trials.ts'
import type { PdfMaker } from '../ports.ts'
import type { Spool } from '../print/spool.ts'
import type { ProductId } from '../../../shared/vend/products.ts'
import type { Provider } from '../providers/account.ts'
import { sells } from '../providers/sells.ts'
import type { ReportDesk } from '../report/desk.ts'
import type { Session } from '../session/session.ts'
import type { TillStatus } from '../status/status.ts'
import { batchByReference, type BatchRecord } from '../store/batches.ts'
import type { VendRow } from '../store/vend-row.ts'
import { vendByReference } from '../store/vends.ts'
import type { PaperSource, TrainingControls } from '../training-controls.ts'
import type { Updates } from '../updates/updates.ts'
import type { Dispatcher } from '../vend/dispatcher.ts'
import type { Persist } from '../vend/persist.ts'
import type { PlaceContext } from '../vend/place.ts'

export type AppContext = PlaceContext & {
  readonly provisioning: Provisioning
  readonly version: string
  readonly providers: readonly Provider[]
  readonly session: Session
  readonly dispatcher: Dispatcher
  readonly batches: BatchRunner
  readonly spool: Spool
  readonly reports: ReportDesk
  /** Null: this machine makes no PDFs. */
  readonly makePdf: PdfMaker | null
  /** Null where there is no folder to keep them in. */
  readonly backups: Backups | null
  /** Past every queue and every provider's health: for a provider the till does not have yet. */
  readonly http: Http
  /** Null: a till that was opened with a document in its hand and no file behind it. */
  readonly configuration: ConfigurationPort | null
  /** Null: this till is what it is. */
  readonly mode: ModePort | null
  /** Null: no shop is set up here. */
  readonly setup: SetupPort | null
  /** Sales and batches on their way to a provider now. */
  readonly sendings: () => number
  /** Null: no feed is named, or the program cannot be renewed. */
  readonly updates: Updates | null
  /** The program was installed in a way that can be renewed. */
  readonly canUpdate: boolean
  /** Null: this host has no window of its own. */
  readonly machine: MachinePort | null
  readonly support: SupportPort | null
  /** Null: in memory, or a handle a test holds. */
  readonly dataDir: string | null
  readonly persist: Persist
  readonly printerId: string
  readonly printerTrials: PrinterTrials
  readonly drawer: Drawer
  readonly papers: PaperSource
  readonly trainingControls: TrainingControls | null
  readonly status: () => TillStatus
  readonly publish: (event: TillEvent) => void
  /** The strip may have changed: it is told soon, and once for many changes. */
  readonly touchStatus: () => void
}

export type Answer<N extends CommandName> = Result<Output<N>, TillError>
export type Handler<N extends CommandName> = (
  context: AppContext,
  input: Parsed<N>,
) => Answer<N> | Promise<Answer<N>>
export type Handlers<N extends CommandName> = { readonly [K in N]: Handler<K> }

export function findVend(context: AppContext, vendId: string): Result<VendRow, TillError> {
  const vend = vendByReference(context.store, vendId)
  return vend ? ok(vend) : err(tillError('not-found', `There is no sale ${vendId} in this till.`))
}

export function findBatch(context: AppContext, batchId: string): Result<BatchRecord, TillError> {
  const batch = batchByReference(context.store, batchId)
  return batch
    ? ok(batch)
    : err(tillError('not-found', `There is no batch ${batchId} in this till.`))
}

/** Who sells a product at this till, in the shop's order of preference. */
export function sellersOf(
  { providers, provisioning, currency }: AppContext,
  product: ProductId,
): readonly Provider[] {
  const isOn = (id: string): boolean =>
    provisioning.providers.every((one) => one.id !== id || one.off !== true)
  const selling = providers.filter(
    ({ id, adapter }) =>
      isOn(id) && sells(adapter, product) && adapter.currencies.includes(currency),
  )
  const wanted = provisioning.products?.[product]
  if (!wanted) return selling
  return wanted.flatMap((id) => selling.filter((provider) => provider.id === id))
}

/** The provider named, or the first that sells the product. */
export function findProvider(
  context: AppContext,
  product: ProductId,
  providerId: string | undefined,
): Result<Provider, TillError> {
  const found = sellersOf(context, product).find(
    ({ id }) => providerId === undefined || id === providerId,
  )
  if (found) return ok(found)
  return err(
    tillError(
      'bad-input',
      providerId === undefined
        ? `No provider of this till sells ${product}.`
        : `This till has no provider "${providerId}" that sells ${product}.`,
      { field: 'providerId', reason: 'no-seller' },
    ),
  )
}
