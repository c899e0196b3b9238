// Which of its faces the till shows: who are you, or the counter; before there is a shop, the wizard that
// sets one up. A locked till asks who you are.

import { Suspense, useEffect } from 'react'
import { SignIn } from './sign-in/SignIn.tsx'
import { readCounter, useCounter } from './stores/counter.ts'
import { useFirstRun } from './stores/first-run.ts'
import { later, whenAtRest } from './stores/later.ts'
import { useTill } from './stores/till.ts'

const Setup = later(() => import('./setup/Setup.tsx').then((it) => it.Setup))

/** A PIN is not keyed faster. */
const readSoonMs = 500

/** Nobody has set the till up, nobody practises on it, and nobody said that they would rather try it. */
function useSetsUp(): boolean {
  const setsUp = useFirstRun((firstRun) => firstRun.setsUp)
  return useTill(
    ({ about, cashier }) => about?.canSetUp === true && (setsUp ?? (cashier ?? null) === null),
  )
}

/** Null while it is on its way: at once for whoever stands at the till already, else once sign-in stands. */
function useDraw(isWanted: boolean, isKnown: boolean) {
  useEffect(() => {
    if (isWanted) return readCounter()
    return isKnown ? whenAtRest(readCounter, readSoonMs) : undefined
  }, [isWanted, isKnown])
  return useCounter((counter) => counter.draw)
}

export function App() {
  const cashier = useTill((till) => till.cashier)
  const locked = useTill((till) => till.locked)
  const isKnown = useTill((till) => till.about !== null)
  const setsUp = useSetsUp()
  const standing = cashier && !locked ? cashier : null
  const draw = useDraw(standing !== null, isKnown)
  if (setsUp) {
    return (
      <Suspense fallback={null}>
        <Setup />
      </Suspense>
    )
  }
  return standing ? draw?.(standing) : <SignIn locked={cashier ?? null} />
}
