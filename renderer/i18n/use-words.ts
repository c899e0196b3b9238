// All the words of the reader's language, for what is said before the other screens' words were read.

import { useEffect, useState } from 'react'
import { usePrefs } from '../stores/prefs.ts'
import { type Language, hasWords, readWords } from './dictionary.ts'

/** Reads them where they are not here, and draws again once they are. */
export function useWords(): void {
  const language = usePrefs((prefs) => prefs.language)
  const [, setRead] = useState<Language | null>(null)
  useEffect(() => {
    // Those that do not come are asked for again by the next screen.
    if (!hasWords(language))
      readWords(language).then(
        () => setRead(language),
        () => null,
      )
  }, [language])
}
