// What this screen remembers for itself: language, theme, and the choices last made at the counter.
// Nothing here matters to money; a wiped memory costs one touch.

import { create } from 'zustand'
import {
  type Language,
  hasWords,
  isLanguage,
  languages,
  readFirstWords,
  readWords,
} from '../i18n/dictionary.ts'

export type Theme = 'light' | 'dark' | 'system'

type Prefs = {
  readonly language: Language
  /** The language each cashier chose, by their id. */
  readonly languageOf: Readonly<Record<string, Language>>
  readonly theme: Theme
  readonly lastOptions: Readonly<Record<string, string>>
  /** Services bills were paid at, latest first. */
  readonly recentServices: readonly number[]
}

const storageKey = 'tokentill.prefs'

function recall(): Prefs {
  const first = navigator.language.slice(0, 2)
  const fallback: Prefs = {
    language: isLanguage(first) ? first : 'en',
    languageOf: {},
    theme: 'system',
    lastOptions: {},
    recentServices: [],
  }
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Prefs>
    const language = kept.language ?? null
    return { ...fallback, ...kept, language: isLanguage(language) ? language : fallback.language }
  } catch {
    return fallback
  }
}

export const usePrefs = create<Prefs>()(recall)

/** A theme that was chosen colours the window as well, also before the page is there the next time. */
function colourWindow(theme: Theme): void {
  const before = document.querySelector('meta[name="theme-color"]')
  if (theme === 'system') return before?.remove()
  const meta = before ?? document.createElement('meta')
  meta.setAttribute('name', 'theme-color')
  const page = getComputedStyle(document.documentElement).getPropertyValue('--page')
  meta.setAttribute('content', page.trim())
  document.head.append(meta)
}

/** Puts language, direction and theme on the page itself, so that plain CSS can follow them. */
function dress(prefs: Prefs): void {
  const root = document.documentElement
  root.lang = prefs.language
  root.dir = languages[prefs.language].dir
  if (prefs.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = prefs.theme
  colourWindow(prefs.theme)
}

/** Remembers choices. A language whose words are not here yet is shown once they are. */
export function setPrefs(change: Partial<Prefs>): void {
  const { language } = change
  if (language !== undefined && !hasWords(language)) {
    void readWords(language).then(() => keep(change))
    return
  }
  keep(change)
}

function keep(change: Partial<Prefs>): void {
  usePrefs.setState(change)
  const prefs = usePrefs.getState()
  dress(prefs)
  try {
    localStorage.setItem(storageKey, JSON.stringify(prefs))
  } catch {
    // A browser without storage forgets; the till does not care.
  }
}

/** Dresses the page and reads the words it starts with. */
export function dressPage(): Promise<void> {
  const prefs = usePrefs.getState()
  dress(prefs)
  return readFirstWords(prefs.language)
}
