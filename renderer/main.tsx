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
import { dressPage } from './stores/prefs.ts'

dressPage()
const root = document.querySelector('#root')
if (root) createRoot(root).render(<App />)
listen()
startScanner(window, onScan)
