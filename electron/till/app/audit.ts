// audit.*: the audit trail and its check.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import { auditRows, verifyAudit } from '../store/audit.ts'
import type { AppContext, Handlers } from './context.ts'

const pageSize = 100

function supervisor({ session }: AppContext) {
  const person = session.require()
  if (!person.ok || person.value.role === 'supervisor') return person
  return err(tillError('not-allowed', 'The audit trail is for supervisors.'))
}

export const auditHandlers: Handlers<'audit.list' | 'audit.verify'> = {
  'audit.list': (context, { limit, before }) => {
    const person = supervisor(context)
    if (!person.ok) return person
    const rows = auditRows(context.store, limit ?? pageSize, before ?? null)
    return ok({
      rows: rows.map(({ seq, at, who, role, act, subject, detail, hash }) => ({
        seq,
        at,
        who,
        role,
        act,
        subject,
        detail,
        hash,
      })),
    })
  },

  'audit.verify': (context) => {
    const person = supervisor(context)
    return person.ok ? ok(verifyAudit(context.store)) : person
  },
}
