// The shop's settings as the till last told them, and the one way to change them.

import { useEffect } from 'react'
import { create } from 'zustand'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { call } from '../../client/client.ts'
import type { ScreenError } from '../../client/transport.ts'
import { useTill } from '../../stores/till.ts'

export type Settings = Output<'settings.get'>
export type Change = Input<'settings.change'>['change']
export type ChangeMore = Omit<Input<'settings.change'>, 'version' | 'change'>

type Known = { readonly settings: Settings | null; readonly error: ScreenError | null }

export const useKnownSettings = create<Known>()(() => ({ settings: null, error: null }))

export async function readSettings(): Promise<void> {
  const answer = await call('settings.get', {})
  if (answer.ok) useKnownSettings.setState({ settings: answer.value, error: null })
  else useKnownSettings.setState({ error: answer.error })
}

// Asked anew when the till started again, whoever made it do so. Whoever comes next, and a till that
// trains in front of this one, is told nothing of what was read for somebody else.
useTill.subscribe(({ about, cashier }, before) => {
  if (about?.mode !== before.about?.mode || cashier?.id !== before.cashier?.id) {
    return useKnownSettings.setState({ settings: null, error: null })
  }
  if (about !== before.about && useKnownSettings.getState().settings) void readSettings()
})

export function useSettings(): Known {
  useEffect(() => void readSettings(), [])
  return useKnownSettings()
}

export async function changeSettings(
  version: string,
  change: Change,
  more: ChangeMore = {},
): Promise<Result<Output<'settings.change'>, ScreenError>> {
  const answer = await call('settings.change', { version, change, ...more })
  await readSettings()
  return answer
}
