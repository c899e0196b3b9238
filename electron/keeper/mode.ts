// Who is in front of the shop's till: itself, or one that practises while it sells on behind.

import type { Provisioning } from '../../shared/config/provisioning.ts'
import { tillError } from '../../shared/contract/errors.ts'
import { type Result, err } from '../../shared/result.ts'
import type { Assembly } from '../assembly.ts'
import type { ModePort } from '../till/mode.ts'
import { shopBehind } from './ports.ts'
import { trainingTillOf } from './training-till.ts'

export type Front = 'shop' | 'training'

export const closing = tillError('shutting-down', 'The till is closing. Nothing was done.')

export type ModeOptions = {
  readonly front: () => Front
  /** What the shop's till runs on. */
  readonly used: () => Provisioning
  readonly shop: () => Assembly | null
  readonly enter: () => Promise<Result<void, string>>
  readonly leave: () => void
}

export function modeOf({ front, used, shop, enter, leave }: ModeOptions): ModePort {
  const isTraining = (): boolean => front() === 'training'
  return {
    mode: () => (isTraining() ? 'training' : used().training ? 'practice' : 'selling'),
    hindrance: () =>
      used().training ? 'practises' : trainingTillOf(used()) ? null : 'nothing-to-practise',
    enter,
    leave: (who) => {
      const vouched = shop()?.till.vouch(who, 'training.leave') ?? err(closing)
      if (vouched.ok) leave()
      return vouched
    },
    behind: async () => {
      const behind = shop()
      return isTraining() && behind ? shopBehind(behind) : null
    },
  }
}
