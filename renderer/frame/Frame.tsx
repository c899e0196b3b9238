// The frame that is always there: status strip on top, rail at the side, bands that say how things are.

import { Suspense, lazy, useEffect } from 'react'
import type { CashierView } from '../../shared/contract/status.ts'
import { Practice } from '../practice/Practice.tsx'
import { Queue } from '../queue/Queue.tsx'
import { SaleDetail } from '../sale/SaleDetail.tsx'
import { Sales } from '../sales/Sales.tsx'
import { Followed } from '../sell/Followed.tsx'
import { Sell } from '../sell/Sell.tsx'
import { clearCounter, useSell } from '../sell/store.ts'
import { Settings } from '../settings/Settings.tsx'
import { assertNever } from '../../shared/result.ts'
import { type Screen, goTo, usePlace } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import { Bands } from './Bands.tsx'
import { Rail, railScreens } from './Rail.tsx'
import { Strip } from './Strip.tsx'
import './frame.css'

// Not on every counter: read when one is wanted.
const BatchPage = lazy(() =>
  import('../batch/BatchPage.tsx').then(({ BatchPage: it }) => ({ default: it })),
)

function Stage({ screen }: { readonly screen: Screen }) {
  const { vendId, batchId } = usePlace()
  if (vendId !== null) return <SaleDetail vendId={vendId} />
  if (batchId !== null) {
    return (
      <Suspense fallback={null}>
        <BatchPage key={batchId} batchId={batchId} />
      </Suspense>
    )
  }
  switch (screen) {
    case 'sell':
      return <Sell />
    case 'queue':
      return <Queue />
    case 'sales':
      return <Sales />
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
          <Stage screen={screen} />
          {screen === 'sell' && vendId === null && ringingUp ? null : (
            <Followed doneOnly={screen !== 'sell'} />
          )}
        </div>
      </div>
    </div>
  )
}
