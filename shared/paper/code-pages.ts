// The code pages a slip printer can be set to: what its upper 128 bytes print, and its number in the
// makers' commands. Pure. A blank in a page is a byte that prints nothing there.

export const codePageIds = ['pc858', 'pc850', 'pc437', 'wpc1252', 'ascii'] as const
export type CodePageId = (typeof codePageIds)[number]

type Page = {
  /** Bytes 0x80–0xFF. */
  readonly upperHalf: string
  /** In Epson's ESC t n. */
  readonly epson: number
  /** In Star's ESC GS t n. Star has no 850: its 858 differs in one letter, the euro. */
  readonly star: number
}

/* oxfmt-ignore */
const pages: Readonly<Record<CodePageId, Page>> = {
  /**
   * The usual one. Its French letters sit where page 437 has them: a cheap printer that ignores the
   * selection still prints most names right.
   */
  pc858: {
    upperHalf: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
    epson: 19,
    star: 4,
  },
  pc850: {
    upperHalf: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
    epson: 2,
    star: 4,
  },
  pc437: {
    upperHalf: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
    epson: 0,
    star: 1,
  },
  wpc1252: {
    upperHalf: '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
    epson: 16,
    star: 32,
  },
  /** For a printer that has other letters than it says: nothing but ASCII is sent, the rest is drawn. */
  ascii: { upperHalf: '', epson: 0, star: 0 },
}

export type Letters = {
  readonly id: CodePageId
  readonly has: (letter: string) => boolean
  /** Undefined: the page has no such letter. */
  readonly byteOf: (letter: string) => number | undefined
  /** What a byte from 0x80 prints. */
  readonly letterOf: (byte: number) => string
}

function lettersOf(id: CodePageId): Letters {
  const { upperHalf } = pages[id]
  const bytes = new Map(
    Array.from(upperHalf, (letter, index) => [letter, 0x80 + index] as const).filter(
      ([letter]) => letter !== ' ',
    ),
  )
  return {
    id,
    has: (letter) => bytes.has(letter),
    byteOf: (letter) => bytes.get(letter),
    letterOf: (byte) => upperHalf.charAt(byte - 0x80) || '\uFFFD',
  }
}

const known = new Map<CodePageId, Letters>()

export function lettersIn(id: CodePageId): Letters {
  const found = known.get(id) ?? lettersOf(id)
  known.set(id, found)
  return found
}

export const epsonNumber = (id: CodePageId): number => pages[id].epson
export const starNumber = (id: CodePageId): number => pages[id].star

/** The page behind a number in the commands of a maker; null where it is none of ours. */
export function pageOfNumber(maker: 'epson' | 'star', number: number): CodePageId | null {
  return codePageIds.find((id) => id !== 'ascii' && pages[id][maker] === number) ?? null
}
