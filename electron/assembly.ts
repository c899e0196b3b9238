// Puts a till together from its provisioning and a data folder: ports, the training sandboxes where
// the shop has no provider, and the till itself. Every host uses this, so every host is the same till.
// Training and real data never share a folder.

import { join } from 'node:path'
import type { Provisioning } from '../shared/config/provisioning.ts'
import { type Result, err, ok } from '../shared/result.ts'
import { createCallbackPort } from './ports/callbacks.ts'
import { createClock } from './ports/clock.ts'
import { putHelpersBehind } from './ports/helper-threads.ts'
import { createHttp } from './ports/http.ts'
import { createOrderLogs } from './ports/order-log.ts'
import { makePdf } from './ports/pdf/index.ts'
import { createPrinterDesk, createPrinters, isVirtualPrinter } from './ports/printers/index.ts'
import { createRandom } from './ports/random.ts'
import { createSupport } from './ports/support.ts'
import { stateFolder } from './ports/state-folder.ts'
import { verifyCopy } from './ports/verify-copy.ts'
import { createTextRaster } from './ports/text-raster.ts'
import type { ConfigurationPort } from './till/configuration.ts'
import type { ModePort } from './till/mode.ts'
import type { HostPorts, Log } from './till/ports.ts'
import type { SetupPort } from './till/setup.ts'
import type { SessionState } from './till/session/session.ts'
import { type OpenError, type Till, openTill } from './till/till.ts'

export type Assembly = {
  readonly till: Till
  /** Ends the till (what is under way is committed), then what stood around it. */
  readonly close: () => Promise<void>
}

export type AssemblyOptions = {
  readonly provisioning: Provisioning
  /** The folder everything of this till is kept under. Made when it is missing. */
  readonly dataDir: string
  readonly log: Log
  readonly version: string
  /** Left out: a till without a file behind it. */
  readonly configuration?: ConfigurationPort
  readonly hostPorts?: HostPorts
  /** Where the log lies, if it lies in a file. */
  readonly logFile?: string | undefined
  /** Left out: a till that is what it is. */
  readonly mode?: ModePort
  readonly setup?: SetupPort
  /** Who stood at the till before this one. */
  readonly session?: SessionState
}

/** A till without a printer still shows its slips. */
const screenPrinter: Provisioning['printers'] = [
  { id: 'screen', transport: 'virtual', columns: 48 },
]

/** Where the database of this kind of till lies. */
export function tillFolder(dataDir: string, { training, shop }: Provisioning): string {
  if (!training) return join(dataDir, 'shop')
  // What was practised in one currency is no money of another.
  return join(dataDir, shop.currency === 'NGN' ? 'training' : `training-${shop.currency}`)
}

/** Opens the till. After an error nothing is left running. */
export async function assembleTill(o: AssemblyOptions): Promise<Result<Assembly, OpenError>> {
  const clock = createClock()
  const configured = o.provisioning.printers.length > 0 ? o.provisioning.printers : screenPrinter
  const machine = {
    clock,
    pages: { folder: join(tillFolder(o.dataDir, o.provisioning), 'slips'), makePdf },
  }
  const printers = createPrinters(configured, machine)
  const virtual = printers.filter(isVirtualPrinter)
  const ownSandbox = o.provisioning.training && o.provisioning.providers.length === 0
  // A till that sells carries no sandbox: they are read only where somebody trains.
  const training = ownSandbox
    ? await import('./training.ts').then(({ startTraining }) =>
        startTraining(virtual, o.provisioning.shop.currency),
      )
    : null
  const folder = tillFolder(o.dataDir, o.provisioning)
  const http = createHttp()
  const closePorts = async (): Promise<void> => {
    await http.close()
    await training?.close()
  }

  let opened: Result<Till, OpenError>
  try {
    opened = openTill({
      provisioning: {
        ...o.provisioning,
        printers: configured,
        providers: training ? [...training.providers] : o.provisioning.providers,
      },
      dataDir: folder,
      ports: {
        clock,
        random: createRandom(),
        http,
        printers,
        printerDesk: createPrinterDesk(machine),
        callbacks: createCallbackPort({ log: o.log }),
        textRaster: createTextRaster(),
        makePdf,
        log: o.log,
        orderLogs: createOrderLogs({ stateDir: stateFolder(), dataDir: folder, log: o.log }),
        verifyCopy,
        ...o.hostPorts,
        support: createSupport(o.logFile),
        ...(o.configuration ? { configuration: o.configuration } : {}),
        ...(o.mode ? { mode: o.mode } : {}),
        ...(o.setup ? { setup: o.setup } : {}),
      },
      version: o.version,
      papers: () => papersOf(virtual),
      ...(training ? { training: training.controls } : {}),
      ...(o.session ? { session: o.session } : {}),
    })
  } catch (error) {
    o.log.error('the till did not open', { error })
    const message = error instanceof Error ? error.message : String(error)
    opened = err({ kind: 'failed', message: `The till did not open: ${message}` })
  }
  if (!opened.ok) {
    await closePorts()
    return opened
  }
  putHelpersBehind()
  const till = opened.value
  return ok({ till, close: () => till.close().then(closePorts) })
}

/** What all virtual printers printed, oldest first. */
function papersOf(printers: ReturnType<typeof createPrinters>) {
  return printers
    .filter(isVirtualPrinter)
    .flatMap((printer) => printer.papers())
    .map((paper) => ({ ...paper, lines: [...paper.lines] }))
    .toSorted((a, b) => a.at - b.at)
}
