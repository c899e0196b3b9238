// The command line of the headless till. Errors are lines for the person who typed it.

import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Result, err, ok } from '../../shared/result.ts'
import { dataFolder } from '../data-folder.ts'

export const usage =
  'headless --data DIR | --own-data [--config FILE | --country CC] [--port N] [--log FILE] [--seal] [--doctor]'

export type HeadlessArguments = {
  /** `--own-data`: the folder the desktop would use. */
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
  /** Say what is the matter with this till, and end. */
  readonly doctor: boolean
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
    'own-data'?: boolean
    doctor?: boolean
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
        'own-data': { type: 'boolean' },
        doctor: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return err([error instanceof Error ? error.message : String(error), `usage: ${usage}`])
  }
  const isOwn = values['own-data'] === true || values.doctor === true
  const own = isOwn && values.data === undefined ? dataFolder() : undefined
  const dataDir = own ?? values.data
  if (dataDir === undefined || dataDir === '') {
    return err(['--data DIR is missing: where should the till keep its data?', `usage: ${usage}`])
  }
  const port = Number(values.port ?? 0)
  if (!/^\d*$/.test(values.port ?? '') || port > 65_535) {
    return err([`--port ${values.port}: a port is a number from 0 to 65535`])
  }
  return ok({
    dataDir: resolve(dataDir),
    config: values.config === undefined ? undefined : resolve(values.config),
    country: values.country,
    port,
    log: logOf(values.log, own),
    seal: values.seal === true,
    doctor: values.doctor === true,
  })
}

/** A till in its own folder keeps its log there, as the desktop does. */
const logOf = (named: string | undefined, own: string | undefined): string | undefined =>
  named !== undefined ? resolve(named) : own && join(own, 'till.log')
