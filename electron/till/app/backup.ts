// backup.*: copies of the till's data.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Handlers } from './context.ts'

const none = tillError(
  'not-possible',
  'This till keeps no backups: it has no folder to keep them in.',
  { reason: 'no-backups' },
)

export const backupHandlers: Handlers<'backup.make' | 'backup.state'> = {
  'backup.make': async ({ session, backups }) => {
    const person = session.require()
    if (!person.ok) return person
    if (person.value.role !== 'supervisor') {
      return err(tillError('not-allowed', 'A supervisor makes backups. Nothing was done.'))
    }
    if (backups === null) return err(none)
    const made = await backups.copyNow()
    if (made.ok) return ok({ at: made.value.at, file: made.value.name })
    return err(
      tillError('storage-failed', `No backup could be made: ${made.error} Sales are not touched.`, {
        reason: 'backup',
        why: made.error,
      }),
    )
  },

  'backup.state': ({ backups }) => (backups === null ? err(none) : ok(backups.state())),
}
