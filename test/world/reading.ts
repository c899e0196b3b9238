// How a keyboard goes through a page, stop by stop, and where a screen reader meets the same stops.

import type { CDPSession, Page } from 'playwright-core'

export type Stop = {
  readonly role: string
  readonly name: string
  /** The part of the page it stands in: stops of one part are read row by row. */
  readonly part: number
  readonly top: number
  readonly bottom: number
  /** From the side reading begins at, px. */
  readonly start: number
  /** Its place among all a screen reader reads; -1: it is not told of it. */
  readonly readAt: number
}

const mostStops = 120

/** Everything a screen reader reads, in order, by the ids of the DOM. */
async function readingOrder(cdp: CDPSession): Promise<readonly number[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read: number[] = []
  const visit = (id: string): void => {
    const node = byId.get(id)
    if (node?.backendDOMNodeId !== undefined) read.push(node.backendDOMNodeId)
    node?.childIds?.forEach(visit)
  }
  visit(nodes[0]?.nodeId ?? '')
  return read
}

/** Presses Tab from the beginning of the page until it comes round. */
export async function tabStops(page: Page): Promise<readonly Stop[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Accessibility.enable')
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  let read = await readingOrder(cdp)
  const stops: Stop[] = []
  const seen = new Set<number>()
  for (let n = 0; n < mostStops; n += 1) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() => {
      const active = document.activeElement
      if (!active || active === document.body) return null
      const parts =
        '.presets, header, nav, section, form, [role="group"], [role="radiogroup"], ul, ol, main'
      const part = active.closest(parts)
      const { top, bottom, left, right } = active.getBoundingClientRect()
      // The focus scrolls: a place is where it would be if nothing had.
      let down = 0
      for (let up = active.parentElement; up; up = up.parentElement) down += up.scrollTop
      const fromRight = getComputedStyle(active.parentElement ?? active).direction === 'rtl'
      return {
        part: [...document.querySelectorAll(parts)].indexOf(part ?? active),
        top: top + down,
        bottom: bottom + down,
        start: fromRight ? innerWidth - right : left,
      }
    })
    if (place === null) break
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
    const tree = await cdp.send('Accessibility.getPartialAXTree', {
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
      fetchRelatives: false,
    })
    const [node] = tree.nodes
    const id = node?.backendDOMNodeId ?? -1
    if (seen.has(id)) break
    seen.add(id)
    // What is read when the focus comes to it takes the place of what stood there.
    if (!read.includes(id)) read = await readingOrder(cdp)
    const role = String(node?.role?.value ?? '')
    const name = String(node?.name?.value ?? '')
    stops.push({ role, name, ...place, readAt: read.indexOf(id) })
  }
  await cdp.detach()
  return stops
}

const told = ({ role, name }: Stop): string => `${role} "${name}"`
/** In one row: their middles lie within each other. */
const isLater = (a: Stop, b: Stop): boolean =>
  (b.top + b.bottom) / 2 >= a.bottom || (b.bottom > a.top && b.start >= a.start)

/** What would surprise somebody who does not see the page, or has no mouse; nothing when all is well. */
export function surprises(stops: readonly Stop[]): readonly string[] {
  const nameless = stops.filter(({ role, name }) => role !== 'generic' && name.trim() === '')
  const untold = stops.filter(({ readAt }) => readAt < 0)
  const pairs = stops.slice(1).map((stop, n) => [stops[n] as Stop, stop] as const)
  return [
    ...nameless.map((stop) => `${told(stop)} has no name`),
    ...untold.map((stop) => `${told(stop)} is hidden from screen readers`),
    ...pairs
      .filter(([a, b]) => b.readAt >= 0 && b.readAt < a.readAt)
      .map(([a, b]) => `${told(b)} is read before ${told(a)}, and reached after it`),
    ...pairs
      .filter(([a, b]) => a.part === b.part && !isLater(a, b))
      .map(([a, b]) => `${told(b)} stands before ${told(a)}, and is reached after it`),
  ]
}
