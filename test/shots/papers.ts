// The pictures of docs/printers.md: slips as a printer's head would burn them, made of the very bytes it is
// sent. To be looked at: what a test can hold is in test/integration/golden-paper.test.ts.

import { createRequire } from 'node:module'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { qrModules } from '../../electron/till/print/codes.ts'
import { encodeSlip } from '../../electron/till/print/encode.ts'
import { imageOf, type PaperImage } from '../../shared/paper/bitmap.ts'
import { interpret } from '../../shared/paper/interpret.ts'
import { pictureDots } from '../../shared/paper/picture.ts'
import type { ProfileId } from '../../shared/printers/profiles.ts'
import { profileOf } from '../../shared/printers/profiles.ts'
import { setupOf } from '../../shared/printers/setup.ts'
import { type SlipFacts, tokenSlip } from '../../shared/receipt/slip.ts'
import { pictureOf } from '../world/paper-image.ts'
import { fullSale } from '../world/slip-facts.ts'
import { openAlbum } from './album.ts'

/** A yellow sun with a green bolt: shades, as a shop's own picture has them. */
function mark(): PaperImage {
  const canvas = createRequire(import.meta.url)(
    '@napi-rs/canvas',
  ) as typeof import('@napi-rs/canvas')
  const [width, height] = [600, 260]
  const sheet = canvas.createCanvas(width, height)
  const context = sheet.getContext('2d')
  context.fillStyle = '#f0b400'
  context.beginPath()
  context.arc(300, 130, 120, 0, 7)
  context.fill()
  context.fillStyle = '#0a4a2a'
  context.beginPath()
  for (const [x, y] of [
    [320, 30],
    [240, 145],
    [295, 145],
    [275, 235],
    [365, 110],
    [305, 110],
  ] as const) {
    context.lineTo(x, y)
  }
  context.fill()
  const { data: rgba } = context.getImageData(0, 0, width, height)
  const dots = pictureDots({ width, height, rgba }, { width: 576, height: 200 }, 'shades')
  if (typeof dots === 'string') throw new Error(`the mark is ${dots}`)
  return imageOf(dots)
}

function paper(profile: ProfileId, facts: SlipFacts): Buffer {
  const setup = setupOf({ profile, columns: profileOf(profile).columns })
  const { bytes, drawn } = encodeSlip(tokenSlip(facts), setup, {
    raster: createTextRaster(),
    onFailure: (error) => {
      throw error
    },
  })
  const how = { language: setup.language, qr: qrModules }
  return pictureOf(interpret(bytes, setup.columns, drawn, how).lines, setup.columns).png
}

export function makePapers(): void {
  const album = openAlbum('papers')
  const shop = { ...fullSale.shop, logo: mark() }
  album.keep('epson-80', paper('epson-80', { ...fullSale, shop, codes: 'both' }))
  const customer = { name: 'محمد الأمين', address: 'شارع السوق ١٢', tariff: 'R2' }
  album.keep('star-58-ar', paper('star-58', { ...fullSale, shop, customer, language: 'ar' }))
  album.close()
}
