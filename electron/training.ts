// Training: the provider's sandbox runs inside the till on loopback HTTP, so a till sells from its
// first start with no account, and a trainee can pull the line or lose an answer to see what happens.
// The till itself does not know: it has an ordinary provider at an ordinary address.

import type { ProviderConfig } from '../shared/config/provisioning.ts'
import { assertNever } from '../shared/result.ts'
import type { VirtualPrinter } from './ports/printers/index.ts'
import { type BuyPowerSandbox, startBuyPowerSandbox } from './sandbox/buypower/sandbox.ts'
import type { TrainingControls, TrainingFault, TrainingPrinter } from './till/training-controls.ts'

export type Training = {
  readonly providers: readonly ProviderConfig[]
  readonly controls: TrainingControls
  readonly close: () => Promise<void>
}

/** A trainee should see the till ask again, and not wait two minutes for it. */
const timing = { firstRequeryMs: 8_000, requeryMs: 8_000, probeMs: 3_000 }
/** How long a sale and an answer take, so that the screen shows what it will show at a real counter. */
const speedMs = 400
const slowMs = 12_000

/** Sets what the next vend meets. The line is the one fault that stays until it is lifted. */
async function applyFault(
  { faults, setLine }: BuyPowerSandbox,
  fault: TrainingFault,
): Promise<void> {
  faults.clear()
  await setLine(fault !== 'line-down')
  switch (fault) {
    case 'none':
    case 'line-down':
      return
    case 'drop-before-sale':
    case 'drop-after-sale':
    case 'garbage':
    case 'html':
      return faults.next(fault)
    case 'slow':
      return faults.next('delay', { ms: slowMs })
    case 'bad-signature':
      return faults.next('wrong-signature')
    case 'server-error':
      return faults.next('status', { status: 500 })
    default:
      return assertNever(fault)
  }
}

/** Starts the sandboxes. `printers` are the till's virtual ones, whose paper a trainee may take out. */
export async function startTraining(printers: readonly VirtualPrinter[]): Promise<Training> {
  const sandbox = await startBuyPowerSandbox({ speedMs })
  let lastFault: TrainingFault = 'none'
  let printer: TrainingPrinter = 'ready'
  return {
    providers: [
      {
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: sandbox.url,
        credentials: { apiKey: sandbox.apiKey },
        timing,
      },
    ],
    controls: {
      get: () => {
        // A fault that strikes once is gone when it has struck.
        const isSet = lastFault === 'line-down' || sandbox.faults.list().next.length > 0
        return { fault: isSet ? lastFault : 'none', printer }
      },
      set: async (change) => {
        if (change.fault !== undefined) {
          lastFault = change.fault
          await applyFault(sandbox, change.fault)
        }
        if (change.printer !== undefined) {
          printer = change.printer
          for (const port of printers) {
            port.setState(change.printer)
          }
        }
      },
    },
    close: sandbox.close,
  }
}
