// The shop's configuration on the disk: one text, checked and sealed before it is written, replaced as a
// whole, the version before it kept beside it. What somebody changed in it by hand is never written
// over. A file that was named with --config is read only.

import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { type Provisioning, readProvisioning } from '../../shared/config/provisioning.ts'
import { maskedLeaves, maskedOf } from '../../shared/config/masked.ts'
import { isSealed, keysOf } from '../../shared/config/secrets.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import { flushFolder } from '../ports/flush-folder.ts'
import { type Vault, openSealed, replaceFile, sealText } from '../ports/secrets.ts'
import { readText, withSomethingToSell } from '../provisioning-file.ts'
import { type Provisioned, hasKeysToSeal } from '../provisioning-keys.ts'
import type { NotPrepared, Prepared, Sections } from '../till/configuration.ts'
import type { Random } from '../till/ports.ts'

export const versionOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32)

/** The version before the last change, for a person. */
export const previousOf = (path: string): string => `${path}.previous`

export type TillFile = {
  /** As it was last read or written. */
  readonly current: () => Provisioned & { readonly version: string }
  readonly prepare: (version: string, sections: Sections) => Promise<Result<Prepared, NotPrepared>>
  /** Puts back what lay there before, when no till opens on what lies there now. */
  readonly putBack: (before: Provisioned) => Result<void, string>
}

export type TillFileOptions = {
  readonly provisioned: Provisioned
  readonly vault: Vault | null
  readonly random: Random
}

/** The whole file again with other sections. What nobody touched stays word for word, sealed keys too. */
function rewritten(text: string, sections: Sections): string {
  const file = JSON.parse(text) as Record<string, unknown>
  for (const [name, value] of Object.entries(sections)) {
    if (value === undefined) delete file[name]
    else file[name] = value
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What stands in a checked text, its keys opened; `text` is as it is to lie on the disk. */
export async function readyToLie(
  plain: string,
  { vault, random }: Pick<TillFileOptions, 'vault' | 'random'>,
  wasSealed = false,
): Promise<Result<{ readonly text: string; readonly document: Provisioning }, NotPrepared>> {
  const parsed = readProvisioning(plain)
  const read = parsed.ok ? withSomethingToSell(parsed.value) : parsed
  if (!read.ok) return err({ kind: 'wrong', lines: read.error })
  const opened = await openSealed(read.value, vault)
  if (!opened.ok) return err({ kind: 'wrong', lines: opened.error })
  const strayed = keysOutOfPlace(opened.value)
  if (strayed.length > 0) return err({ kind: 'wrong', lines: strayed })
  const isStrong = vault?.strength() === 'sealed'
  const mustSeal = hasKeysToSeal(read.value)
  if (mustSeal && !isStrong && read.value.plainKeys === undefined) {
    return err({ kind: 'readable-keys' })
  }
  const seals = vault !== null && mustSeal && (isStrong || wasSealed)
  const text = seals ? await sealText(plain, { vault, weakly: true, random }) : plain
  return ok({ text, document: opened.value })
}

/** Null where nobody has set the till up. */
export function openTillFile(o: TillFileOptions): TillFile | null {
  const { file } = o.provisioned
  if (file === null) return null
  let held = { text: file.text, provisioning: o.provisioned.provisioning }
  const prepare = async (
    version: string,
    sections: Sections,
  ): Promise<Result<Prepared, NotPrepared>> => {
    const from = held
    const lies = (): boolean => {
      const now = readText(file.path)
      return held === from && now.ok && versionOf(now.value) === version
    }
    if (versionOf(from.text) !== version || !lies()) return err({ kind: 'outdated' })
    const plain = rewritten(from.text, sections)
    const ready = await readyToLie(plain, o, hasSealedText(from.text))
    if (!ready.ok) return ready
    const { text, document } = ready.value
    return ok({
      version: versionOf(text),
      document,
      write: () => {
        // Seals take a moment, and somebody may have been quicker.
        if (!lies()) return err('it was changed meanwhile')
        const written = writeFile(file.path, text, from.text)
        if (written.ok) held = { text, provisioning: document }
        return written
      },
    })
  }
  return {
    current: () => ({
      provisioning: held.provisioning,
      file: { ...file, text: held.text },
      version: versionOf(held.text),
    }),
    prepare,
    putBack: ({ provisioning, file: lay }) => {
      if (lay === null) return err('there was none')
      const written = writeFile(file.path, lay.text, null)
      if (written.ok) held = { text: lay.text, provisioning }
      return written
    },
  }
}

/** Shorter ones are words that may stand elsewhere by themselves. */
const leastStrayed = 12

/** A key pasted into a field that is shown. */
function keysOutOfPlace(document: Provisioning): readonly string[] {
  const keys = document.providers
    .flatMap(({ credentials: { email: _login, ...credentials } }) => keysOf(credentials))
    .filter((key) => key.length >= leastStrayed)
  return [...maskedLeaves(maskedOf(document))].flatMap(([path, text]) =>
    keys.some((key) => text.includes(key)) ? [`${path}: holds a key of a provider`] : [],
  )
}

function hasSealedText(text: string): boolean {
  const { providers = [] } = JSON.parse(text) as {
    providers?: readonly { readonly credentials?: Readonly<Record<string, string>> }[]
  }
  return providers.some(({ credentials = {} }) => Object.values(credentials).some(isSealed))
}

/** The new text, or the one that lay there. `before`: kept beside it. */
export function writeFile(path: string, text: string, before: string | null): Result<void, string> {
  try {
    if (before !== null) replaceFile(previousOf(path), before)
    replaceFile(path, text)
  } catch (error) {
    // By its code alone: what failed had the keys in hand.
    return err(error instanceof Error && 'code' in error ? String(error.code) : 'no code')
  }
  try {
    flushFolder(dirname(path))
  } catch {
    // It lies there. Should the power go before the folder is on the disk too, the till finds the old
    // file and its history says so.
  }
  return ok(undefined)
}
