// settings.*: the shop's configuration, shown without its keys, changed by a supervisor, and its history.

import type { ProviderConfig } from '../../../shared/config/provisioning.ts'
import { maskedOf } from '../../../shared/config/masked.ts'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, assertNever, err, ok } from '../../../shared/result.ts'
import type { Configuration, ConfigurationPort, NotPrepared } from '../configuration.ts'
import { approve } from '../session/override.ts'
import { changesOf, noteChange, noteUndone } from '../settings/history.ts'
import { objectionTo } from '../settings/objections.ts'
import { checkKeys } from '../settings/check-keys.ts'
import {
  type TypedProvider,
  isElsewhere,
  keepsKeys,
  sectionsOf,
  typedKeys,
  withKeptKeys,
} from '../settings/patch.ts'
import { settingsRows } from '../store/settings-changes.ts'
import type { AppContext, Handlers } from './context.ts'

const pageSize = 50

export function supervisor({ session }: AppContext, what: string): Result<CashierView, TillError> {
  const person = session.require()
  if (!person.ok || person.value.role === 'supervisor') return person
  return err(tillError('not-allowed', `${what} are for supervisors.`, { needs: 'supervisor' }))
}

/** Who answers for the change: the supervisor who is signed in, or one who was called. */
function changer(
  context: AppContext,
  { supervisor: called, reason }: Parsed<'settings.change'>,
): Result<{ readonly person: CashierView; readonly reason: string | null }, TillError> {
  if (!called) {
    const person = supervisor(context, 'Settings')
    return person.ok ? ok({ person: person.value, reason: reason ?? null }) : person
  }
  const approval = approve(
    context,
    { act: 'settings.change', subject: null, what: 'Changing the settings' },
    { supervisor: called },
  )
  if (!approval.ok) return approval
  return ok({ person: approval.value.supervisor, reason: approval.value.reason })
}

/** A till that was opened with a document in its hand and no file. */
const fixed = ({ provisioning }: AppContext): Configuration => ({
  version: 'fixed',
  document: provisioning,
  locked: null,
  path: null,
  pending: false,
})

const lockedWords = {
  named: 'This till was started with a file somebody looks after: change it there.',
  'not-set-up': 'This till practises: nobody has set up a shop on it yet.',
  training: 'This till is in training. Leave training to change the shop.',
  fixed: 'The settings of this till cannot be changed here.',
} as const

const lockedError = (reason: keyof typeof lockedWords): TillError =>
  tillError('not-possible', `${lockedWords[reason]} Nothing was changed.`, { reason })

function notPrepared(error: NotPrepared): TillError {
  switch (error.kind) {
    case 'outdated':
      return outdated
    case 'wrong':
      return tillError('bad-input', `${error.lines.join('; ')}. Nothing was changed.`, {
        field: error.lines[0]?.split(':')[0] ?? '',
        reason: 'wrong',
      })
    case 'readable-keys':
      return tillError(
        'not-possible',
        'This computer cannot seal keys: they would be readable in the till’s file. Nothing was changed.',
        { reason: 'readable-keys' },
      )
    default:
      return assertNever(error)
  }
}

const outdated: TillError = tillError(
  'not-possible',
  'The settings were changed meanwhile. Look at them again. Nothing was changed.',
  { reason: 'outdated' },
)

/** A key that is saved goes nowhere but where it was saved for: a new address takes its keys typed anew. */
const keysElsewhere = (known: ProviderConfig, typed: TypedProvider): TillError | null =>
  isElsewhere(known, typed) && keepsKeys(typed, known)
    ? tillError('bad-input', 'Put the keys in again for the new address. Nothing was done.', {
        field: 'credentials',
        reason: 'keys-elsewhere',
      })
    : null

async function change(
  context: AppContext,
  port: ConfigurationPort,
  input: Parsed<'settings.change'>,
  by: { readonly person: CashierView; readonly reason: string | null },
): Promise<Result<Output<'settings.change'>, TillError>> {
  const { store, clock } = context
  const before = port.current()
  if (before.locked !== null) return err(lockedError(before.locked))
  if (before.version !== input.version) return err(outdated)
  for (const typed of input.change.providers ?? []) {
    const known = before.document.providers.find(({ id }) => id === typed.id)
    const elsewhere = known ? keysElsewhere(known, typed) : null
    if (elsewhere) return err(elsewhere)
  }
  const sections = sectionsOf(before.document, input.change)
  const sameAccounts = input.sameAccounts ?? false
  const objection = objectionTo(store, before.document, sections, { sameAccounts })
  if (objection) return err(objection)
  const prepared = await port.prepare(before.version, sections)
  if (!prepared.ok) return err(notPrepared(prepared.error))
  const step = { before, after: prepared.value }
  const changes = [...changesOf(step)]
  if (changes.length === 0) return ok({ version: before.version, changes, waitsFor: 0 })
  noteChange(store, step, { ...by, at: clock.now() })
  const written = prepared.value.write()
  if (!written.ok) {
    noteUndone(store, step, clock.now())
    return err(
      tillError(
        'storage-failed',
        `The settings could not be written (${written.error}). Nothing was changed.`,
        { reason: 'settings', why: written.error },
      ),
    )
  }
  port.renew()
  return ok({ version: prepared.value.version, changes, waitsFor: context.sendings() })
}

export const settingsHandlers: Handlers<
  'settings.get' | 'settings.change' | 'settings.check' | 'settings.history'
> = {
  'settings.get': (context) => {
    const person = supervisor(context, 'Settings')
    if (!person.ok) return person
    const { version, document, locked, path, pending } =
      context.configuration?.current() ?? fixed(context)
    return ok({
      version,
      locked: context.configuration ? locked : 'fixed',
      path,
      pending,
      document: maskedOf(document) as Output<'settings.get'>['document'],
    })
  },

  'settings.change': async (context, input) => {
    context.configuration?.hide(typedKeys(input.change.providers))
    const by = changer(context, input)
    if (!by.ok) return by
    if (!context.configuration) return err(lockedError('fixed'))
    return change(context, context.configuration, input, by.value)
  },

  'settings.check': async (context, { provider }) => {
    context.configuration?.hide(typedKeys([provider]))
    const person = supervisor(context, 'Settings')
    if (!person.ok) return person
    const { document } = context.configuration?.current() ?? fixed(context)
    const known = document.providers.find(({ id }) => id === provider.id)
    const elsewhere = known ? keysElsewhere(known, provider) : null
    if (elsewhere) return err(elsewhere)
    return ok(await checkKeys(context, withKeptKeys(provider, known)))
  },

  'settings.history': (context, { limit, before }) => {
    const person = supervisor(context, 'Settings')
    if (!person.ok) return person
    const rows = settingsRows(context.store, limit ?? pageSize, before ?? null)
    return ok({
      rows: rows.map(({ seq, at, who, source, reason, changes }) => ({
        seq,
        at,
        who,
        source,
        reason,
        changes: [...changes],
      })),
    })
  },
}
