// Where a till keeps its data unless it is told: the folder of the person it runs as that stays on this
// computer. Never a roaming one: the same ledger on two computers would be two tills selling as one.
// `build/start.mjs` names the same folder for a till in a browser.

import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  readonly exists: (path: string) => boolean
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
})

function folders({ platform, env, home }: Machine): { readonly now: string; readonly old: string } {
  switch (platform) {
    case 'win32': {
      const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
      const roaming = env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
      return { now: join(local, 'TokenTill', 'data'), old: join(roaming, 'TokenTill') }
    }
    case 'darwin': {
      const folder = join(home, 'Library', 'Application Support', 'TokenTill')
      return { now: folder, old: folder }
    }
    default: {
      const data = env['XDG_DATA_HOME'] || join(home, '.local', 'share')
      const config = env['XDG_CONFIG_HOME'] || join(home, '.config')
      return { now: join(data, 'tokentill'), old: join(config, 'TokenTill') }
    }
  }
}

/** What tells a folder a till sold from: its set-up, or a database. */
const marks = ['till.json', 'shop', 'training'] as const

export function dataFolder(machine: Machine = thisMachine()): string {
  const { now, old } = folders(machine)
  const isUsed = (folder: string): boolean =>
    marks.some((mark) => machine.exists(join(folder, mark)))
  // A till that was kept in the older place stays there: nothing is moved while money lies in it.
  return !isUsed(now) && isUsed(old) ? old : now
}
