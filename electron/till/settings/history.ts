// The history of the settings as it is written. The row of a change is committed before the file is
// replaced; what became of it is seen when the till starts: the file is the new one, the old one (the
// power went in between, and a row says so), or one that somebody changed by hand.

import {
  type SettingChange,
  changesBetween,
  maskedOf,
  settingChanges,
} from '../../../shared/config/masked.ts'
import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import type { Configuration } from '../configuration.ts'
import { writeAudit } from '../store/audit.ts'
import type { Writable } from '../store/database.ts'
import { newestSettings, writeSettingsRow } from '../store/settings-changes.ts'
import { transact } from '../store/transaction.ts'

type Step = {
  readonly before: Pick<Configuration, 'version' | 'document'>
  readonly after: { readonly version: string; readonly document: Provisioning }
}

type By = { readonly person: CashierView; readonly reason: string | null; readonly at: number }

export const changesOf = ({ before, after }: Step): readonly SettingChange[] =>
  settingChanges(before.document, after.document)

/** Before the file is replaced. */
export function noteChange(store: Writable, step: Step, { person, reason, at }: By): void {
  transact(store, () =>
    writeSettingsRow(store, {
      at,
      who: person.id,
      role: person.role,
      source: 'screen',
      reason,
      versionFrom: step.before.version,
      versionTo: step.after.version,
      changes: changesOf(step),
      document: maskedOf(step.after.document),
    }),
  )
}

/** The file was not replaced after all: what the row before says was changed is as it was. */
export function noteUndone(store: Writable, step: Step, at: number): void {
  const { before, after } = step
  transact(store, () =>
    writeSettingsRow(store, {
      at,
      who: null,
      role: null,
      source: 'undone',
      reason: null,
      versionFrom: after.version,
      versionTo: before.version,
      changes: settingChanges(after.document, before.document),
      document: maskedOf(before.document),
    }),
  )
}

/** When the till starts: what the file says that the history does not know yet. */
export function noteFile(store: Writable, { version, document }: Configuration, at: number): void {
  const last = newestSettings(store)
  if (last?.versionTo === version) return
  const masked = maskedOf(document)
  const undone = last !== null && last.source === 'screen' && last.versionFrom === version
  transact(store, () => {
    writeSettingsRow(store, {
      at,
      who: null,
      role: null,
      source: undone ? 'undone' : 'file',
      reason: null,
      versionFrom: last?.versionTo ?? null,
      versionTo: version,
      // The first row says how it began; what is in it stands in its document.
      changes: last === null ? [] : changesBetween(last.document, masked),
      document: masked,
    })
    writeAudit(store, {
      at,
      who: null,
      role: null,
      act: 'settings.file',
      subject: null,
      detail: undone ? 'the last change was not written' : 'the file is another one than before',
    })
  })
}
