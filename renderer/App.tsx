// Which of its faces the till shows: who are you, or the counter; before there is a shop, the wizard that
// sets one up. A locked till asks who you are.

import { Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Frame } from './frame/Frame.tsx'
import { languages } from './i18n/dictionary.ts'
import { SignIn } from './sign-in/SignIn.tsx'
import { useFirstRun } from './stores/first-run.ts'
import { later } from './stores/later.ts'
import { usePrefs } from './stores/prefs.ts'
import { useTill } from './stores/till.ts'

const Setup = later(() => import('./setup/Setup.tsx').then((it) => it.Setup))

/** Nobody has set the till up, nobody practises on it, and nobody said that they would rather try it. */
function useSetsUp(): boolean {
  const setsUp = useFirstRun((firstRun) => firstRun.setsUp)
  return useTill(
    ({ about, cashier }) => about?.canSetUp === true && (setsUp ?? (cashier ?? null) === null),
  )
}

export function App() {
  const language = usePrefs((prefs) => prefs.language)
  const cashier = useTill((till) => till.cashier)
  const locked = useTill((till) => till.locked)
  const setsUp = useSetsUp()
  return (
    <I18nProvider locale={languages[language].locale}>
      {setsUp ? (
        <Suspense fallback={null}>
          <Setup />
        </Suspense>
      ) : cashier && !locked ? (
        <Frame key={cashier.id} cashier={cashier} />
      ) : (
        <SignIn locked={cashier ?? null} />
      )}
    </I18nProvider>
  )
}
