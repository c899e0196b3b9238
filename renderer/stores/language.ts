// Whose language the screen speaks: each cashier's own, remembered by their id. The till is told, as
// slips may be printed in it.

import { call } from '../client/client.ts'
import { type Language, isLanguage } from '../i18n/dictionary.ts'
import { setPrefs, usePrefs } from './prefs.ts'
import { useTill } from './till.ts'

const ownOf = (cashierId: string): Language | null => {
  const own = usePrefs.getState().languageOf[cashierId] ?? null
  return isLanguage(own) ? own : null
}

/** What somebody chose: for the cashier it is about, where that is known, and for the screen. */
export function chooseLanguage(language: Language, cashierId: string | null): void {
  const { languageOf } = usePrefs.getState()
  setPrefs(
    cashierId === null
      ? { language }
      : { language, languageOf: { ...languageOf, [cashierId]: language } },
  )
  if (useTill.getState().cashier?.id === cashierId) void call('session.language', { language })
}

/** The screen in a cashier's own language, if they ever chose one. */
export function speakTo(cashierId: string): Language {
  const { language } = usePrefs.getState()
  const own = ownOf(cashierId) ?? language
  if (own !== language) setPrefs({ language: own })
  return own
}

/** Follows who stands at the till. */
export const followCashier = (): (() => void) =>
  useTill.subscribe(({ cashier }, before) => {
    if (!cashier || cashier.id === before.cashier?.id) return
    void call('session.language', { language: speakTo(cashier.id) })
  })
