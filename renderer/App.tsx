// Which of the two faces the till shows: who are you, or the counter. A locked till asks who you are.

import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Frame } from './frame/Frame.tsx'
import { languages } from './i18n/dictionary.ts'
import { SignIn } from './sign-in/SignIn.tsx'
import { usePrefs } from './stores/prefs.ts'
import { useTill } from './stores/till.ts'

export function App() {
  const language = usePrefs((prefs) => prefs.language)
  const cashier = useTill((till) => till.cashier)
  const locked = useTill((till) => till.locked)
  return (
    <I18nProvider locale={languages[language].locale}>
      {cashier && !locked ? (
        <Frame key={cashier.id} cashier={cashier} />
      ) : (
        <SignIn locked={cashier ?? null} />
      )}
    </I18nProvider>
  )
}
