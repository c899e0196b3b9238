// The colour of the page, where somebody chose a theme other than the system's: the window is filled with it
// a moment before there is a page to ask. The page names it as any page does (`theme-color`), and it is kept
// beside what Chromium keeps of the page. A file that is gone or says nonsense is no colour.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WebContents, app } from 'electron'

const file = (): string => join(app.getPath('sessionData'), 'page-colour')

/** `#rrggbb`, or null where the page follows the system. */
export function keptColour(): string | null {
  try {
    return /^#[0-9a-f]{6}/i.exec(readFileSync(file(), 'utf8'))?.[0] ?? null
  } catch {
    return null
  }
}

/** Keeps what the page says from now on. */
export function keepColour(contents: WebContents): void {
  let kept = keptColour()
  contents.on('did-change-theme-color', (_event, colour) => {
    const next = colour?.slice(0, 7).toLowerCase() ?? null
    if (next === kept) return
    kept = next
    try {
      if (next === null) rmSync(file(), { force: true })
      else writeFileSync(file(), next)
    } catch {
      // The next window begins in the system's colour; nothing else hangs on it.
    }
  })
}
