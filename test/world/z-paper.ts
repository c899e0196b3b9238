// A Z read back from the paper it was printed on: its parts and their sums, as a bookkeeper reads them.

export type PaperSum = { readonly count: number | null; readonly minor: number }
/** Sums by what stands before them; what a line is cut into further, as "Airtime, of which sold". */
export type PaperSums = Readonly<Record<string, PaperSum>>

const heading = /^[A-Z', ]{4,}$/
const line = /^(.+?)(?: \((\d+)\)|, (\d+) sales?)? {2,}-?NGN ([\d,]+\.\d{2})$/

/** The parts of a paper by their headings; what stands before the first is under "". */
export function readZ(paper: string): Readonly<Record<string, PaperSums>> {
  const parts: Record<string, Record<string, PaperSum>> = {}
  let part = ''
  let above = ''
  for (const text of paper.split('\n').map((one) => one.trim())) {
    if (heading.test(text)) part = text
    const found = line.exec(text)
    if (!found) continue
    const [, label = '', counted, sales, amount = ''] = found
    const further = label.startsWith('of which')
    const count = counted ?? sales
    parts[part] = {
      ...parts[part],
      [further ? `${above}, ${label}` : label]: {
        count: count === undefined ? null : Number(count),
        minor: Number(amount.replaceAll(/[,.]/g, '')),
      },
    }
    if (!further) above = label
  }
  return parts
}

/** Of a line of a part: what of it is sold, which is all of it where the paper says no less. */
export const soldOf = (sums: PaperSums | undefined, label: string): PaperSum | undefined =>
  sums?.[`${label}, of which sold`] ?? sums?.[label]
