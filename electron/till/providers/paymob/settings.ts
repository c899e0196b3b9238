// What a shop's configuration says about its Paymob Bills account: keys, and the points the
// documentation leaves open or says twice. Keys stay in the main process and go into no evidence.

import type { ProviderAccount } from '../adapter.ts'

export type Language = 'ar' | 'en'

export type PaymobSettings = {
  readonly publicKey: string
  readonly secretKey: string
  /** Name of the header that carries the signature. One page says Authorization, another Authentication. */
  readonly header: string
  readonly language: Language
  /** The documentation names two paths for bundling. */
  readonly bundlePath: string
  /** The path as it is signed: with the slash it ends in, or without. */
  readonly signsSlash: boolean
  /** Whether a payment's body names the service beside the inquiry. */
  readonly paymentNamesService: boolean
  /** How long an inquiry is taken for payable after it was answered. Nobody documents it. */
  readonly inquiryLifeMs: number
}

export const defaultInquiryLifeMs = 600_000

/** Reads the account's credentials: publicKey, secretKey and the optional ones. What is odd counts as not given. */
export function settingsOf(account: ProviderAccount): PaymobSettings {
  const given = (name: string, valid: RegExp): string | null => {
    const text = account.credentials[name]?.trim() ?? ''
    return valid.test(text) ? text : null
  }
  const minutes = given('inquiryMinutes', /^[1-9]\d{0,3}$/)
  return {
    publicKey: account.credentials['publicKey'] ?? '',
    secretKey: account.credentials['secretKey'] ?? '',
    header: given('header', /^[A-Za-z][A-Za-z-]{0,39}$/) ?? 'Authorization',
    language: given('language', /^(ar|en)$/) === 'en' ? 'en' : 'ar',
    bundlePath: given('bundlePath', /^\/[\w/-]{1,80}$/) ?? '/api/v1/inquiry/bundle/',
    signsSlash: given('signedPath', /^(with|without)-slash$/) !== 'without-slash',
    paymentNamesService: given('paymentBody', /^with-service$/) !== null,
    inquiryLifeMs: minutes === null ? defaultInquiryLifeMs : Number(minutes) * 60_000,
  }
}
