// A chosen file as the shop's mark: looked at before it is opened, decoded by the page, made into dots.

import { type Bitmap, imageOf, type PaperImage } from '../../shared/paper/bitmap.ts'
import { pictureHead } from '../../shared/paper/picture-head.ts'
import {
  type NoDots,
  pictureDots,
  type PictureLook,
  type Pixels,
} from '../../shared/paper/picture.ts'
import { err, ok, type Result } from '../../shared/result.ts'

export type NoLogo = 'kind' | 'large' | 'broken' | NoDots

const mostBytes = 5_000_000
const mostSide = 6_000
/** Three centimetres of paper. The configuration takes no more. */
const mostHeight = 240
/** Wider than any paper: what is finer is lost on it anyway. */
const decodedSide = 1_400

async function decode(file: Blob, width: number, height: number): Promise<Pixels> {
  const scale = Math.min(1, decodedSide / Math.max(width, height))
  const [across, down] = [width, height].map((side) => Math.max(1, Math.round(side * scale)))
  const size = { width: across ?? 1, height: down ?? 1 }
  const picture = await createImageBitmap(file)
  const sheet = Object.assign(document.createElement('canvas'), size)
  const context = sheet.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this page cannot draw')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, size.width, size.height)
  picture.close()
  return { ...size, rgba: context.getImageData(0, 0, size.width, size.height).data }
}

/** The pixels of a picture the till takes. */
export async function readPicture(file: File): Promise<Result<Pixels, NoLogo>> {
  if (file.size > mostBytes) return err('large')
  const head = await file.arrayBuffer().then(
    (buffer) => pictureHead(new Uint8Array(buffer)),
    () => 'broken' as const,
  )
  if (typeof head === 'string') return err(head)
  if (head.width > mostSide || head.height > mostSide) return err('large')
  try {
    return ok(await decode(file, head.width, head.height))
  } catch {
    return err('broken')
  }
}

/** For paper so many dots wide. */
export function logoOf(
  pixels: Pixels,
  paperWidth: number,
  look: PictureLook,
): Result<PaperImage, NoLogo> {
  const dots: Bitmap | NoDots = pictureDots(pixels, { width: paperWidth, height: mostHeight }, look)
  return typeof dots === 'string' ? err(dots) : ok(imageOf(dots))
}
