// Where a till keeps what must survive its data folder: the platform's own place for such things, or
// the folder `TOKENTILL_STATE` names.

import { homedir } from 'node:os'
import { join } from 'node:path'

export function stateFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['TOKENTILL_STATE']
  if (named) return named
  switch (process.platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'TokenTill', 'state')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'TokenTill State')
    default:
      return join(env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'tokentill')
  }
}
