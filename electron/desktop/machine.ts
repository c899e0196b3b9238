// The window and the computer as the settings want them: full screen with a supervisor as the only way
// out, and a start with the computer. Asked for by `--kiosk` it is full screen from its first moment.

import { type BrowserWindow, app } from 'electron'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import type { Log, MachinePort } from '../till/ports.ts'
import { readAutostart, setAutostart } from './autostart.ts'

export type Machine = MachinePort & {
  /** The till runs on these settings now. */
  readonly arrange: (provisioning: Provisioning) => void
  readonly isKiosk: () => boolean
}

export function createMachine(o: {
  /** From the command line: whatever the settings say. */
  readonly kiosk: boolean
  /** And what else of it makes this till the one that it is, for the start with the computer. */
  readonly flags: readonly string[]
  readonly window: () => BrowserWindow | null
  readonly log: Log
}): Machine {
  let kiosk = o.kiosk
  let trouble: string | null = null
  return {
    isKiosk: () => kiosk,
    state: () => ({ kiosk, autostart: readAutostart(o.flags), trouble }),
    // After the answer is on its way to the screen.
    leave: () => void setImmediate(() => app.quit()),
    arrange: ({ machine }) => {
      kiosk = o.kiosk || machine?.kiosk === true
      const window = o.window()
      if (window && !window.isDestroyed() && window.isKiosk() !== kiosk) window.setKiosk(kiosk)
      if (machine?.autostart === undefined) return
      try {
        setAutostart(machine.autostart, o.flags)
        trouble = null
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error)
        o.log.warn('starting with the computer could not be arranged', { error: trouble })
      }
    },
  }
}
