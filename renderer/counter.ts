// The counter: all that stands behind a sign-in. Read once sign-in can be touched, as one part of the page, and
// from then on it listens: whose ticket it is, what is scanned.

import { onScan } from './frame/on-scan.ts'
import { startScanner } from './frame/scanner.ts'
import { keepTickets } from './sell/owners.ts'

export { Frame } from './frame/Frame.tsx'

keepTickets()
startScanner(window, onScan)
