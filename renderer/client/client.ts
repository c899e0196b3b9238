// The screen's one way to the till, with the contract's types on it. Types only: no schema is bundled.

import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/result.ts'
import { electronTransport } from './electron.ts'
import { httpTransport, takeToken } from './http.ts'
import type { ScreenError, Transport } from './transport.ts'

const chooseTransport = (): Transport =>
  window.tokenTill ? electronTransport(window.tokenTill) : httpTransport(takeToken())

export const transport: Transport = chooseTransport()

/** Calls a command of the contract. Never throws; a lost till is the error `till-lost`. */
export async function call<N extends CommandName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>, ScreenError>> {
  return (await transport.call(name, input)) as Result<Output<N>, ScreenError>
}
