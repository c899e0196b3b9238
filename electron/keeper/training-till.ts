// The training till of a shop: its name and its rules, the sandboxes of its currency, a printer made of
// pixels, and people whose PINs anybody may know. And the note on the disk that says that somebody
// trains, so that a till that lost its power comes back as it was.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Provisioning, trainingCashiers } from '../../shared/config/provisioning.ts'
import { replaceFile } from '../ports/secrets.ts'
import { isPractised } from '../training-shop.ts'

/** Null: no provider sells in this currency, so there is nothing to practise. */
export function trainingTillOf(shop: Provisioning): Provisioning | null {
  if (shop.training || !isPractised(shop.shop.currency)) return null
  const { providers: _real, products: _sellers, plainKeys: _said, ...rules } = shop
  return {
    ...rules,
    training: true,
    cashiers: trainingCashiers.map((cashier) => ({ ...cashier })),
    providers: [],
    printers: [{ id: 'screen', transport: 'virtual', columns: 48 }],
  }
}

const modeFile = (dataDir: string): string => join(dataDir, 'mode.json')

/** A note that is missing or says nothing: the shop sells. */
export function wasTraining(dataDir: string): boolean {
  try {
    const note: unknown = JSON.parse(readFileSync(modeFile(dataDir), 'utf8'))
    return typeof note === 'object' && note !== null && 'training' in note && note.training === true
  } catch {
    return false
  }
}

/** Throws when it cannot be written. */
export const noteTraining = (dataDir: string, training: boolean): void =>
  replaceFile(modeFile(dataDir), `${JSON.stringify({ training })}\n`)
