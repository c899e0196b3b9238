// Makes what goes into a log unreadable where it is nobody's business: keys, PINs and tokens by their
// names and by their looks, customers by their names, meters and phones to their last four digits.

import type { Hide } from '../../shared/config/secrets.ts'

/** Names whose values are never written. */
const secretName = /pin$|pass|secret|token|digits|authori[sz]ation|api_?key|credential|cookie/i
/** Names of people and where they live; a `name` alone is also a command's or a file's. */
const customerName = /customer_?(?:name|address)?$|^client_?name$|^(?:address|email|phone_?no)$/i

/** Runs of digits as long as a token, with or without the usual separators; the last four stay. */
const tokenLike = /(?:\d[ -]?){12,}(\d{4})/g
/** A meter, a phone, a smartcard: support needs to know which one, and has its last four digits. */
const accountLike = new RegExp(
  [
    /(?=[+\d])/,
    // Not within a word or a fraction; a number of JSON has its name beside it.
    /(?<![\w.-]|"\s*:\s*)/,
    // No day, alone or with its time, and not the head of a UUID.
    /(?!20\d\d[01]\d[0-3]\d(?:[0-2]\d(?:[0-5]\d){2})?(?!\d))(?!\d{8}-[\da-f]{4}-)/,
    /\+?\d{4,}(\d{4})/,
    // Two digits after the point: an amount.
    /(?!\w|\.\d{1,2}(?!\d))/,
  ]
    .map(({ source }) => source)
    .join(''),
  'g',
)
/** A number as people write it, in groups: with its country, or with the nought in front. No day among them. */
const groupedLike =
  /(?<![\w.,:+-])\(?(?:\+\d{1,4}|0\d{2,4})\)?(?:[ -](?!20\d\d[-/])\(?\d{2,7}\)?){1,5}(?!\w|[.:-]\d)/g
const isAccountLong = (digits: string): boolean => digits.length >= 9 && digits.length <= 15
/** The same as a number of JSON. */
const numberInJson = /(\\*")([^"\\]*)\1(\s*:\s*)\d{4,}(\d{4})(?!\w|\.\d)/g
/** The last word of a large number's name that is nobody's: moments, sums, sizes. */
const measure =
  /^(?:at|ms|time|timestamp|date|until|since|minor|amount|balance|total|sum|price|fee|bytes|size|seq)$/i
const lastWord = (name: string): string => /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)?.[0] ?? ''
/** Who signs in at an address, and with what. */
const signIn = /\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#"']*@/gi
const bearer = /(bearer|basic)\s+[\w.~+/=-]+/gi
/** Named values inside a text: of an address, of an answer that is quoted. */
const inAddress = /([?&#;](?:[\w-]*(?:token|secret|pass|key|pin)[\w-]*)=)[^&\s"'#]+/gi
const inJson =
  /(\\*"(?:[\w-]*(?:token|secret|pass|api_?key|authori[sz]ation)[\w-]*|[\w-]*(?:pin|customer_?name|client_?name|email|address)|name)\\*"\s*:\s*)(\\*")(?:(?!\2).)*\2/gis

/** Without any of these there is nothing in a text that the rules above could find. */
const suspect = /[\d"=@]|bearer|basic/i

const none: Hide = (text) => text

/** Text with anything that looks like a token, a key or a customer made unreadable. */
export function redactText(text: string, hide: Hide = none): string {
  const hidden = hide(text)
  if (!suspect.test(hidden)) return hidden
  return hidden
    .replace(inJson, '$1$2…$2')
    .replace(inAddress, '$1…')
    .replace(bearer, '$1 …')
    .replace(signIn, '$1…@')
    .replace(tokenLike, '…$1')
    .replace(groupedLike, (whole: string) => {
      const digits = whole.replaceAll(/\D/g, '')
      return isAccountLong(digits) ? `…${digits.slice(-4)}` : whole
    })
    .replace(
      numberInJson,
      (whole: string, quote: string, name: string, colon: string, end: string) =>
        measure.test(lastWord(name))
          ? whole
          : `${quote}${name}${quote}${colon}${quote}…${end}${quote}`,
    )
    .replace(accountLike, '…$1')
}

const maxDepth = 6

/** A value as it may stand in a log line. Never throws. */
export function redact(value: unknown, hide: Hide = none, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, hide)
  if (typeof value === 'bigint') return redactText(String(value), hide)
  if (value instanceof Error) return errorText(value, hide)
  if (value === null || typeof value !== 'object') return value
  if (depth > maxDepth) return '…'
  if (Array.isArray(value)) return value.map((item) => redact(item, hide, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, redactNamed(name, item, hide, depth)]),
  )
}

function redactNamed(name: string, item: unknown, hide: Hide, depth: number): unknown {
  const isTold = item === null || item === undefined || typeof item === 'boolean'
  if (!isTold && (secretName.test(name) || customerName.test(name))) return '…'
  return redact(item, hide, depth + 1)
}

/** With its stack and what caused it: a crash is read by somebody who was not there. */
function errorText(error: Error, hide: Hide): string {
  const text = error.stack ?? `${error.name}: ${error.message}`
  const cause = error.cause === undefined ? '' : `\ncaused by ${causeText(error.cause)}`
  return redactText(text + cause, hide)
}

const causeText = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
