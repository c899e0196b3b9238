// The languages a slip can be printed in. Money and times on paper are by Intl, always with Latin
// digits: a slip is compared with a meter, a phone and another slip.

import { type Currency, formatAmount, formatMoney, minorDigits } from '../money/money.ts'

export const slipLanguages = ['en', 'fr', 'pt', 'sw', 'ha', 'ar'] as const
export type SlipLanguage = (typeof slipLanguages)[number]

/** For Intl. Portuguese as it is counted and dated in Africa. */
export const slipLocales = {
  en: 'en',
  fr: 'fr',
  pt: 'pt-PT',
  sw: 'sw',
  ha: 'ha',
  ar: 'ar-EG-u-nu-latn',
} as const satisfies Readonly<Record<SlipLanguage, string>>

export const isSlipRightToLeft = (language: SlipLanguage): boolean => language === 'ar'

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: SlipLanguage, currency: Currency): Intl.NumberFormat {
  const key = `${language} ${currency}`
  let found = formats.get(key)
  if (!found) {
    const digits = minorDigits[currency]
    found = new Intl.NumberFormat(slipLocales[language], {
      // In Arabic the code stands where it stands in the till: before a number read from the left.
      ...(language === 'ar' ? {} : { style: 'currency', currency, currencyDisplay: 'code' }),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      numberingSystem: 'latn',
    })
    formats.set(key, found)
  }
  return found
}

/** "NGN 2,000.00", "2 000,00 NGN": as people of this language write it, in letters every printer has. */
export function slipMoney(amountMinor: number, currency: Currency, language: SlipLanguage): string {
  if (language === 'en') return formatMoney(amountMinor, currency)
  const text = formatAmount(amountMinor, currency) as Intl.StringNumericLiteral
  const shown = formatOf(language, currency).format(text)
  const plain = shown.replaceAll(/\p{Zs}/gu, ' ').replaceAll(/\p{Cf}/gu, '')
  return language === 'ar' ? `${currency} ${plain}` : plain
}
