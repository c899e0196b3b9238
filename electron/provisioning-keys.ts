// A till's provisioning with its keys in hand. The till's own file is sealed by the desktop when it is
// first read; where nothing can be sealed it is refused, unless the shop says in words that it knows.
// A file somebody named is theirs: it is read as it is and never written, unless they ask for it.

import { isPrivateAddress, isLoopbackHost } from '../shared/config/addresses.ts'
import type { Provisioning } from '../shared/config/provisioning.ts'
import { keysOf, plainKeysSentence } from '../shared/config/secrets.ts'
import { type Result, err, ok } from '../shared/result.ts'
import type { HidingLog } from './ports/log.ts'
import { type Vault, hasPlainKeys, openSealed, replaceFile, sealText } from './ports/secrets.ts'
import { type ProvisioningFile, findProvisioning } from './provisioning-file.ts'
import type { Random } from './till/ports.ts'

export type ProvisionOptions = {
  readonly config?: string | undefined
  readonly country?: string | undefined
  readonly dataDir: string
  /** Seal the file that is used, whoever looks after it. */
  readonly seal: boolean
  /** Null: this host has none. */
  readonly vault: Vault | null
  readonly random: Random
  readonly log: HidingLog
}

/** What a till runs on, and where that came from. */
export type Provisioned = {
  readonly provisioning: Provisioning
  /** As it lies on the disk now. Null: nobody has set this till up. */
  readonly file: ProvisioningFile | null
}

type Kept = Result<
  { readonly provisioning: Provisioning; readonly text: string },
  readonly string[]
>

/** Errors are lines for a person; none of them holds a key. The log knows the keys from here on. */
export async function provisionTill(
  o: ProvisionOptions,
  found = findProvisioning(o),
): Promise<Result<Provisioned, readonly string[]>> {
  if (!found.ok) return found
  const { file, provisioning } = found.value
  if (file === null) {
    return o.seal
      ? err(['--seal: there is no configuration file to seal'])
      : ok({ provisioning, file })
  }
  o.log.hide(provisioning.providers.flatMap(({ credentials }) => keysOf(credentials)))
  const kept = await keep(o, provisioning, file)
  if (!kept.ok) return err(kept.error.map((line) => `${file.path}: ${line}`))
  const opened = await openSealed(kept.value.provisioning, o.vault)
  if (!opened.ok) return err(opened.error.map((line) => `${file.path}: ${line}`))
  o.log.hide(opened.value.providers.flatMap(({ credentials }) => keysOf(credentials)))
  return ok({ provisioning: opened.value, file: { ...file, text: kept.value.text } })
}

/** Decides what becomes of keys that stand readable in the file. */
async function keep(
  o: ProvisionOptions,
  provisioning: Provisioning,
  file: ProvisioningFile,
): Promise<Kept> {
  const asItIs: Kept = ok({ provisioning, text: file.text })
  const isWeak = (): boolean => o.vault?.strength() !== 'sealed'
  if (o.seal) {
    if (o.vault === null) return err(['only the desktop till can seal keys'])
    if (provisioning.plainKeys === undefined && isWeak()) return err([nothingToSealWith])
    return seal(o, o.vault, provisioning, file)
  }
  if (!hasPlainKeys(provisioning, () => true)) return asItIs
  const mustSeal = file.own && hasKeysToSeal(provisioning)
  if (mustSeal && provisioning.plainKeys === undefined) {
    if (o.vault === null) return err([cannotSealHere])
    return isWeak() ? err([nothingToSealWith]) : seal(o, o.vault, provisioning, file)
  }
  o.log.warn('keys stand readable in the configuration file; protect it like cash', {
    file: file.path,
  })
  return asItIs
}

async function seal(
  { log, random }: ProvisionOptions,
  vault: Vault,
  provisioning: Provisioning,
  { path, text }: ProvisioningFile,
): Promise<Kept> {
  let sealed: string
  try {
    sealed = await sealText(text, { vault, weakly: true, random })
    replaceFile(path, sealed)
  } catch (error) {
    // Named by its code alone: what failed had the keys in hand.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
    return err([`its keys could not be sealed into it (${code}); nothing was changed`])
  }
  log.info('the keys of the configuration file were sealed', { file: path })
  return ok({ provisioning, text: sealed })
}

/** Readable keys that open something: those of a sandbox on this machine open nothing. */
export const hasKeysToSeal = (provisioning: Pick<Provisioning, 'providers'>): boolean =>
  hasPlainKeys(provisioning, isElsewhere)

/** A sandbox on this machine is no bank. */
function isElsewhere(baseUrl: string): boolean {
  const url = URL.parse(baseUrl)
  return url === null || !isPrivateAddress(url) || !isLoopbackHost(url.hostname)
}

const orSaySo = `or write "plainKeys": "${plainKeysSentence}" at the top of the file`
const nothingToSealWith = `keys would lie readable in this file: this computer has no keychain, secret service or wallet to seal them with. Set one up, ${orSaySo}`
const cannotSealHere = `keys lie readable in this file, and the till without a window cannot seal them. Use the desktop till, name a file you look after with --config, ${orSaySo}`
