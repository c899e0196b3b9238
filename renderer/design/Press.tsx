// What every key is made of: a plain button that costs the page as little as one, and is pressed once for
// one press. A finger that slid a little on its key still counts; a key held down on a keyboard presses
// nothing twice, and nothing it was not pressed down on.

import type { ComponentProps, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { soon } from './soon.ts'

type Props = Omit<
  ComponentProps<'button'>,
  'onClick' | 'onKeyDown' | 'onPointerDown' | 'onMouseDown' | 'type'
> & {
  readonly onPress: () => void
  /** The focus stays where it is, in the field that is typed into. */
  readonly keepsFocus?: boolean
  /** Pressed as soon as a finger lies on it: for the keys of a keypad, which are typed on, and for no other. */
  readonly atOnce?: boolean
}

/** How long a key is seen to be pressed after it was let go. */
const seenMs = 80
/** A click the browser makes of a press comes sooner than this. */
const clickMs = 400
/** What holds a key down. */
const holds = new WeakMap<HTMLElement, object>()

/**
 * The pointer whose press has counted already: the click the browser makes of it is no other one, whatever
 * lies under the finger by then.
 */
let spentId: number | null = null

function spend(pointerId: number): void {
  spentId = pointerId
  setTimeout(() => {
    if (spentId === pointerId) spentId = null
  }, clickMs)
}

const isOfSpent = (event: globalThis.MouseEvent): boolean =>
  event.isTrusted && 'pointerId' in event && event.pointerId === spentId

let heeds = false

function heedSpent(): void {
  if (heeds) return
  heeds = true
  window.addEventListener('pointerdown', () => (spentId = null), true)
  window.addEventListener(
    'click',
    (event) => {
      if (!isOfSpent(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    true,
  )
}

/** Shown at once and by no drawing of React's: it goes with the finger, not with what the till knows. */
function hold(key: HTMLElement): () => void {
  const by = {}
  holds.set(key, by)
  key.dataset.pressed = 'true'
  return () => {
    if (holds.get(key) === by) delete key.dataset.pressed
  }
}

const ends = ['pointerup', 'pointercancel'] as const

/** As a mouse would have left it, without the outline of a keyboard's, unless the press itself moved the focus. */
function takeFocus(key: HTMLButtonElement, from: Element | null): void {
  if (document.activeElement !== from || !key.isConnected) return
  key.focus({ focusVisible: false, preventScroll: true } as FocusOptions)
}

const noMouse = (event: TouchEvent): void => {
  if (event.cancelable) event.preventDefault()
}

/** Waits for the pointer's end. A finger or a pen presses there, before the browser plays a mouse of it. */
function follow(
  key: HTMLButtonElement,
  { pointerId, pointerType }: globalThis.PointerEvent,
  { isCounted, keepsFocus }: { readonly isCounted: boolean; readonly keepsFocus: boolean },
): void {
  heedSpent()
  const letGo = hold(key)
  if (pointerType === 'touch') key.addEventListener('touchend', noMouse, { once: true })
  const onEnd = (end: globalThis.PointerEvent): void => {
    if (end.pointerId !== pointerId) return
    for (const name of ends) window.removeEventListener(name, onEnd, true)
    setTimeout(letGo, seenMs)
    const isOver = end.target instanceof Node && key.contains(end.target)
    const presses = end.type === 'pointerup' && pointerType !== 'mouse' && isOver && !isCounted
    if (!presses && !isCounted) return
    spend(pointerId)
    if (!presses || key.disabled) return
    const focused = document.activeElement
    key.click()
    // Asked for last: what the press itself leads to comes before it.
    if (!keepsFocus) queueMicrotask(() => soon(() => takeFocus(key, focused)))
  }
  for (const name of ends) window.addEventListener(name, onEnd, true)
}

function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  // The browser's own press would come again and again while the key is held.
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return
  const { currentTarget: key, key: name } = event
  const letGo = hold(key)
  const onEnd = (end: globalThis.KeyboardEvent): void => {
    if (end.key !== name) return
    window.removeEventListener('keyup', onEnd, true)
    letGo()
    if (end.target === key && key.isConnected && !key.disabled) key.click()
  }
  window.addEventListener('keyup', onEnd, true)
}

const stay = (event: MouseEvent): void => event.preventDefault()

export function Press(props: Props) {
  const { onPress, keepsFocus = false, atOnce = false, disabled = false, ...button } = props
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    event.stopPropagation()
    if (event.button !== 0) return
    const key = event.currentTarget
    // So that the finger's end is told where it is, and not here wherever it went.
    if (key.hasPointerCapture(event.pointerId)) key.releasePointerCapture(event.pointerId)
    follow(key, event.nativeEvent, { isCounted: atOnce, keepsFocus })
    if (atOnce) onPress()
  }
  return (
    <button
      {...button}
      type="button"
      disabled={disabled}
      data-disabled={disabled || undefined}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      {...(keepsFocus ? { onMouseDown: stay } : {})}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
    />
  )
}
