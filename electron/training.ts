// Training: the providers' sandboxes run inside the till on loopback HTTP, so a till sells from its
// first start with no account, and a trainee can pull the line or lose an answer to see what happens.
// The till itself does not know: it has ordinary providers at ordinary addresses.

import type { ProviderConfig } from '../shared/config/provisioning.ts'
import { trainingFaults } from '../shared/contract/training.ts'
import type { Currency } from '../shared/money/money.ts'
import type { VirtualPrinter } from './ports/printers/index.ts'
import type { TrainingControls, TrainingPrinter } from './till/training-controls.ts'
import { controlFaults } from './training-faults.ts'
import { playSystems } from './training-systems.ts'

export type Training = {
  readonly providers: readonly ProviderConfig[]
  readonly controls: TrainingControls
  readonly close: () => Promise<void>
}

/** Starts the sandboxes. `printers` are the till's virtual ones, whose paper a trainee may take out. */
export async function startTraining(
  printers: readonly VirtualPrinter[],
  currency: Currency,
): Promise<Training> {
  const played = await playSystems(currency)
  const faults = controlFaults(played, trainingFaults)
  const systems = played.map(({ config, accounts }) => ({
    providerId: config.id,
    label: config.label,
    accounts: accounts.map((one) => ({ ...one, products: [...one.products] })),
  }))
  let printer: TrainingPrinter = 'ready'
  return {
    providers: played.map(({ config }) => config),
    controls: {
      get: () => ({ fault: faults.get(), printer, faults: [...faults.offered], systems }),
      set: async (change) => {
        if (change.printer !== undefined) {
          printer = change.printer
          for (const port of printers) port.setState(change.printer)
        }
        if (change.fault !== undefined) await faults.set(change.fault)
      },
    },
    close: async () => {
      await Promise.all(played.map(({ sandbox }) => sandbox.close()))
    },
  }
}
