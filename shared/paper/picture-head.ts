// What a file that somebody chose as a picture says of itself, read before anything opens it: a kind the
// till takes, and how large it would become. Pure; the file is outside input.

export type PictureHead = {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
}

/** `kind`: neither PNG nor JPEG. `broken`: it begins like one and does not say its size. */
export type NoPicture = 'kind' | 'broken'

const pngSign = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegSign = [0xff, 0xd8, 0xff]

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte)

/** The chunk IHDR comes first in every PNG. */
function pngHead(bytes: Uint8Array): PictureHead | NoPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(12) !== 0x49_48_44_52) return 'broken'
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Start of frame, of any coding; C4, C8 and CC are tables and no frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegHead(bytes: Uint8Array): PictureHead | NoPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'broken'
    const marker = bytes[at + 1] ?? 0
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return 'broken'
}

export function pictureHead(bytes: Uint8Array): PictureHead | NoPicture {
  const head = begins(bytes, pngSign)
    ? pngHead(bytes)
    : begins(bytes, jpegSign)
      ? jpegHead(bytes)
      : 'kind'
  if (typeof head === 'string') return head
  return head.width > 0 && head.height > 0 ? head : 'broken'
}
