// Where pictures are kept while they are made: the folder is emptied, filled, and held against its list.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Locator, Page } from 'playwright-core'
import { root } from '../world/headless.ts'
import { type Folder, fileOf, unlike } from './pictures.ts'

export type Album = {
  readonly shoot: (page: Page, name: string, part?: Locator) => Promise<void>
  /** A picture that was made elsewhere. */
  readonly keep: (name: string, picture: Uint8Array) => void
  /** Throws where the folder is not what its list says. */
  readonly close: () => void
}

const quality = 60

/** A third of the bytes, and as readable. */
async function webpOf(png: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.encode('webp', quality)
}

export function openAlbum(folder: Folder): Album {
  const path = join(root, 'docs', folder)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const made: string[] = []
  const keep = (name: string, picture: Uint8Array): void => {
    const file = join(path, fileOf(folder, name))
    writeFileSync(file, picture)
    made.push(name)
    const kilobytes = Math.round(picture.length / 1024)
    process.stdout.write(`${file.slice(root.length + 1)} ${kilobytes} kB\n`)
  }
  return {
    keep,
    shoot: async (page, name, part) => {
      await page.evaluate(() => document.fonts.ready)
      const png = await (part ?? page).screenshot({ animations: 'disabled' })
      keep(name, folder === 'screenshots' ? await webpOf(png) : png)
    },
    close: () => {
      const wrong = unlike(folder, made)
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    },
  }
}
