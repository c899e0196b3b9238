// The page starts here: dress it, listen to the till, draw sign-in. Data comes when it comes, the counter after it.

import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/keys.css'
import './frame/frame.css'
import './vend/vend.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { listen } from './stores/listen.ts'
import { followCashier } from './stores/language.ts'
import { dressPage } from './stores/prefs.ts'

/** A window that is not looked at draws no frames. */
const frameMs = 100

/** What stands in the document goes to the glass first: the window is shown, and the till opens meanwhile. */
const firstFrame = new Promise<void>((resolve) => {
  setTimeout(resolve, frameMs)
  requestAnimationFrame(() => setTimeout(resolve))
})

const words = dressPage()
followCashier()
listen()
// In another language than English once its words are here, which are a moment away.
await Promise.all([firstFrame, words])
const root = document.querySelector('#root')
if (root) createRoot(root).render(<App />)
