// The PINs a training till shows on its sign-in screen: those of its configuration, as long as nobody
// changed them at the till.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { isPin } from '../session/pin.ts'
import type { PersonRow } from '../store/people.ts'

/** Whether a PIN and a hash belong together, once tried. */
const tried = new Map<string, boolean>()

function belongs(pin: string, hash: string): boolean {
  const key = `${pin} ${hash}`
  const known = tried.get(key) ?? isPin(pin, hash)
  tried.set(key, known)
  return known
}

export const openPins = (
  people: readonly PersonRow[],
  cashiers: Provisioning['cashiers'],
): Record<string, string> =>
  Object.fromEntries(
    people.flatMap(({ id, pinHash }) => {
      const pin = cashiers.find((cashier) => cashier.id === id)?.pin
      return pin !== undefined && belongs(pin, pinHash) ? [[id, pin]] : []
    }),
  )
