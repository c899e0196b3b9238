// Keys in a shop's file: sealed by the desktop with what the operating system offers, opened again in
// the main process alone. This file knows the file's text and a vault; it knows no Electron, and it
// never says a key, not even in an error.

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { isKeyName, isSealed, sealedPrefix } from '../../shared/config/secrets.ts'
import { type Result, err, ok } from '../../shared/result.ts'
import type { Random } from '../till/ports.ts'
import { hashPin } from '../till/session/pin.ts'

export type Vault = {
  /** `plain-only`: what it would write, anybody with the file could read. */
  readonly strength: () => 'sealed' | 'plain-only'
  /** Base64 of the sealed text. `weakly` also where the vault is plain-only. Throws when it cannot. */
  readonly seal: (text: string, weakly: boolean) => Promise<string>
  /** Throws for what was sealed on another computer or by another user. */
  readonly open: (sealed: string) => Promise<string>
}

type Credentials = Readonly<Record<string, string>>

async function mapKeys(
  credentials: Credentials,
  change: (value: string, name: string) => Promise<string>,
): Promise<Credentials> {
  const made: Record<string, string> = {}
  for (const [name, value] of Object.entries(credentials)) {
    made[name] = isKeyName(name) ? await change(value, name) : value
  }
  return made
}

export const hasSealedKeys = ({ providers }: Pick<Provisioning, 'providers'>): boolean =>
  providers.some(({ credentials }) => Object.values(credentials).some(isSealed))

/** A provider on this machine is a sandbox; what opens it opens nothing. */
export const hasPlainKeys = (
  { providers }: Pick<Provisioning, 'providers'>,
  counts: (baseUrl: string) => boolean,
): boolean =>
  providers.some(
    ({ baseUrl, credentials }) =>
      counts(baseUrl) &&
      Object.entries(credentials).some(([name, value]) => isKeyName(name) && !isSealed(value)),
  )

const sealedElsewhere =
  'cannot be opened here; it was sealed on another computer or by another user. Put the key in again'
/** Whoever the system signs in by itself has typed no password that would unlock it. */
const keychainShut =
  'cannot be opened: the keychain of this computer is locked or missing. Unlock it and open the till again; put the key in again only where the keychain is lost'

/** The provisioning with every sealed key opened. Errors are lines that name the field. */
export async function openSealed(
  provisioning: Provisioning,
  vault: Vault | null,
): Promise<Result<Provisioning, readonly string[]>> {
  const lines: string[] = []
  const providers: Provisioning['providers'] = []
  for (const [index, provider] of provisioning.providers.entries()) {
    const opened = await mapKeys(provider.credentials, async (value, name) => {
      if (!isSealed(value)) return value
      const field = `providers.${index}.credentials.${name}`
      if (vault === null) {
        lines.push(
          `${field}: is sealed; only the desktop till on the computer that sealed it can open it`,
        )
        return value
      }
      try {
        return await vault.open(value.slice(sealedPrefix.length))
      } catch {
        lines.push(`${field}: ${vault.strength() === 'sealed' ? sealedElsewhere : keychainShut}`)
        return value
      }
    })
    providers.push({ ...provider, credentials: opened })
  }
  return lines.length === 0 ? ok({ ...provisioning, providers }) : err(lines)
}

/** Opened once before the readable key is gone: one that would not open again is no key. */
async function sealOne(
  value: string,
  { vault, weakly }: { readonly vault: Vault; readonly weakly: boolean },
): Promise<string> {
  const sealed = await vault.seal(value, weakly)
  if ((await vault.open(sealed)) !== value) throw new Error('what was sealed does not open')
  return sealed
}

/** The text of a provisioning file that was read before, with its keys sealed and its PINs hashed. */
export async function sealText(
  text: string,
  o: { readonly vault: Vault; readonly weakly: boolean; readonly random: Random },
): Promise<string> {
  const file = JSON.parse(text) as {
    cashiers?: readonly Record<string, unknown>[]
    providers?: readonly { readonly credentials: Credentials }[]
  }
  const providers = []
  for (const provider of file.providers ?? []) {
    const credentials = await mapKeys(provider.credentials, async (value) =>
      isSealed(value) ? value : sealedPrefix + (await sealOne(value, o)),
    )
    providers.push({ ...provider, credentials })
  }
  const cashiers = file.cashiers?.map(({ pin, ...cashier }) =>
    typeof pin === 'string' ? { ...cashier, pinHash: hashPin(pin, o.random) } : cashier,
  )
  const sealed = {
    ...file,
    ...(cashiers ? { cashiers } : {}),
    ...(file.providers ? { providers } : {}),
  }
  return `${JSON.stringify(sealed, null, 2)}\n`
}

/** The whole new text or the whole old one, whatever happens; readable for its owner alone. */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.new`
  rmSync(beside, { force: true })
  const file = openSync(beside, 'wx', 0o600)
  try {
    // All of it: a nearly full disk takes a part of one write.
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}
