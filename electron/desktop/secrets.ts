// Electron's safeStorage as the till's vault: the keychain of macOS, DPAPI on Windows, the secret
// service or wallet on Linux. Where Linux has none, Chromium would seal with a password that stands in
// its own source: that is plain text with extra steps, and is called so.

import { safeStorage } from 'electron'
import type { Vault } from '../ports/secrets.ts'

const isPlain = (): boolean =>
  !safeStorage.isEncryptionAvailable() ||
  (process.platform === 'linux' &&
    ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))

/** Once the app is ready. Nothing is asked of the system, which may ask the person, before it is needed. */
export function safeStorageVault(): Vault {
  // Read once, before anything below makes encryption "available" without a secret of its own.
  let plain: boolean | null = null
  const isPlainHere = (): boolean => (plain ??= isPlain())
  const ready = (): void => {
    if (isPlainHere()) safeStorage.setUsePlainTextEncryption(true)
  }
  return {
    strength: () => (isPlainHere() ? 'plain-only' : 'sealed'),
    seal: async (text, weakly) => {
      if (isPlainHere() && !weakly) throw new Error('only plain text is available')
      ready()
      return safeStorage.encryptString(text).toString('base64')
    },
    open: async (sealed) => {
      ready()
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    },
  }
}
