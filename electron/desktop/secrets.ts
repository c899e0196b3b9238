// Electron's safeStorage as the till's vault: the keychain of macOS, DPAPI on Windows, the secret
// service or wallet on Linux. Where Linux has none, Chromium would seal with a password that stands in
// its own source: that is plain text with extra steps, and is called so.

import { safeStorage } from 'electron'
import type { Vault } from '../ports/secrets.ts'

const isPlain = (): boolean =>
  !safeStorage.isEncryptionAvailable() ||
  (process.platform === 'linux' &&
    ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))

/** Once the app is ready. */
export function safeStorageVault(): Vault {
  // Read before anything below makes encryption "available" without a secret of its own.
  const strength = isPlain() ? 'plain-only' : 'sealed'
  const allowPlain = (): void => {
    if (strength === 'plain-only') safeStorage.setUsePlainTextEncryption(true)
  }
  return {
    strength: () => strength,
    seal: async (text, weakly) => {
      if (strength === 'plain-only' && !weakly) throw new Error('only plain text is available')
      allowPlain()
      return safeStorage.encryptString(text).toString('base64')
    },
    open: async (sealed) => {
      allowPlain()
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    },
  }
}
