// The counter: all that stands behind a sign-in. Read once sign-in can be touched, as one part of the page, and
// from then on it listens: whose ticket it is, what is scanned.

import type { ReactNode } from 'react'
import type { CashierView } from '../shared/contract/status.ts'
import { Frame } from './frame/Frame.tsx'
import { beforeScan, onScan } from './frame/on-scan.ts'
import { startScanner } from './frame/scanner.ts'
import { ForLibraries } from './i18n/ForLibraries.tsx'
import { keepTickets } from './sell/owners.ts'

export const drawCounter = (cashier: CashierView): ReactNode => (
  <ForLibraries>
    <Frame key={cashier.id} cashier={cashier} />
  </ForLibraries>
)

keepTickets()
startScanner(window, onScan, beforeScan)
