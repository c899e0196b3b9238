// The page starts here: dress it, listen to the till, paint the frame. Data comes when it comes.

import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/keys.css'
import './vend/vend.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startScanner } from './frame/scanner.ts'
import { onScan } from './frame/on-scan.ts'
import { listen } from './stores/listen.ts'
import { hasFirstWords } from './i18n/dictionary.ts'
import { keepTickets } from './sell/owners.ts'
import { followCashier } from './stores/language.ts'
import { dressPage, usePrefs } from './stores/prefs.ts'

const paint = (): void => {
  const root = document.querySelector('#root')
  if (root) createRoot(root).render(<App />)
}

// English paints at once; another language's words are a moment away.
const words = dressPage()
if (hasFirstWords(usePrefs.getState().language)) paint()
else void words.then(paint)
followCashier()
keepTickets()
listen()
startScanner(window, onScan)
