import { expect, test } from 'vitest'
import {
  type VendState,
  finalStates,
  isFinal,
  mayMove,
  moves,
  openStates,
  vendStates,
} from '../../shared/vend/states.ts'

const movesFrom = (state: VendState | null) => moves.filter(({ from }) => from === state)

test('a vend is born queued and in no other state', () => {
  expect(movesFrom(null)).toEqual([{ from: null, to: 'queued', causes: ['placed'] }])
})

test('nothing moves a vend out of a final state', () => {
  for (const state of finalStates) expect(movesFrom(state)).toEqual([])
})

test('every state is either open or final, never both', () => {
  for (const state of vendStates) {
    expect(isFinal(state)).toBe(!(openStates as readonly string[]).includes(state))
  }
})

test('from every open state a vend can still be sold, refused, or ended unsent', () => {
  for (const start of openStates) {
    const reached = new Set<VendState>([start])
    for (const state of reached) for (const { to } of movesFrom(state)) reached.add(to)
    expect([...reached].some(isFinal)).toBe(true)
  }
})

test('a vend that may have sold is never sent again on a guess', () => {
  const backToSending = moves.filter(({ from, to }) => to === 'sending' && from !== 'queued')
  expect(backToSending).toEqual([
    { from: 'unconfirmed', to: 'sending', causes: ['unknown-to-provider'] },
  ])
})

test('only what provably never left goes back to the queue', () => {
  expect(moves.filter(({ to, from }) => to === 'queued' && from !== null)).toEqual([
    { from: 'sending', to: 'queued', causes: ['not-sent', 'not-authorised'] },
  ])
})

test('cancelling and expiring are for vends of which nothing was sent', () => {
  for (const state of vendStates) {
    expect(mayMove(state, 'cancelled', 'cancelled-by-cashier')).toBe(state === 'queued')
    expect(mayMove(state, 'expired', 'too-old')).toBe(state === 'queued')
  }
})

test('a lost answer never refuses a sale', () => {
  for (const cause of ['no-answer', 'restarted', 'schedule-ended', 'accepted'] as const) {
    expect(mayMove('sending', 'refused', cause)).toBe(false)
    expect(mayMove('unconfirmed', 'refused', cause)).toBe(false)
  }
})
