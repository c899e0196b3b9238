// A barcode scanner is a keyboard that types faster than any hand and ends with Enter. Its keys land in
// whatever has the focus or takes keys from the window, so what they did there is undone before the code goes
// where it belongs.

/** Longest pause between two keys of a scanner, ms. Hands are slower. */
const burstGapMs = 40
/** A busy computer may stamp the keys of one scan in two lots, and a slow scanner its Enter: as far apart as this they are one code. */
const tornGapMs = 400
/** So many keys without a pause were no hand's. */
const surelyScanned = 3
const shortestCode = 6

type Burst = {
  readonly field: HTMLInputElement | null
  /** The field's text before the burst. */
  readonly before: string
  /** Puts back what takes keys wherever the focus is. */
  readonly putBack: () => void
  text: string
  lastAt: number
  /** The keys since the last pause. */
  lot: number
}

const focusedField = (): HTMLInputElement | null =>
  document.activeElement instanceof HTMLInputElement ? document.activeElement : null

/** Sets an input's text so that React hears of it. */
function restore(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const isTorn = ({ lot, lastAt }: Burst, at: number): boolean =>
  lot >= surelyScanned && at - lastAt <= tornGapMs

/** Nobody types so many keys in such lots. Left to the key that has the focus, its Enter would press it. */
const isCode = ({ text, lastAt }: Burst, at: number): boolean =>
  text.length >= shortestCode && at - lastAt <= tornGapMs

/**
 * Calls `onCode` with every scanned code. Listens before anybody else, so Enter presses nothing.
 * `snapshot` is asked before a key does anything, and gives the way back to how it was.
 */
export function startScanner(
  target: Window,
  onCode: (code: string) => void,
  snapshot: () => () => void,
): () => void {
  let burst: Burst | null = null
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    // A list steered from its search field is told every key once more, by script.
    if (!event.isTrusted) return
    const at = event.timeStamp
    const fast = burst !== null && at - burst.lastAt <= burstGapMs
    // A key held down comes as fast; a scanner lets every key go.
    if (event.repeat) {
      burst = null
    } else if (event.key === 'Enter') {
      const done = burst
      burst = null
      if (!done || !isCode(done, at)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (done.field) restore(done.field, done.before)
      done.putBack()
      onCode(done.text)
    } else if (event.key.length === 1) {
      // The tail of a number, taken for a whole one, would sell to somebody else's meter.
      if (burst && (fast || isTorn(burst, at))) {
        burst.text += event.key
        burst.lastAt = at
        burst.lot = fast ? burst.lot + 1 : 1
      } else {
        const field = focusedField()
        const before = field?.value ?? ''
        burst = { field, before, putBack: snapshot(), text: event.key, lastAt: at, lot: 1 }
      }
    } else if (event.key !== 'Shift') {
      burst = null
    }
  }
  target.addEventListener('keydown', onKey, { capture: true })
  return () => target.removeEventListener('keydown', onKey, { capture: true })
}
