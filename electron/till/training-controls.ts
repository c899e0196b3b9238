// What a training host lets a trainee play with. Handed in by the host that runs the sandboxes.

import type { Input, Output } from '../../shared/contract/contract.ts'

export type TrainingFault = NonNullable<Input<'training.set'>['fault']>
export type TrainingPrinter = NonNullable<Input<'training.set'>['printer']>

export type TrainingControls = {
  readonly get: () => Output<'training.get'>
  readonly set: (change: {
    fault?: TrainingFault | undefined
    printer?: TrainingPrinter | undefined
  }) => void | Promise<void>
}

/** Where the built-in virtual printers' papers are read from; the host knows them. */
export type PaperSource = () => Output<'print.paper'>['papers']
