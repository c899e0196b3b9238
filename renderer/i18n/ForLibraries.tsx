// Tells the libraries of the screens behind sign-in which language it is. Sign-in has none of them, and asking a browser
// for its locales the first time takes as long as drawing sign-in does.

import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { usePrefs } from '../stores/prefs.ts'
import { languages } from './dictionary.ts'

export function ForLibraries({ children }: { readonly children: ReactNode }) {
  const language = usePrefs((prefs) => prefs.language)
  return <I18nProvider locale={languages[language].locale}>{children}</I18nProvider>
}
