// The desktop's own flags, read loosely: the command line of an Electron app carries Chromium's too.

import { resolve } from 'node:path'

export type DesktopArguments = {
  readonly dataDir: string | undefined
  readonly config: string | undefined
  /** Practise this country, by its two letters. */
  readonly country: string | undefined
  /** Seal the keys of the configuration file that is used. */
  readonly seal: boolean
  /** Fill the screen; only a supervisor closes the till. */
  readonly kiosk: boolean
}

function valueOf(args: readonly string[], flag: string): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${flag}=`))?.slice(flag.length + 1)
  const at = args.indexOf(flag)
  const value = joined ?? (at < 0 ? undefined : args[at + 1])
  return value === '' ? undefined : value
}

function pathOf(args: readonly string[], flag: string): string | undefined {
  const value = valueOf(args, flag)
  return value === undefined ? undefined : resolve(value)
}

export function readDesktopArguments(args: readonly string[]): DesktopArguments {
  return {
    dataDir: pathOf(args, '--data'),
    config: pathOf(args, '--config'),
    country: valueOf(args, '--country'),
    seal: args.includes('--seal'),
    kiosk: args.includes('--kiosk'),
  }
}

/** The same till again, at another start: its data, its file, its screen. */
export const flagsOf = ({ dataDir, config, kiosk }: DesktopArguments): readonly string[] => [
  ...(dataDir === undefined ? [] : ['--data', dataDir]),
  ...(config === undefined ? [] : ['--config', config]),
  ...(kiosk ? ['--kiosk'] : []),
]
