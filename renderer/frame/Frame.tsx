// The frame that is always there: status strip on top, rail at the side, bands that say how things are.

import { Suspense, memo, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react'
import type { CashierView } from '../../shared/contract/status.ts'
import { Followed } from '../sell/Followed.tsx'
import { Sell, sellParts } from '../sell/Sell.tsx'
import { useKeysAhead } from '../sell/keyboard.ts'
import { useSell } from '../sell/store.ts'
import { lock, useIdleLock } from '../stores/idle.ts'
import { assertNever } from '../../shared/result.ts'
import { later, whenAtRest } from '../stores/later.ts'
import { type Place, goTo, usePlace } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import { ChoiceGrid } from '../design/ChoiceList.tsx'
import { Bands } from './Bands.tsx'
import { ChipDetail } from './chips.tsx'
import { leaveFields } from './leave-field.ts'
import { Rail, railScreens } from './Rail.tsx'
import { Strip } from './Strip.tsx'

const BatchPage = later(() => import('../batch/BatchPage.tsx').then((it) => it.BatchPage))
const Practice = later(() => import('../practice/Practice.tsx').then((it) => it.Practice))
const Queue = later(() => import('../queue/Queue.tsx').then((it) => it.Queue))
const Review = later(() => import('../review/Review.tsx').then((it) => it.Review))
const SaleDetail = later(() => import('../sale/SaleDetail.tsx').then((it) => it.SaleDetail))
const Sales = later(() => import('../sales/Sales.tsx').then((it) => it.Sales))
const Shift = later(() => import('../shift/Shift.tsx').then((it) => it.Shift))
const Reports = later(() => import('../reports/Reports.tsx').then((it) => it.Reports))
const Settings = later(() => import('../settings/Settings.tsx').then((it) => it.Settings))

const readSoonMs = 1_500

/** So that a touch is answered at once, also when the till is busy then: first what Sell leads to. */
const readAhead = (): void => {
  for (const part of [...sellParts, ChipDetail, ChoiceGrid]) part.readAhead()
  for (const screen of [Queue, SaleDetail, Sales, Shift, Reports, Settings]) screen.readAhead()
}

const Stage = memo(function Stage({
  place: { screen, vendId, batchId },
}: {
  readonly place: Place
}) {
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
    case 'reports':
      return <Reports />
    case 'settings':
      return <Settings />
    case 'practice':
      return <Practice />
    default:
      return assertNever(screen)
  }
})

/** Alt and a digit go to a screen of the rail, Alt and L lock, wherever the focus is. */
function onRailKey(event: KeyboardEvent): void {
  if (event.altKey && event.code === 'KeyL') {
    event.preventDefault()
    return lock('key')
  }
  const training = useTill.getState().about?.training ?? false
  const screen = event.altKey ? railScreens(training)[Number(event.key) - 1] : undefined
  if (!screen) return
  event.preventDefault()
  goTo(screen)
}

const isCounter = ({ screen, vendId, batchId }: Place): boolean =>
  screen === 'sell' && vendId === null && batchId === null

export function Frame({ cashier }: { readonly cashier: CashierView }) {
  const place = usePlace()
  // The rail answers a touch at once; the screen before stays whole until the next one is drawn.
  const staged = useDeferredValue(place)
  const { screen, vendId, batchId } = staged
  const stage = useRef<HTMLDivElement>(null)
  // What comes begins with its title, however far down the one before was read.
  // oxlint-disable-next-line react/exhaustive-deps
  useLayoutEffect(() => stage.current?.scrollTo(0, 0), [screen, vendId, batchId])
  const training = useTill((till) => till.about?.training ?? false)
  const ringingUp = useSell((sell) => sell.shown === null)
  useKeysAhead(ringingUp && isCounter(place) && !isCounter(staged))
  const locksIn = useIdleLock()
  useEffect(() => whenAtRest(readAhead, readSoonMs), [])
  useEffect(leaveFields, [])
  useEffect(() => {
    window.addEventListener('keydown', onRailKey)
    return () => window.removeEventListener('keydown', onRailKey)
  }, [])
  return (
    <div className="frame" data-training={training}>
      <Strip cashier={cashier} />
      <Bands training={training} locksIn={locksIn} />
      <div className="deck">
        <Rail screen={place.screen} training={training} />
        <div className="stage" ref={stage} data-screen={vendId === null ? screen : 'sale'}>
          <Suspense fallback={null}>
            <Stage place={staged} />
          </Suspense>
          {screen === 'sell' && vendId === null && ringingUp ? null : (
            <Followed doneOnly={screen !== 'sell'} />
          )}
        </div>
      </div>
    </div>
  )
}
