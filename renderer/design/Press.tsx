// What every key is made of: a plain button that costs the page as little as one, and is pressed once for
// one press. A finger that slid a little on its key still counts; a key held down on a keyboard presses
// nothing twice, and nothing it was not pressed down on.

import type { ComponentProps, KeyboardEvent, MouseEvent, PointerEvent } from 'react'

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

/** A browser that sees a tap in a touch says so sooner than this. */
const tapMs = 80
/** A tap it saw too late is the one that was already counted. */
const sameTapMs = 400
const lateTaps = new WeakMap<HTMLElement, number>()
/** Keys whose press counted when it began: the click it ends with is no other one. */
const counted = new WeakMap<HTMLElement, object>()
/** What holds a key down. */
const holds = new WeakMap<HTMLElement, object>()

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

/** Waits for the finger's end, and then a moment for the tap the browser may see in it. */
function follow(
  key: HTMLButtonElement,
  pointer: globalThis.PointerEvent,
  isCounted: boolean,
): void {
  const letGo = hold(key)
  const press = {}
  if (isCounted) counted.set(key, press)
  let clicked = false
  const onClick = (): void => {
    clicked = true
  }
  const onEnd = (end: globalThis.PointerEvent): void => {
    if (end.pointerId !== pointer.pointerId) return
    for (const name of ends) window.removeEventListener(name, onEnd, true)
    const slid = end.type === 'pointerup' && end.pointerType !== 'mouse'
    const isOver = slid && end.target instanceof Node && key.contains(end.target)
    setTimeout(() => {
      letGo()
      key.removeEventListener('click', onClick)
      if (counted.get(key) === press) counted.delete(key)
      if (clicked || !(isCounted || isOver)) return
      lateTaps.set(key, performance.now())
      if (!isCounted && !key.disabled && key.isConnected) key.click()
    }, tapMs)
  }
  key.addEventListener('click', onClick)
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

function isTold(event: MouseEvent<HTMLButtonElement>): boolean {
  if (!event.isTrusted) return false
  const key = event.currentTarget
  if (counted.delete(key)) return true
  return performance.now() - (lateTaps.get(key) ?? -sameTapMs) < sameTapMs
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
    follow(key, event.nativeEvent, atOnce)
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
        if (!isTold(event)) onPress()
      }}
    />
  )
}
