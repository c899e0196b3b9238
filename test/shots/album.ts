// Where pictures are kept while they are made: the folder is emptied, filled, and held against its list.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { root } from '../world/headless.ts'
import { type Folder, unlike } from './pictures.ts'

export type Album = {
  readonly shoot: (page: Page, name: string, part?: Locator) => Promise<void>
  /** A picture that was made elsewhere. */
  readonly keep: (name: string, png: Uint8Array) => void
  /** Throws where the folder is not what its list says. */
  readonly close: () => void
}

export function openAlbum(folder: Folder): Album {
  const path = join(root, 'docs', folder)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const made: string[] = []
  const keep = (name: string, png: Uint8Array): void => {
    const file = join(path, `${name}.png`)
    writeFileSync(file, png)
    made.push(name)
    const kilobytes = Math.round(png.length / 1024)
    process.stdout.write(`${file.slice(root.length + 1)} ${kilobytes} kB\n`)
  }
  return {
    keep,
    shoot: async (page, name, part) => {
      await page.evaluate(() => document.fonts.ready)
      keep(name, await (part ?? page).screenshot({ animations: 'disabled' }))
    },
    close: () => {
      const wrong = unlike(folder, made)
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    },
  }
}
