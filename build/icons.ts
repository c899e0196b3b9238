// Draws the app's icon from renderer/icon.svg in every size a platform asks for: PNGs for Linux, one
// .ico for Windows, one .icns for macOS. Each size is drawn from the vector, so that the small ones stay
// sharp; both containers simply hold the PNGs.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const root = resolve(import.meta.dirname, '..')
export const iconFolder = join(root, 'out', 'icons')

export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
export type IconSize = (typeof iconSizes)[number]
export type Icon = { readonly size: IconSize; readonly png: Buffer }

/** What Windows shows between a title bar and a tile. */
const icoSizes: ReadonlySet<number> = new Set([16, 24, 32, 48, 64, 128, 256])
/** The types of an .icns that hold a PNG, by its pixels; a size may stand for two (plain and Retina). */
const icnsTypes: readonly (readonly [string, IconSize])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]

export async function drawIcons(): Promise<readonly Icon[]> {
  const svg = readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8')
  return Promise.all(
    iconSizes.map(async (size) => {
      const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `)
      const image = await loadImage(Buffer.from(sized))
      const canvas = createCanvas(size, size)
      canvas.getContext('2d').drawImage(image, 0, 0, size, size)
      return { size, png: canvas.toBuffer('image/png') }
    }),
  )
}

/** A Windows icon: a directory of 16-byte entries, then the pictures. */
export function icoOf(icons: readonly Icon[]): Buffer {
  const held = icons.filter(({ size }) => icoSizes.has(size))
  const head = Buffer.alloc(6 + 16 * held.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(held.length, 4)
  let offset = head.length
  held.forEach(({ size, png }, at) => {
    const entry = 6 + 16 * at
    // One byte a side: 0 stands for 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...held.map(({ png }) => png)])
}

function icnsBlock(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

/** A macOS icon: blocks of type, length and picture. */
export function icnsOf(icons: readonly Icon[]): Buffer {
  const blocks = icnsTypes.flatMap(([type, wanted]) => {
    const icon = icons.find(({ size }) => size === wanted)
    return icon ? [icnsBlock(type, icon.png)] : []
  })
  return icnsBlock('icns', Buffer.concat(blocks))
}

/** Writes them all under out/icons, where the builder's configuration looks. */
export async function makeIcons(): Promise<readonly Icon[]> {
  const icons = await drawIcons()
  mkdirSync(join(iconFolder, 'png'), { recursive: true })
  for (const { size, png } of icons) {
    writeFileSync(join(iconFolder, 'png', `${size}x${size}.png`), png)
  }
  writeFileSync(join(iconFolder, 'icon.ico'), icoOf(icons))
  writeFileSync(join(iconFolder, 'icon.icns'), icnsOf(icons))
  return icons
}
