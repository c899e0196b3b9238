// What is not the Sell screen is read once that one stands: its code, and the words it says in the
// language of the moment. Every lazily read part of the page is made here, or it would have no words.

import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { readWords } from '../i18n/dictionary.ts'
import { usePrefs } from './prefs.ts'

export type Later<P> = LazyExoticComponent<ComponentType<P>> & {
  /** Reads it now, so that it is there when it is shown. */
  readonly readAhead: () => void
}

/** A till that is just starting again hands out no files and answers nothing: it is asked again this much later. */
export const againMs = 1_000

/** `later(() => import('./Queue.tsx').then(({ Queue }) => Queue))` */
export function later<P>(read: () => Promise<ComponentType<P>>): Later<P> {
  const readAll = async (): Promise<{ default: ComponentType<P> }> => {
    try {
      const [component] = await Promise.all([read(), readWords(usePrefs.getState().language)])
      return { default: component }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs))
      return readAll()
    }
  }
  // The page keeps what it read: reading ahead and then for showing reads once.
  return Object.assign(lazy(readAll), { readAhead: () => void readAll() })
}

/**
 * Runs `work` once what was drawn is on the glass and the page has nothing to do, at latest after `withinMs`. Gives
 * the way to call it off.
 */
export function whenAtRest(work: () => void, withinMs: number): () => void {
  let isOver = false
  const once = (): void => {
    if (isOver) return
    callOff()
    work()
  }
  // A window that is not looked at draws no frames, and is never known to be idle.
  const timer = setTimeout(once, withinMs)
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      // Not every browser a till may be opened in knows when it is idle.
      if ('requestIdleCallback' in window) requestIdleCallback(once)
    })
  })
  const callOff = (): void => {
    isOver = true
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  return callOff
}
