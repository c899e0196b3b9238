// The command line of the headless till. Errors are lines for the person who typed it.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Result, err, ok } from '../../shared/result.ts'

export const usage =
  'headless --data DIR [--config FILE | --country CC] [--port N] [--log FILE] [--seal]'

export type HeadlessArguments = {
  readonly dataDir: string
  /** Left out: the data folder's own `till.json`, or the training shop. */
  readonly config: string | undefined
  /** Practise this country: NG, GH, US, BW, EG or IN. */
  readonly country: string | undefined
  /** 0 takes any free port. */
  readonly port: number
  /** Left out: standard error. */
  readonly log: string | undefined
  /** Asked for by somebody who thinks this host can seal keys. */
  readonly seal: boolean
}

export function readArguments(
  args: readonly string[],
): Result<HeadlessArguments, readonly string[]> {
  let values: {
    data?: string
    config?: string
    country?: string
    port?: string
    log?: string
    seal?: boolean
  }
  try {
    const options = { type: 'string' } as const
    values = parseArgs({
      args: [...args],
      options: {
        data: options,
        config: options,
        country: options,
        port: options,
        log: options,
        seal: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return err([error instanceof Error ? error.message : String(error), `usage: ${usage}`])
  }
  if (values.data === undefined || values.data === '') {
    return err(['--data DIR is missing: where should the till keep its data?', `usage: ${usage}`])
  }
  const port = Number(values.port ?? 0)
  if (!/^\d*$/.test(values.port ?? '') || port > 65_535) {
    return err([`--port ${values.port}: a port is a number from 0 to 65535`])
  }
  return ok({
    dataDir: resolve(values.data),
    config: values.config === undefined ? undefined : resolve(values.config),
    country: values.country,
    port,
    log: values.log === undefined ? undefined : resolve(values.log),
    seal: values.seal === true,
  })
}
