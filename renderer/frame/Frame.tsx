// The frame that is always there: status strip on top, rail at the side, bands that say how things are.

import { Suspense, lazy, useEffect } from 'react'
import type { CashierView } from '../../shared/contract/status.ts'
import { Followed } from '../sell/Followed.tsx'
import { Sell } from '../sell/Sell.tsx'
import { clearCounter, useSell } from '../sell/store.ts'
import { assertNever } from '../../shared/result.ts'
import { type Screen, goTo, usePlace } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import { Bands } from './Bands.tsx'
import { Rail, railScreens } from './Rail.tsx'
import { Strip } from './Strip.tsx'
import './frame.css'

// What is not the Sell screen is read once that one stands.
const readBatch = () => import('../batch/BatchPage.tsx')
const readPractice = () => import('../practice/Practice.tsx')
const readQueue = () => import('../queue/Queue.tsx')
const readReview = () => import('../review/Review.tsx')
const readSale = () => import('../sale/SaleDetail.tsx')
const readSales = () => import('../sales/Sales.tsx')
const readShift = () => import('../shift/Shift.tsx')
const readSettings = () => import('../settings/Settings.tsx')
const BatchPage = lazy(() => readBatch().then(({ BatchPage: it }) => ({ default: it })))
const Practice = lazy(() => readPractice().then(({ Practice: it }) => ({ default: it })))
const Queue = lazy(() => readQueue().then(({ Queue: it }) => ({ default: it })))
const Review = lazy(() => readReview().then(({ Review: it }) => ({ default: it })))
const SaleDetail = lazy(() => readSale().then(({ SaleDetail: it }) => ({ default: it })))
const Sales = lazy(() => readSales().then(({ Sales: it }) => ({ default: it })))
const Shift = lazy(() => readShift().then(({ Shift: it }) => ({ default: it })))
const Settings = lazy(() => readSettings().then(({ Settings: it }) => ({ default: it })))

/** So that a touch on the rail is answered at once, also when the till is busy then. */
const readSoonMs = 1_500
const readAhead = (): void => {
  for (const read of [readQueue, readSale, readSales, readShift, readSettings]) void read()
}

function Stage({ screen }: { readonly screen: Screen }) {
  const { vendId, batchId } = usePlace()
  if (vendId !== null) return <SaleDetail vendId={vendId} />
  if (batchId !== null) return <BatchPage key={batchId} batchId={batchId} />
  switch (screen) {
    case 'sell':
      return <Sell />
    case 'queue':
      return <Queue />
    case 'review':
      return <Review />
    case 'sales':
      return <Sales />
    case 'shift':
      return <Shift />
    case 'settings':
      return <Settings />
    case 'practice':
      return <Practice />
    default:
      return assertNever(screen)
  }
}

/** Alt and a digit go to a screen of the rail, wherever the focus is. */
function onRailKey(event: KeyboardEvent): void {
  const training = useTill.getState().about?.training ?? false
  const screen = event.altKey ? railScreens(training)[Number(event.key) - 1] : undefined
  if (!screen) return
  event.preventDefault()
  goTo(screen)
}

export function Frame({ cashier }: { readonly cashier: CashierView }) {
  const { screen, vendId } = usePlace()
  const training = useTill((till) => till.about?.training ?? false)
  const ringingUp = useSell((sell) => sell.shown === null)
  useEffect(() => clearCounter, [])
  useEffect(() => {
    const timer = setTimeout(readAhead, readSoonMs)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    window.addEventListener('keydown', onRailKey)
    return () => window.removeEventListener('keydown', onRailKey)
  }, [])
  return (
    <div className="frame" data-training={training}>
      <Strip cashier={cashier} />
      <Bands training={training} />
      <div className="deck">
        <Rail screen={screen} training={training} />
        <div className="stage" data-screen={vendId === null ? screen : 'sale'}>
          <Suspense fallback={null}>
            <Stage screen={screen} />
          </Suspense>
          {screen === 'sell' && vendId === null && ringingUp ? null : (
            <Followed doneOnly={screen !== 'sell'} />
          )}
        </div>
      </div>
    </div>
  )
}
