// A PDF as its reader gets it: the texts of each page and where they stand.

import { createRequire } from 'node:module'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'

const require = createRequire(import.meta.url)

export type PdfText = {
  readonly text: string
  /** Points from the left edge to where it begins, and to where it ends. */
  readonly left: number
  readonly right: number
  /** Points from the bottom edge. */
  readonly y: number
}

/** Page by page, in the order they were written. */
export async function readPdf(bytes: Uint8Array): Promise<readonly (readonly PdfText[])[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PdfText[][] = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , left = 0, y = 0] = item.transform as readonly number[]
        return [{ text: item.str, left, right: left + item.width, y }]
      }),
    )
  }
  return pages
}

/** A page's words as one text. */
export const pageText = (page: readonly PdfText[]): string =>
  page
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')

/** A page as a printer would put it on paper, 216 dots an inch, as a PNG. */
export async function drawnPage(bytes: Uint8Array, page: number): Promise<Buffer> {
  const canvasImport = async () => require('@napi-rs/canvas') as typeof import('@napi-rs/canvas')
  const options = { canvasImport, scale: 3 }
  return Buffer.from(await renderPageAsImage(new Uint8Array(bytes), page, options))
}
