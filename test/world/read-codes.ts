// QR codes and barcodes read off a picture of paper by ZXing, which knows nothing of how they were made.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { PaperPicture } from './paper-image.ts'

const require = createRequire(import.meta.url)

let prepared: Promise<unknown> | null = null

/** From the package: the library would fetch its program from the internet otherwise. */
function prepare(): Promise<unknown> {
  prepared ??= (async () => {
    const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
    await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer },
      fireImmediately: true,
    })
  })()
  return prepared
}

export type ReadCode = { readonly format: string; readonly text: string }

/** From the top of the paper down. */
export async function codesOn({ png }: Pick<PaperPicture, 'png'>): Promise<readonly ReadCode[]> {
  await prepare()
  const found = await readBarcodes(new Uint8Array(png), {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
  })
  return found
    .toSorted((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ format, text }) => ({ format, text }))
}
